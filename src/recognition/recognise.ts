import { tableKey } from '../model/answer-keys';
import type { Entry } from '../model/entry';
import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { Recognition, SheetHead, TableReading } from '../model/recognition';
import type { SheetFate, SheetRole } from '../model/account';
import { defaultSettings } from '../model/default-settings';
import { leaveOut } from '../model/question';
import type { Settings } from '../model/settings';
import { settingsSheetName } from '../model/settings-sheet';
import { settingsIn } from '../model/settings-of-year';
import type { CountTable } from '../model/typed-totals';
import { fold } from '../text/fold';
import { markOf } from '../workbook/own-sheets';
import type { Workbook } from '../workbook/workbook';
import { answeredYear, evaluated } from './evaluated-year';
import { fiscalYearOfWorkbook } from './fiscal-year-of-workbook';
import { lastYearSheets } from './last-year-sheets';
import { isPlanOf, planNamed, withPreset } from './plan-of-workbook';
import { readPublication } from './counts/publication';
import { readItems } from './items/read-item';
import { formVersionIn, readSheetHead } from './sheet-head';
import { readCheckStamp } from './office/check-stamp';
import { readSettingsSheet } from './office/settings-sheet';
import { isSlip, readSlips } from './office/slips/read-slips';
import { columnFates, placeInDoubt, rowFates, sheetFate } from './account';
import { withTicksRead } from './headings/ticked';
import { withPartsApart } from './headings/two-in-a-cell';
import { findLegends, legendFor } from './headings/legend';
import { ratingScale } from './items/rating-scale';
import { withoutDoubles } from './items/doubles';
import { hiddenItems } from './hidden-items';
import { groupCards } from './layouts/form-cards';
import { readForms, yearsOfForms } from './layouts/form-layout';
import { leftoversOf } from './layouts/leftovers';
import { itemsIn, ratingsIn } from './layouts/items-of-table';
import { findTables, readableSheets, type FoundTable, type ReadableSheet } from './layouts/sheet-tables';
import { taughtBy, withTaughtLists } from './one-item';
import {
  departmentOf,
  departmentsOfSheets,
  filledCells,
  firstTexts,
  headAbove,
  kindOf,
  notesOf,
  sheetPolicyOf,
  withoutTable,
} from './workbook-facts';
import { questionsOf } from './questions';
import { givenRole } from './sheet-names';
import { hasUndatedTwin, leftAside, periodFrom, type Aside, type PeriodTable, type TablePeriod } from './table-period';
import { isTurned, viewOf, type SheetView } from './sheet-view';
import { unstoredResults } from './unstored-results';
import { readTypedTotals } from './counts/typed-totals';

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

/** A table with the sheet it stands on and what became of it. */
interface SheetTable extends PeriodTable {
  readonly sheet: HeadedSheet;
  readonly found: FoundTable;
}

/**
 * Finds the items of a workbook; `file` is its name.
 * Never throws on untidy input: what it can't place is returned in the account, as leftovers and as questions.
 */
export function recognise(workbook: Workbook, file: string, options: RecogniseOptions): Recognition {
  const reading = recogniseSheets(workbook, file, options);
  const lastYear = lastYearSheets(workbook, reading, (sheets, year) =>
    recogniseSheets(sheets, file, { settings: options.settings, year, assumedYear: year }),
  );
  return lastYear.length === 0 ? reading : { ...reading, lastYear };
}

function recogniseSheets(workbook: Workbook, file: string, options: RecogniseOptions): Recognition {
  const theirs = workbook.sheets.filter(({ visibility, name }) => visibility === 'visible' && !isOurs(workbook, name));
  const whole = theirs.map(viewOf);
  const { settings, byPolicies } = withPreset(options.settings, whole);
  const read = recogniseAs(workbook, file, { ...options, settings }, whole);
  if (byPolicies === null) return { ...read, plan: options.settings.plan || planNamed(whole) };
  if (isPlanOf(read)) return { ...read, plan: byPolicies.plan };
  return { ...recogniseAs(workbook, file, options, whole), plan: null };
}

/** Marked as ours; or 差し戻し票 or 点検設定 that was copied from another workbook, which has lost its mark. */
function isOurs(workbook: Workbook, name: string): boolean {
  if (markOf(workbook, name) !== null) return true;
  if (workbook.sheets.some((sheet) => sheet.name === name && isSlip(sheet))) return true;
  return name === settingsSheetName && readSettingsSheet(workbook, defaultSettings)?.unreadable === undefined;
}

