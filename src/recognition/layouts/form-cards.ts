import { fold, foldHeading } from '../../text/fold';
import { readHeading } from '../headings/heading-reader';
import { isColumnField } from '../headings/heading-words';
import { isSheetTitle } from '../plan-of-workbook';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';
import { formShape } from '../weights';
import { stripsOf } from './cards-beside';

/** The rows of a sheet that may hold one item: a whole sheet, or one of several cards below each other. */
export interface Card {
  /** The sheet, or of cards side by side the strip that the card stands in. */
  readonly view: SheetView;
  readonly sheet: SheetView;
  readonly rows: readonly number[];
}

/** Cards of one form, on one sheet or on several. */
export interface CardGroup {
  readonly cards: readonly Card[];
  /** Share of the cards in which this text stands in this column; 0 where there is one card alone. */
  readonly shared: (text: string, column: number) => number;
  /** A word of the dictionary, or a label that a person pointed out. */
  readonly isKnown: (text: string) => boolean;
  /** Share of the filled cells of a column that may be labels. */
  readonly labelShare: (column: number) => number;
}

/** The cards of a workbook, those of one form together. `taught`: folded labels that a person pointed out. */
export function groupCards(views: readonly SheetView[], taught: ReadonlySet<string> = new Set()): readonly CardGroup[] {
  const isKnown = (text: string): boolean => isKnownLabel(text) || (taught.size > 0 && taught.has(foldHeading(withoutEnumerator(text))));
  const groups: { readonly keys: ReadonlySet<string>; readonly cards: Card[] }[] = [];
  for (const card of views.flatMap(cardsOfSheet)) {
    const keys = keysOf(card);
    const same = groups.find((group) => isAlike(group.keys, keys));
    if (same) same.cards.push(card);
    else groups.push({ keys, cards: [card] });
  }
  return groups.map(({ cards }) => groupOf(cards, isKnown));
}

/** 「１　受付番号」, 「(2) 目標」, 「ア 実績」: a form may number its labels in any way. */
export function withoutEnumerator(text: string): string {
  return text.replace(
    /^\s*(?:[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）．.、]?|[①-⑳]|[(（]?[ア-オ][)）．.、]|[ⅠⅡⅢⅣⅤ][．.、]?)[\s　]*(?=[^0-9０-９\s　年月日])|^\s*[0-9０-９]{1,2}[)）．.、]?[\s　]+(?=(?:年度|[^\s]{1,2}[0-9０-９元]{1,2}年|[0-9０-９]{1,4}年))/,
    '',
  );
}

/** A word of the dictionary, numbered or not. */
export function isKnownLabel(text: string): boolean {
  const { confidence, field } = readHeading(withoutEnumerator(text));
  return confidence === 1 && isColumnField(field);
}

/** A short text that is neither a figure nor a rating nor a mark: it may be a label, whatever it says. */
export function mayBeLabel(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > formShape.longestLabel || /[。]|^[※＊*]|[:：].*\S/.test(trimmed)) return false;
  const whole = traitsOf(trimmed);
  // Of one letter, 課 and 柱 are labels; 人 and 件 are units.
  if (trimmed.length === 1 && (whole.unit || !/[一-龠]/.test(trimmed))) return false;
  if (isSheetTitle(trimmed) || whole.quantity || whole.code) return false;
  const rest = withoutEnumerator(trimmed);
  const traits = rest === trimmed ? whole : traitsOf(rest);
  return traits.number === null && !traits.quantity && !traits.rating && !traits.mark && !traits.none && !traits.code;
}

function groupOf(cards: readonly Card[], isKnown: CardGroup['isKnown']): CardGroup {
  const counts = new Map<string, number>();
  if (cards.length > 1) for (const card of cards) for (const key of keysOf(card)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shareOf = (key: string | undefined): number => {
    const count = key === undefined ? 0 : (counts.get(key) ?? 0);
    return count < 2 ? 0 : count / cards.length;
  };
  const shared = (text: string, column: number): number => (counts.size > 0 && mayBeLabel(text) ? shareOf(keyOf(text, column)) : 0);
  const filled = new Map<number, number>();
  const labels = new Map<number, number>();
  for (const { view, rows } of cards) {
    for (const row of rows) {
      const keys = labelsOf(view).get(row);
      for (const column of view.filled(row)) {
        filled.set(column, (filled.get(column) ?? 0) + 1);
        if (shareOf(keys?.get(column)) >= formShape.sharedLabel || isKnown(view.text(row, column)))
          labels.set(column, (labels.get(column) ?? 0) + 1);
      }
    }
  }
  return { cards, shared, isKnown, labelShare: (column) => (labels.get(column) ?? 0) / (filled.get(column) ?? 1) };
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const key of small) if (large.has(key)) shared += 1;
  return shared >= formShape.fewestSharedLabels && shared >= small.size * formShape.sharedOfCard;
}

