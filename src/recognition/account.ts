import type { ColumnFate, RowFate, SheetFate, SheetRole } from '../model/account';
import type { TableReading } from '../model/recognition';
import { fold } from '../text/fold';
import type { CellRef } from '../workbook/reference';
import type { Area } from '../workbook/workbook';
import { countKindOf, isTotalLabel } from './counts/count-words';
import { isHeadingWord, readHeading } from './headings/heading-reader';
import type { FieldedBlock } from './layouts/sheet-tables';
import type { FieldColumn, TableFields } from './table-fields';
import { filledOutside, type SheetView } from './sheet-view';
import { traitsOf } from './text-traits';
import { unreadItems } from './unread-items';
import { dataRows } from './witnesses/column-profile';

/** What is known of a sheet when its fate is decided. */
export interface SheetCase {
  readonly view: SheetView;
  /** Decided before it was read: an example, guidance, our own, hidden. */
  readonly given: SheetRole | null;
  /** What became of its tables; empty: none was read. */
  readonly tables: readonly SheetRole[];
  readonly doubtful: readonly FieldedBlock[];
  /** Some of its formulas have no stored result. */
  readonly hasUnstored: boolean;
  readonly hasCounts: boolean;
  readonly hasLegend: boolean;
}

/** One fate for every sheet. A sheet that looks as if it held items and gave none is unexplained. */
export function sheetFate({ view, given, tables, doubtful, hasUnstored, hasCounts, hasLegend }: SheetCase): SheetFate {
  const { name } = view.sheet;
  const fate = (role: SheetRole, at: CellRef | null = null): SheetFate => ({ name, role, at });
  if (given !== null) return fate(given);
  if (view.usedRows.length === 0) return fate(hasUnstored ? 'unexplained' : 'empty');
  const [read] = tables.filter((role) => role === 'table' || role === 'form');
  if (read) return fate(read);
  if (tables[0]) return fate(tables[0]);
  const doubt = placeInDoubt(view, doubtful);
  if (doubt) {
    const text = view.text(doubt.at.row, doubt.at.column).replace(/\s+/g, '');
    return { ...fate('unexplained', doubt.at), ...(doubt.isHeading && { heading: text }) };
  }
  const named = namesResults(view);
  if (named) return { ...fate('unexplained', named), heading: view.text(named.row, named.column).replace(/\s+/g, '') };
  if (hasUnstored) return fate('unexplained');
  if (hasCounts) return fate('counts');
  const unread = hasLegend ? null : unreadItems(view);
  if (unread) return fate('unexplained', unread);
  if (hasLegend) return fate('reference');
  return fate(plainRole(view));
}

/** Rows and columns of a sheet in which the headings of items are looked for. */
const labelRows = 60;
const labelColumns = 4;

/**
 * Three words of what an item has, side by side or below one another, and a value of a target, an actual or a rating right beyond one of them:
 * whatever the sheet is, it holds results.
 */
function namesResults(view: SheetView): CellRef | null {
  const rows = view.usedRows.slice(0, labelRows);
  const across = rows.map((row) => view.filled(row).map((column) => ({ row, column, beyond: { row: row + 1, column } })));
  const down = Array.from({ length: labelColumns }, (_, column) =>
    rows.map((row) => ({ row, column, beyond: { row, column: column + 1 } })),
  );
  for (const cells of [...across, ...down]) {
    const known = cells.flatMap((cell) => knownFields([view.text(cell.row, cell.column)]).map((field) => ({ ...cell, field })));
    if (new Set(known.map(({ field }) => field)).size < fewestWords) continue;
    const result = known.find(({ field, beyond }) => resultFields.has(field) && isResult(view.text(beyond.row, beyond.column)));
    if (result && known[0]) return { sheet: view.sheet.name, row: known[0].row, column: known[0].column };
  }
  return null;
}

const fewestWords = 3;
const resultFields: ReadonlySet<string> = new Set(['target', 'actual', 'rating', 'selfRating']);

function isResult(text: string): boolean {
  const { number, quantity, rating, mark } = traitsOf(text.trim());
  return number !== null || quantity || rating || mark;
}

const longText = 40;

function plainRole(view: SheetView): SheetRole {
  const rows = view.usedRows.slice(0, 60);
  const texts = rows.flatMap((row) => view.filled(row).map((column) => view.text(row, column)));
  if (texts.some((text) => text.length > longText)) return 'narrative';
  return view.usedRows.length <= 15 && texts.length <= 30 ? 'cover' : 'reference';
}

const fewestKnown = 2;
const fewestRows = 2;

