import type { Entry } from '../../model/entry';
import type { Field } from '../../model/item';
import type { RowReading } from '../../model/recognition';
import { fold } from '../../text/fold';
import { readRating } from '../../text/rating-words';
import type { ChosenColumns } from '../headings/chosen-columns';
import type { HeadingColumn } from '../headings/heading-block';
import { isHeadingWord } from '../headings/heading-reader';
import { isExample } from '../headings/row-remarks';
import { opensPolicy } from '../items/policies';
import { filledWithin } from '../sheet-view';
import { firstBand, isBand, isSecondLine, namesSender, ratesItems } from './band-rows';
import { figuresIn, textOf, type ItemRows, type TableFrame } from './table-frame';

export interface ReadRows {
  readonly items: readonly ItemRows[];
  readonly rows: readonly RowReading[];
}

interface Frame extends TableFrame {
  readonly headingTexts: ReadonlySet<string>;
  /** How far down items with figures were looked for last, and whether one came: it is the same for every row before. */
  readonly looked: { until: number; found: boolean };
}

type Kind = RowReading['kind'];

const totalLabel = /^(小計|中計|再計|合計|総計|総合計|累計|平均|方針計|所属計|全体|集計|計|total|subtotal|grandtotal|average)$/i;
/** What counts the items and names none: 達成項目数, 達成率, 評価対象項目数. */
const countLabel = /(?:項目|達成|未達成|対象外|評価)[^。]{0,8}(?:数|率|計|件数|割合)$|^(?:達成率|項目数|件数|該当数)$/;
/** A letter that every label of a total has. */
const maybeTotal = /[計均体数率合]|total|average/i;
const noteStart = /^(※|[(（]?注[)）\d０-９ 　:：]|[*＊†])/;

const exampleAlone =
  /^[【[〔(（<＜]?(?:記入例|記載例|作成例|入力例|見本|サンプル|sample|example|例)[】\]〕)）>＞\d０-９①-⑳]*(?:です)?。?$/i;

/** Goes down the rows from a heading and says of each what it is. Blank rows and notes do not end a table. */
export function readItemRows(frame: TableFrame): ReadRows {
  const { view, block, columns, end, policies } = frame;
  const headingTexts = new Set(block.columns.flatMap((column) => column.path));
  const table: Frame = { ...frame, headingTexts, looked: { until: -1, found: false } };
  const items: { records: number[]; lastRow: number; band: Entry | null; sender: Entry | null }[] = [];
  const rows: RowReading[] = [];
  let band = firstBand(table);
  let sender: Entry | null = null;
  let previous = block.bottom;
  let afterGap = false;
  for (const row of view.usedRows) {
    if (row <= block.bottom) continue;
    if (row >= end) break;
    const item = items.at(-1);
    if (row > previous + 1 && row > (item?.lastRow ?? previous) + 1) {
      rows.push({ row: previous + 1, kind: 'blank', label: null });
      afterGap ||= items.length > 0;
    }
    previous = row;
    if (item && row <= item.lastRow) continue;
    const { kind, label } = classify(table, row, item, afterGap);
    if (kind === 'item') {
      items.push({ records: [row], lastRow: row + block.recordRows - 1, band, sender });
      afterGap = false;
    } else if (kind === 'indicator' && item) {
      item.records.push(row);
      item.lastRow = row + block.recordRows - 1;
    } else if (kind === 'band' && label && namesSender(label.text)) sender = label;
    else if (
      kind === 'band' &&
      label &&
      !ratesItems(label.text, table.statuses) &&
      (columns.policy === undefined || opensPolicy(label.text, policies))
    )
      band = label;
    rows.push({ row, kind, label, ...(kind === 'total' && { entries: entriesIn(table, row) }) });
  }
  return { items, rows };
}

