import type { ChartPlan, PrintSetup, RowHeight } from './sheet-plan';
import { printMargins } from './sheet-plan';

/** The short and the long side in millimetres. */
const paperSides = { A4: [210, 297], A3: [297, 420] } as const;
const pointsPerMillimetre = 72 / 25.4;
/** Of 游ゴシック at 11 points; 8 pixels of 3/4 point. */
const pointsPerCharacter = 6;
/** Of rows without a height of their own. */
const ordinaryRow = 18.75;

/** Rows with which a new page must begin, so that no chart is cut in two: the row above it, because its frame lies on the edge of that row. */
export function breaksBeforeCharts(
  charts: readonly ChartPlan[],
  { rowHeights, columnWidths, print }: { rowHeights: readonly RowHeight[]; columnWidths: readonly number[]; print: PrintSetup },
): readonly number[] {
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const heightOf = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => heights.get(from + index) ?? ordinaryRow).reduce((a, b) => a + b, 0);
  const page = pageHeight(columnWidths, print);
  const breaks: number[] = [];
  let start = 0;
  for (const { place } of charts) {
    const first = Math.max(0, place.top - 1);
    const above = heightOf(start, first) % page;
    if (above === 0 || above + heightOf(first, place.bottom + 1) <= page) continue;
    breaks.push(first);
    start = first;
  }
  return breaks;
}

/** In points of the sheet, which is made smaller to be one page wide. */
function pageHeight(columnWidths: readonly number[], { paper, orientation }: PrintSetup): number {
  const [short, long] = paperSides[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const room = (width - printMargins.left - printMargins.right) * pointsPerMillimetre;
  const scale = Math.min(1, room / (columnWidths.reduce((sum, each) => sum + each, 0) * pointsPerCharacter));
  return ((height - printMargins.top - printMargins.bottom) * pointsPerMillimetre) / scale;
}
