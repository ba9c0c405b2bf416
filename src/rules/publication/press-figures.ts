import type { CountKind } from '../../model/typed-totals';
import { narrow } from '../../text/fold';

/** A count or a rate in a sentence: 「達成」が19項目. */
export interface FigureMention {
  readonly kind: CountKind;
  readonly value: number;
  /** As written. */
  readonly text: string;
  /** What stands right in front of the number. */
  readonly before: string;
}

const ITEMS = '(?:項目|件)';
/** In the words of press texts; the number is the group `n`. */
const patterns: readonly (readonly [CountKind, RegExp])[] = [
  ['notAchieved', new RegExp(`「?未達成」?(?:の項目)?(?:が|は|とした)?\\s*(?<n>\\d+)\\s*${ITEMS}`, 'g')],
  ['achieved', new RegExp(`(?<!未)(?<![率度])「?(?<!未)達成」?(?:の項目)?(?:が|は|とした)?\\s*(?<n>\\d+)\\s*${ITEMS}`, 'g')],
  ['outOfScope', new RegExp(`「?評価対象外」?(?:の項目)?(?:が|は|とした)?\\s*(?<n>\\d+)\\s*${ITEMS}`, 'g')],
  ['inScope', new RegExp(`評価(?:が?可能な|(?:の)?対象(?:とした|となる|の))\\s*(?<n>\\d+)\\s*${ITEMS}`, 'g')],
  ['confirmed', new RegExp(`(?<n>\\d+)\\s*${ITEMS}(?:の取組項目)?(?:すべて|全て)?の進捗状況`, 'g')],
  ['rate', /達成率[はがの:、]*(?:は|が)?\s*(?:約\s*)?(?<n>\d+(?:\.\d+)?)\s*(?:%|パーセント)/g],
];
/** 達成率（19項目/23項目）: the fraction behind the rate. */
const FRACTION = /達成率\s*\((?<a>\d+)(?:項目|件)?\s*\/\s*(?<b>\d+)(?:項目|件)?\)/;

/** The figures that a sentence of a press text names; full-width digits and ％ too. */
export function mentionsIn(text: string): readonly FigureMention[] {
  if (!/\d|[０-９]/.test(text)) return [];
  const plain = narrow(text).replaceAll('（', '(').replaceAll('）', ')');
  const named = patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((match) => {
      const digits = match.groups?.n ?? '';
      const at = match.index + match[0].indexOf(digits);
      return { kind, value: Number(digits), text: text.slice(match.index, match.index + match[0].length), before: plain.slice(0, at) };
    }),
  );
  const fraction = FRACTION.exec(plain);
  if (!fraction) return named;
  const part = (kind: CountKind, digits: string | undefined): FigureMention => ({
    kind,
    value: Number(digits),
    text: fraction[0],
    before: '',
  });
  return [...named, part('achieved', fraction.groups?.a), part('inScope', fraction.groups?.b)];
}
