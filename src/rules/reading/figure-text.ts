import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import { quantityText } from '../../text/quantity-text';

/** A figure of an indicator with its unit: "1,537件". Without a unit of its own it has the indicator's. */
export function figureText(quantity: Quantity, { unit }: Pick<Indicator, 'unit'>): string {
  return quantityText({ ...quantity, unit: quantity.unit ?? unit });
}

/** The target with the direction in force: "1,600件以下"; "" when it is no number. */
export function targetText(indicator: Pick<Indicator, 'target' | 'unit' | 'comparator'>): string {
  const { target, comparator } = indicator;
  return target ? figureText({ ...target, comparator: comparator ?? target.comparator }, indicator) : '';
}

/** What a figure is compared with. */
export const referenceWords: Readonly<Record<'previous' | 'baseline', Sentence>> = {
  previous: { ja: '前年度の実績', en: 'last year’s actual' },
  baseline: { ja: '基準値', en: 'the baseline' },
};