function recogniseAs(workbook: Workbook, file: string, options: RecogniseOptions, whole: readonly SheetView[]): Omit<Recognition, 'plan'> {
  const views = whole.map((view) => withPartsApart(withTicksRead(withoutTable(workbook, view))));
  const taught = taughtBy(options.settings, views);
  const settings = withTaughtLists(options.settings, views, taught);
  const formVersion = formVersionIn(views.flatMap(firstTexts));
  const given = new Map(views.map((view) => [view, givenRole(view, settings)]));
  const legends = findLegends(views);
  const { sheets: readable, context } = readableSheets(
    views.filter((view) => given.get(view) === null),
    settings,
    legends,
  );
  const sheets = readable.map((sheet) => headed(sheet, formVersion, settings));
  const plain = sheets.map(({ view }) => view);
  const cards = groupCards(plain, new Set(taught.flatMap((labels) => [...labels.keys()])));
  const formYears = yearsOfForms(cards, { settings, year: null, legends, taught });
  const named = fiscalYearOfWorkbook(
    sheets.map(({ view, blocks, head }) => ({ view, head, block: blocks[0]?.block ?? null, formYears: formYears.get(view) ?? [] })),
    file,
  );
  const fiscalYear = (options.year === null ? answeredYear(settings) : null) ?? named ?? answeredYear(settings);
  const evaluatedYear = evaluated(options, fiscalYear, sheets);

  const forms = readForms(cards, { settings, year: evaluatedYear, legends, taught });
  const all = sheets.flatMap((sheet) =>
    findTables(sheet, { ...context, year: evaluatedYear }, forms.get(sheet.view) ?? []).map((found): SheetTable => ({
      sheet,
      found,
      period: periodOf(sheet, found),
      items: itemsIn(found),
      sheetName: sheet.view.sheet.name,
    })),
  );
  const heads = sheets.map((sheet) => {
    const own = all.filter((table) => table.sheet === sheet).map(({ found }) => found);
    return { view: sheet.view, head: headAbove(sheet, own, settings), hasTable: own.length > 0 };
  });
  const ofSheets = departmentsOfSheets(file, heads, settings);
  const department = ofSheets.size > 0 ? { entry: null, name: '' } : departmentOf(file, heads, settings);
  const kept = all.filter((table) => !isLeftOut(table, settings));
  // Of two tables of the same items only one names its year: it may be the one that is kept from before.
  const yearOfKept =
    answeredYear(settings) === null && kept.some((table) => table.period.year === evaluatedYear && hasUndatedTwin(table, kept));
  const asides = leftAside(kept, evaluatedYear);
  const aside = (table: SheetTable): Aside | null => asides[kept.indexOf(table)] ?? null;
  const counting = kept.filter((table) => aside(table) === null);
  const rated = counting.flatMap(({ found }) => ratingsIn(found));
  const legend =
    counting.flatMap(({ found }) => found.fields?.legend ?? [])[0] ??
    legendFor(
      rated,
      legends.filter(({ ofGoals }) => ofGoals),
    );
  const scale = ratingScale(settingsIn(settings, evaluatedYear), legend, rated, file);
  const inYear = scale.settings;

  const tables: TableReading[] = [];
  const read: (readonly Item[])[] = [];
  const typedTotals: (readonly CountTable[])[] = [];
  const counted = new Set<SheetView>();
  for (const sheet of sheets) {
    const { view } = sheet;
    const head = heads.find((each) => each.view === view)?.head ?? sheet.head;
    const found = all.filter((table) => table.sheet === sheet).map((table) => table.found);
    const totals = readTypedTotals(
      view,
      found.map(({ table }) => table),
      evaluatedYear,
    );
    typedTotals.push(totals);
    if (totals.length > 0) counted.add(view);
    const notes = notesOf(view);
    const sheetPolicy = sheetPolicyOf(view, head.texts, settings);
    for (const { view: itemView, places, table } of counting.filter((each) => each.sheet === sheet).map((each) => each.found)) {
      const context = { file, table: tables.length, settings: inYear, year: evaluatedYear, unit: head.unit };
      read.push(readItems(itemView, places, { ...context, department: ofSheets.get(view) ?? department.name, sheetPolicy, notes }));
      tables.push({ ...table, head });
    }
  }
  const items = withoutDoubles(read.flat());
  const [only, ...others] = new Set(items.map((item) => item.department));
  const departmentName = department.name === '' && others.length === 0 ? (only ?? '') : department.name;
  const kind = kindOf(departmentName, items, whole);
  const slips = readSlips(workbook);
  const checked = readCheckStamp(workbook);
  const overrides = readSettingsSheet(workbook, defaultSettings)?.settings.overrides ?? [];
  const without = sheets
    .filter((sheet) => !all.some((table) => table.sheet === sheet))
    .map(({ view }) => view)
    .filter(({ usedRows }) => usedRows.length > 0);
  const unstored = sheets.flatMap(({ view, doubtful }) => {
    const areas = counting.filter(({ sheet }) => sheet.view === view).map(({ found }) => found.table.area);
    return unstoredResults(view, areas, areas.length === 0 && placeInDoubt(view, doubtful) !== null);
  });
  const fates = workbook.sheets.map((sheet): SheetFate => {
    if (sheet.visibility !== 'visible') return { name: sheet.name, role: 'hidden', at: null };
    const view = views.find((each) => each.sheet.name === sheet.name);
    if (!view) return { name: sheet.name, role: 'ours', at: null };
    const own = all.filter((table) => table.sheet.view === view);
    return sheetFate({
      view,
      given: given.get(view) ?? null,
      tables: own.map((table): SheetRole =>
        kept.includes(table) ? (aside(table) ?? (table.found.table.layout === 'form' ? 'form' : 'table')) : 'leftOut',
      ),
      doubtful: sheets.find((each) => each.view === view)?.doubtful ?? [],
      hasUnstored: unstored.some((at) => at.sheet === sheet.name),
      hasCounts: counted.has(view),
      hasLegend: legends.some(({ at }) => at.sheet === sheet.name),
    });
  });
  const unexplained =
    kind === 'publication' ? fates.map((fate) => (fate.role === 'unexplained' ? { ...fate, role: 'reference' as const } : fate)) : fates;
  return {
    file,
    kind,
    fiscalYear,
    ...(named !== null && named !== fiscalYear && { namedYear: named }),
    evaluatedYear,
    yearAssumed: options.year === null && items.length > 0 && (fiscalYear === null || yearOfKept),
    department: department.entry,
    departmentName,
    savedAt: workbook.properties?.modified ?? null,
    tables,
    items,
    leftovers: sheets.flatMap(({ view }) => {
      const own = all.filter((table) => table.sheet.view === view).map(({ found }) => found);
      return own.length === 0 ? [] : leftoversOf(view, own);
    }),
    account: {
      sheets: unexplained,
      columns: counting.flatMap(({ found }) => (found.fields ? columnFates(found.fields) : [])),
      rows: [
        ...counting.flatMap(({ found, sheet }, index) => {
          const beside = counting.flatMap((other) => (other.sheet === sheet && other.found !== found ? [other.found.table.area] : []));
          return found.fields && tables[index] ? rowFates(found.view, tables[index], found.fields.chosen, beside) : [];
        }),
        ...hiddenItems(workbook, new Set(items.map(({ name }) => fold(name))), { year: evaluatedYear, settings, legends }),
      ],
    },
    questions: questionsOf({ tables: counting, items, legend: scale.question, fates: unexplained, sheets, evaluatedYear, settings, file }),
    leftAside: kept.flatMap((table) => {
      const why = aside(table);
      return why === null
        ? []
        : [
            {
              sheet: table.sheet.view.sheet.name,
              at: { sheet: table.sheet.view.sheet.name, row: table.found.table.area.top, column: table.found.table.area.left },
              why,
            },
          ];
    }),
    typedTotals: typedTotals.flat(),
    sheetsWithoutTable: without.sort((a, b) => filledCells(b) - filledCells(a)).map((view) => view.sheet.name),
    ...(workbook.externalLinks && { externalLinks: workbook.externalLinks }),
    ...(checked && { checked }),
    ...(unstored.length > 0 && { unstored }),
    ...(workbook.unread && { unread: workbook.unread }),
    ...(overrides.length > 0 && { overrides }),
    ...(slips && { slips }),
    ...(kind === 'publication' && { publication: readPublication(workbook, whole) }),
  };
}

