import { COLUMNS } from '../package/cell-bytes';
import type { Cell, Row } from '../../workbook/workbook';
import type { Limits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';

type Cells = (Cell | undefined)[];

interface OpenRow {
  readonly index: number;
  readonly cells: Cells;
}

/** What the sheets of a workbook have used up together. */
export interface Usage {
  cells: number;
  slots: number;
  characters: number;
}

/** Columns that a row is given room for before its end is known: as many as the row before had, within these. */
const FIRST_WIDTH = 16;
const MOST_WIDTH = 64;
/** An array that grows is given half as much again by the engine. */
const GROWTH = 1.5;
/** An array with a larger hole is kept as a table of its elements by the engine, and takes no memory for the hole. */
const WIDEST_HOLE = 1024;

/** The rows of a sheet as they come in from a file. Throws UnreadableWorkbook when the workbook's limits are passed. */
export class SheetRows {
  private readonly rows: OpenRow[] = [];
  private cells: Cells | null = null;
  private usualWidth = FIRST_WIDTH;
  private width = 0;
  private count = 0;
  private inOrder = true;
  /** The last row of the file, counted, that gave each column. */
  private readonly givenBy = new Int32Array(COLUMNS);
  private rowsGiven = 1;

  constructor(
    private readonly limits: Limits,
    private readonly used: Usage,
  ) {}

  /** Throws when the row has given the column before: two programs would read two workbooks. */
  claim(column: number): void {
    if (this.givenBy[column] === this.rowsGiven) throw new UnreadableWorkbook('damaged');
    this.givenBy[column] = this.rowsGiven;
  }

  /** Puts a cell into the row that `endRow` will close. */
  add(column: number, cell: Cell): void {
    this.cells ??= new Array<Cell | undefined>(this.usualWidth);
    this.cells[column] = cell;
    this.count++;
    if (column >= this.width) this.width = column + 1;
  }

  endRow(index: number): void {
    const { cells, width, count, used, limits } = this;
    this.rowsGiven++;
    if (!cells) return;
    used.cells += count;
    const room = width > this.usualWidth ? width * GROWTH : width;
    used.slots += Math.min(room, count * WIDEST_HOLE);
    if (used.cells > limits.cells || used.slots > limits.slots) throw new UnreadableWorkbook('too-large');
    if (cells.length > width) cells.length = width;
    if (index <= (this.rows.at(-1)?.index ?? -1)) this.inOrder = false;
    this.rows.push({ index, cells });
    this.usualWidth = Math.min(width, MOST_WIDTH);
    this.cells = null;
    this.width = 0;
    this.count = 0;
  }

  /** Ascending, each row once, whatever the order in the file. */
  all(): readonly Row[] {
    return this.inOrder ? this.rows : merged(this.rows);
  }
}

function merged(rows: readonly OpenRow[]): readonly Row[] {
  const once: OpenRow[] = [];
  for (const row of rows.toSorted((one, other) => one.index - other.index)) {
    const last = once.at(-1);
    if (last?.index === row.index) addTo(last, row);
    else once.push(row);
  }
  return once;
}

/** A row that is given in two pieces; a cell in both would be read by two programs in two ways. */
function addTo(row: OpenRow, piece: OpenRow): void {
  piece.cells.forEach((cell, column) => {
    if (row.cells[column] !== undefined) throw new UnreadableWorkbook('damaged');
    row.cells[column] = cell;
  });
}
