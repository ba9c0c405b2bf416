import type { OpenWorkbook, ReadOptions } from '../../host';
import type { Cell, DocumentProperties, Position, Row, Sheet } from '../../workbook/workbook';
import { spansWhere } from '../areas';
import type { BlockContent, PartGrid } from './cell-blocks';
import { readBlocks } from './cell-blocks';
import { cellOf } from './cell-values';
import { withIndexedLinks } from './external-links';
import type { Context } from '../run-excel';
import type { SheetShape, WorkbookShape } from './sheet-shapes';
import { readShapes } from './sheet-shapes';

/**
 * Reads the open workbook as the readers of files give one: two round trips for its shape, then its cells, as many in one as a
 * message can carry. Merged areas stay unknown: asking for them would empty the user's undo list (office-js issue 5918).
 * So does when the workbook was saved.
 */
export async function readWorkbook(context: Context, options: ReadOptions = {}): Promise<OpenWorkbook> {
  options.signal?.throwIfAborted();
  const shape = await readShapes(context);
  const blocks = await readBlocks(context, shape.sheets, options);
  const sheets = shape.sheets.map((sheet) =>
    sheetOf(
      sheet,
      blocks.filter((block) => block.shape === sheet),
    ),
  );
  const names = [...shape.names, ...shape.sheets.flatMap((sheet) => sheet.names)];
  const properties = propertiesOf(shape);
  return {
    name: shape.name,
    workbook: withIndexedLinks({ sheets, names, ...(properties && { properties }) }),
  };
}

function propertiesOf({ creator, lastModifiedBy, company }: WorkbookShape): DocumentProperties | null {
  const filled = Object.entries({ creator, lastModifiedBy, company }).filter(([, value]) => value !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function sheetOf({ name, visibility, tables, hiddenColumns, drawings, comments }: SheetShape, blocks: readonly BlockContent[]): Sheet {
  return {
    name,
    visibility,
    rows: blocks.flatMap(rowsOfBlock),
    tables,
    hiddenRows: spansWhere(
      blocks.flatMap(({ hidden }) => hidden),
      blocks[0]?.area.top ?? 0,
    ),
    hiddenColumns,
    struckCells: blocks.flatMap(struckCells),
    drawings,
    ...(comments && { comments }),
  };
}

function rowsOfBlock({ area, values, formats, formulas, types }: BlockContent): readonly Row[] {
  const rows: Row[] = [];
  values.forEach((line, down) => {
    const row = area.top + down;
    const cells: (Cell | undefined)[] = [];
    line.forEach((value, across) => {
      const column = area.left + across;
      const formula = partAt(formulas, row, column);
      const isError = partAt(types, row, column) === 'Error';
      const cell = cellOf({ value, formula, format: formats[down]?.[across], isError });
      if (cell) cells[column] = cell;
    });
    if (cells.length > 0) rows.push({ index: row, cells });
  });
  return rows;
}

function partAt(part: PartGrid | null, row: number, column: number): unknown {
  return part?.grid[row - part.area.top]?.[column - part.area.left];
}

/** Of the cells that hold something, as the readers of files give them. */
function struckCells({ area, values, struck }: BlockContent): readonly Position[] {
  if (!struck) return [];
  return struck.flatMap((line, down) =>
    line.flatMap((isStruck, across) =>
      isStruck && values[down]?.[across] !== '' ? [{ row: area.top + down, column: area.left + across }] : [],
    ),
  );
}
