import type { CellStyle } from 'hucre/xlsx';
import type { Look, LookName } from '../../sheet-plan/looks';
import { borderColour, fontName, lookOf } from '../../sheet-plan/looks';

const alignments = { left: 'left', centre: 'center', right: 'right' } as const;

export function styleOf(name: LookName, format: string): CellStyle {
  const look: Look = lookOf(name);
  return {
    font: { name: fontName, size: look.size, bold: look.bold, underline: look.underline, color: { rgb: look.colour } },
    alignment: { horizontal: alignments[look.horizontal], vertical: 'center', wrapText: look.wrap, indent: look.indent },
    ...(look.fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } }),
    ...(look.border === 'none' ? {} : { border: borderOf(look.border) }),
    ...(format === 'General' ? {} : { numFmt: format }),
  };
}

function borderOf(border: 'box' | 'total'): NonNullable<CellStyle['border']> {
  const thin = { style: 'thin', color: { rgb: borderColour } } as const;
  return { left: thin, right: thin, bottom: thin, top: border === 'total' ? { ...thin, style: 'medium' } : thin };
}
