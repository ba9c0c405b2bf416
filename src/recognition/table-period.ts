import type { FiscalYear } from '../model/fiscal-year';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';

/** Of which year, stage and state a table is; null: nothing says so. */
export interface TablePeriod {
  readonly year: FiscalYear | null;
  /** Months into the year: 3, 6, 9, 12. */
  readonly stage: number | null;
  /** before 修正前, after 修正後. */
  readonly state: 'before' | 'after' | null;
}

const stages: readonly (readonly [RegExp, number])[] = [
  [/第[4四]四半期|4Q|Q4|年度末|期末|通年|最終(?!年度)/i, 12],
  [/第[3三]四半期|3Q|Q3|12月末/i, 9],
  [/第[2二]四半期|2Q|Q2|中間|上半期|上期|前期|9月末/i, 6],
  [/第[1一]四半期|1Q|Q1|6月末/i, 3],
];
const before = /(?:修正|訂正|変更|見直し|更新)前|旧(?:版|様式|表)?$|^旧|差替前|差し替え前/;
const after = /(?:修正|訂正|変更|見直し|更新)後|新(?:版|表)?$|^新(?!規|設|た)|差替後|差し替え後|確定版|最終版/;

/** What the sheet's name and the titles above a table say; the name of the sheet first. */
export function periodFrom(name: string, titles: readonly string[], headingYears: readonly FiscalYear[]): TablePeriod {
  const texts = [name, ...titles].map(fold);
  const years = texts.map(yearIn).filter((year) => year !== null);
  return {
    year: years[0] ?? (headingYears.length === 1 ? (headingYears[0] ?? null) : null),
    stage: texts.map((text) => stages.find(([words]) => words.test(text))?.[1] ?? null).find((stage) => stage !== null) ?? null,
    state:
      texts
        .map((text) => (before.test(text) ? ('before' as const) : after.test(text) ? ('after' as const) : null))
        .find((state) => state !== null) ?? null,
  };
}

/** The one year that a title names; a span of years or two years say nothing of one table. */
function yearIn(text: string): FiscalYear | null {
  const years = readFiscalYears(text).filter(({ kind, asOfEnd }) => kind === 'fiscalYear' || asOfEnd);
  const different = new Set(years.map(({ fiscalYear }) => fiscalYear));
  return different.size === 1 ? (years[0]?.fiscalYear ?? null) : null;
}

export type Aside = 'lastYear' | 'otherStage' | 'superseded';

export interface PeriodTable {
  readonly period: TablePeriod;
  /** Folded names of its items. */
  readonly names: ReadonlySet<string>;
}

/**
 * Of tables that hold the same items, the one of the evaluated year, of the last stage and of the state after correction counts; null:
 * it counts. A table of another year is left aside where one of the evaluated year stands beside it.
 */
export function leftAside(tables: readonly PeriodTable[], year: FiscalYear): readonly (Aside | null)[] {
  const ofYear = tables.some(({ period }) => period.year === year);
  return tables.map((table) => {
    const own = table.period.year;
    if (ofYear && own !== null && own !== year) return 'lastYear';
    const rivals = tables.filter(
      (other) => other !== table && !(ofYear && other.period.year !== null && other.period.year !== year) && sameItems(table, other),
    );
    if (rivals.some(({ period }) => stateRank(period) > stateRank(table.period))) return 'superseded';
    return rivals.some(({ period }) => stateRank(period) === stateRank(table.period) && stageRank(period) > stageRank(table.period))
      ? 'otherStage'
      : null;
  });
}

function stateRank({ state }: TablePeriod): number {
  return state === 'before' ? 0 : state === 'after' ? 2 : 1;
}

/** A table that names no stage is of the whole year. */
function stageRank({ stage }: TablePeriod): number {
  return stage ?? 12;
}

/** Half of the items of the smaller table stand in the other one as well. */
function sameItems(a: PeriodTable, b: PeriodTable): boolean {
  const [small, large] = a.names.size <= b.names.size ? [a, b] : [b, a];
  if (small.names.size === 0) return false;
  let shared = 0;
  for (const name of small.names) if (large.names.has(name)) shared += 1;
  return shared * 2 >= small.names.size;
}
