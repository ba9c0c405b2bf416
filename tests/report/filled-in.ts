import { number, text } from '../../src/sheet-plan/cells';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { addressOf } from '../../src/workbook/reference';

/** The sheet after people have entered something, by address: { H9: '修正した' }. */
export function filledIn(plan: SheetPlan, entries: Readonly<Record<string, string | number>>): SheetPlan {
  const left = new Set(Object.keys(entries));
  const blocks = plan.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row, down) =>
      row.map((cell, across) => {
        const address = addressOf({ row: block.at.row + down, column: block.at.column + across });
        const entry = entries[address];
        if (entry === undefined) return cell;
        left.delete(address);
        return typeof entry === 'number' ? number(entry, cell.look) : text(entry, cell.look);
      }),
    ),
  }));
  if (left.size > 0) throw new Error(`the sheet ${plan.name} has no cell ${[...left].join(', ')}`);
  return { ...plan, blocks };
}
