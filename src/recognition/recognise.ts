import type { Entry } from '../model/entry';
import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { Recognition, SheetHead, TableReading } from '../model/recognition';
import { defaultSettings } from '../model/default-settings';
import type { Leftover } from '../model/review';
import type { Settings } from '../model/settings';
import { settingsIn } from '../model/settings-of-year';
import type { CountTable } from '../model/typed-totals';
import { fold } from '../text/fold';
import { markOf, withoutOwnTable } from '../workbook/own-sheets';
import type { Workbook } from '../workbook/workbook';
import { departmentIn } from './items/departments';
import { fiscalYearOfWorkbook, yearsWithResults } from './fiscal-year-of-workbook';
import { matchPolicy } from './items/policies';
import { isPlanOf, planNamed, withPreset } from './plan-of-workbook';
import { readPublication } from './counts/publication';
import { readItems } from './items/read-item';
import { formVersionIn, readSheetHead } from './sheet-head';
import { readSettingsSheet } from './office/settings-sheet';
import { findTables, leftoversOf, readableSheet, type ReadableSheet } from './layouts/sheet-tables';
import { viewOf, type SheetView } from './sheet-view';
import { readTypedTotals } from './counts/typed-totals';

/** Sheets that explain the form: what stands there is no data. */
const guidance = /記入要領|記入例|作成要領|作成例|はじめに|お読みください|記載例|入力方法/;
const longestTitle = 40;

export interface RecogniseOptions {
  readonly settings: Settings;
  /** The round's fiscal year; null: the year the workbook is about. */
  readonly year: FiscalYear | null;
  /** Taken when neither the round nor the workbook names a year. */
  readonly assumedYear: FiscalYear;
}

interface HeadedSheet extends ReadableSheet {
  readonly head: SheetHead;
}

/**
 * Finds the items of a workbook; `file` is its name.
 * Never throws on untidy input: what it can't place is returned as leftovers.
 */
export function recognise(workbook: Workbook, file: string, options: RecogniseOptions): Recognition {
  const theirs = workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && markOf(workbook, sheet.name) === null);
  const whole = theirs.map(viewOf);
  const { settings, byPolicies } = withPreset(options.settings, whole);
  const read = recogniseAs(workbook, file, { ...options, settings }, whole);
  if (byPolicies === null) return { ...read, plan: options.settings.plan || planNamed(whole) };
  if (isPlanOf(read)) return { ...read, plan: byPolicies.plan };
  return { ...recogniseAs(workbook, file, options, whole), plan: null };
}

function recogniseAs(workbook: Workbook, file: string, options: RecogniseOptions, whole: readonly SheetView[]): Omit<Recognition, 'plan'> {
  const { settings } = options;
  const views = whole.map((view) => withoutTable(workbook, view));
  const formVersion = formVersionIn(views.flatMap(firstTexts));
  const sheets = views.filter((view) => !isGuidance(view)).map((view) => headed(view, formVersion, settings));
  const fiscalYear = fiscalYearOfWorkbook(sheets.map(({ view, blocks, head }) => ({ view, head, block: blocks[0] ?? null })));
  const evaluatedYear = evaluated(options, fiscalYear, sheets);
  const inYear = settingsIn(settings, evaluatedYear);
  const department = departmentOf(file, sheets, settings);

  const tables: TableReading[] = [];
  const read: (readonly Item[])[] = [];
  const leftovers: (readonly Leftover[])[] = [];
  const typedTotals: (readonly CountTable[])[] = [];
  const without: SheetView[] = [];
  for (const sheet of sheets) {
    const { view, head } = sheet;
    const found = findTables(sheet, evaluatedYear, settings);
    typedTotals.push(
      readTypedTotals(
        view,
        found.map(({ table }) => table),
        evaluatedYear,
      ),
    );
    const notes = notesOf(view);
    const sheetPolicy = sheetPolicyOf(view, head.texts, settings);
    for (const { view: itemView, places, table } of found) {
      const context = { file, table: tables.length, settings: inYear, year: evaluatedYear, department: department.name, unit: head.unit };
      read.push(readItems(itemView, places, { ...context, sheetPolicy, notes }));
      tables.push({ ...table, head });
    }
    if (found.length > 0) leftovers.push(leftoversOf(view, found));
    else if (view.usedRows.length > 0) without.push(view);
  }
  const items = read.flat();
  const kind = kindOf(department.name, items, whole);
  const overrides = readSettingsSheet(workbook, defaultSettings)?.settings.overrides ?? [];
  return {
    file,
    kind,
    fiscalYear,
    evaluatedYear,
    department: department.entry,
    departmentName: department.name,
    savedAt: workbook.properties?.modified ?? null,
    tables,
    items: withoutDoubles(items),
    leftovers: leftovers.flat(),
    typedTotals: typedTotals.flat(),
    sheetsWithoutTable: without.sort((a, b) => filledCells(b) - filledCells(a)).map((view) => view.sheet.name),
    ...(workbook.externalLinks && { externalLinks: workbook.externalLinks }),
    ...(workbook.unread && { unread: workbook.unread }),
    ...(overrides.length > 0 && { overrides }),
    ...(kind === 'publication' && { publication: readPublication(workbook, whole) }),
  };
}

