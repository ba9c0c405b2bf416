import type { Review } from '../model/review';
import { text } from '../sheet-plan/cells';
import { planSheet, type SheetParts } from '../sheet-plan/plan-sheet';
import type { Block, PlanCell, SheetPlan } from '../sheet-plan/sheet-plan';
import { titleBlocks } from './title-blocks';
import { sheetFooter } from './wording';

/** A sheet that is one list under its title. */
export interface ListSheet extends Pick<SheetParts, 'name' | 'mark' | 'purpose' | 'columnWidths'> {
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** Name of the Excel table over heading and rows. */
  readonly table: string;
  /** Stands in the place of a list without rows. */
  readonly none: string;
  /** Columns that stay in view beside the rows. */
  readonly frozenColumns?: number;
  /** A3 where the columns of A4 would be printed too small to read. */
  readonly paper?: 'A3';
  readonly above?: readonly Block[];
  readonly below?: readonly Block[];
}

/** The list as an Excel table, its heading in view and repeated on every page of A4 across. */
export function planListSheet(review: Review, list: ListSheet): SheetPlan {
  const {
    name,
    mark,
    purpose,
    columnWidths,
    headingRow,
    headings,
    rows,
    table,
    none,
    frozenColumns = 0,
    above = [],
    below = [],
    paper = 'A4',
  } = list;
  const listed = rows.length > 0;
  const right = headings.length - 1;
  return planSheet({
    ...{ name, mark, purpose, columnWidths },
    blocks: [
      ...titleBlocks(name, review, right),
      ...above,
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: listed ? [headings.map((heading) => text(heading, 'heading')), ...rows] : [[text(none, 'remark')]],
      },
      ...below,
    ],
    tables: listed ? [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + rows.length, right } }] : [],
    freeze: listed ? { rows: headingRow + 1, columns: frozenColumns } : { rows: 0, columns: 0 },
    gridLines: false,
    print: {
      paper,
      orientation: 'landscape',
      repeatRows: listed ? { from: headingRow, to: headingRow } : null,
      footer: sheetFooter(name, review),
    },
  });
}
