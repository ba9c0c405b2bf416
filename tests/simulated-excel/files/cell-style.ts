import type { CellStyle } from 'hucre/xlsx';
import type { SheetModel } from '../model/sheet';
import { look } from '../model/style-keys';

type Border = NonNullable<CellStyle['border']>;

/** What lies on one cell, in hucre's terms; {} when nothing was ever set. */
export function styleAt(sheet: SheetModel, row: number, column: number, format: string): CellStyle {
  const at = (path: string): unknown => sheet.painted.at(row, column, look(path), undefined);
  const text = (path: string) => at(path) as string | undefined;
  const flag = (path: string) => at(path) as boolean | undefined;
  const number = (path: string) => at(path) as number | undefined;
  const colour = text('Fill.Color');
  const font = defined({
    name: text('Font.Name'),
    size: number('Font.Size'),
    bold: flag('Font.Bold'),
    italic: flag('Font.Italic'),
    strikethrough: flag('Font.Strikethrough'),
    underline: underlined(text('Font.Underline')),
    color: rgb(text('Font.Color')),
  });
  const alignment = defined({
    horizontal: lower(text('HorizontalAlignment')) as NonNullable<CellStyle['alignment']>['horizontal'],
    vertical: lower(text('VerticalAlignment')) as NonNullable<CellStyle['alignment']>['vertical'],
    wrapText: flag('WrapText'),
    indent: number('IndentLevel'),
  });
  const border = defined(Object.fromEntries(sides.map((side) => [side, borderAt(text, side)])) as Border);
  return {
    ...(font && { font }),
    ...(alignment && { alignment }),
    ...(border && { border }),
    ...(colour !== undefined && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: colour.replace('#', '') } },
    }),
    ...(format !== 'General' && { numFmt: format }),
  };
}

const sides = ['top', 'bottom', 'left', 'right'] as const;
const weights: Readonly<Record<string, string>> = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' };

function borderAt(text: (path: string) => string | undefined, side: (typeof sides)[number]): Border[typeof side] {
  const property = (name: string) => text(`Borders.${side.charAt(0).toUpperCase()}${side.slice(1)}.${name}`);
  const style = property('Style');
  if (style === undefined || style === 'None') return undefined;
  const line = style === 'Continuous' ? (weights[property('Weight') ?? 'Thin'] ?? 'thin') : style.charAt(0).toLowerCase() + style.slice(1);
  return { style: line as NonNullable<Border['top']>['style'], color: rgb(property('Color')) ?? { rgb: '000000' } };
}

const lower = (word: string | undefined) => word?.toLowerCase();
const rgb = (colour: string | undefined) => (colour === undefined ? undefined : { rgb: colour.replace('#', '') });
const underlined = (style: string | undefined) => (style === undefined ? undefined : style !== 'None');

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without the properties that were never set; undefined when none was. */
function defined<T extends object>(properties: T): Defined<T> | undefined {
  const set = Object.entries(properties).filter(([, value]) => value !== undefined);
  return set.length > 0 ? (Object.fromEntries(set) as Defined<T>) : undefined;
}
