import type { Cell, CellValue, Position, Row, Span } from '../../workbook/workbook';
import { COLUMNS, endOfLetters, parseColumn, parseIndex, parseNumber, parseRow, ROWS } from '../package/cell-bytes';
import type { Limits } from '../limits';
import { readRichText, type SharedStrings } from './shared-strings';
import { SheetFormulas } from './sheet-formulas';
import { SheetRows, type Usage } from './sheet-rows';
import { appendSpan } from './spans';
import type { Styles } from './styles';
import { serialOfIsoDate } from './serial-date';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { nameCode, START, type XmlScanner } from '../package/xml-scanner';
import { isTrue, resolveEscapes } from '../package/xml-text';

/** What cells need to know of their workbook, and what all sheets together have used up. */
export interface WorkbookContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  /** Days to add to a date's serial: 1,462 when the workbook counts from 1904. */
  readonly dateShift: number;
  readonly limits: Limits;
  readonly used: Usage;
}

export interface SheetData {
  readonly rows: readonly Row[];
  readonly hiddenRows: readonly Span[];
  readonly struckCells: readonly Position[];
  readonly partlyStruckCells: readonly Position[];
  /** Cells that hold a picture, or another thing that is no text and no number. */
  readonly pictures: number;
}

const ROW = nameCode('row');
const CELL = nameCode('c');
const REFERENCE = nameCode('r');
const HIDDEN = nameCode('hidden');
const STYLE = nameCode('s');
const TYPE = nameCode('t');
const VALUE_METADATA = nameCode('vm');
const VALUE = nameCode('v');
const FORMULA = nameCode('f');
const INLINE = nameCode('is');

/** Values of a cell's t attribute, told apart by their name code. */
const TYPE_NUMBER = nameCode('n');
const TYPE_SHARED = nameCode('s');
const TYPE_FORMULA_TEXT = nameCode('str');
const TYPE_BOOLEAN = nameCode('b');
const TYPE_ERROR = nameCode('e');
const TYPE_DATE = nameCode('d');

