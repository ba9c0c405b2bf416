import type { PlanCell, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { addressOf } from '../../src/workbook/reference';

/** The cells of a plan that hold something, each with its address. */
export function plannedCells({ blocks }: SheetPlan): readonly (readonly [address: string, cell: Exclude<PlanCell, { kind: 'blank' }>])[] {
  return blocks.flatMap(({ at, rows }) =>
    rows.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        cell.kind === 'blank' ? [] : [[addressOf({ row: at.row + down, column: at.column + across }), cell] as const],
      ),
    ),
  );
}
