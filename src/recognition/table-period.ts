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
  [/第[2二]四半期|2Q|Q2|中間(?!支援|処理|層|管理職)|上半期|上期|前期(?!実施|基本|計画|行動|アクション|推進|高齢)|9月末/i, 6],
  [/第[1一]四半期|1Q|Q1|6月末/i, 3],
];
const before = /(?:修正|訂正|変更|見直し|更新)前|旧(?:版|様式|表)?$|^旧(?:版|様式|表|年度|データ)?(?:$|[\s_(・-])|差替前|差し替え前/;
const after =
  /(?:修正|訂正|変更|見直し|更新)後|(?<![更刷革維一])新(?:版|表)?$|^新(?:版|様式|表|データ)?(?:$|[\s_(・-])|差替後|差し替え後|確定版|最終版/;

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

export type Aside = 'lastYear' | 'otherStage' | 'superseded' | 'copy';

export interface PeriodTable {
  readonly period: TablePeriod;
  readonly items: readonly TableItem[];
  readonly sheetName: string;
}

/** What tells an item of one table from those of another; all of it folded, "" where nothing is said. */
export interface TableItem {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** Target, actual and rating as written. */
  readonly said: readonly string[];
}

/**
 * Of tables that hold the same items, the one of the evaluated year, of the last stage and of the state after correction counts; null:
 * it counts. A table that shares no item with another one counts beside it, whatever year or state its titles name.
 */
export function leftAside(tables: readonly PeriodTable[], year: FiscalYear): readonly (Aside | null)[] {
  const ofYear = tables.some(({ period }) => period.year === year);
  return tables.map((table, index) => {
    const own = table.period.year;
    if (ofYear && own !== null && own !== year && tables.some((other) => other.period.year === year && sameItems(table, other, anyShare)))
      return 'lastYear';
    if (own !== null && own !== year && hasUndatedTwin(table, tables)) return 'lastYear';
    if (tables.some((other, at) => other !== table && isCopy(table, other, at < index))) return 'copy';
    const rivals = tables.filter(
      (other) => other !== table && !(ofYear && other.period.year !== null && other.period.year !== year) && sameItems(table, other),
    );
    if (rivals.some(({ period }) => stateRank(period) > stateRank(table.period))) return 'superseded';
    return rivals.some(({ period }) => stateRank(period) === stateRank(table.period) && stageRank(period) > stageRank(table.period))
      ? 'otherStage'
      : null;
  });
}

/** Its items stand again in a table that names no year: one of the two is kept from the year before. */
export function hasUndatedTwin(table: PeriodTable, tables: readonly PeriodTable[]): boolean {
  return table.period.year !== null && tables.some((other) => other !== table && other.period.year === null && sameItems(table, other));
}

function stateRank({ state }: TablePeriod): number {
  return state === 'before' ? 0 : state === 'after' ? 2 : 1;
}

/** A table that names no stage is of the whole year. */
function stageRank({ stage }: TablePeriod): number {
  return stage ?? 12;
}

const half = 0.5;
/** Of last year's items, how many this year's table must go on with: plans are renewed, and sheets of other items name a year as well. */
const anyShare = 0.2;

/** So many of the items of the smaller table stand in the other one as well: the same name, and not of another department. */
function sameItems(a: PeriodTable, b: PeriodTable, share: number = half): boolean {
  const [small, large] = a.items.length <= b.items.length ? [a, b] : [b, a];
  const named = byName(large.items);
  const shared = small.items.filter((item) => named.get(item.name)?.some((other) => mayBeSame(item, other))).length;
  return small.items.length > 0 && shared >= small.items.length * share;
}

/** The items of the first table with those of the other that may be the same; none where too few are shared. */
export function sharedItems(a: PeriodTable, b: PeriodTable): readonly (readonly [TableItem, TableItem])[] {
  if (!sameItems(a, b)) return [];
  const named = byName(b.items);
  return a.items.flatMap((item) => {
    const same = named.get(item.name)?.find((other) => mayBeSame(item, other));
    return same ? [[item, same] as const] : [];
  });
}

function byName(items: readonly TableItem[]): ReadonlyMap<string, readonly TableItem[]> {
  const named = new Map<string, TableItem[]>();
  for (const item of items) {
    const same = named.get(item.name);
    if (same) same.push(item);
    else named.set(item.name, [item]);
  }
  return named;
}

function mayBeSame(a: TableItem, b: TableItem): boolean {
  return a.department === '' || b.department === '' || a.department === b.department;
}

/** A sheet that says of itself that it holds some of the items again, or a second time all of them. */
const extract = /一覧|抜粋|抜き出し|写し|コピー|copy|作業用|公表用|控え|\(\d+\)$/i;
const fewestOfCopy = 2;

/** Every item of a table without numbers stands in one of another sheet with the same target, actual and rating: an extract or a copy. */
function isCopy(table: PeriodTable, other: PeriodTable, isLater: boolean): boolean {
  const { items } = table;
  if (table.sheetName === other.sheetName || items.length > other.items.length || (items.length === other.items.length && !isLater))
    return false;
  if (items.length === 0 || (items.length < fewestOfCopy && !extract.test(fold(table.sheetName)))) return false;
  const named = byName(other.items);
  return items.every((item) => {
    const same = (named.get(item.name) ?? []).filter((each) => mayBeSame(item, each));
    const isSaid = item.number === '' && item.said.some((text) => text !== '');
    return (
      isSaid && same.some(({ number, said }) => number === '' && item.said.every((text, index) => text === '' || text === said[index]))
    );
  });
}