/** The filled cells of a row, by the field of their column. */
function entriesIn({ view, columns }: TableFrame, row: number): NonNullable<RowReading['entries']> {
  const entries: Partial<Record<Field, Entry>> = {};
  for (const [field, { column }] of Object.entries(columns) as [keyof ChosenColumns, HeadingColumn][]) {
    if (field !== 'yearOfRow' && view.text(row, column).trim() !== '') entries[field] = view.entry(row, column);
  }
  return entries;
}

interface Classified {
  readonly kind: Kind;
  readonly label: Entry | null;
}

function classify(table: Frame, row: number, current: ItemRows | undefined, afterGap: boolean): Classified {
  const { view, block } = table;
  const filled = filledWithin(view, row, block);
  const [first] = filled;
  if (first === undefined) return { kind: 'unread', label: null };
  const label = view.entry(row, first);
  if (repeatsHeading(table, row, filled)) return { kind: 'heading', label };
  if (noteStart.test(label.text.trim()) && filled.length <= 2) return { kind: 'note', label };
  if (isCount(table, row, filled)) return { kind: 'unread', label: null };
  const total = totalIn(table, row, filled);
  if (total) return { kind: 'total', label: total };
  if (isBand(table, row, filled)) return { kind: 'band', label };
  const example = exampleIn(table, row, filled);
  if (example) return { kind: 'example', label: example };
  return { kind: kindOfData(table, row, current, afterGap), label: null };
}

/** The word for an example stands in the number, the name or the first cell of its row; or alone in the note: 「例：他市の事例」 is one. */
function exampleIn({ view, columns }: Frame, row: number, filled: readonly number[]): Entry | null {
  const note = columns.note?.column;
  const column = [filled[0], columns.itemNo?.column, columns.itemName?.column, note].find((place) => {
    if (place === undefined) return false;
    const text = view.text(row, place).trim();
    return place === note && filled.length > 1 ? exampleAlone.test(text) : isExample(text);
  });
  return column === undefined ? null : view.entry(row, column);
}

function repeatsHeading({ view, headingTexts }: Frame, row: number, filled: readonly number[]): boolean {
  return filled.length >= 2 && filled.every((column) => headingTexts.has(view.text(row, column)));
}

/** 小計, 合計 … or 「官民連携の推進　計」 in a column that stands before the values. */
function totalIn({ view, columns }: TableFrame, row: number, filled: readonly number[]): Entry | null {
  const last = Math.max(columns.itemName?.column ?? 0, columns.itemNo?.column ?? 0, columns.policy?.column ?? 0);
  for (const column of filled) {
    if (column > last) break;
    const text = view.text(row, column).trim();
    if (!maybeTotal.test(text)) continue;
    if (totalLabel.test(fold(text)) || /[\s　](小計|合計|総計|計)$/.test(text)) return view.entry(row, column);
  }
  return null;
}

/** 達成項目数 and the like, with figures beside it and nothing else: it counts the items and is none. */
function isCount({ view, columns }: TableFrame, row: number, filled: readonly number[]): boolean {
  const last = Math.max(columns.itemName?.column ?? 0, columns.itemNo?.column ?? 0, columns.policy?.column ?? 0);
  const label = filled.find((column) => column <= last && countLabel.test(fold(view.text(row, column))));
  if (label === undefined) return false;
  const others = filled.filter((column) => column !== label);
  return others.length > 0 && others.every((column) => /^[▲−-]?[\d,.]+(?:[%％]|項目|件)?$/.test(fold(view.text(row, column))));
}

function kindOfData(table: Frame, row: number, current: ItemRows | undefined, afterGap: boolean): Kind {
  const { view, columns } = table;
  const number = textOf(table, row, 'itemNo');
  const name = textOf(table, row, 'itemName');
  const indicator = textOf(table, row, 'indicator');
  const figures = figuresIn(table, row);
  if (current?.lastRow === row - 1 && continues(table, current.records[0] ?? row, row, number, name)) {
    const further = figures > 0 || indicator !== '' || Object.values(columns).some((column) => view.text(row, column.column).trim() !== '');
    return further ? 'indicator' : 'unread';
  }
  if (name === '' && number === '') return 'unread';
  if (name === '') return figures > 0 ? 'item' : 'prepared';
  if (!isName(name, table.statuses) && !(isHeadingWord(name) && isMeasured(table, row))) return 'unread';
  const evidence = figures + (number === '' ? 0 : 1) + (indicator === '' ? 0 : 1);
  if (evidence >= (afterGap ? 2 : 1)) return 'item';
  return isUnfilled(table, row, name, current !== undefined && !afterGap) ? 'item' : 'unread';
}

