import type { Look } from '../report/looks';
import { borderColour, fontName } from '../report/looks';

const alignments = { left: 'Left', centre: 'Center', right: 'Right' } as const;
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Which lines lie inside the areas: Excel has none to draw inside a single row or column. */
export interface Inside {
  readonly rows: boolean;
  readonly columns: boolean;
}

/** Gives every cell of the areas the look. All properties are set: the workbook's own standard may be any font and size. */
export function applyLook(format: Excel.RangeFormat, look: Look, inside: Inside): void {
  format.font.name = fontName;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.font.underline = look.underline ? 'Single' : 'None';
  format.font.color = `#${look.colour}`;
  format.horizontalAlignment = alignments[look.horizontal];
  format.verticalAlignment = 'Center';
  format.wrapText = look.wrap;
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  if (look.border !== 'none') drawBorders(format.borders, look.border, inside);
}

function drawBorders(borders: Excel.RangeBorderCollection, border: 'box' | 'total', { rows, columns }: Inside): void {
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

/** What `lookOfCell` has to be told of a cell. */
export const lookProperties: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, underline: true, color: true },
    fill: { color: true },
    borders: { style: true, weight: true },
    horizontalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

/** The look of a cell that stands; null when it has none: its font is the workbook's own. */
export function lookOfCell({ format }: Excel.CellProperties): Look | null {
  const { font, fill, borders } = format ?? {};
  if (font?.name !== fontName) return null;
  const horizontal = (['left', 'centre', 'right'] as const).find((side) => alignments[side] === format?.horizontalAlignment);
  return {
    size: font.size ?? 11,
    bold: font.bold ?? false,
    underline: font.underline === 'Single',
    colour: bare(font.color) ?? '000000',
    fill: fillOf(fill?.color),
    border: borderOf(borders),
    horizontal: horizontal ?? 'left',
    indent: format?.indentLevel ?? 0,
    wrap: format?.wrapText ?? false,
  };
}

/** A cell without a fill is answered as white; no look of ours fills with white. */
function fillOf(colour: string | undefined): string | null {
  const code = bare(colour);
  return code === 'FFFFFF' ? null : code;
}

function bare(colour: string | undefined): string | null {
  return colour ? colour.replace('#', '').toUpperCase() : null;
}

function borderOf(borders: Excel.CellBorderCollection | undefined): Look['border'] {
  if ((borders?.left?.style ?? 'None') === 'None') return 'none';
  return borders?.top?.weight === 'Medium' ? 'total' : 'box';
}
