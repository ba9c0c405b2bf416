/** Keys of painted properties. Formats begin with "Format.", so that Range.clear can take them off together. */
export const look = (path: string) => `Format.${path}`;

export const sizeKeys = { columnWidth: 'Size.ColumnWidth', rowHeight: 'Size.RowHeight' } as const;
export const hiddenKeys = { rows: 'Hidden.Rows', columns: 'Hidden.Columns' } as const;
export const hyperlinkKey = 'Hyperlink';
export const dataValidationKey = 'DataValidation';
export const cellStyleKey = 'CellStyle';

/** What an untouched cell answers: a new workbook of the Japanese Excel (Yu Gothic 11; widths in points). */
const defaults: Readonly<Record<string, unknown>> = {
  'Fill.Color': '#FFFFFF',
  'Fill.Pattern': null,
  'Fill.PatternColor': '#000000',
  'Fill.TintAndShade': 0,
  'Font.Name': '游ゴシック',
  'Font.Size': 11,
  'Font.Color': '#000000',
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  'Font.Strikethrough': false,
  'Font.Subscript': false,
  'Font.Superscript': false,
  'Font.TintAndShade': 0,
  'Protection.Locked': true,
  'Protection.FormulaHidden': false,
  WrapText: false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Center',
  TextOrientation: 0,
  ReadingOrder: 'Context',
  ShrinkToFit: false,
  IndentLevel: 0,
  AutoIndent: false,
};

const borderDefaults: Readonly<Record<string, unknown>> = { Style: 'None', Weight: 'Thin', Color: '#000000', TintAndShade: 0 };

export const defaultLook = (path: string): unknown => defaults[path];
export const defaultBorder = (property: string): unknown => borderDefaults[property];

/** Points: 64 pixels wide less the grid line, 18.75 high with Yu Gothic 11. */
export const defaultSizes = { columnWidth: 54, rowHeight: 18.75 } as const;
