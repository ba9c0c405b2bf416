import type { Cell as FileCell, CellValue, DefinedName, Sheet, Span, Workbook } from '../../../src/workbook/workbook';
import { cellArea, entireColumns, entireRows, isEntireColumns, isEntireRows, parseAddress, sized, splitReference } from './area';
import { CommentModel, ShapeModel } from './annotations';
import type { CellContent } from './cell';
import { NamedItemModel } from './named-item';
import type { SheetModel } from './sheet';
import { hiddenKeys, look } from './style-keys';
import { TableModel } from './table';
import type { WorkbookOptions } from './workbook';
import { WorkbookModel } from './workbook';

/** Opens what a reader of files has read. Formulas keep their stored values; one without a value shows 0. */
export function fromWorkbook(source: Workbook, options: WorkbookOptions = {}): WorkbookModel {
  const workbook = new WorkbookModel(
    options,
    source.sheets.map(({ name }) => name),
  );
  for (const sheet of source.sheets) fillSheet(workbook.sheet(sheet.name), sheet, source.externalLinks ?? []);
  for (const name of source.names) addName(workbook, name);
  const { creator, lastModifiedBy, company } = source.properties ?? {};
  for (const [key, value] of Object.entries({ Author: creator, LastAuthor: lastModifiedBy, Company: company })) {
    if (value !== undefined) workbook.properties.values.set(key, value);
  }
  const visible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (visible) workbook.selection = { sheet: visible, area: cellArea(0, 0) };
  workbook.stale = false;
  workbook.events.drain();
  return workbook;
}

function addName(workbook: WorkbookModel, { name, sheet, formula, hidden }: DefinedName): void {
  const scope = sheet === undefined ? null : workbook.sheet(sheet);
  const item = new NamedItemModel(workbook, scope, name, formula.startsWith('=') ? formula : `=${formula}`);
  item.visible = !hidden;
  if (scope && keepBuiltIn(scope, item)) return;
  (scope ?? workbook).names.push(item);
}

/** Print titles, print area and filter are names in the file, but properties of the sheet in Excel. */
function keepBuiltIn(sheet: SheetModel, { name, formula }: NamedItemModel): boolean {
  const areas = formula
    .slice(1)
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((reference) => parseAddress(splitReference(reference).address) ?? []);
  switch (name) {
    case '_xlnm.Print_Titles':
      sheet.printTitleRows = areas.find(isEntireRows) ?? null;
      sheet.printTitleColumns = areas.find(isEntireColumns) ?? null;
      return true;
    case '_xlnm.Print_Area':
      sheet.printArea = areas;
      return true;
    case '_xlnm._FilterDatabase':
      sheet.autoFilter = areas[0] ?? null;
      return true;
    default:
      return false;
  }
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function fillSheet(sheet: SheetModel, source: Sheet, links: readonly string[]): void {
  sheet.visibility = visibilities[source.visibility];
  for (const { index, cells } of source.rows) {
    cells.forEach((cell, column) => {
      if (cell) sheet.put(index, column, storedCell(cell, links));
    });
  }
  const nextId = () => sheet.workbook.nextId();
  sheet.merges = [...(source.merges ?? [])];
  sheet.tables = source.tables.map(({ name, area }) => new TableModel(sheet, nextId(), name, area));
  const hide = (key: string, spans: readonly Span[] | undefined, area: (span: Span) => ReturnType<typeof entireRows>) => {
    for (const span of spans ?? []) sheet.painted.paint(area(span), key, true);
  };
  hide(hiddenKeys.rows, source.hiddenRows, ({ from, to }) => entireRows(sized(from, 0, to - from + 1, 1)));
  hide(hiddenKeys.columns, source.hiddenColumns, ({ from, to }) => entireColumns(sized(0, from, 1, to - from + 1)));
  sheet.comments = (source.comments ?? []).map(
    ({ row, column }) => new CommentModel(sheet, nextId(), cellArea(row, column), '', '', new Date(0)),
  );
  sheet.shapes = Array.from({ length: source.drawings ?? 0 }, (_, index) => new ShapeModel(sheet, nextId(), `図 ${index + 1}`));
  for (const { row, column } of source.struckCells ?? []) sheet.painted.paint(cellArea(row, column), look('Font.Strikethrough'), true);
}

function storedCell({ value, formula, format }: FileCell, links: readonly string[]) {
  // A file may hold an empty text, which only an apostrophe can put into a cell.
  const apostrophe = value === '' && formula === null;
  return {
    content: content(value, formula !== null),
    formula: formula === null ? null : `=${withFileNames(formula, links)}`,
    format,
    apostrophe,
  };
}

/** A file numbers the other workbooks that its formulas refer to; Excel shows their names: '[予算.xlsx]表'!A1. */
function withFileNames(formula: string, links: readonly string[]): string {
  return formula
    .replace(/'\[(\d+)\]/g, (whole, number: string) => fileName(number, links, (name) => `'[${name}]`) ?? whole)
    .replace(
      /(?<!')\[(\d+)\]([^'!()\s]+)!/g,
      (whole, number: string, sheet: string) => fileName(number, links, (name) => `'[${name}]${sheet}'!`) ?? whole,
    );
}

function fileName(number: string, links: readonly string[], show: (name: string) => string): string | null {
  const name = links[Number(number) - 1];
  return name === undefined ? null : show(name);
}

function content(value: CellValue, computed: boolean): CellContent {
  if (value === null) return computed ? 0 : '';
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? value.serial : { error: value.code };
}
