import type { Area } from '../../../src/workbook/workbook';
import { bounding, cellArea, grid, intersection } from './area';
import type { Cell, CellContent } from './cell';
import { blankCell, hasContent } from './cell';
import type { ChartModel } from './chart';
import { Bag } from './bag';
import type { CommentModel, ConditionalFormatModel, ShapeModel } from './annotations';
import { KeyedValues } from './keyed-values';
import { Painted } from './painted';
import type { NamedItemModel } from './named-item';
import type { RangeObject } from './range-object';
import type { TableModel } from './table';
import type { WorkbookModel } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A worksheet: cells, what is painted on them, and what lies on them. */
export class SheetModel {
  readonly type = 'Worksheet';
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  standardWidth = 8.38;
  deleted = false;
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string } | null = null;
  /** The cells that stay in view; null when nothing is frozen. */
  frozen: Area | null = null;
  /** Formats, sizes and hidden rows and columns: see style-keys.ts. */
  painted = new Painted();
  merges: Area[] = [];
  tables: TableModel[] = [];
  charts: ChartModel[] = [];
  comments: CommentModel[] = [];
  shapes: ShapeModel[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  names: NamedItemModel[] = [];
  readonly customProperties = new KeyedValues('WorksheetCustomProperty');
  readonly pageLayout = new Bag('PageLayout');
  printArea: Area[] = [];
  printTitleRows: Area | null = null;
  printTitleColumns: Area | null = null;
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  autoFilter: Area | null = null;
  lastSelected: Area = cellArea(0, 0);
  /** Ranges that the add-in holds on to: they move with their cells. */
  readonly tracked = new Set<RangeObject>();
  private rows = new Map<number, Cell[]>();

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.[column] ?? blankCell;
  }

  put(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = cell;
    this.workbook.stale = true;
  }

  /** Calls back for every stored cell of the area, row by row. */
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    const stored = [...this.rows.keys()].filter((row) => row >= area.top && row <= area.bottom).sort((a, b) => a - b);
    for (const row of stored) {
      // Sparse rows: forEach skips holes.
      this.rows.get(row)?.forEach((cell, column) => {
        if (column >= area.left && column <= area.right) visit(cell, row, column);
      });
    }
  }

  /** Gives a formula cell the value that Excel would have computed; for tests and the calculate hook. */
  setComputed(row: number, column: number, content: CellContent): void {
    const cell = this.cell(row, column);
    if (cell.formula === null) throw new Error(`No formula in row ${row + 1}, column ${column + 1} of ${this.name}.`);
    const stale = this.workbook.stale;
    this.put(row, column, { ...cell, content });
    this.workbook.stale = stale;
  }

  /**
   * The smallest area around cells with a value or formatting within the area; null when there are none
   * (doc: @types Worksheet.getUsedRange). A number format is formatting; a size or a hidden row is not.
   */
  usedArea(within: Area = grid, valuesOnly = false): Area | null {
    let used: Area | null = null;
    this.eachCell(within, (cell, row, column) => {
      if (!hasContent(cell) && (valuesOnly || cell.format === 'General')) return;
      const at = cellArea(row, column);
      used = used ? bounding(used, at) : at;
    });
    if (valuesOnly) return used;
    const formatted = this.painted.extent('Format.', within);
    const mergedAreas = this.merges.flatMap((merge) => intersection(merge, within) ?? []);
    return [formatted, ...mergedAreas].reduce<Area | null>((all, area) => (all && area ? bounding(all, area) : (all ?? area)), used);
  }

  /** Rows of stored cells, for moving them; a hole is a blank cell. */
  storedRows(): ReadonlyMap<number, readonly Cell[]> {
    return this.rows;
  }

  replaceRows(rows: Map<number, Cell[]>): void {
    this.rows = rows;
    this.workbook.stale = true;
  }
}
