import type { Applied, CellChange } from '../../src/host';
import type { PlanCell, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { markName } from '../../src/workbook/own-sheets';
import type { CellRef } from '../../src/workbook/reference';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../src/workbook/workbook';

/** The workbook with the sheets of the plans, marked as ours, in the place of those of the same name. */
export function withSheets({ sheets, names, ...rest }: Workbook, plans: readonly SheetPlan[]): Workbook {
  const isNew = (name: string | undefined) => plans.some((plan) => plan.name === name);
  const marks = plans.map(({ name, mark }) => ({ name: markName, sheet: name, formula: `"${mark}"`, hidden: true }));
  return {
    ...rest,
    sheets: [...sheets.filter(({ name }) => !isNew(name)), ...plans.map(sheetOf)],
    names: [...names.filter(({ sheet }) => !isNew(sheet)), ...marks],
  };
}

function sheetOf({ name, blocks }: SheetPlan): Sheet {
  const empty: Sheet = { name, visibility: 'visible', tables: [], rows: [] };
  return blocks
    .flatMap(({ at, rows }) =>
      rows.flatMap((row, down) => row.map((cell, across) => ({ row: at.row + down, column: at.column + across, value: valueOf(cell) }))),
    )
    .reduce((sheet, { row, column, value }) => (value === null ? sheet : withCell(sheet, row, column, value)), empty);
}

function valueOf(cell: PlanCell): string | number | null {
  if (cell.kind === 'blank') return null;
  return 'text' in cell ? cell.text : cell.value;
}

/** Writes the changes where the cells still hold what was read. */
export function withChanges(
  workbook: Workbook,
  changes: readonly CellChange[],
): Pick<Applied, 'changed' | 'refused'> & { readonly workbook: Workbook } {
  const holds = ({ at, before }: CellChange): boolean => JSON.stringify(valueAt(workbook, at)) === JSON.stringify(before);
  const wanted = changes.filter(holds);
  const sheets = workbook.sheets.map((sheet) =>
    wanted
      .filter(({ at }) => at.sheet === sheet.name)
      .reduce((rest, { at, after }) => withCell(rest, at.row, at.column, after === '' ? null : after), sheet),
  );
  return {
    workbook: { ...workbook, sheets },
    changed: wanted.map(({ at }) => at),
    refused: changes.filter((change) => !wanted.includes(change)).map(({ at }) => at),
  };
}

export function withValue(workbook: Workbook, { sheet: name, row, column }: CellRef, value: string): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? withCell(sheet, row, column, value) : sheet)) };
}

function valueAt(workbook: Workbook, { sheet, row, column }: CellRef): CellValue {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find(({ index }) => index === row)?.cells[column]?.value ?? null;
}

function withCell(sheet: Sheet, row: number, column: number, value: CellValue): Sheet {
  const former: Row = sheet.rows.find(({ index }) => index === row) ?? { index: row, cells: [] };
  const cells: (Cell | undefined)[] = Array.from({ length: Math.max(former.cells.length, column + 1) }, (_, at) => former.cells[at]);
  cells[column] = value === null ? undefined : { value, formula: null, format: 'General' };
  const rows = [...sheet.rows.filter(({ index }) => index !== row), { index: row, cells }];
  return { ...sheet, rows: rows.sort((a, b) => a.index - b.index) };
}
