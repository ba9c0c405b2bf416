import { lookOf } from '../../sheet-plan/looks';
import type { ResultTableLayout } from '../../report/result/result-table';
import type { PlanCell } from '../../sheet-plan/sheet-plan';
import type { Entry } from '../writing/cell-entry';
import { constantEntry } from '../writing/cell-entry';
import { contentOf } from '../writing/drawing-of-plan';
import { alignments, drawBox } from '../writing/look-strokes';

/**
 * Draws the table on cells of somebody's sheet. Fonts and sizes stay the sheet's own and nothing wraps, so that no row gets higher.
 * @param origin its upper left cell
 */
export function drawTable(origin: Excel.Range, { rows, framed }: ResultTableLayout): void {
  const columns = rows[0]?.length ?? 0;
  const all = origin.getAbsoluteResizedRange(rows.length, columns);
  all.numberFormat = rows.map((row) => row.map(formatOf));
  all.values = rows.map((row) => row.map((cell): Entry => constantEntry(contentOf(cell))));
  all.setCellProperties(rows.map((row) => row.map((cell) => ({ format: lookInPlace(cell) }))));
  const height = framed.to - framed.from + 1;
  for (const { from, to } of [
    { from: 0, to: 0 },
    { from: 1, to: columns - 2 },
    { from: columns - 1, to: columns - 1 },
  ])
    // No line between the cells that words run over.
    drawBox(origin.getOffsetRange(framed.from, from).getAbsoluteResizedRange(height, to - from + 1).format.borders, 'box', {
      rows: true,
      columns: false,
    });
}

/** The values that the cells hold once the table is drawn. */
export function valuesOfTable({ rows }: ResultTableLayout): readonly (readonly (string | number)[])[] {
  return rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '')));
}

function formatOf(cell: PlanCell): string {
  return cell.kind === 'number' ? cell.format : 'General';
}

function lookInPlace({ kind, look: name }: PlanCell): Excel.CellPropertiesFormat {
  const { bold, colour, fill, horizontal, indent } = lookOf(name);
  return {
    font: { bold, ...(colour !== '000000' && { color: `#${colour}` }) },
    ...(fill !== null && { fill: { color: `#${fill}` } }),
    horizontalAlignment: alignments[horizontal],
    indentLevel: kind === 'number' ? 0 : indent,
    wrapText: false,
    // A number has to fit into its column; words run over the blank cells beside them.
    shrinkToFit: kind === 'number',
  };
}
