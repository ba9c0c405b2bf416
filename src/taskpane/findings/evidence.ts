import type { Sentence } from '../../model/finding';
import { fieldLabels } from '../../model/field-labels';
import type { EvaluatedItem } from '../../model/review';
import { cellName, type CellRef } from '../../workbook/reference';

/** What one cell of an item says. */
export interface Evidence {
  readonly label: Sentence;
  /** As the cell shows it; "" when it is blank. */
  readonly text: string;
}

/** The item's target, actual and rating side by side; of several indicators that of the finding's cell, and none when it is about none. */
export function evidenceOf({ indicators, entries }: EvaluatedItem, at: CellRef | null): readonly Evidence[] {
  const cell = at && cellName(at);
  const meant = indicators.find((indicator) => Object.values(indicator.entries).some((entry) => cellName(entry.at) === cell));
  const indicator = meant ?? (indicators.length === 1 ? indicators[0] : undefined);
  const { target, actual } = indicator?.entries ?? {};
  return [
    ...(target ? [{ label: fieldLabels.target, text: target.text.trim() }] : []),
    ...(actual ? [{ label: fieldLabels.actual, text: actual.text.trim() }] : []),
    ...(entries.rating ? [{ label: fieldLabels.rating, text: entries.rating.text.trim() }] : []),
  ];
}
