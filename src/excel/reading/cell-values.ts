import { isDateFormat } from '../../workbook/number-format';
import type { Cell, CellValue } from '../../workbook/workbook';

/** What Excel answers for one cell. */
export interface CellAnswer {
  readonly value: unknown;
  /** As Range.formulas has it: the value itself where there is no formula. */
  readonly formula: unknown;
  readonly format: unknown;
  readonly isError: boolean;
}

/**
 * A cell as every reader of workbooks gives it; undefined when it is blank.
 * @param dateShift days from the workbook's date system to that of 1900
 */
export function cellOf({ value, formula, format, isError }: CellAnswer, dateShift = 0): Cell | undefined {
  const written = isFormula(formula, value) ? formula.slice(1) : null;
  if (written === null && (value === '' || value === null || value === undefined)) return undefined;
  const code = japaneseFormat(String(format));
  return { value: shiftedDate(valueOf(value, code, isError), dateShift), formula: written, format: code };
}

/** A text that looks like a formula ("'=1+1" when it was typed) is answered as value and as formula alike. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function valueOf(value: unknown, format: string, isError: boolean): CellValue {
  if (typeof value === 'number') return isDateFormat(format) ? { kind: 'date', serial: value } : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return isError ? { kind: 'error', code: value } : value;
}

/** A date in the other date system; every other value as it is. */
export function shiftedDate(value: CellValue, days: number): CellValue {
  return days !== 0 && typeof value === 'object' && value?.kind === 'date' ? { ...value, serial: value.serial + days } : value;
}

/** The date formats that follow the system: Excel gives their American spelling in every language (office-js issue 229). */
const systemFormats: Readonly<Record<string, string>> = { 'm/d/yyyy': 'yyyy/m/d', 'm/d/yyyy h:mm': 'yyyy/m/d h:mm' };

function japaneseFormat(code: string): string {
  return code === '' ? 'General' : (systemFormats[code] ?? code);
}
