import type { FiscalYear } from '../model/fiscal-year';
import type { Recognition } from '../model/recognition';
import type { Round } from '../model/round';
import type { DepartmentDuty } from '../model/settings';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { itemKey } from '../text/item-numbers';
import { holderOf } from './holders';

/** The year that a workbook itself names, whatever a person answered for those that name none. */
export function writtenYear({ namedYear, fiscalYear }: Pick<Recognition, 'namedYear' | 'fiscalYear'>): FiscalYear | null {
  return namedYear ?? fiscalYear;
}

/**
 * Workbooks that name another year than the round's and hold items of one that names the round's: last year's file beside this year's
 * replaces nothing and counts nowhere. One with results of the round's year in its headings is none, nor is a file that the office chose.
 */
export function otherYears(
  recognitions: readonly Recognition[],
  year: FiscalYear,
  choices: readonly Pick<DepartmentDuty, 'file'>[],
): NonNullable<Round['otherYears']> {
  const chosen = new Set(choices.flatMap(({ file }) => (file === undefined ? [] : [fold(file)])));
  const named = recognitions.filter(({ kind }) => kind !== 'publication');
  const ofRound = named.filter((recognition) => writtenYear(recognition) === year);
  return named.flatMap((recognition) => {
    const own = writtenYear(recognition);
    if (own === null || own === year || hasResultsOf(recognition, year) || chosen.has(fold(recognition.file))) return [];
    const beside = ofRound.find((other) => shareItems(recognition, other));
    return beside ? [{ file: recognition.file, fiscalYear: own, beside: beside.file }] : [];
  });
}

/** Last year's files that were handed in beside this year's, read as of last year. */
export function lastYearAside(
  { otherYears: aside = [] }: Pick<Round, 'otherYears'>,
  recognitions: readonly Recognition[],
  year: FiscalYear,
): readonly Recognition[] {
  const files = new Set(aside.filter(({ fiscalYear }) => fiscalYear === year - 1).map(({ file }) => file));
  return recognitions.filter(({ file }) => files.has(file)).map((recognition) => ({ ...recognition, evaluatedYear: year - 1 }));
}

/** Workbooks that count although they name another year, and nothing in them says the round's. */
export function countedOfOtherYears(recognitions: readonly Recognition[], year: FiscalYear): readonly string[] {
  return recognitions
    .filter(({ kind, items }) => kind !== 'publication' && items.some(({ counted }) => counted))
    .filter((recognition) => {
      const own = writtenYear(recognition);
      return own !== null && own !== year && !hasResultsOf(recognition, year) && !headNames(recognition, year);
    })
    .map(({ file }) => file);
}

function hasResultsOf({ tables }: Recognition, year: FiscalYear): boolean {
  return tables.some(({ headings }) =>
    headings.some(({ field, fiscalYear }) => fiscalYear === year && (field === 'actual' || field === 'rating')),
  );
}

function headNames({ tables }: Recognition, year: FiscalYear): boolean {
  return tables.some(({ head }) =>
    head.texts.some(({ text }) => readFiscalYears(text).some(({ kind, fiscalYear }) => kind !== 'span' && fiscalYear === year)),
  );
}

/** An item of one name, and not of two departments; numbers move from year to year. */
function shareItems(a: Recognition, b: Recognition): boolean {
  const named = new Map<string, Set<string>>();
  for (const item of a.items) {
    const key = nameOf(item);
    named.set(key, (named.get(key) ?? new Set()).add(departmentOf(item, a)));
  }
  return b.items.some((item) => {
    const holders = named.get(nameOf(item));
    const own = departmentOf(item, b);
    return holders !== undefined && (own === '' || holders.has('') || holders.has(own));
  });
}

function nameOf(item: Recognition['items'][number]): string {
  return item.name === '' ? itemKey(item) : fold(item.name);
}

/** "" where nothing names one. */
function departmentOf(item: Recognition['items'][number], recognition: Recognition): string {
  return fold(holderOf(item, { ...recognition, file: '' }));
}
