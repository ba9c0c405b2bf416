import type { Area } from '../../../src/workbook/workbook';
import type { HostObject } from '../engine/host-type';
import { blankCell, hasContent, valueOf } from './cell';
import type { SheetModel } from './sheet';

/** A table; its columns are read off the header cells. */
export class TableModel implements HostObject {
  readonly type = 'Table';
  showTotals = false;
  showHeaders = true;
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    public area: Area,
  ) {}

  get headerArea(): Area {
    return { ...this.area, bottom: this.area.top };
  }

  get bodyArea(): Area {
    return { ...this.area, top: this.area.top + (this.showHeaders ? 1 : 0), bottom: this.area.bottom - (this.showTotals ? 1 : 0) };
  }

  get totalArea(): Area | null {
    return this.showTotals ? { ...this.area, top: this.area.bottom } : null;
  }

  get columns(): TableColumnObject[] {
    return Array.from({ length: this.area.right - this.area.left + 1 }, (_, index) => new TableColumnObject(this, index));
  }

  /**
   * Headers of a table are text, never blank and unique ignoring case: Excel fills in and adds numbers
   * (peers-and-office.md pain 11; spelling of the Japanese Excel).
   */
  settleHeaders(): void {
    if (!this.showHeaders) return;
    const taken = new Set<string>();
    for (let column = this.area.left; column <= this.area.right; column++) {
      const cell = this.sheet.cell(this.area.top, column);
      const written = hasContent(cell) ? String(valueOf(cell)) : `列${column - this.area.left + 1}`;
      let name = written;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${written}${number}`;
      taken.add(name.toLowerCase());
      if (cell.content !== name) this.sheet.put(this.area.top, column, { ...blankCell, format: cell.format, content: name });
    }
  }
}

export class TableColumnObject implements HostObject {
  readonly type = 'TableColumn';

  constructor(
    readonly table: TableModel,
    readonly index: number,
  ) {}

  get name(): string {
    return String(valueOf(this.table.sheet.cell(this.table.area.top, this.table.area.left + this.index)));
  }

  /** This column's part of an area of the table. */
  within(area: Area): Area {
    const column = area.left + this.index;
    return { ...area, left: column, right: column };
  }
}

export class TableRowObject implements HostObject {
  readonly type = 'TableRow';

  constructor(
    readonly table: TableModel,
    readonly index: number,
  ) {}

  get area(): Area {
    const row = this.table.bodyArea.top + this.index;
    return { ...this.table.area, top: row, bottom: row };
  }
}
