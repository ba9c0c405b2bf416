import type { Area } from '../../../src/workbook/workbook';
import type { HostObject } from '../engine/host-type';
import { accessDenied, invalidOperation } from '../engine/host-error';
import { Bag } from './bag';
import { cellArea, grid } from './area';
import type { EntryOptions } from './enter';
import { EventLog } from './events';
import { withSheetRenamed, withTableRenamed } from './formula-references';
import { KeyedValues } from './keyed-values';
import type { NamedItemModel } from './named-item';
import { SheetModel } from './sheet';
import { checkSheetName } from './sheet-names';
import type { TableModel } from './table';

export interface WorkbookOptions extends Partial<EntryOptions> {
  readonly name?: string;
  /** Dates are counted from 1904, as those of an old Excel for Mac. */
  readonly date1904?: boolean;
  /** Opened for reading only. */
  readonly readOnly?: boolean;
  /**
   * There is no calculation engine. Called before values are read after a change: may give formula cells their values
   * with setComputed. Without it a written formula shows 0, one that was read from a file its stored value.
   */
  readonly calculate?: (workbook: WorkbookModel) => void;
  /** Reads the sheets of a file that insertWorksheetsFromBase64 is given, and answers their names. Without it: UnsupportedFeature. */
  readonly insertSheets?: (workbook: WorkbookModel, base64: string, options: Readonly<Record<string, unknown>>) => readonly string[];
}

export const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** An open workbook. */
export class WorkbookModel implements HostObject {
  readonly type = 'Workbook';
  readonly name: string;
  readonly date1904: boolean;
  readonly readOnly: boolean;
  sheets: SheetModel[] = [];
  names: NamedItemModel[] = [];
  readonly settings = new KeyedValues('Setting');
  readonly customProperties = new KeyedValues('CustomProperty');
  readonly properties = new Bag('DocumentProperties');
  calculationMode: (typeof calculationModes)[number] = 'Automatic';
  readonly events = new EventLog();
  readonly entry: EntryOptions;
  readonly insertSheets: WorkbookOptions['insertSheets'];
  /** Files that Excel.createWorkbook opened, as base64; null for an empty workbook. */
  readonly createdWorkbooks: (string | null)[] = [];
  /** How often a call emptied the user's undo list. */
  undoListsLost = 0;
  /** How often the workbook was saved. */
  saves = 0;
  /** Structure protection: sheets cannot be added, deleted, renamed, moved, hidden. */
  protection: { readonly password: string } | null = null;
  selection: { readonly sheet: SheetModel; readonly area: Area };
  /** Cells changed since formulas were last computed. */
  stale = false;
  private readonly calculate: WorkbookOptions['calculate'];
  private lastId = 0;

  constructor(options: WorkbookOptions = {}, sheetNames: readonly string[] = ['Sheet1']) {
    this.name = options.name ?? 'Book1.xlsx';
    this.date1904 = options.date1904 ?? false;
    this.readOnly = options.readOnly ?? false;
    this.entry = { today: options.today ?? (() => new Date()), apostropheInTextCell: options.apostropheInTextCell ?? 'kept' };
    this.calculate = options.calculate;
    this.insertSheets = options.insertSheets;
    for (const name of sheetNames) this.addSheet(name);
    const first = this.sheets[0] ?? this.addSheet('Sheet1');
    this.selection = { sheet: first, area: cellArea(0, 0) };
    this.events.drain();
  }

  /** A number that no object of this workbook has had. */
  nextNumber(): number {
    return ++this.lastId;
  }

  /** "{00000003-…}": ids look like Excel's, so that nothing mistakes them for names. */
  nextId(): string {
    return `{${String(this.nextNumber()).padStart(8, '0')}-0000-0000-0000-000000000000}`;
  }

  /** Adds at the end (doc: @types WorksheetCollection.add); without a name Excel finds a free one. */
  addSheet(name: string | null = null, location = 'WorksheetCollection.add'): SheetModel {
    this.checkStructure(location);
    const chosen = name ?? this.freeSheetName();
    checkSheetName(chosen, this.sheets, location);
    const sheet = new SheetModel(this, this.nextId(), chosen);
    this.sheets.push(sheet);
    this.events.record('added', sheet);
    return sheet;
  }

  private freeSheetName(): string {
    for (let number = 1; ; number++) {
      if (!this.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  sheetNamed(name: string): SheetModel | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** For tests: the sheet that has to be there. */
  sheet(name: string): SheetModel {
    const sheet = this.sheetNamed(name);
    if (!sheet) throw new Error(`No sheet ${name}; there are ${this.sheets.map((other) => other.name).join(', ')}.`);
    return sheet;
  }

  tables(): TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  checkStructure(location: string): void {
    if (this.protection) throw accessDenied(location);
  }

  /** Formulas follow a sheet's new name; those of a deleted sheet (`to` null) become #REF!. */
  renameInFormulas(kind: 'sheet' | 'table', from: string, to: string | null): void {
    const renamed = kind === 'sheet' ? withSheetRenamed : withTableRenamed;
    for (const sheet of this.sheets) {
      sheet.eachCell(grid, (cell, row, column) => {
        const formula = cell.formula === null ? null : renamed(cell.formula, from, to);
        if (formula === cell.formula) return;
        const content = to === null ? ({ error: '#REF!' } as const) : cell.content;
        sheet.put(row, column, { ...cell, formula, content });
      });
    }
    for (const item of [...this.names, ...this.sheets.flatMap((sheet) => sheet.names)]) item.formula = renamed(item.formula, from, to);
  }

  /** Shows a sheet; one that is not visible cannot be shown. */
  activate(sheet: SheetModel, location: string): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation(location);
    const before = this.selection.sheet;
    if (before === sheet) return;
    this.selection = { sheet, area: sheet.lastSelected };
    if (!before.deleted) this.events.record('deactivated', before);
    this.events.record('activated', sheet);
  }

  select(sheet: SheetModel, area: Area): void {
    sheet.lastSelected = area;
    this.selection = { sheet, area };
    this.events.recordArea('selectionChanged', sheet, area);
  }

  /** Called before computed values are read: Excel has calculated by then, unless the user wants to do it by hand. */
  recalculate(): void {
    if (this.calculationMode !== 'Manual') this.calculateNow();
  }

  /** What F9 does. */
  calculateNow(): void {
    if (!this.stale) return;
    this.stale = false;
    this.calculate?.(this);
    this.stale = false;
  }
}
