import type { OpenWorkbook, ReadOptions } from '../../host';
import type { Cell, DocumentProperties, Position, Row, Sheet } from '../../workbook/workbook';
import { unreadParts } from '../../workbook/workbook';
import { spansWhere } from '../areas';
import { hostFault, named, refusalOf } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { BlockContent, PartGrid } from './cell-blocks';
import { readBlocks } from './cell-blocks';
import { cellOf } from './cell-values';
import { withIndexedLinks } from './external-links';
import type { Context, RunExcel } from '../run-excel';
import type { People } from './first-look';
import type { SheetShape } from './sheet-shapes';
import { readShapes } from './sheet-shapes';

/** The open workbook, and what has to be known to write into it. */
export interface ReadOut {
  readonly open: OpenWorkbook;
  /** Days from the workbook's date system to that of 1900, in which its dates are given. */
  readonly dateShift: number;
}

/** @throws HostFault that says so where Excel lets nobody read it: Protected View, restricted rights, a missing label (office-js issue 2459) */
export async function readOpenWorkbook(run: RunExcel, options: ReadOptions = {}): Promise<ReadOut> {
  try {
    return await run((context) => readWorkbook(context, options));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.code !== 'AccessDenied') throw error;
    throw hostFault(sentences.notReadable(named(refusal)), error instanceof Error ? error.cause : error);
  }
}

/**
 * Reads the open workbook as the readers of files give one: two round trips for its shape, then its cells, as many in one as a
 * message can carry. What the review can do without may be refused: then it is named in `unread`. Merged areas stay unknown: asking for them would empty the user's undo list (office-js issue 5918).
 * So does when the workbook was saved.
 */
async function readWorkbook(context: Context, options: ReadOptions = {}): Promise<ReadOut> {
  options.signal?.throwIfAborted();
  const shape = await readShapes(context);
  const { blocks, unread: unreadOfCells } = await readBlocks(context, shape.sheets, options);
  const sheets = shape.sheets.map((sheet) =>
    sheetOf(
      sheet,
      blocks.filter((block) => block.shape === sheet),
      shape.dateShift,
    ),
  );
  const names = [...shape.names, ...shape.sheets.flatMap((sheet) => sheet.names)];
  const properties = shape.people && propertiesOf(shape.people);
  const unread = unreadParts.filter((part) => shape.unread.includes(part) || unreadOfCells.includes(part));
  const open = {
    name: shape.name,
    workbook: withIndexedLinks({ sheets, names, ...(properties && { properties }), ...(unread.length > 0 && { unread }) }),
    ...(shape.isStale && { isStale: true as const }),
    ...(shape.cautions.length > 0 && { cautions: shape.cautions }),
  };
  return { open, dateShift: shape.dateShift };
}

function propertiesOf(people: People): DocumentProperties | null {
  const filled = Object.entries(people).filter(([, value]) => value !== '');
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function sheetOf(
  { name, visibility, tables, hiddenColumns, drawings, comments }: SheetShape,
  blocks: readonly BlockContent[],
  dateShift: number,
): Sheet {
  const hidden = blocks.map((block) => block.hidden);
  const isHiddenKnown = hidden.every((flags) => flags !== null);
  return {
    name,
    visibility,
    rows: blocks.flatMap((block) => rowsOfBlock(block, dateShift)),
    tables,
    ...(isHiddenKnown && { hiddenRows: spansWhere(hidden.flat(), blocks[0]?.area.top ?? 0) }),
    ...(hiddenColumns && { hiddenColumns }),
    struckCells: blocks.flatMap(struckCells),
    ...(drawings !== null && { drawings }),
    ...(comments && { comments }),
  };
}

function rowsOfBlock({ area, values, formats, formulas, types }: BlockContent, dateShift: number): readonly Row[] {
  const rows: Row[] = [];
  values.forEach((line, down) => {
    const row = area.top + down;
    const cells: (Cell | undefined)[] = [];
    line.forEach((value, across) => {
      const column = area.left + across;
      const formula = partAt(formulas, row, column);
      const isError = partAt(types, row, column) === 'Error';
      const cell = cellOf({ value, formula, format: formats[down]?.[across], isError }, dateShift);
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
