import type { Source } from '../../src/review';
import { cleanRow } from '../../src/rules/example';
import type {
  BareRow,
  Example,
  ExampleCell,
  ExampleCellName,
  ExampleRow,
  ExampleSheet,
  ExampleWorkbook,
  SheetRow,
} from '../../src/rules/example';
import { serialOf } from '../../src/text/fiscal-years';
import { markName } from '../../src/workbook/own-sheets';
import { areaOf, positionOf } from '../../src/workbook/reference';
import type { Area, Cell, Position, Row, Sheet, Workbook } from '../../src/workbook/workbook';

const listName = '進捗管理表';
const ordinaryHead: readonly SheetRow[] = [['進捗管理表（令和6年度）'], ['所属：企画室'], ['令和6年度末（令和7年3月31日）現在']];

/** The files of an example, as a reader would hand them to the review. */
export function sourcesOf(example: Example): readonly Source[] {
  const readable = [example, ...(example.others ?? [])].map((given): Source => ({
    file: given.file ?? '企画室.xlsx',
    sha256: '',
    workbook: workbookOf(given),
  }));
  const refused = (example.refused ?? []).map(({ file, reason }): Source => ({ file, sha256: '', refused: reason }));
  return example.rows.length === 0 && !example.sheets ? refused : [...readable, ...refused];
}

function workbookOf(given: ExampleWorkbook): Workbook {
  return {
    sheets: [...(given.rows.length > 0 ? [listOf(given)] : []), ...(given.sheets ?? []).map(sheetOf)],
    names: (given.sheets ?? []).flatMap(({ name, mark }) =>
      mark === undefined ? [] : [{ name: markName, sheet: name, formula: `"${mark}"`, hidden: true }],
    ),
    ...(given.properties && { properties: given.properties }),
  };
}

function listOf(given: ExampleWorkbook): Sheet {
  const keys = columnsOf(given.rows);
  const head = [...(given.head ?? ordinaryHead), []];
  const headings = headingRowsOf(keys.map((key) => given.headings?.[key] ?? key));
  const top = head.length + headings.length;
  const body = given.rows.map((row) => cellsOf(row, keys));
  if (given.beside !== undefined) body[0] = [...(body[0] ?? []), null, given.beside];
  const place = ([heading, row]: ExampleCellName): Position => ({ row: top + row - 1, column: keys.indexOf(heading) });
  const columns = (given.hidden?.columns ?? []).map((heading) => keys.indexOf(heading));
  const rows = (given.hidden?.rows ?? []).map((row) => top + row - 1);
  return {
    ...plainSheet(listName, [...head, ...headings, ...body, [], ...(given.below ?? [])]),
    merges: (given.merges ?? []).map(({ from, to }) => areaBetween(place(from), place(to))),
    hiddenRows: rows.map((row) => ({ from: row, to: row })),
    hiddenColumns: columns.map((column) => ({ from: column, to: column })),
    struckCells: (given.struck ?? []).map(place),
    ...(given.partlyStruck && { partlyStruckCells: given.partlyStruck.map(place) }),
    ...(given.drawings !== undefined && { drawings: given.drawings }),
  };
}

/** The clean row's headings without those taken away, then the added ones. */
function columnsOf(rows: readonly (ExampleRow | BareRow)[]): readonly string[] {
  const written = rows.map(patchOf);
  const taken = new Set(written.flatMap((row) => Object.keys(row).filter((key) => row[key] === null)));
  return [...new Set([...Object.keys(cleanRow), ...written.flatMap((row) => Object.keys(row))])].filter((key) => !taken.has(key));
}

function isBare(row: ExampleRow | BareRow): row is BareRow {
  return 'only' in row;
}

function patchOf(row: ExampleRow | BareRow): ExampleRow {
  return isBare(row) ? row.only : row;
}

function cellsOf(row: ExampleRow | BareRow, keys: readonly string[]): SheetRow {
  const whole: ExampleRow = isBare(row) ? row.only : { ...cleanRow, ...row };
  return keys.map((key) => whole[key] ?? null);
}

/** One heading row, or two when a heading names its group: "令和6年度>目標". A group is written over its first column only. */
function headingRowsOf(headings: readonly string[]): readonly SheetRow[] {
  const paths = headings.map((heading) => heading.split('>'));
  if (paths.every((path) => path.length === 1)) return [headings];
  const groups = paths.map(([group = '', own]) => (own === undefined ? null : group));
  const upper = paths.map(([first = ''], column) => (groups[column] === null || groups[column - 1] !== groups[column] ? first : null));
  return [upper, paths.map((path) => path[1] ?? null)];
}

function sheetOf({ name, rows, visibility = 'visible', merges, comments }: ExampleSheet): Sheet {
  return {
    ...plainSheet(name, rows),
    visibility,
    ...(merges && { merges: merges.map((range) => areaOf(range)!) }),
    ...(comments && { comments: comments.map((address) => positionOf(address)!) }),
  };
}

function plainSheet(name: string, rows: readonly SheetRow[]): Sheet {
  return {
    name,
    visibility: 'visible',
    tables: [],
    rows: rows
      .map((cells, index): Row => ({ index, cells: cells.map(cellOf) }))
      .filter((row) => row.cells.some((cell) => cell !== undefined)),
  };
}

function cellOf(written: ExampleCell): Cell | undefined {
  if (written === null || written === '') return undefined;
  if (typeof written !== 'object') return { value: written, formula: null, format: 'General' };
  if ('error' in written) return { value: { kind: 'error', code: written.error }, formula: 'A1/0', format: 'General' };
  if ('date' in written) return { value: { kind: 'date', serial: serialOf(written.date) }, formula: null, format: 'm"月"d"日"' };
  if ('duration' in written) return { value: { kind: 'date', serial: written.duration }, formula: null, format: written.format };
  if ('formula' in written) return { value: written.result, formula: written.formula, format: written.format ?? 'General' };
  return { value: written.value, formula: null, format: written.format };
}

function areaBetween(from: Position, to: Position): Area {
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