function keysOf({ view, rows }: Card): ReadonlySet<string> {
  const labels = labelsOf(view);
  return new Set(rows.flatMap((row) => [...(labels.get(row)?.values() ?? [])]));
}

function keyOf(text: string, column: number): string {
  return `${column}:${fold(withoutEnumerator(text))}`;
}

/** By row and column: what may be a label, the same for the same text in the same column. */
type LabelKeys = ReadonlyMap<number, ReadonlyMap<number, string>>;

const labelsOfViews = new WeakMap<SheetView, LabelKeys>();

/** Found once for a sheet: every card of it is compared with every other by them. */
function labelsOf(view: SheetView): LabelKeys {
  const before = labelsOfViews.get(view);
  if (before) return before;
  const labels = new Map(
    view.usedRows.map((row) => {
      const keys = view.filled(row).flatMap((column): readonly [number, string][] => {
        const text = view.text(row, column);
        return mayBeLabel(text) ? [[column, keyOf(text, column)]] : [];
      });
      return [row, new Map(keys)];
    }),
  );
  labelsOfViews.set(view, labels);
  return labels;
}

function cardsOfSheet(sheet: SheetView): readonly Card[] {
  if (sheet.usedRows.length > formShape.mostRows) return [];
  return stripsOf(sheet).flatMap((view) => cardsOn(view).map((card) => ({ ...card, sheet })));
}

/** Labels that come again and again in the same order part a sheet into cards; else the sheet is one. */
function cardsOn(view: SheetView): readonly Omit<Card, 'sheet'>[] {
  const { usedRows } = view;
  if (usedRows.length === 0) return [];
  const pattern = repeatedLabels(view);
  const [leader] = pattern;
  if (!leader) return usedRows.length > formShape.mostCardRows ? [] : [{ view, rows: usedRows }];
  const lasts = leader.map((_, index) => Math.max(...pattern.map((rows) => rows[index] ?? 0)));
  const above = leader.map((row, index) => (index === 0 ? null : headRows(view, lasts[index - 1] ?? 0, row)));
  const head = above.reduce<number>((least, count) => (count === null ? least : Math.min(least, count)), formShape.mostHeadRows);
  const starts = leader.map((row) => rowsRightAbove(view, row, head));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    return { view, rows: usedRows.filter((row) => row >= start && row < end) };
  });
}

/** Rows between the last label of a card and the first of the next that belong to the next: those behind the last blank row. */
function headRows(view: SheetView, last: number, first: number): number {
  const between = view.usedRows.filter((row) => row > last && row < first);
  let count = 0;
  while (count < between.length && between.at(-1 - count) === first - 1 - count) count += 1;
  // Without a blank row nobody can tell which card they belong to.
  return first - count - 1 > last && view.filled(first - count - 1).length === 0 ? count : 0;
}

function rowsRightAbove(view: SheetView, row: number, most: number): number {
  let start = row;
  while (row - start < most && view.filled(start - 1).length > 0) start -= 1;
  return start;
}

/** The rows of each label of the repeated pattern, that of the first label first; empty when nothing is repeated like a card. */
function repeatedLabels(view: SheetView): readonly (readonly number[])[] {
  const places = new Map<string, { readonly row: number; readonly text: string }[]>();
  for (const row of view.usedRows) {
    for (const column of view.filled(row)) {
      const text = view.text(row, column);
      if (text.length > formShape.longestLabel * 2) continue;
      const key = keyOf(text, column);
      const same = places.get(key);
      if (same) same.push({ row, text });
      else places.set(key, [{ row, text }]);
    }
  }
  const repeated = [...places]
    .filter(([, cells]) => cells.length >= 2)
    .map(([, cells]) => cells.filter(({ text }) => mayBeLabel(text)).map(({ row }) => row))
    .filter((rows) => rows.length >= 2)
    .sort(([a = 0], [b = 0]) => a - b);
  let best: readonly (readonly number[])[] = [];
  for (const count of new Set(repeated.map((rows) => rows.length))) {
    const same = repeated.filter((rows) => rows.length === count);
    if (same.length > formShape.mostParts) continue;
    const leader = same.find((rows) => same.filter((other) => follows(rows, other)).length >= formShape.fewestSharedLabels);
    if (!leader) continue;
    const pattern = same.filter((other) => follows(leader, other));
    if (new Set(pattern.map((rows) => rows[0])).size < 2) continue;
    if (pattern.length > best.length) best = pattern;
  }
  return best;
}

/** Each of its rows stands between one of the leader's and the next. */
function follows(leader: readonly number[], rows: readonly number[]): boolean {
  return rows.every((row, index) => row >= (leader[index] ?? 0) && row < (leader[index + 1] ?? Number.POSITIVE_INFINITY));
}
