import type { Recognition, TableReading } from '../../src/model/recognition';
import { viewOf, type SheetView } from '../../src/recognition/sheet-view';
import { cellName } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';

/** Sheets whose items were read. */
const readRoles: ReadonlySet<string> = new Set(['table', 'form']);

/** What of a workbook has no fate in its account, or two; empty: everything is accounted for exactly once. */
export function unaccounted(workbook: Workbook, recognition: Recognition): readonly string[] {
  const { account, tables } = recognition;
  const [there, told] = [workbook.sheets, account.sheets].map((sheets) => sheets.map(({ name }) => name).join('|'));
  if (there !== told) return [`sheets ${there ?? ''}, accounted ${told ?? ''}`];
  return account.sheets.flatMap(({ name, role }) => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    const own = tables.filter((table) => table.sheet === name);
    if (readRoles.has(role) !== own.length > 0) return [`${name} is ${role} and has ${own.length} tables`];
    if (!sheet || own.length === 0) return [];
    // A form is read by its labels, a turned table column by column: their rows are no records.
    const lists = own.filter(({ layout }) => !['form', 'card', 'turned'].includes(layout));
    if (lists.length < own.length) return [];
    const view = viewOf(sheet);
    return [...rowsOf(view, lists, recognition), ...lists.flatMap((table) => columnsOf(view, table, recognition))];
  });
}

function rowsOf(view: SheetView, tables: readonly TableReading[], recognition: Recognition): readonly string[] {
  const { name } = view.sheet;
  const items = recognition.items.filter(({ at }) => at.sheet === name);
  const left = new Set(recognition.leftovers.filter(({ at }) => at.sheet === name).map(({ at }) => cellName(at)));
  const heads = new Set(tables.flatMap(({ head }) => head.texts.map(({ at }) => at.row)));
  const first = Math.min(...tables.map(({ area }) => area.top));
  return view.usedRows.flatMap((row) => {
    const fates = tables.flatMap((table, index) =>
      fatesIn(
        table,
        row,
        items.filter((item) => recognition.tables[item.table] === table),
      ).map((fate) => `${index}:${fate}`),
    );
    if (fates.length > 1) return [`${name} row ${row + 1} is ${fates.join(' and ')}`];
    if (fates.length === 1 || row < first) return row < first && !heads.has(row) ? [`${name} row ${row + 1} above the table: no fate`] : [];
    const lost = view.filled(row).filter((column) => !left.has(cellName({ sheet: name, row, column })));
    return lost.length > 0 ? [`${name} row ${row + 1}: no fate of ${lost.map((column) => view.text(row, column)).join('|')}`] : [];
  });
}

function fatesIn({ area, headingRows, rows }: TableReading, row: number, items: Recognition['items']): readonly string[] {
  const told = rows.filter((each) => each.row === row && !['item', 'indicator', 'blank'].includes(each.kind)).map(({ kind }) => kind);
  const own = items.filter(({ rows: { from, to } }) => row >= from && row <= to).map(({ id, name }) => `item ${id} ${name}`);
  const fates = [...(headingRows.includes(row) ? ['heading'] : []), ...told, ...own];
  return row > area.bottom && fates.every((fate) => fate === 'unread') ? [] : fates;
}

/** What a row is, where rows take turns. */
const kindOfRow = /^(?:計画|目標|実績|評価)/;

/** Every filled column under the headings holds a field, or is told as one that none took. */
function columnsOf(view: SheetView, table: TableReading, { account, items, tables }: Recognition): readonly string[] {
  const { area, headings, sheet } = table;
  const told = new Set(account.columns.filter(({ at }) => at.sheet === sheet).map(({ at }) => at.column));
  // A year without a field heads rows that take turns: 計画, 実績.
  const read = new Set(headings.flatMap(({ column, field, fiscalYear }) => (field === null && fiscalYear === null ? [] : [column])));
  const own = items.filter((item) => tables[item.table] === table);
  const rows = view.usedRows.filter((row) => own.some(({ rows: { from, to } }) => row >= from && row <= to));
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index)
    .filter((column) => !told.has(column) && !read.has(column))
    .map((column) => ({ column, texts: rows.map((row) => view.text(row, column).trim()).filter((text) => text !== '') }))
    .filter(({ texts }) => texts.some((text) => !kindOfRow.test(text)))
    .map(({ column, texts }) => `${sheet} column ${column + 1}: no fate of ${texts.slice(0, 3).join('|')}`);
}
