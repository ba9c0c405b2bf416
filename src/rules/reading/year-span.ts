import type { Indicator } from '../../model/item';
import { fold } from '../../text/fold';
import { amountOf } from './cell-reading';
import { textOf } from './entry-text';

const SAYS_ACCUMULATION = /累計|延べ|のべ|通算|累積|合計|総計|単年度|(?<!\d)年間|毎年度?/;

/** The span of years that a target names (4年間), when nothing says whether its value is of one year or of all; else null. */
export function unclearSpan(indicator: Indicator): string | null {
  const { target, actual } = indicator.entries;
  const text = textOf(target);
  if (!/年|期間|[RHＲＨ][\d０-９]/.test(text)) return null;
  const span = amountOf(target, indicator)?.span;
  if (span === undefined) return null;
  const said = [fold(text).replace(fold(span), ''), fold(indicator.name), fold(textOf(actual))];
  return said.some((part) => SAYS_ACCUMULATION.test(part)) ? null : span.replace(/で$/, '');
}
