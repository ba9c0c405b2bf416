import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { read, utils, type CellObject } from '@e965/xlsx';
import { serialOfIsoDate } from '../../src/xlsx/reading/serial-date';
import { formulaText, numberText, type Facts } from './workbook-facts';

const DAYS_1900_TO_1904 = 1462;
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** The same facts as @e965/xlsx sees them. */
export function factsByLibrary(bytes: Uint8Array): Facts {
  const book = read(bytes, { dense: true, sheetStubs: true, cellNF: true, cellStyles: true, cellText: false, cellHTML: false });
  const shift = book.Workbook?.WBProps?.date1904 ? DAYS_1900_TO_1904 : 0;
  const facts = new Set<string>();
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name]!;
    facts.add(`${name} is ${['visible', 'hidden', 'veryHidden'][book.Workbook?.Sheets?.[index]?.Hidden ?? 0]}`);
    sheet['!data']?.forEach((line, r) => {
      line.forEach((cell, c) => {
        const place = `${name}!${utils.encode_cell({ r, c })}`;
        if (cell.t !== 'z' && cell.v !== undefined) facts.add(`${place} holds ${libraryValue(cell, shift)}`);
        if (cell.f !== undefined) facts.add(`${place} computes ${formulaText(cell.f)}`);
      });
    });
    sheet['!merges']?.forEach((area) => facts.add(`${name} merges ${utils.encode_range(area)}`));
    sheet['!rows']?.forEach((row, r) => row.hidden && facts.add(`${name} hides row ${r + 1}`));
    sheet['!cols']?.forEach((column, c) => column.hidden && facts.add(`${name} hides column ${c + 1}`));
  });
  return facts;
}

function libraryValue({ t, v, z }: CellObject, shift: number): string {
  if (t === 'e') return ERRORS[v as number] ?? String(v);
  if (typeof v !== 'number') return JSON.stringify(v);
  const date = typeof z === 'string' && /[ymdh]/i.test(z.replace(/"[^"]*"|\[[^\]]*\]|General|\\./gi, ''));
  return numberText(date ? v + shift : v);
}

interface PythonSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

interface PythonBook {
  readonly path: string;
  readonly error?: string;
  readonly values?: readonly PythonSheet[];
  readonly formulas?: readonly PythonSheet[];
}

/** The same facts as openpyxl sees them, for many files in one process; null for a file that openpyxl refuses. */
export function factsByOpenpyxl(python: string, paths: readonly string[]): ReadonlyMap<string, Facts | null> {
  const script = join(__dirname, 'read-with-openpyxl.py');
  const lines = execFileSync(python, [script, ...paths], { encoding: 'utf8', maxBuffer: 1e9 })
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const book = JSON.parse(line) as PythonBook;
      return [book.path, book.error === undefined ? factsOfPython(book) : null];
    }),
  );
}

function factsOfPython({ values = [], formulas = [] }: PythonBook): Facts {
  const facts = new Set<string>();
  for (const { name, state, cells, merges, hiddenRows, hiddenColumns } of values) {
    facts.add(`${name} is ${state}`);
    for (const [address, value] of Object.entries(cells)) facts.add(`${name}!${address} holds ${pythonValue(value)}`);
    for (const area of merges) facts.add(`${name} merges ${area}`);
    for (const row of hiddenRows) facts.add(`${name} hides row ${row}`);
    for (const [first, last] of hiddenColumns) for (let c = first; c <= last; c++) facts.add(`${name} hides column ${c}`);
  }
  for (const { name, cells } of formulas) {
    for (const [address, value] of Object.entries(cells)) {
      const formula = formulaOf(value);
      if (formula !== null) facts.add(`${name}!${address} computes ${formulaText(formula)}`);
    }
  }
  return facts;
}

function formulaOf(value: unknown): string | null {
  if (typeof value === 'string') return value.startsWith('=') && value.length > 1 ? value : null;
  return typeof value === 'object' && value !== null && 'formula' in value ? String(value.formula) : null;
}

function pythonValue(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value)) return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('date' in value) return numberText(serialOfIsoDate(String(value.date)) ?? Number.NaN);
  return 'days' in value ? numberText(Number(value.days)) : JSON.stringify(value);
}
