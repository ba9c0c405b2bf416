import { blank, text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetMark, SheetPlan, TablePlan } from '../../sheet-plan/sheet-plan';

/** A list that the office keeps by hand. */
export interface OfficeList {
  readonly sheet: string;
  readonly mark: SheetMark;
  readonly purpose: string;
  readonly table: TablePlan['name'];
  readonly headings: readonly string[];
  readonly columnWidths: readonly number[];
  /** How to fill it in. */
  readonly remark: string;
  readonly rows: readonly (readonly PlanCell[])[];
  /** A4 unless it is too wide for letters of 9 points. */
  readonly paper?: 'A4' | 'A3';
}

const headingRow = 3;
/** To be filled in by hand where there is nothing yet. */
const preparedRows = 10;

export function planOfficeList({ sheet, mark, purpose, table, headings, columnWidths, remark, rows, paper = 'A4' }: OfficeList): SheetPlan {
  const body = rows.length > 0 ? rows : Array.from({ length: preparedRows }, () => headings.map(() => blank()));
  return planSheet({
    name: sheet,
    mark,
    purpose,
    columnWidths,
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[text(sheet, 'title')], [text(remark, 'remark')]] },
      { at: { row: headingRow, column: 0 }, rowHeight: 24, rows: [headings.map((heading) => text(heading, 'heading')), ...body] },
    ],
    tables: [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + body.length, right: headings.length - 1 } }],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: { paper, orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow }, footer: sheet },
  });
}
