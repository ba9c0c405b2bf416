import type { Look } from '../../sheet-plan/looks';
import { fontName } from '../../sheet-plan/looks';
import { alignments } from './look-strokes';

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

/** The look of a cell that stands; null when it has none of ours, which always say their font and alignment. */
export function lookOfCell({ format }: Excel.CellProperties): Look | null {
  const { font, fill, borders } = format ?? {};
  const horizontal = (['left', 'centre', 'right'] as const).find((side) => alignments[side] === format?.horizontalAlignment);
  if (font?.name !== fontName || !horizontal) return null;
  return {
    size: font.size ?? 11,
    bold: font.bold ?? false,
    underline: font.underline === 'Single',
    colour: code(font.color) ?? '000000',
    fill: fillOf(fill?.color),
    border: borderOf(borders),
    horizontal,
    indent: format?.indentLevel ?? 0,
    wrap: format?.wrapText ?? false,
  };
}

/** A cell without a fill is answered as white; no look of ours fills with white. */
function fillOf(colour: string | undefined): string | null {
  const fill = code(colour);
  return fill === 'FFFFFF' ? null : fill;
}

function code(colour: string | undefined): string | null {
  return colour ? colour.replace('#', '').toUpperCase() : null;
}

/** A line belongs to both cells beside it, so a cell next to a box has a line of it; the lower and the right one has only a box. */
function borderOf(borders: Excel.CellBorderCollection | undefined): Look['border'] {
  const isDrawn = (line: Excel.CellBorder | undefined): boolean => (line?.style ?? 'None') !== 'None';
  if (!isDrawn(borders?.bottom) || !isDrawn(borders?.right)) return 'none';
  return borders?.top?.weight === 'Medium' ? 'total' : 'box';
}
