import { formatOf } from '../report/cells';
import type { Look, LookName } from '../report/looks';
import { lookOf } from '../report/looks';
import type { PlanCell, SheetPlan } from '../report/sheet-plan';
import { addressOf } from '../workbook/reference';
import type { Cell } from '../workbook/workbook';
import type { Drawing, Painted } from './drawing';
import { paintedAreas } from './painted-areas';

/** Points that a half-width character of the standard font takes: 8 pixels of 3/4 point. */
const pointsPerCharacter = 6;

export function drawingOfPlan(plan: SheetPlan): Drawing {
  const cells = plan.blocks.flatMap(({ at, rows }) =>
    rows.flatMap((line, down) => line.map((cell, across) => ({ row: at.row + down, column: at.column + across, cell }))),
  );
  const formats = cells.map(({ cell, ...at }) => ({ ...at, value: formatOf(cell) })).filter(({ value }) => value !== 'General');
  const rowHeights: (number | undefined)[] = [];
  for (const { row, points } of plan.rowHeights) rowHeights[row] = points;
  return {
    name: plan.name,
    mark: plan.mark,
    blocks: plan.blocks.map(({ at, rows }) => ({ at, rows: rows.map((row) => row.map(contentOf)) })),
    formats: paintedAreas(formats, (format) => format),
    looks: paintedAreas(
      cells.map(({ cell, ...at }) => ({ ...at, value: cell.look })),
      (look) => look,
    ).map(withLook),
    links: cells.flatMap(({ cell, ...at }) =>
      cell.kind === 'link' ? [{ at, link: { documentReference: `${quoted(cell.to.sheet)}!${addressOf(cell.to)}` } }] : [],
    ),
    columnWidths: plan.columnWidths.map((characters) => characters * pointsPerCharacter),
    rowHeights,
    tables: plan.tables.map(({ name, area }) => ({ name, area })),
    freeze: plan.freeze,
    gridLines: plan.gridLines,
    print: plan.print,
  };
}

function withLook({ value, areas }: Painted<LookName>): Painted<Look> {
  return { value: lookOf(value), areas };
}

function contentOf(cell: PlanCell): Cell | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'text':
    case 'link':
      return { value: cell.text, formula: null, format: formatOf(cell) };
    case 'number':
      return { value: cell.value, formula: null, format: cell.format };
    case 'formula':
      return { value: cell.value, formula: cell.formula, format: cell.format };
  }
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
