import type { Entry } from '../model/entry';
import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { Recognition, TableReading } from '../model/recognition';
import type { Leftover } from '../model/review';
import type { Settings } from '../model/settings';
import { fold } from '../text/fold';
import { contains } from '../workbook/reference';
import type { Sheet, Workbook } from '../workbook/workbook';
import { departmentIn } from './departments';
import { fiscalYearOfWorkbook, yearsWithResults } from './fiscal-year-of-workbook';
import { readForms } from './form-layout';
import { findHeadingBlocks, headingArea, repeats, type HeadingBlock } from './heading-block';
import { readList } from './list-layout';
import { matchPolicy } from './policies';
import { readItems, type ItemContext } from './read-item';
import { formVersionIn, readSheetHead } from './sheet-head';
import { viewOf, type SheetView } from './sheet-view';

/** Sheets that explain the form: what stands there is no data. */
const guidance = /記入要領|記入例|作成要領|作成例|はじめに|お読みください|記載例|入力方法/;

interface ReadableSheet {
  readonly view: SheetView;
  readonly blocks: readonly HeadingBlock[];
}

export interface RecogniseOptions {
  readonly settings: Settings;
  /** The round's fiscal year; null: the year the workbook is about. */
  readonly year: FiscalYear | null;
  /** Taken when neither the round nor the workbook names a year. */
  readonly assumedYear: FiscalYear;
}

/**
 * Finds the items of a workbook; `file` is its name.
 * Never throws on untidy input: what it can't place is returned as leftovers.
 */
export function recognise(workbook: Workbook, file: string, options: RecogniseOptions): Recognition {
  const { settings } = options;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
  const views = visible.map((sheet) => ({ view: viewOf(sheet), guide: isGuidance(sheet) }));
  const sheets: readonly ReadableSheet[] = views
    .filter(({ view, guide }) => !guide && !isGuidanceByTitle(view))
    .map(({ view }) => ({ view, blocks: findHeadingBlocks(view) }));
  const heads = new Map(sheets.map(({ view, blocks }) => [view, readSheetHead(view, headEnd(view, blocks), settings)]));
  const headOf = (view: SheetView): TableReading['head'] => heads.get(view) ?? readSheetHead(view, 0, settings);
  const fiscalYear = fiscalYearOfWorkbook(sheets.map(({ view, blocks }) => ({ view, head: headOf(view), block: blocks[0] ?? null })));
  const evaluatedYear = evaluated(options, fiscalYear, sheets);
  const department = departmentOf(file, sheets, headOf, settings);
  const formVersion = formVersionIn(views.flatMap(({ view }) => firstTexts(view)));

  const tables: TableReading[] = [];
  const items: Item[] = [];
  const leftovers: Leftover[] = [];
  const without: string[] = [];
  for (const { view, blocks } of sheets) {
    const head = { ...headOf(view), formVersion: headOf(view).formVersion ?? formVersion };
    const context = (notes: readonly string[]): ItemContext => ({
      file,
      table: tables.length,
      settings,
      year: evaluatedYear,
      department: department.name,
      sheetPolicy: sheetPolicyOf(view, head.texts, settings),
      unit: head.unit,
      notes,
    });
    const notes = notesOf(view);
    const listed = readTables(view, blocks, evaluatedYear, settings);
    if (listed) {
      items.push(...readItems(view, listed.places, context(notes.map((note) => note.text))));
      tables.push({ ...listed.table, head });
      leftovers.push(...leftoversOf(view, listed.table));
      continue;
    }
    const forms = readForms(view, evaluatedYear);
    for (const form of forms) {
      items.push(...readItems(view, [form.item], context(notes.map((note) => note.text))));
      tables.push({ ...formTable(view, form), head });
    }
    if (forms.length === 0 && view.usedRows.length > 0) without.push(view.sheet.name);
  }
  return {
    file,
    kind: kindOf(
      tables,
      items,
      views.map(({ view }) => view),
    ),
    fiscalYear,
    evaluatedYear,
    department: department.entry,
    departmentName: department.name,
    savedAt: workbook.properties?.modified ?? null,
    tables,
    items: withoutDoubles(items),
    leftovers,
    sheetsWithoutTable: without,
  };
}

function isGuidance(sheet: Sheet): boolean {
  return guidance.test(sheet.name);
}

function isGuidanceByTitle(view: SheetView): boolean {
  return firstTexts(view)
    .slice(0, 3)
    .some(({ text }) => text.length <= 40 && /記入要領|記入例|作成要領|記載例/.test(text));
}

function firstTexts(view: SheetView): readonly Entry[] {
  return view.usedRows.slice(0, 10).flatMap((row) => view.filled(row).map((column) => view.entry(row, column)));
}

/** The head of a sheet ends at the first heading; a form has its head in the first rows. */
function headEnd(view: SheetView, blocks: readonly HeadingBlock[]): number {
  return blocks[0]?.top ?? (view.usedRows[5] ?? Number.POSITIVE_INFINITY) + 1;
}

/** The round's year when the workbook has columns for it or names no years; else the workbook's own year. */
function evaluated(options: RecogniseOptions, own: FiscalYear | null, sheets: readonly ReadableSheet[]): FiscalYear {
  const { year, assumedYear } = options;
  if (year === null) return own ?? assumedYear;
  const years = sheets.flatMap(({ view, blocks }) => blocks.flatMap((block) => yearsWithResults(view, block)));
  return years.length === 0 || years.includes(year) || own === null ? year : own;
}

interface Department {
  readonly entry: Entry | null;
  readonly name: string;
}

