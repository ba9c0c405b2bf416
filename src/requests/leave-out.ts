import { rangeOf } from '../workbook/reference';
import type { Area, Cell, Sheet, Workbook } from '../workbook/workbook';

/** Where a table stands. */
export interface TablePlace {
  readonly sheet: string;
  readonly area: Area;
}

/** "進捗管理表!B5:Q31": the same for two readings of the same table. */
export function placeName({ sheet, area }: TablePlace): string {
  return `${sheet}!${rangeOf(area)}`;
}

/** The workbook as if the cells of these tables were blank, so that they are neither checked nor counted. */
export function leaveOut(workbook: Workbook, places: readonly TablePlace[]): Workbook {
  if (places.length === 0) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      places.filter((place) => place.sheet === sheet.name).reduce((rest, { area }) => without(rest, area), sheet),
    ),
  };
}

function without(sheet: Sheet, { top, left, bottom, right }: Area): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      if (row.index < top || row.index > bottom) return row;
      const outside = (cell: Cell | undefined, column: number) => (column < left || column > right ? cell : undefined);
      return { ...row, cells: row.cells.map(outside) };
    }),
  };
}
