import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Item } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { isNoneMark } from '../../text/marks';
import { addressOf } from '../../workbook/reference';
import type { ItemContext } from '../rule';

/** As written, without surrounding blanks; "" when the table has no such column. */
export function textOf(entry: Entry | undefined): string {
  return entry?.text.trim() ?? '';
}

/** Something is written, and it is no mark for "none" (－, なし). */
export function isWritten(entry: Entry | undefined): boolean {
  const text = textOf(entry);
  return text !== '' && !isNoneMark(text);
}

/** The cell holds a value and its number format shows nothing of it. */
export function isHiddenByFormat({ value, text }: Entry): boolean {
  if (text.trim() !== '' || value === null || typeof value === 'object') return false;
  return typeof value !== 'string' || value.trim() !== '';
}

/** How a sentence names the item: by its name, its number, or its place. */
export function nameOf(item: Pick<Item, 'name' | 'id' | 'at'>): string {
  return item.name || item.id || addressOf(item.at);
}

/** 2024 → 令和6年度, FY2024. */
export function yearWords(year: FiscalYear): Sentence {
  return { ja: fiscalYearLabel(year), en: `FY${year}` };
}

/** The item's evaluation is due in the year that was read. */
export function isDue({ evaluateIn }: EvaluatedItem, { recognition }: ItemContext): boolean {
  return evaluateIn === 'everyYear' || evaluateIn.includes(recognition.evaluatedYear);
}

/** The item is counted and due, and nobody has put it out of scope. */
export function isInScope(item: EvaluatedItem, context: ItemContext): boolean {
  return item.counted && item.rating !== 'outOfScope' && isDue(item, context);
}
