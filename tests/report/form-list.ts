import type { Block, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { columnLetters } from '../../src/workbook/reference';

/** The list of a form: its headings and rows. */
export function listOf({ blocks }: SheetPlan): Block {
  const list = blocks.at(-1);
  if (!list) throw new Error('the form has no list');
  return list;
}

/** The letters of the column under a heading; "" when there is none. */
export function lettersByHeading(plan: SheetPlan): (heading: string) => string {
  const list = listOf(plan);
  return (heading) => {
    const column = list.rows[0]?.findIndex((cell) => cell.kind === 'text' && cell.text === heading) ?? -1;
    return column < 0 ? '' : columnLetters(list.at.column + column);
  };
}
