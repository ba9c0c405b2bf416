import type { Look } from '../../sheet-plan/looks';
import { borderColour, fontName } from '../../sheet-plan/looks';
import { rangeOf } from '../../workbook/reference';
import type { Area } from '../../workbook/workbook';
import { columnsOf, rowsOf } from '../areas';
import type { DrawnBlock } from './drawing';
import type { Painted } from './painted-areas';
import { addressPieces, paintedAreas } from './painted-areas';
import type { Stroke } from './stroke';
import { callBytes } from './stroke';

/** How the words of a look are called in Excel. */
export const alignments = { left: 'Left', centre: 'Center', right: 'Right' } as const;
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Looks are painted property by property: most properties are the same over large areas, so that a list takes few calls however
 * often the colours in it change.
 */
export function lookStrokes(blocks: readonly DrawnBlock[]): readonly Stroke[] {
  const paint = <Value extends string | number | boolean>(
    valueOf: (look: Look) => Value | null,
    set: (format: Excel.RangeFormat, value: Value) => void,
  ): readonly Stroke[] => paintedAreas(blocks, ({ look }) => look && valueOf(look)).flatMap((painted) => formatStrokes(painted, set));
  return [
    // Of every cell: the workbook's own standard may be any font.
    ...paint(
      () => fontName,
      (format, name) => {
        format.font.name = name;
        format.verticalAlignment = 'Center';
      },
    ),
    ...paint(
      ({ size }) => size,
      (format, size) => {
        format.font.size = size;
      },
    ),
    ...paint(
      ({ bold }) => bold,
      (format, bold) => {
        format.font.bold = bold;
      },
    ),
    ...paint(
      ({ underline }) => underline,
      (format, underline) => {
        format.font.underline = underline ? 'Single' : 'None';
      },
    ),
    ...paint(
      ({ colour }) => colour,
      (format, colour) => {
        format.font.color = `#${colour}`;
      },
    ),
    ...paint(
      ({ fill }) => fill,
      (format, fill) => {
        format.fill.color = `#${fill}`;
      },
    ),
    ...paint(
      ({ horizontal }) => alignments[horizontal],
      (format, horizontal) => {
        format.horizontalAlignment = horizontal;
      },
    ),
    ...paint(
      ({ indent }) => indent || null,
      (format, indent) => {
        format.indentLevel = indent;
      },
    ),
    ...paint(
      ({ wrap }) => wrap,
      (format, wrap) => {
        format.wrapText = wrap;
      },
    ),
    ...borderStrokes(blocks, 'box'),
    // After the boxes, whose lower lines are the upper ones of a total.
    ...borderStrokes(blocks, 'total'),
  ];
}

function formatStrokes<Value>({ value, areas }: Painted<Value>, set: (format: Excel.RangeFormat, value: Value) => void): readonly Stroke[] {
  return addressPieces(areas, rangeOf).map((address) => ({
    bytes: callBytes + address.length,
    paint: (sheet) => {
      set(sheet.getRanges(address).format, value);
    },
  }));
}

/** Bytes of all the lines of a box. */
const boxBytes = 6000;

/** Excel has no line to draw inside a single row or column, so areas with and without one are drawn apart. */
function borderStrokes(blocks: readonly DrawnBlock[], border: 'box' | 'total'): readonly Stroke[] {
  const areas = paintedAreas(blocks, ({ look }) => (look?.border === border ? border : null)).flatMap((painted) => painted.areas);
  const insides = [
    { rows: false, columns: false },
    { rows: false, columns: true },
    { rows: true, columns: false },
    { rows: true, columns: true },
  ];
  return insides.flatMap((inside) =>
    addressPieces(
      areas.filter((area) => hasInside(area, inside)),
      rangeOf,
    ).map((address) => ({
      bytes: boxBytes + address.length,
      paint: (sheet) => {
        drawBox(sheet.getRanges(address).format.borders, border, inside);
      },
    })),
  );
}

interface Inside {
  readonly rows: boolean;
  readonly columns: boolean;
}

function hasInside(area: Area, { rows, columns }: Inside): boolean {
  return rowsOf(area) > 1 === rows && columnsOf(area) > 1 === columns;
}

export function drawBox(borders: Excel.RangeBorderCollection, border: 'box' | 'total', { rows, columns }: Inside): void {
  const above = border === 'total' ? 'Medium' : 'Thin';
  for (const edge of edges) drawLine(borders.getItem(edge), edge === 'EdgeTop' ? above : 'Thin');
  if (rows) drawLine(borders.getItem('InsideHorizontal'), above);
  if (columns) drawLine(borders.getItem('InsideVertical'), 'Thin');
}

function drawLine(line: Excel.RangeBorder, weight: 'Thin' | 'Medium'): void {
  line.style = 'Continuous';
  line.weight = weight;
  line.color = `#${borderColour}`;
}
