import type { Entry } from '../model/entry';
import { fieldLabels } from '../model/field-labels';
import { crashedRule, type Finding } from '../model/finding';
import type { IndicatorField, ItemField } from '../model/item';
import type { EvaluatedItem } from '../model/review';
import { fingerprint } from '../text/fingerprint';
import type { Position } from '../workbook/workbook';
import { entryAt } from './item-entries';

/** What a reason is given for. */
export interface Subject {
  readonly item: EvaluatedItem;
  readonly field: string;
  readonly basis: string;
}

/** Null where there is nothing to keep: a note, a blank cell, a finding about no single item. */
export function subjectOf({ at, item: name, ref, file, severity, rule }: Finding, items: readonly EvaluatedItem[]): Subject | null {
  if (at === null || name === null || severity === 'info' || rule === crashedRule) return null;
  const item = items.find(
    (other) =>
      other.file === file &&
      (ref ? other.table === ref.table && other.rows.from === ref.row : (other.id || other.name) === name) &&
      entryAt(other, at)?.at.sheet === at.sheet,
  );
  const written = item && entryAt(item, at);
  if (item === undefined || written === undefined) return null;
  const rating = item.entries.rating?.at;
  const isRating = rating?.row === at.row && rating.column === at.column;
  // As long as nobody knows what the rating counts as, no reason makes the result final.
  if (isRating && (item.office?.self ?? item.rating) === 'undetermined') return null;
  const text = (isRating && item.office ? item.office.selfText : written.text).trim();
  if (text === '') return null;
  return { item, field: cellWords(item, at), basis: shortened(isRating ? `${text}(${figuresOf(item)})` : text) };
}

/** Which of the item's cells it is, the same from one submission to the next: 評価, 実績, 実績2 for the second indicator. */
function cellWords({ entries, indicators }: EvaluatedItem, at: Position): string {
  const isHere = (entry: Entry | undefined): boolean => entry?.at.row === at.row && entry.at.column === at.column;
  const own = (Object.keys(entries) as ItemField[]).find((field) => isHere(entries[field]));
  if (own) return fieldLabels[own].ja;
  for (const [index, { entries: measured, years }] of indicators.entries()) {
    const which = index === 0 ? '' : String(index + 1);
    const field = (Object.keys(measured) as IndicatorField[]).find((each) => isHere(measured[each]));
    if (field) return `${fieldLabels[field].ja}${which}`;
    const year = years.find(({ target, actual }) => isHere(target) || isHere(actual));
    if (year) return `${year.fiscalYear}${fieldLabels[isHere(year.target) ? 'target' : 'actual'].ja}${which}`;
  }
  return '';
}

function figuresOf({ indicators }: EvaluatedItem): string {
  return indicators.map(({ entries: { target, actual } }) => `${target?.text.trim() ?? ''}→${actual?.text.trim() ?? ''}`).join('、');
}

const longestBasis = 60;

/** One line; of a long text the beginning, and what tells it from every other. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= longestBasis ? line : `${line.slice(0, longestBasis - 10)}…${fingerprint(line)}`;
}