/** A person said that this table is none of items to be counted. */
function isLeftOut({ sheet, found }: SheetTable, { answers }: Settings): boolean {
  return answers[tableKey(found.table.fingerprint, sheet.view.sheet.name)] === leaveOut;
}

function periodOf({ view, head, blocks }: HeadedSheet, { view: own, top, fields, table }: FoundTable): TablePeriod {
  const first = blocks[0]?.block.top === top || table.layout === 'form' || isTurned(own);
  const above = view.usedRows
    .filter((row) => row < top && row >= top - 3)
    .flatMap((row) => view.filled(row).map((column) => view.text(row, column)));
  const titles = first ? head.texts.map(({ text }) => text) : above;
  const years = [
    ...new Set(
      (fields?.columns ?? []).flatMap(({ role, fiscalYear }) =>
        fiscalYear !== null && ['target', 'actual', 'rating', 'otherActual', 'otherRating'].includes(role) ? [fiscalYear] : [],
      ),
    ),
  ];
  return periodFrom(view.sheet.name, titles, years);
}

/** The head of a sheet ends at the first heading; a form has its head in the first rows. */
function headed(sheet: ReadableSheet, formVersion: Entry | null, settings: Settings): HeadedSheet {
  const { view } = sheet;
  const end = sheet.blocks[0]?.block.top ?? (view.usedRows[5] ?? Number.POSITIVE_INFINITY) + 1;
  const head = readSheetHead(view, end, settings);
  return { ...sheet, head: { ...head, formVersion: head.formVersion ?? formVersion } };
}