/** Reads sheetData, just started, to its end. */
export class SheetDataReader {
  private readonly rows: SheetRows;
  private readonly formulas: SheetFormulas;
  private readonly hiddenRows: Span[] = [];
  private readonly struckCells: Position[] = [];
  private readonly partlyStruckCells: Position[] = [];
  private readonly bytes: Uint8Array;
  private row = -1;
  private rowGiven = false;
  private column = -1;
  private style = 0;
  private type = TYPE_NUMBER;
  /** The cell says more of its value elsewhere: a picture in the cell, a linked data type. */
  private described = false;
  private pictures = 0;
  /** The cell being read is struck through, by its style or in a run of its text. */
  private struck = false;
  /** A part of its text was struck through and is left out. */
  private partly = false;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: WorkbookContext,
  ) {
    this.bytes = scanner.bytes;
    this.formulas = new SheetFormulas(context.limits);
    this.rows = new SheetRows(context.limits, context.used);
  }

  read(): SheetData {
    const { scanner } = this;
    const inside = scanner.depth;
    while (scanner.depth >= inside) {
      if (scanner.next() === START && scanner.name === ROW && scanner.depth === inside + 1) this.readRow();
    }
    const { hiddenRows, struckCells, partlyStruckCells, pictures } = this;
    return { rows: this.rows.all(), hiddenRows, struckCells, partlyStruckCells, pictures };
  }

  private readRow(): void {
    const { scanner, rows } = this;
    this.readRowAttributes();
    const inside = scanner.depth;
    this.column = -1;
    while (scanner.depth >= inside) {
      if (scanner.next() !== START || scanner.name !== CELL) continue;
      const cell = this.readCell();
      rows.claim(this.column);
      if (cell) rows.add(this.column, cell);
    }
    rows.endRow(this.row);
  }

  private readRowAttributes(): void {
    const { scanner, bytes } = this;
    let index = this.row + 1;
    let hidden = false;
    this.rowGiven = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) {
        index = parseIndex(bytes, scanner.from, scanner.to) - 1;
        this.rowGiven = true;
      } else if (scanner.attribute === HIDDEN) {
        hidden = isTrue(scanner.text());
      }
    }
    if (index < 0 || index >= ROWS) throw new UnreadableWorkbook('damaged');
    this.row = index;
    if (hidden) appendSpan(this.hiddenRows, index, index);
  }

  /** The cell just started; null when it holds nothing. */
  private readCell(): Cell | null {
    const { scanner } = this;
    const { dates, formats, struck } = this.context.styles;
    this.readCellAttributes();
    const inside = scanner.depth;
    const isDate = dates[this.style] ?? false;
    let value: CellValue = null;
    let formula: string | null = null;
    this.struck = struck[this.style] ?? false;
    this.partly = false;
    while (scanner.depth >= inside) {
      if (scanner.next() !== START) continue;
      if (scanner.name === VALUE) value = this.readValue(isDate);
      else if (scanner.name === FORMULA) formula = this.formulas.read(scanner, this.row, this.column);
      else if (scanner.name === INLINE) value = this.readInline();
      else scanner.skipElement();
    }
    if (formula === null && this.formulas.hasArrays()) formula = this.formulas.covering(this.row, this.column);
    if (this.isPicture(value, formula)) {
      this.pictures++;
      return null;
    }
    if (value === null && formula === null) return null;
    if (typeof value === 'string') this.countCharacters(value.length);
    this.noteStruck();
    return { value, formula, format: formats[this.style] ?? 'General' };
  }

  /** A picture placed in a cell is stored as #VALUE! for programs that know none; an error of a formula stays one. */
  private isPicture(value: CellValue, formula: string | null): boolean {
    if (!this.described || typeof value !== 'object' || value?.kind !== 'error') return false;
    return formula === null || /^(?:_xlfn\.)?IMAGE\(/i.test(formula);
  }

  private countCharacters(count: number): void {
    const { limits, used } = this.context;
    used.characters += count;
    if (count > limits.text) throw new UnreadableWorkbook('long-text');
    if (used.characters > limits.texts) throw new UnreadableWorkbook('too-large');
  }

  private readCellAttributes(): void {
    const { scanner, bytes } = this;
    this.style = 0;
    this.type = TYPE_NUMBER;
    this.described = false;
    this.column++;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) this.moveTo(scanner.from, scanner.to);
      else if (scanner.attribute === STYLE) this.style = parseIndex(bytes, scanner.from, scanner.to);
      else if (scanner.attribute === TYPE) this.type = scanner.valueCode();
      else if (scanner.attribute === VALUE_METADATA) this.described = true;
    }
    if (this.column >= COLUMNS) throw new UnreadableWorkbook('damaged');
  }

  private moveTo(from: number, to: number): void {
    const { bytes } = this;
    const digits = endOfLetters(bytes, from, to);
    const row = parseRow(bytes, digits, to);
    this.column = parseColumn(bytes, from, digits);
    if (this.column < 0 || row < 0 || (this.rowGiven && row !== this.row)) throw new UnreadableWorkbook('damaged');
    this.row = row;
    this.rowGiven = true;
  }

  private readValue(isDate: boolean): CellValue {
    const { scanner, type } = this;
    if (!scanner.takeText()) return this.valueOf(scanner.takenText());
    if (scanner.from === scanner.to) return type === TYPE_FORMULA_TEXT ? '' : null;
    if (type === TYPE_SHARED) return this.sharedString(parseIndex(this.bytes, scanner.from, scanner.to));
    if (type === TYPE_NUMBER) {
      const number = parseNumber(this.bytes, scanner.from, scanner.to);
      // What no double can hold is kept as it is written.
      if (Number.isFinite(number)) return isDate ? this.date(number) : number;
    }
    return this.valueOf(scanner.text());
  }

  /** A value of a type that is not read from its bytes; what is no number under that type is kept as text. */
  private valueOf(text: string): CellValue {
    switch (this.type) {
      case TYPE_SHARED:
        return this.sharedString(Number(text));
      case TYPE_BOOLEAN:
        return isTrue(text.trim());
      case TYPE_ERROR:
        return { kind: 'error', code: text };
      case TYPE_DATE:
        return dateOrText(text);
      default:
        return resolveEscapes(text);
    }
  }

  private noteStruck(): void {
    const place = { row: this.row, column: this.column };
    if (this.struck) this.struckCells.push(place);
    else if (this.partly) this.partlyStruckCells.push(place);
  }

  private date(serial: number): CellValue {
    return { kind: 'date', serial: serial + this.context.dateShift };
  }

  private sharedString(index: number): string {
    const { strings } = this.context;
    const text = strings.get(index);
    if (strings.isStruck(index)) this.struck = true;
    if (strings.isPartlyStruck(index)) this.partly = true;
    return text;
  }

  private readInline(): string {
    const { text, struck, partly } = readRichText(this.scanner);
    if (struck) this.struck = true;
    if (partly) this.partly = true;
    return text;
  }
}

function dateOrText(text: string): CellValue {
  const serial = serialOfIsoDate(text);
  return serial === null ? text : { kind: 'date', serial };
}
