import type { Area } from '../../workbook/workbook';
import { parseArea } from '../package/cell-bytes';
import { formulaAt, shareFormula, type SharedFormula } from './formula-shift';
import type { Limits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { nameCode, type XmlScanner } from '../package/xml-scanner';

const TYPE = nameCode('t');
const SHARED_INDEX = nameCode('si');
const REFERENCE = nameCode('ref');
const SHARED = nameCode('shared');
const ARRAY = nameCode('array');

/** Arrays that reach into one row; a sheet with more is made to be slow. */
const MOST_ARRAYS = 256;

interface ArrayFormula {
  readonly area: Area;
  readonly text: string;
}

/** The formulas of one sheet: those that cells share, and those of arrays, which stand in every cell they fill. */
export class SheetFormulas {
  private readonly shared = new Map<string, SharedFormula>();
  private arrays: readonly ArrayFormula[] = [];
  private written = 0;

  constructor(private readonly limits: Limits) {}

  /** Reads `f`, just started, of a cell; null when it has no text. */
  read(scanner: XmlScanner, row: number, column: number): string | null {
    let type = 0;
    let index = '';
    let area: Area | null = null;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === TYPE) type = scanner.valueCode();
      else if (scanner.attribute === SHARED_INDEX) index = scanner.text();
      else if (scanner.attribute === REFERENCE) area = parseArea(scanner.bytes, scanner.from, scanner.to);
    }
    const text = withoutPrefixes(scanner.elementText());
    if (type === SHARED) return this.readShared(text, index, row, column);
    if (type === ARRAY && area && (area.bottom > row || area.right > column)) this.addArray({ area, text }, row);
    return text === '' ? null : text;
  }

  /** True when `covering` may know something. */
  hasArrays(): boolean {
    return this.arrays.length > 0;
  }

  /** The formula of the array that fills a cell; null when there is none. */
  covering(row: number, column: number): string | null {
    const found = this.arrays.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    return found?.text ?? null;
  }

  private readShared(text: string, index: string, row: number, column: number): string | null {
    if (text !== '') {
      this.shared.set(index, shareFormula(text, row, column));
      return text;
    }
    const master = this.shared.get(index);
    if (!master) return null;
    this.written += master.text.length;
    if (this.written > this.limits.formulas) throw new UnreadableWorkbook('too-large');
    return formulaAt(master, row, column);
  }

  private addArray(array: ArrayFormula, row: number): void {
    this.arrays = [...this.arrays.filter(({ area }) => area.bottom >= row), array];
    if (this.arrays.length > MOST_ARRAYS) throw new UnreadableWorkbook('too-large');
  }
}

/** Functions newer than the file format stand in it with a prefix that Excel does not show. */
function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|pm|udf)\./g, '') : formula;
}