/** Figures and a number or a rating beside it: an item may be called 「計画」 or 「対策」. */
function isMeasured(table: TableFrame, row: number): boolean {
  const figures = table.figures.filter(({ column, offset }) => /[\d０-９]/.test(table.view.text(row + offset, column)));
  const rating = textOf(table, row, 'rating');
  return figures.length > 0 && (/[\d０-９]/.test(textOf(table, row, 'itemNo')) || (rating !== '' && !isHeadingWord(rating)));
}

const identity: ReadonlySet<keyof ChosenColumns> = new Set([
  'itemName',
  'itemNo',
  'policy',
  'middle',
  'rank',
  'yearOfRow',
  'previousActivity',
]);

/** An item of which no figure and no rating is entered: it stands among others, or right below one with more than its name. */
function isUnfilled(table: Frame, row: number, name: string, isBelowItem: boolean): boolean {
  const { columns } = table;
  if (isSecondLine(name) || name.length < shortestName || endsSentence.test(name)) return false;
  if (isFollowed(table, row)) return true;
  const fields = Object.keys(columns) as (keyof ChosenColumns)[];
  return isBelowItem && fields.some((field) => !identity.has(field) && textOf(table, row, field) !== '');
}

/** An item with figures stands below it, at most one blank row between any two. */
function isFollowed(table: Frame, row: number): boolean {
  const { view, end, looked } = table;
  if (row < looked.until) return looked.found;
  let blank = 0;
  let below = row + 1;
  looked.found = false;
  for (; below < end && blank < 2 && !looked.found; below += 1) {
    blank = view.filled(below).length === 0 ? blank + 1 : 0;
    looked.found = textOf(table, below, 'itemName') !== '' && figuresIn(table, below) > 0;
  }
  looked.until = below - 1;
  return looked.found;
}

/** A further row of the item above: number and name are blank, or said again for the same department and policy. */
function continues(table: TableFrame, first: number, row: number, number: string, name: string): boolean {
  const sameNumber = number === '' || fold(number) === fold(textOf(table, first, 'itemNo'));
  const sameName = name === '' || fold(name) === fold(textOf(table, first, 'itemName'));
  const isAgain =
    name !== '' &&
    figuresIn(table, row) > 0 &&
    (isOfOther(table, first, row, ['policy']) || (number === '' && isOfOther(table, first, row, ['department', 'section'])));
  return sameNumber && sameName && !isAgain && (name === '' || number !== '' || table.columns.itemNo === undefined);
}

/** Departments and policies have items of one name: each its own target, actual and rating. */
function isOfOther(table: TableFrame, first: number, row: number, fields: readonly ('policy' | 'department' | 'section')[]): boolean {
  return fields.some((field) => {
    const [above, own] = [first, row].map((each) => fold(textOf(table, each, field)));
    return above !== '' && own !== '' && above !== own;
  });
}

const shortestName = 3;
const endsSentence = /[。：:]$/;

/** No rating and no heading that stands below a table is longer: longer texts are names, whatever words they hold. */
const longestLabel = 12;

/** A name is no number, no rating and no heading: a box of counts below a table has those in the name's column. */
function isName(name: string, statuses: TableFrame['statuses']): boolean {
  if (name.length > longestLabel) return true;
  // 2-1 is a number of an item, in a row that slipped by a column.
  if (/^[\d,.，．%％-]+(項目|件)?$/.test(fold(name))) return false;
  const isRating = [null, statuses].some((words) => readRating(name, words).spelling !== 'unknown');
  return !isRating && !isHeadingWord(name);
}