/** The heading that keeps a sheet with the look of a tracker from being read; null: it does not look like one. */
export function placeInDoubt(
  view: SheetView,
  doubtful: readonly FieldedBlock[],
): { readonly at: CellRef; readonly isHeading: boolean } | null {
  for (const { block, fields } of doubtful) {
    const known = new Set(fields.columns.flatMap(({ path }) => knownFields(path)));
    const rows = dataRows(view, block.bottom + 1, Number.POSITIVE_INFINITY, block.left, block.right);
    const tracks =
      known.size >= fewestKnown && (known.has('itemName') || known.has('target') || known.has('actual') || known.has('rating'));
    if (rows.length < fewestRows || !(tracks || ratesItems(fields) || measuresItems(fields))) continue;
    const at = inDoubt(fields.columns) ?? fields.columns[0]?.at;
    if (at) return { at, isHeading: true };
  }
  const at = doubtful.length > 0 ? null : ratingsWithoutHeading(view);
  return at === null ? null : { at, isHeading: false };
}

function knownFields(path: readonly string[]): readonly string[] {
  const tracked = ['itemName', 'target', 'actual', 'rating', 'indicator', 'policy', 'selfRating'];
  return path.flatMap((text) => readHeading(text).exact ?? []).filter((field) => tracked.includes(field));
}

/** A column of rating words beside a column of short texts. */
function ratesItems({ columns }: TableFields): boolean {
  const rated = columns.some(({ profile }) => profile.filled >= 2 && (profile.share('rating') >= 0.6 || profile.planRatings >= 0.6));
  return rated && columns.some(({ profile }) => namesThings(profile));
}

/** Names, and beside them at least two columns of quantities, as a target and an actual are. */
function measuresItems({ columns }: TableFields): boolean {
  const figures = columns.filter(({ profile }) => profile.filled >= 3 && profile.share('quantity') + profile.share('bound') >= 0.5);
  return figures.length >= 2 && columns.some(({ profile }) => namesThings(profile) && profile.filled >= 3);
}

function namesThings(profile: FieldColumn['profile']): boolean {
  return (
    profile.medianLength >= 4 &&
    profile.medianLength <= 30 &&
    profile.distinct >= profile.filled * 0.9 &&
    profile.share('number') + profile.share('quantity') < 0.3 &&
    profile.share('sentence') < 0.3 &&
    profile.filled >= 2
  );
}

/** The likeliest column of names whose heading says nothing known. */
function inDoubt(columns: readonly FieldColumn[]): CellRef | undefined {
  const unknown = columns.filter(({ path }) => !path.some((text) => isHeadingWord(text)));
  return (unknown.find(({ profile }) => namesThings(profile)) ?? unknown[0])?.at;
}

const fewestRatings = 3;

/** 達成 and 未達成 below one another where no heading stands above them. */
function ratingsWithoutHeading(view: SheetView): CellRef | null {
  const counts = new Map<number, { rows: number; first: number }>();
  for (const row of view.usedRows.slice(0, 400)) {
    const filled = view.filled(row);
    if (filled.length < 3) continue;
    for (const column of filled) {
      if (!traitsOf(view.text(row, column)).rating) continue;
      const before = counts.get(column);
      counts.set(column, before ? { ...before, rows: before.rows + 1 } : { rows: 1, first: row });
    }
  }
  for (const [column, { rows, first }] of counts) {
    const left = view.filled(first).filter((other) => other < column);
    if (rows >= fewestRatings && left.some((other) => view.text(first, other).length >= 4))
      return { sheet: view.sheet.name, row: first, column };
  }
  return null;
}

const plainlyOther =
  /円|費|額|予算|決算|コスト|人件|工数|日程|期間|時期|スケジュール|担当者|連絡|電話|メール|URL|資料|文書|住所|場所|対象|根拠|法令|会議|印|チェック|確認/;

/** The filled columns of a table that no field took. Unexplained: its contents are what a check needs and no other column holds them. */
export function columnFates({ columns, chosen, doubts }: TableFields): readonly ColumnFate[] {
  const inDoubt = new Set(doubts.map(({ field }) => field));
  const hasNarrative =
    chosen.activity !== undefined ||
    chosen.issue !== undefined ||
    chosen.issueAndCountermeasure !== undefined ||
    chosen.countermeasure !== undefined;
  return columns
    .filter(
      ({ role, profile, fiscalYear }) =>
        profile.filled > 0 &&
        (role === 'other' || role === 'schedule' || ((role === 'otherRating' || role === 'otherActual') && fiscalYear === null)),
    )
    .map(({ at, path, profile, role }): ColumnFate => {
      const heading = path.join('>').replace(/\s+/g, '');
      const notUsed: ColumnFate = { at, heading, role: 'notUsed' };
      if (role !== 'other' || plainlyOther.test(heading)) return notUsed;
      if (!chosen.rating && (profile.share('rating') >= 0.6 || (profile.share('mark') >= 0.6 && profile.closedSet)))
        return { ...notUsed, role: 'unexplained', couldBe: 'rating' };
      const figuresOpen = !chosen.target || !chosen.actual || inDoubt.has('target') || inDoubt.has('actual');
      if (figuresOpen && profile.share('quantity') >= 0.5) return { ...notUsed, role: 'unexplained', couldBe: 'figures' };
      return !hasNarrative && profile.share('sentence') >= 0.5 ? { ...notUsed, role: 'unexplained', couldBe: 'narrative' } : notUsed;
    });
}

