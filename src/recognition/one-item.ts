import { columnKey } from '../model/answer-keys';
import type { Field } from '../model/item';
import { oneItemsIn, type OneItem } from '../model/one-item';
import type { HeadingMemory, Settings } from '../model/settings';
import { foldHeading } from '../text/fold';
import { positionOf } from '../workbook/reference';
import type { Position, Sheet } from '../workbook/workbook';
import { findHeadingBlocks, headingRowsFingerprint, type HeadingBlock } from './headings/heading-block';
import { fingerprintOf, headingNames } from './headings/layout-memory';
import { isKnownLabel, mayBeLabel, withoutEnumerator } from './layouts/form-cards';
import { viewOf, type SheetView } from './sheet-view';

/** Rows above an item in which its headings are looked for. */
const rowsUp = 60;

/**
 * The labels or headings that name the cells which a person pointed out as one item: what the settings keep, and what finds the other items.
 * Null when a cell other than the name's has none.
 */
export function labelsPointedAt(sheet: Sheet, item: OneItem): OneItem | null {
  const view = viewOf(sheet);
  const cells = (Object.entries(item) as [Field, string][]).map(([field, at]) => ({ field, at, place: positionOf(at) }));
  const places = cells.flatMap(({ place }) => place ?? []);
  const heading = headingAbove(view, places);
  const named = cells.map(({ field, at, place }) => {
    if (place === null) return [field, at] as const;
    return [field, heading ? headingOf(view, heading, place) : labelOf(view, place, places)] as const;
  });
  if (named.some(([field, label]) => label === null || (label === '' && field !== 'itemName'))) return null;
  return Object.fromEntries(named);
}

/** The row of headings of a list: right above the item, a label over each of its cells. Null when the cells are those of a form. */
function headingAbove(view: SheetView, places: readonly Position[]): number | null {
  const [first] = places;
  if (!first || places.length < 2 || places.some(({ row }) => row !== first.row)) return null;
  if (places.every(({ row, column }) => isKnownLabel(leftOf(view, { row, column })))) return null;
  const above = view.usedRows.filter((row) => row < first.row && row >= first.row - rowsUp).reverse();
  return above.find((row) => places.every(({ column }) => mayBeLabel(view.text(row, column)))) ?? null;
}

function headingOf(view: SheetView, row: number, { column }: Position): string | null {
  const block = blockAt(view, row);
  const index = block?.columns.findIndex((heading) => heading.column === column) ?? -1;
  return block && index !== -1 ? (headingNames(block.columns)[index] ?? null) : null;
}

function blockAt(view: SheetView, row: number): HeadingBlock | undefined {
  return findHeadingBlocks(view, [memoryAt(view, row)]).find(({ top, bottom }) => top <= row && row <= bottom);
}

function memoryAt(view: SheetView, row: number): HeadingMemory {
  return { fingerprint: headingRowsFingerprint(view, row, 1), rows: 1 };
}

/** Beside the cell on the left, else above it; "" when neither is a label. Cells pointed out in one row have theirs above. */
function labelOf(view: SheetView, place: Position, all: readonly Position[]): string {
  const [left, above] = [leftOf(view, place), view.text(place.row - 1, place.column).trim()];
  const shares = all.filter(({ row }) => row === place.row).length > 1;
  const [first, second] = shares && !isKnownLabel(left) ? [above, left] : [left, above];
  const label = [first, second].find(isKnownLabel) ?? [first, second].find(mayBeLabel) ?? '';
  return withoutEnumerator(label).replace(/\s+/g, '');
}

function leftOf(view: SheetView, { row, column }: Position): string {
  const left = view.filled(row).findLast((other) => other < column);
  return left === undefined ? '' : view.text(row, left).trim();
}

/** Folded label → field, of each item that was pointed out. */
export type Taught = ReadonlyMap<string, Field>;

/** What was pointed out, by labels; that of cells only where their sheet is among these. */
export function taughtBy(settings: Pick<Settings, 'answers'>, views: readonly SheetView[]): readonly Taught[] {
  return oneItemsIn(settings).flatMap(({ sheet, item }) => {
    const isByCells = Object.values(item).some((at) => positionOf(at) !== null);
    const view = views.find((each) => each.sheet.name === sheet);
    const labels = !isByCells ? item : view ? labelsPointedAt(view.sheet, item) : null;
    return labels ? [new Map((Object.entries(labels) as [Field, string][]).map(([field, label]) => [foldHeading(label), field]))] : [];
  });
}

/** The settings with the answers that an item pointed out gives for a table with these headings; as they are when it lacks one of the labels. */
export function withTaught(settings: Settings, block: Pick<HeadingBlock, 'columns'>, taught: readonly Taught[]): Settings {
  if (taught.length === 0) return settings;
  const names = headingNames(block.columns);
  const folded = names.map(foldHeading);
  const fits = taught.find((labels) => [...labels.keys()].every((label) => folded.includes(label)));
  if (!fits) return settings;
  const fingerprint = fingerprintOf(block);
  const answers = [...fits].map(([label, field]) => [columnKey(fingerprint, names[folded.indexOf(label)] ?? ''), field] as const);
  return { ...settings, answers: { ...Object.fromEntries(answers), ...settings.answers } };
}

/** The settings with the headings and columns of every list that has the labels of an item that was pointed out. */
export function withTaughtLists(settings: Settings, views: readonly SheetView[], taught: readonly Taught[]): Settings {
  return taught.reduce((sofar, labels) => {
    const last = [...labels.keys()].map((label) => label.split('>').at(-1)?.replace(/#\d+$/, '') ?? label);
    return views.reduce((before, view) => {
      const row = view.usedRows.slice(0, rowsUp).find((each) => {
        const texts = new Set(view.filled(each).map((column) => foldHeading(view.text(each, column))));
        return last.every((label) => texts.has(label));
      });
      const block = row === undefined ? undefined : blockAt(view, row);
      if (row === undefined || !block) return before;
      const known = withTaught(before, block, [labels]);
      return known === before ? before : { ...known, headings: [...known.headings, memoryAt(view, row)] };
    }, sofar);
  }, settings);
}