/** From the head of a sheet with a table, then any sheet (a cover), then the sheet's and the file's name. */
function departmentOf(
  file: string,
  sheets: readonly ReadableSheet[],
  headOf: (view: SheetView) => TableReading['head'],
  settings: Settings,
): Department {
  const ordered = [...sheets].sort((a, b) => b.blocks.length - a.blocks.length);
  for (const { view } of ordered) {
    const entry = headOf(view).department;
    const name = entry ? (departmentIn(entry.text, settings) ?? entry.text.trim()) : null;
    if (name) return { entry, name };
  }
  const names = [...sheets.map(({ view }) => view.sheet.name), file.replace(/\.[^.]+$/, '')];
  return { entry: null, name: names.map((name) => departmentIn(name, settings)).find(Boolean) ?? '' };
}

function sheetPolicyOf(view: SheetView, head: readonly Entry[], settings: Settings): Entry | null {
  const titled = head.find((entry) => matchPolicy(entry.text, settings.policies) !== null);
  if (titled) return titled;
  const named = matchPolicy(view.sheet.name, settings.policies);
  return named ? { value: null, text: named.policy.name, format: 'General', at: { sheet: view.sheet.name, row: 0, column: 0 } } : null;
}

interface ListedTable {
  readonly places: Parameters<typeof readItems>[1];
  readonly table: Omit<TableReading, 'head'>;
}

/** Reads the first block and its repetitions as one table; other blocks are told as tables that were not read. */
function readTables(view: SheetView, blocks: readonly HeadingBlock[], year: FiscalYear, settings: Settings): ListedTable | null {
  const readings = blocks.map((block, index) => ({
    block,
    list: readList(view, block, blocks[index + 1]?.top ?? Number.POSITIVE_INFINITY, year, settings.policies),
  }));
  const main = readings.find(({ list }) => list.items.length > 0) ?? readings[0];
  if (!main) return null;
  const parts = readings.filter(({ block }) => block === main.block || repeats(block, main.block));
  const places = parts.flatMap(({ list }) => list.items);
  const { list } = main;
  const sheet = view.sheet;
  return {
    places,
    table: {
      sheet: sheet.name,
      layout: 'list',
      area: { ...list.area, bottom: Math.max(...parts.map((part) => part.list.area.bottom)) },
      headingRows: list.headingRows,
      items: places.length,
      columns: list.columns,
      confidence: confidenceOf(list.headings, places.length),
      headings: list.headings,
      rows: parts.flatMap((part) => part.list.rows),
      otherTables: readings
        .filter((reading) => !parts.includes(reading))
        .map(({ block, list: other }) => ({ ...headingArea(block), bottom: other.area.bottom })),
      ...(sheet.merges && { merges: sheet.merges }),
      ...(sheet.hiddenRows && { hiddenRows: sheet.hiddenRows }),
      ...(sheet.hiddenColumns && { hiddenColumns: sheet.hiddenColumns }),
    },
  };
}

/** Share of the columns that the dictionary knows, less when the table gave no item. */
function confidenceOf(headings: TableReading['headings'], items: number): number {
  const sure = headings
    .filter((heading) => heading.field !== null || heading.fiscalYear !== null)
    .reduce((sum, heading) => sum + Math.max(heading.confidence, 0.5), 0);
  const share = headings.length === 0 ? 0 : sure / headings.length;
  return Math.round((items === 0 ? share / 2 : 0.5 + share / 2) * 100) / 100;
}

function formTable(view: SheetView, form: ReturnType<typeof readForms>[number]): Omit<TableReading, 'head'> {
  return {
    sheet: view.sheet.name,
    layout: 'form',
    area: form.area,
    headingRows: [],
    items: 1,
    columns: form.columns,
    confidence: form.item.indicators.length > 0 && form.columns.rating !== undefined ? 0.95 : 0.7,
    headings: [],
    rows: [],
    otherTables: [],
  };
}

function notesOf(view: SheetView): readonly Entry[] {
  return view.usedRows.flatMap((row) => {
    const [first] = view.filled(row);
    return first !== undefined && /^(※|[(（]?注|[*＊])/.test(view.text(row, first).trim()) ? [view.entry(row, first)] : [];
  });
}

/** Texts below and beside a table that are no item: notes, counts, remarks. The head of the sheet is no leftover. */
function leftoversOf(view: SheetView, table: Omit<TableReading, 'head'>): readonly Leftover[] {
  return view.usedRows
    .filter((row) => row > table.area.top)
    .flatMap((row) => view.filled(row).map((column) => ({ row, column })))
    .filter((position) => !contains(table.area, position))
    .map(({ row, column }) => ({ at: { sheet: view.sheet.name, row, column }, text: view.text(row, column) }));
}

/** Words that only the published table of results holds. */
const publishedRow = /(進捗状況を確認した|評価対象とした)取組項目数/;

function kindOf(tables: readonly TableReading[], items: readonly Item[], views: readonly SheetView[]): Recognition['kind'] {
  if (tables.some((table) => table.columns.department !== undefined && distinctDepartments(items, table) > 1)) return 'consolidated';
  const published =
    items.length === 0 &&
    views.some((view) => view.usedRows.some((row) => view.filled(row).some((column) => publishedRow.test(view.text(row, column)))));
  return published ? 'publication' : 'progress';
}

function distinctDepartments(items: readonly Item[], table: TableReading): number {
  return new Set(items.filter((item) => item.at.sheet === table.sheet).map((item) => item.department)).size;
}

/** The same number and name a second time is a re-listing: it is shown and not counted twice. */
function withoutDoubles(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const key = item.id === '' || item.name === '' ? '' : `${fold(item.id)}\u0000${fold(item.name)}`;
    const again = key !== '' && seen.has(key);
    if (item.counted) seen.add(key);
    return again && item.counted ? { ...item, counted: false, notCountedBecause: 'relisted' } : item;
  });
}
