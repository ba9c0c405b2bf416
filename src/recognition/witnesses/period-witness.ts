import type { FiscalYear } from '../../model/fiscal-year';
import type { HeadingColumn } from '../headings/heading-block';
import { period } from '../weights';
import { readHeading } from '../headings/heading-reader';
import { tellAll, type Tell } from './witness';

/** The year and the stage that a heading or the group above it names. */
export function periodWitness({ path, fiscalYear }: Pick<HeadingColumn, 'path' | 'fiscalYear'>, year: FiscalYear | null, tell: Tell): void {
  const readings = path.map(readHeading).reverse();
  const named = yearSaid({ path, fiscalYear }, year);
  if (named === null) tellAll(tell, period.none, 'noYear');
  else if (year !== null) {
    if (named === year) tellAll(tell, period.evaluated, 'evaluatedYear');
    else tellAll(tell, named < year ? period.earlier : period.later, named < year ? 'earlierYear' : 'laterYear');
    if (named === year - 1) tellAll(tell, period.lastYear, 'lastYear');
  }
  const stage = readings.find((reading) => reading.stage !== null)?.stage ?? null;
  if (stage !== null) tellAll(tell, period[stage], stage);
  if (readings[0]?.yearOnly) tellAll(tell, period.yearOnly, 'yearOnly');
}

/** The year that a heading names, in figures or by its distance from the evaluated one; null: none. */
export function yearSaid({ path, fiscalYear }: Pick<HeadingColumn, 'path' | 'fiscalYear'>, year: FiscalYear | null): FiscalYear | null {
  return fiscalYear ?? relativeYear(path, year);
}

/** Which columns are said to be of a year before the evaluated one: by its distance (前年度評価), or by a year where others name the evaluated one. */
export function ofEarlierYears(
  columns: readonly Pick<HeadingColumn, 'path' | 'fiscalYear'>[],
  year: FiscalYear | null,
): ReadonlySet<number> {
  const years = columns.map((column) => yearSaid(column, year));
  const isNamed = years.includes(year);
  return new Set(
    columns.flatMap(({ fiscalYear }, index) => {
      const said = years[index] ?? null;
      return year !== null && said !== null && said < year && (fiscalYear === null || isNamed) ? [index] : [];
    }),
  );
}

/** 前年度, 昨年度, 翌年度, 本年度: years by their distance from the evaluated one. */
function relativeYear(path: readonly string[], year: FiscalYear | null): FiscalYear | null {
  if (year === null) return null;
  const text = path.join('');
  if (/前年度|昨年度|前年|昨年|前回/.test(text) && !/前年度比|前年比/.test(text)) return year - 1;
  if (/翌年度|次年度|来年度/.test(text)) return year + 1;
  return /本年度|今年度|当年度/.test(text) ? year : null;
}
