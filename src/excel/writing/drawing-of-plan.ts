import { formatOf } from '../../sheet-plan/cells';
import { lookOf } from '../../sheet-plan/looks';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import type { CellRef } from '../../workbook/reference';
import { addressOf } from '../../workbook/reference';
import type { Content, DrawnCell, DrawnLink, Drawing } from './drawing';

/** Points that a half-width character of the standard font takes: 8 pixels of 3/4 point. */
export const pointsPerCharacter = 6;

export function drawingOfPlan({ blocks, columnWidths, rowHeights, ...plan }: SheetPlan): Drawing {
  const heights: (number | undefined)[] = [];
  for (const { row, points } of rowHeights) heights[row] = points;
  return {
    ...plan,
    blocks: blocks.map(({ at, rows }) => ({ at, rows: rows.map((row) => row.map(drawnCell)) })),
    columnWidths: columnWidths.map((characters) => characters * pointsPerCharacter),
    rowHeights: heights,
  };
}

function drawnCell(cell: PlanCell): DrawnCell {
  return {
    content: contentOf(cell),
    format: formatOf(cell),
    look: lookOf(cell.look),
    link: cell.kind === 'link' ? linkTo(cell.to) : null,
  };
}

export function contentOf(cell: PlanCell): Content | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
    case 'link':
      return { value: cell.text, formula: null };
    case 'number':
      return { value: cell.value, formula: null };
    case 'formula':
      return { value: cell.value, formula: cell.formula };
  }
}

function linkTo(to: CellRef): DrawnLink {
  return { documentReference: `'${to.sheet.replace(/'/g, "''")}'!${addressOf(to)}` };
}