/** Rows of a table that are no items and are told nowhere else; `others` are the other tables of the sheet, which may stand beside it. */
export function rowFates(
  view: SheetView,
  table: Pick<TableReading, 'rows' | 'area' | 'sheet'>,
  columns: TableFields['chosen'],
  others: readonly Area[] = [],
): readonly RowFate[] {
  const ofItems = new Set(table.rows.filter(({ kind }) => kind === 'item' || kind === 'indicator').map(({ row }) => row));
  const ratedApart = new Set(rowsRatedApart(view, table.rows, columns));
  return table.rows.flatMap(({ row, kind }): readonly RowFate[] => {
    const first = view.filled(row)[0];
    if (first === undefined) return [];
    const at = { sheet: table.sheet, row, column: first };
    if (kind === 'example' || kind === 'prepared') return [{ at, role: kind }];
    const isUnread = kind === 'unread' && (looksLikeItem(view, row, columns, ofItems.has(row - 1)) || isRated(view, row, others));
    const isUnexplained = ratedApart.has(row) || isUnread;
    return isUnexplained ? [{ at, role: 'unexplained' }] : [];
  });
}

/** Further rows of an item that are rated otherwise than the item: each indicator, each department may have its own rating. */
function rowsRatedApart(view: SheetView, rows: TableReading['rows'], { rating, yearOfRow }: TableFields['chosen']): readonly number[] {
  if (!rating || yearOfRow) return [];
  let ofItem = '';
  return rows.flatMap(({ row, kind }): readonly number[] => {
    if (kind !== 'item' && kind !== 'indicator') return [];
    const text = fold(view.text(row + rating.offset, rating.column));
    if (kind === 'item') ofItem = text;
    else if (ofItem === '') ofItem = text;
    else if (text !== '' && text !== ofItem && isRating(text)) return [row];
    return [];
  });
}

function isRating(text: string): boolean {
  const { rating, mark } = traitsOf(text);
  return rating || mark;
}

const fewestCells = 4;

/**
 * Many cells, a rating among them though not in front, wherever they stand: a row that slipped by a column. Different ratings beside one
 * another head their counts.
 */
function isRated(view: SheetView, row: number, others: readonly Area[]): boolean {
  const [, ...further] = filledOutside(view, row, others);
  const texts = further.map((column) => view.text(row, column));
  const ratings = new Set(texts.filter((text) => traitsOf(text).rating).map(fold));
  return further.length + 1 >= fewestCells && ratings.size === 1;
}

const longestName = 60;

/** A name like those of the items, with something else beside it; or alone right below an item, where a further one may have been begun. */
function looksLikeItem(
  view: SheetView,
  row: number,
  { itemName, itemNo, target, actual, rating }: TableFields['chosen'],
  isBelowItem: boolean,
): boolean {
  const text = (heading: FieldColumn | { readonly column: number } | undefined): string =>
    heading ? view.text(row, heading.column).trim() : '';
  const name = text(itemName);
  const values = [itemNo, target, actual, rating].map(text).filter((value) => value !== '');
  // An item may be called 「計画」; a heading has no figure beside it.
  const hasFigures = values.filter((value) => /\d|[０-９]/.test(value)).length >= 2;
  return (
    name.length >= 3 &&
    name.length <= longestName &&
    !/[。：:]$|^[※(（*＊]/.test(name) &&
    traitsOf(name).number === null &&
    !traitsOf(name).rating &&
    countKindOf(name) === null &&
    !isTotalLabel(name) &&
    (hasFigures || !isHeadingWord(name)) &&
    (values.length >= 1 || (isBelowItem && isNameAlone(name)))
  );
}

/** Neither a day nor a sender, a unit, a source: what stands below a table as well. */
function isNameAlone(name: string): boolean {
  const { organisation, date, quantity } = traitsOf(name);
  return !organisation && !date && !quantity && !/^以上|以下余白|余白|単位|現在|時点|作成|出典|資料|参照|参考|[：:＝=]/.test(name);
}
