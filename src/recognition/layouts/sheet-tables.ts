import type { FiscalYear } from '../../model/fiscal-year';
import type { RowReading, TableReading } from '../../model/recognition';
import type { Settings } from '../../model/settings';
import type { Area, Sheet } from '../../workbook/workbook';
import { alikeParts, headingWordsOf } from './alike-parts';
import type { FormReading } from './form-layout';
import { endOf } from '../headings/beside-each-other';
import { findHeadingBlocks, headingArea, type HeadingBlock } from '../headings/heading-block';
import { fingerprintOf, memoryOf } from '../headings/layout-memory';
import type { Legend } from '../headings/legend';
import { joinedTables } from './joined-tables';
import { holdsSeveralItems, isRatedByTitles, ratesSeveralItems, saysWholeItems } from './list-or-cards';
import { readList, type ListReading } from './list-layout';
import { otherScaleOf } from '../other-scale';
import { tableFields, type FieldsContext, type TableFields } from '../table-fields';
import type { ItemPlaces } from '../items/places';
import { isTurned, turned, type SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';

/** A table as found on its sheet, with the places of its items in `view`. */
export interface FoundTable {
  readonly view: SheetView;
  readonly places: readonly ItemPlaces[];
  readonly table: Omit<TableReading, 'head'>;
  /** What its columns were taken for; of a form, the labels, with its first card only. */
  readonly fields: TableFields | null;
  /** Row of its first heading or label, in `view`. */
  readonly top: number;
}

/** A heading with what its columns were taken for while the year is not known yet. */
export interface FieldedBlock {
  readonly block: HeadingBlock;
  readonly fields: TableFields;
}

/** A visible sheet and the headings on it. */
export interface ReadableSheet {
  readonly view: SheetView;
  readonly blocks: readonly FieldedBlock[];
  /** Headings that may head a table of items and do not say so clearly enough to be read. */
  readonly doubtful: readonly FieldedBlock[];
}

/** A turned list with fewer items is a form: labels on the left, values on the right. */
const fewestTurnedItems = 2;
/** Items of a turned list stand in columns; a sheet with more rows than this is none. */
const mostTurnedRows = 200;

/** The sheets of a workbook with their headings; what stands under the same headings is looked at together. */
export function readableSheets(
  views: readonly SheetView[],
  settings: Settings,
  legends: readonly Legend[],
): { readonly sheets: readonly ReadableSheet[]; readonly context: Omit<FieldsContext, 'year'> } {
  const found = views.map((view) => ({ view, blocks: findHeadingBlocks(view, settings.headings) }));
  const context = { settings, legends, alike: alikeParts(found) };
  return { sheets: found.map(({ view, blocks }) => readableSheet(view, blocks, { ...context, year: null })), context };
}

function readableSheet(view: SheetView, candidates: readonly HeadingBlock[], context: FieldsContext): ReadableSheet {
  const read = candidates.map((block, index) => {
    const end = endOf(candidates, index);
    const fields = tableFields(view, block, end, context);
    return { block: { ...block, columns: fields.columns }, fields };
  });
  const isRead = ({ block, fields }: FieldedBlock): boolean => block.byShape !== true || fields.isItemTable;
  return { view, blocks: read.filter(isRead), doubtful: read.filter((candidate) => !isRead(candidate)) };
}

/** The tables of a sheet: lists, else a list with rows and columns exchanged, else forms. Empty when there is none. */
export function findTables(
  { view, blocks }: ReadableSheet,
  context: FieldsContext & { readonly year: FiscalYear },
  forms: readonly FormReading[],
): readonly FoundTable[] {
  const headings = blocks.map(({ block }) => block);
  const lists = listTables(view, headings, context);
  const byWords = headings.some(({ byShape }) => byShape !== true);
  // Sheets with the same short list look like cards; stacked cards hold no whole list.
  const isList =
    blocks.some(({ block, fields }) => block.byShape !== true && saysWholeItems(fields.chosen)) ||
    lists.some((list) => isRatedByTitles(list) || ratesSeveralItems(list)) ||
    (forms.length === 1 && byWords && lists.some(holdsSeveralItems));
  if (forms.some(({ isRepeated }) => isRepeated) && !isList) return forms.map((form) => formTable(view, form));
  if (lists.length > 0 && (byWords || forms.length === 0 || forms.some((form) => isHeadOf(lists, form)))) return lists;
  if (forms.length > 1) return forms.map((form) => formTable(view, form));
  if (view.usedRows.length <= mostTurnedRows) {
    const across = turned(view);
    const { settings, legends } = context;
    const turnedBlocks = readableSheets([across], { ...settings, headings: [] }, legends).sheets.flatMap((sheet) => sheet.blocks);
    const [turnedList] = listTables(across, turnedBlocks.map(withoutTitles), { ...context, alike: () => [] });
    const named = turnedList?.places.filter((item) => isNamed(across, item)).length ?? 0;
    // One item alone is a form, unless its labels say the whole of it and no form was found.
    const isWhole = forms.length === 0 && named === 1 && turnedList !== undefined && saysWholeItems(turnedList.fields?.chosen ?? {});
    if (turnedList && (named >= fewestTurnedItems || isWhole)) return [turnedList];
  }
  return forms.map((form) => formTable(view, form));
}

/** Of a list with rows and columns exchanged: what stands above its first label in the same column is a title or a remark. */
function withoutTitles({ block, fields }: FieldedBlock): HeadingBlock {
  const columns = block.columns.slice(
    Math.max(
      0,
      fields.columns.findIndex(({ profile }) => profile.filled > 0),
    ),
  );
  return { ...block, columns, left: columns[0]?.column ?? block.left };
}

/** What reads like the labels of a form is the heading of a list with several items. */
function isHeadOf(lists: readonly FoundTable[], { area }: FormReading): boolean {
  return lists.some(({ top, places }) => top === area.top && places.length > 1);
}

function isNamed(view: SheetView, { cells: { itemName } }: ItemPlaces): boolean {
  const name = itemName === undefined ? '' : view.text(itemName.row, itemName.column).trim();
  return name !== '' && !traitsOf(name).yearLabel;
}

export interface Reading {
  readonly block: HeadingBlock;
  readonly fields: TableFields;
  readonly list: ListReading;
}

/**
 * Every list of the sheet. A heading that comes again heads the same table; another heading heads another table. Where a person chose a
 * table it is the only one; a table under 参考 is told as one that was not read.
 */
function listTables(view: SheetView, blocks: readonly HeadingBlock[], context: FieldsContext): readonly FoundTable[] {
  const all = blocks.map((block, index) => {
    const end = endOf(blocks, index);
    return { block, end, fields: tableFields(view, block, end, context) };
  });
  const readings = all.map(({ block, end }): Reading => {
    // A heading that comes again means the same everywhere: the part with the most rows says what.
    const same = all.filter((other) => headingWordsOf(other.block) === headingWordsOf(block));
    const { fields } = same.reduce((most, other) => (rowsOf(other) > rowsOf(most) ? other : most));
    const own = { ...block, columns: block.columns.map((column, index) => ({ ...(fields.columns[index] ?? column), at: column.at })) };
    return { block: own, fields, list: readList(view, { block: own, fields }, end, context.year ?? 0, context.settings) };
  });
  const groups: Reading[][] = [];
  for (const reading of readings) {
    const same = groups.find(([first]) => first && headingWordsOf(reading.block) === headingWordsOf(first.block));
    if (same) same.push(reading);
    else groups.push([reading]);
  }
  const chosen = groups.find(([first]) => first && memoryOf(first.block, context.settings.layouts)?.chosen);
  const items = (group: readonly Reading[]): number => group.reduce((sum, { list }) => sum + list.items.length, 0);
  const counting = chosen ? [chosen] : groups.filter((group) => items(group) > 0 && !isForReference(view, group));
  const main = counting[0] ?? groups[0];
  if (!main) return [];
  const read = counting.length === 0 ? [main] : counting;
  const others = groups.filter((group) => !read.includes(group)).flat();
  const whole = joinedTables(view, read);
  return whole.map((group, index) => tableOf(view, group, index === 0 ? others : []));
}

function rowsOf({ fields }: { readonly fields: TableFields }): number {
  return Math.max(0, ...fields.columns.map(({ profile }) => profile.filled));
}

/** 【参考】, 参考：令和5年度, 令和5年度（参考）; 「※目標の一部は参考値」 speaks of something in the table. */
const titleOfReference = /^[【〔（(■●◆・※\s　]*参考(?![値にとま])|[（(【〔]参考[)）】〕]$/;

/** 参考 above a table says that its items are not to be counted here. */
function isForReference(view: SheetView, [first]: readonly Reading[]): boolean {
  if (!first) return false;
  const above = view.usedRows.filter((row) => row < first.block.top && row >= first.block.top - 2);
  return above.some(
    (row) => view.filled(row).length <= 2 && view.filled(row).some((column) => titleOfReference.test(view.text(row, column).trim())),
  );
}

function tableOf(view: SheetView, parts: readonly Reading[], others: readonly Reading[]): FoundTable {
  const [main] = parts;
  if (!main) throw new Error('a table has at least one heading');
  const places = parts.flatMap(({ list }) => list.items);
  const { list, fields, block } = main;
  const across = isTurned(view);
  const otherScale = otherScaleOf(fields);
  return {
    view,
    places,
    fields,
    top: block.top,
    table: {
      layout: 'list',
      fingerprint: fingerprintOf(block),
      area: areaOnSheet(view, { ...list.area, bottom: Math.max(...parts.map((part) => part.list.area.bottom)) }),
      // Headings that run down are no rows, and their fields no columns.
      headingRows: across ? [] : list.headingRows,
      columns: across ? {} : columnsOf(parts),
      items: places.length,
      confidence: confidenceOf(fields, places.length),
      headings: list.headings,
      rows: across ? [] : rowsOfParts(parts),
      otherTables: others.map(({ block: other, list: { area } }) => ({
        ...areaOnSheet(view, { ...headingArea(other), bottom: area.bottom }),
        fingerprint: fingerprintOf(other),
      })),
      ...(otherScale !== null && { otherScale }),
      ...whatIsKnownOf(view.sheet),
    },
  };
}

/** The rows of all parts; the headings of the further ones, and the titles right above those, are rows of the whole table. */
function rowsOfParts(parts: readonly Reading[]): readonly RowReading[] {
  return parts.flatMap(({ list, block }, index) => {
    if (index === 0) return list.rows;
    const above = list.items.flatMap(({ inheritedPolicy, inheritedRating }) =>
      [inheritedPolicy, inheritedRating].flatMap((entry) => entry ?? []),
    );
    const titles = new Map(above.filter(({ at }) => at.row < block.top).map((entry) => [entry.at.row, entry]));
    const told = new Set(parts.slice(0, index).flatMap((part) => part.list.rows.map(({ row }) => row)));
    return [
      ...[...titles].filter(([row]) => !told.has(row)).map(([row, label]): RowReading => ({ row, kind: 'band', label })),
      ...list.headingRows.map((row): RowReading => ({ row, kind: 'heading', label: null })),
      ...list.rows,
    ];
  });
}

/** The columns of the first part, and those that only a further one has. */
function columnsOf(parts: readonly Reading[]): ListReading['columns'] {
  return parts.reduceRight<ListReading['columns']>((columns, part) => ({ ...columns, ...part.list.columns }), {});
}

function areaOnSheet(view: SheetView, area: Area): Area {
  const first = view.place(area.top, area.left);
  const last = view.place(area.bottom, area.right);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** How far the key fields are from their next best places, 0 to 1; less when the table gave no item. */
function confidenceOf({ columns, doubts }: TableFields, items: number): number {
  const known = columns.filter(({ role }) => role !== 'other');
  const sure = known.reduce((sum, { confidence }) => sum + confidence, 0);
  const share = columns.length === 0 ? 0 : (sure + (columns.length - known.length) * 0.5) / columns.length;
  const doubted = share / (1 + doubts.length);
  return Math.round((items === 0 ? doubted / 2 : 0.5 + doubted / 2) * 100) / 100;
}

function formTable(view: SheetView, form: FormReading): FoundTable {
  return {
    view,
    places: [form.item],
    fields: form.fields,
    top: form.area.top,
    table: {
      layout: 'form',
      fingerprint: form.fingerprint,
      area: form.area,
      headingRows: [],
      items: 1,
      columns: form.columns,
      confidence: form.item.indicators.length > 0 && form.columns.rating !== undefined ? 0.95 : 0.7,
      headings: [],
      rows: [],
      otherTables: [],
      ...whatIsKnownOf(view.sheet),
    },
  };
}

function whatIsKnownOf({
  name,
  merges,
  hiddenRows,
  hiddenColumns,
  struckCells,
  partlyStruckCells,
  drawings,
}: Sheet): Pick<TableReading, 'sheet'> & Partial<TableReading> {
  return {
    sheet: name,
    ...(merges && { merges }),
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenColumns && { hiddenColumns }),
    ...(struckCells && { struckCells }),
    ...(partlyStruckCells && { partlyStruckCells }),
    ...(drawings !== undefined && { drawings }),
  };
}
