import { addressOf } from '../../src/workbook/reference';
import type { Area, Cell, Workbook } from '../../src/workbook/workbook';
import { entireColumns, entireRows, sized } from '../simulated-excel/model/area';
import { ConditionalFormatModel } from '../simulated-excel/model/annotations';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import type { SheetModel } from '../simulated-excel/model/sheet';
import { defaultBorder, defaultLook, defaultSizes, hiddenKeys, look, sizeKeys } from '../simulated-excel/model/style-keys';
import type { OpenExcel } from '../simulated-excel/open-excel';
import { openExcel } from '../simulated-excel/open-excel';

export const person = '報告書';

const text = (value: string) => ({ value, formula: null, format: 'General' });
function fromColumn(column: number, ...cells: readonly Cell[]): readonly (Cell | undefined)[] {
  return [...Array.from({ length: column }, () => undefined), ...cells];
}

const beside = (index: number) => ({ index, cells: [text(`左${index}`), ...fromColumn(8, text(`右${index}`))] });

/** Somebody's own report: text above, below, left and right of the room B4:I25, a table further right. */
const workbook: Workbook = {
  sheets: [
    {
      name: person,
      visibility: 'visible',
      rows: [
        { index: 0, cells: [text('市政改革の報告')] },
        { index: 2, cells: ['所属', '担当', '内線'].map(text) },
        ...Array.from({ length: 22 }, (_, row) => beside(row + 3)),
        { index: 25, cells: ['以上', 'この下に続く'].map(text) },
        { index: 30, cells: fromColumn(11, text('月'), text('件数')) },
        { index: 31, cells: fromColumn(11, text('4月'), { value: 3, formula: null, format: '0"件"' }) },
      ],
      tables: [{ name: '月別', area: { top: 30, left: 11, bottom: 31, right: 12 } }],
      merges: [{ top: 27, left: 1, bottom: 28, right: 3 }],
      hiddenRows: [{ from: 40, to: 41 }],
    },
    {
      name: 'メモ',
      visibility: 'visible',
      rows: [{ index: 0, cells: [{ value: 1, formula: `COUNTA(${person}!B3:C3)`, format: '0' }] }],
      tables: [],
    },
  ],
  names: [{ name: '担当欄', formula: `${person}!$B$3`, hidden: false }],
};

/** Opens the book with the cell B4 selected. */
export function openPersonBook(): OpenExcel & { readonly sheet: SheetModel } {
  const model = fromWorkbook(workbook, { name: '報告書.xlsx' });
  const sheet = model.sheet(person);
  sheet.painted.paint(sized(3, 0, 22, 1), look('Fill.Color'), '#FFF2CC');
  sheet.painted.paint(sized(3, 9, 22, 1), look('Borders.Left.Style'), 'Double');
  sheet.painted.paint(sized(3, 9, 22, 1), look('Borders.Left.Color'), '#FF0000');
  // The room has looks of its own as well.
  sheet.painted.paint(sized(5, 2, 4, 3), look('Fill.Color'), '#E2EFDA');
  sheet.painted.paint(sized(5, 2, 4, 3), look('Font.Bold'), true);
  sheet.painted.paint(sized(6, 1, 2, 7), look('Borders.Bottom.Style'), 'Dot');
  sheet.painted.paint(sized(8, 1, 1, 8), look('WrapText'), true);
  sheet.painted.paint(entireColumns(sized(0, 0, 1, 1)), sizeKeys.columnWidth, 80);
  sheet.painted.paint(entireRows(sized(9, 0, 1, 1)), sizeKeys.rowHeight, 30);
  sheet.conditionalFormats = [new ConditionalFormatModel(sheet, model.nextId(), sized(3, 0, 22, 10), 'Custom')];
  sheet.workbook.select(sheet, sized(3, 1, 1, 1));
  model.events.drain();
  return { ...openExcel(model), sheet };
}

const lookPaths = [
  ...['Font.Name', 'Font.Size', 'Font.Bold', 'Font.Italic', 'Font.Underline', 'Font.Color', 'Fill.Color', 'Protection.Locked'],
  ...['HorizontalAlignment', 'VerticalAlignment', 'IndentLevel', 'WrapText', 'ShrinkToFit'],
];
const sides = ['Top', 'Bottom', 'Left', 'Right'];

/** What a person sees in each cell, with its formats, the width of its column and the height of its row, whether painted or not. */
export function cellsOf(sheet: SheetModel, area: Area = sized(0, 0, 60, 20)): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const at = (key: string, unpainted: unknown) => sheet.painted.at(row, column, key, unpainted);
      const looks = lookPaths.map((path) => at(look(path), defaultLook(path)));
      const lines = sides.map((side) => lineAt(at, side));
      const sizes = [
        at(sizeKeys.rowHeight, defaultSizes.rowHeight),
        at(sizeKeys.columnWidth, defaultSizes.columnWidth),
        at(hiddenKeys.rows, false),
        at(hiddenKeys.columns, false),
      ];
      cells.set(addressOf({ row, column }), JSON.stringify([sheet.cell(row, column), looks, lines, sizes]));
    }
  return cells;
}

function lineAt(at: (key: string, unpainted: unknown) => unknown, side: string): unknown {
  const [style, weight, color] = ['Style', 'Weight', 'Color'].map((name) => at(look(`Borders.${side}.${name}`), defaultBorder(name)));
  return style === 'None' ? 'None' : [style, weight, color];
}

/** The cells outside an area. */
export function outsideOf(cells: ReadonlyMap<string, string>, area: Area): ReadonlyMap<string, string> {
  const inside = new Set<string>();
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) inside.add(addressOf({ row, column }));
  return new Map([...cells].filter(([address]) => !inside.has(address)));
}