function isGuidance(view: SheetView): boolean {
  const titles = firstTexts(view).slice(0, 3);
  return (
    guidance.test(view.sheet.name) || titles.some(({ text }) => text.length <= longestTitle && /記入要領|記入例|作成要領|記載例/.test(text))
  );
}

function firstTexts(view: SheetView): readonly Entry[] {
  return view.usedRows.slice(0, 10).flatMap((row) => view.filled(row).map((column) => view.entry(row, column)));
}

function filledCells(view: SheetView): number {
  return view.usedRows.reduce((sum, row) => sum + view.filled(row).length, 0);
}

/** The head of a sheet ends at the first heading; a form has its head in the first rows. */
function headed(view: SheetView, formVersion: Entry | null, settings: Settings): HeadedSheet {
  const sheet = readableSheet(view, settings);
  const end = sheet.blocks[0]?.top ?? (view.usedRows[5] ?? Number.POSITIVE_INFINITY) + 1;
  const head = readSheetHead(view, end, settings);
  return { ...sheet, head: { ...head, formVersion: head.formVersion ?? formVersion } };
}

/** The round's year when the workbook has results of it or names no years; else the workbook's own year. */
function evaluated(options: RecogniseOptions, own: FiscalYear | null, sheets: readonly HeadedSheet[]): FiscalYear {
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
function departmentOf(file: string, sheets: readonly HeadedSheet[], settings: Settings): Department {
  const ordered = [...sheets].sort((a, b) => b.blocks.length - a.blocks.length);
  for (const { head } of ordered) {
    const entry = head.department;
    const name = entry ? (departmentIn(entry.text, settings) ?? entry.text.trim()) : null;
    if (name) return { entry, name };
  }
  const names = [...sheets.map(({ view }) => view.sheet.name), file.replace(/\.[^.]+$/, '')];
  return { entry: null, name: names.map((name) => departmentIn(name, settings)).find(Boolean) ?? '' };
}

/** A sheet per policy names it in its title or in its own name. */
function sheetPolicyOf(view: SheetView, head: readonly Entry[], settings: Settings): Entry | null {
  const titled = head.find((entry) => matchPolicy(entry.text, settings.policies) !== null);
  if (titled) return titled;
  const named = matchPolicy(view.sheet.name, settings.policies);
  return named ? { value: null, text: named.policy.name, format: 'General', at: view.entry(0, 0).at } : null;
}

function notesOf(view: SheetView): readonly string[] {
  return view.usedRows.flatMap((row) => {
    const [first] = view.filled(row);
    const text = first === undefined ? '' : view.text(row, first);
    return /^(※|[(（]?注|[*＊])/.test(text.trim()) ? [text] : [];
  });
}

/** Words that only the published table of results holds. */
const publishedRow = /(進捗状況を確認した|評価対象とした)取組項目数/;

function withoutTable(workbook: Workbook, view: SheetView): SheetView {
  const sheet = withoutOwnTable(workbook, view.sheet);
  return sheet === view.sheet ? view : viewOf(sheet);
}

/** Consolidated: most of the items are other departments'. A workbook with a stray item of a neighbour stays its department's. */
function kindOf(department: string, items: readonly Item[], views: readonly SheetView[]): Recognition['kind'] {
  const others = items.filter((item) => item.department !== department);
  if (others.length * 2 > items.length) return 'consolidated';
  const says = (view: SheetView): boolean =>
    view.usedRows.some((row) => view.filled(row).some((column) => publishedRow.test(view.text(row, column))));
  return items.length === 0 && views.some(says) ? 'publication' : 'progress';
}

/** The same number and name a second time for the same department is a re-listing: it is shown and not counted twice. */
function withoutDoubles(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const key = item.id === '' || item.name === '' ? '' : `${fold(item.id)}\u0000${fold(item.name)}\u0000${fold(item.department)}`;
    const again = key !== '' && seen.has(key);
    if (item.counted) seen.add(key);
    return again && item.counted ? { ...item, counted: false, notCountedBecause: 'relisted' } : item;
  });
}
