import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { Comparator, Quantity } from '../../model/quantity';
import { isDittoMark } from '../../text/marks';
import { comparatorFrom, comparatorInName } from '../../text/milestones';
import { narrow, tidy } from '../../text/fold';
import { isDuration, readNumberCell, readQuantity, type CellContext, type QuantityReading } from '../../text/quantities';
import { canonicalUnit, sameKind, unitOf } from '../../text/units';
import type { Position } from '../../workbook/workbook';
import { entriesAt } from './ditto';
import type { IndicatorPlaces } from './places';
import type { SheetView } from '../sheet-view';

/** What the cells of one table's indicators have in common. */
export interface IndicatorContext {
  readonly year: FiscalYear;
  /** The unit written over the table, null when there is none. */
  readonly unit: string | null;
}

/** Where the indicator has no name of its own, the item's says what is measured. */
export type NamedContext = IndicatorContext & { readonly itemName: string };

/** Reads the indicators of an item from their places; a ditto mark in the first takes over from `above`, the last one before the item. */
export function readIndicators(
  view: SheetView,
  places: readonly IndicatorPlaces[],
  context: NamedContext,
  above: Indicator | undefined,
): readonly Indicator[] {
  const indicators: Indicator[] = [];
  for (const place of places) {
    const read = readIndicator(view, place, context, indicators.at(-1) ?? above);
    indicators.push(...(goalsApart(read, context) ?? [read]));
  }
  return indicators;
}

/** 「100人以上 50％以上」 against 「120人 45％」: as many goals as there are values, each with its own unit; null: one goal, or unequal cells. */
function goalsApart(read: Indicator, { year }: NamedContext): readonly Indicator[] | null {
  const [targets, actuals] = [ownValues(read.entries.target, 'target', year), ownValues(read.entries.actual, 'actual', year)];
  if (targets.length < 2 || targets.length !== actuals.length || read.finalTarget !== null) return null;
  const units = targets.map(({ unit }) => unit);
  const areApart = units.every(
    (unit, index) => unit !== null && !units.slice(0, index).some((other) => other !== null && sameKind(other, unit)),
  );
  if (!areApart || !actuals.every(({ unit }, index) => unit !== null && sameKind(unit, units[index] ?? ''))) return null;
  return targets.map((target, index): Indicator => {
    const comparator = target.comparator ?? inferred(target, null);
    const own = { unit: target.unit, comparator, comparatorInferred: target.comparator === null };
    return { ...read, ...own, target, actual: actuals[index] ?? null, previous: null, baseline: null };
  });
}

/** The values of a text that no word says are another's. */
function ownValues(entry: Entry | undefined, holds: 'target' | 'actual', fiscalYear: FiscalYear): readonly Quantity[] {
  if (typeof entry?.value !== 'string' || !/\d\D+\d/.test(narrow(entry.text))) return [];
  const reading = readQuantity(entry.text, { holds, fiscalYear, format: entry.format });
  return reading.kind === 'quantity' ? reading.all.filter(({ role }) => role === undefined) : [];
}

function readIndicator(
  view: SheetView,
  places: IndicatorPlaces,
  { year, unit: tableUnit, itemName }: NamedContext,
  above: Indicator | undefined,
): Indicator {
  const entries = entriesAt(view, places.cells, above?.entries);
  const { no, name } = numberAndName(entries.indicatorNo?.text ?? '', entries.indicator?.text ?? '');
  const behind = behindName(entries.indicator?.text ?? itemName);
  const unitOfIndicator = unitCell(entries.unit) ?? behind.unit ?? places.headingUnit;
  const unitWritten = unitOfIndicator ?? unitOfTable(tableUnit, [entries.target, entries.actual]);
  const target = readCell(entries.target, { unit: unitWritten, fiscalYear: year, holds: 'target' });
  const written = quantityOf(target);
  const accumulation = written?.accumulation ?? null;
  const actual = readCell(entries.actual, { unit: unitWritten, fiscalYear: year, holds: 'actual', accumulation });
  const previous = quantityOf(readCell(entries.previous, { unit: unitWritten, fiscalYear: year - 1 }));
  const baseline = quantityOf(readCell(entries.baseline, { unit: unitWritten }));
  const early = written !== null && isOfLaterYear(written, year);
  const stated =
    (target.kind === 'relative' ? target.op : null) ??
    written?.comparator ??
    comparatorFrom(entries.direction?.text ?? '') ??
    behind.comparator ??
    places.headingComparator ??
    comparatorInName(name) ??
    (isWhole(written, unitWritten) ? '>=' : null);
  const comparator = stated ?? inferred(written, baseline ?? previous);
  return {
    no,
    name,
    kind: kindOf(target, actual),
    unit: unitWritten ?? [written, quantityOf(actual), previous, baseline].find((value) => value?.unit)?.unit ?? null,
    comparator,
    comparatorInferred: stated === null && comparator !== null,
    target: early ? null : written,
    finalTarget: early ? written : quantityOf(readCell(entries.finalTarget, { unit: unitWritten })),
    actual: quantityOf(actual),
    previous,
    baseline,
    relativeTo: target.kind === 'relative' ? target.against : null,
    entries,
    years: places.years.map(({ fiscalYear, target: planned, actual: reached }) => ({
      fiscalYear,
      ...(planned && { target: entryAt(view, planned, entries.target) }),
      ...(reached && { actual: entryAt(view, reached, entries.actual) }),
    })),
    row: places.row,
  };
}

/** The unit over a table is that of figures without one: beside 「3人」 it says nothing. */
function unitOfTable(unit: string | null, cells: readonly (Entry | undefined)[]): string | null {
  if (unit === null) return null;
  const own = cells.flatMap((entry) => quantityOf(readCell(entry, {}))?.unit ?? []);
  return own.every((each) => sameKind(each, unit)) ? unit : null;
}

/** The evaluated year's cell is one with the indicator's own, unless that took its text over from above. */
function entryAt(view: SheetView, { row, column }: Position, own: Entry | undefined): Entry {
  const place = view.place(row, column);
  const isOwn = own !== undefined && !own.inherited && own.at.row === place.row && own.at.column === place.column;
  return isOwn ? own : view.entry(row, column);
}

/** Reads the value of a target or actual cell: a true number with its format, or a text. */
function readCell(entry: Entry | undefined, context: CellContext): QuantityReading {
  if (entry?.value === undefined || entry.value === null || isDittoMark(entry.text)) return { kind: 'blank' };
  const number = typeof entry.value === 'number' ? entry.value : durationIn(entry);
  if (number !== null) {
    const quantity = readNumberCell(number, entry.format, context.unit ?? null);
    return { kind: 'quantity', quantity, all: [quantity], textNumber: false, triangle: false, rest: '' };
  }
  return readQuantity(entry.text, { ...context, format: entry.format });
}

/** 「利用者数（人・以上）」, 「普及率（％）」: unit and direction in the bracket behind the name. */
function behindName(name: string): { readonly unit: string | null; readonly comparator: Comparator | null } {
  const inside = /[(（[［【〔]([^()（）[\]［］【】〔〕]{1,16})[)）\]］】〕]\s*$/.exec(tidy(name))?.[1];
  const parts = (inside ?? '').split(/[・、,，/／\s　]+/).filter((part) => part !== '');
  return {
    unit: parts.map(canonicalUnit).find((unit) => unit !== null) ?? null,
    comparator: parts.map((part) => comparatorFrom(part)).find((comparator) => comparator !== null) ?? null,
  };
}

/** A clock time that means a duration: 0:18 is 18 minutes. */
function durationIn({ value, format }: Entry): number | null {
  return typeof value === 'object' && value?.kind === 'date' && isDuration(format) ? value.serial : null;
}

/** 令和9年度末までに36施設以上, in the column of 令和6年度. */
function isOfLaterYear({ years }: Quantity, year: FiscalYear): boolean {
  return years.length > 0 && years.every((named) => named > year);
}

function quantityOf(reading: QuantityReading): Quantity | null {
  return reading.kind === 'quantity' ? reading.quantity : null;
}

function unitCell(entry: Entry | undefined): string | null {
  if (!entry || entry.text.trim() === '' || /^[－\-−ー―–—]$/.test(entry.text.trim())) return null;
  return canonicalUnit(entry.text) ?? unitOf(entry.text);
}

function kindOf(target: QuantityReading, actual: QuantityReading): Indicator['kind'] {
  const measured = actual.kind === 'quantity';
  switch (target.kind) {
    case 'quantity':
      return 'numeric';
    case 'relative':
      return 'relative';
    case 'words':
      return 'milestone';
    case 'unreadable':
      return measured ? 'numeric' : 'unreadable';
    case 'toBeSet':
      return actual.kind === 'words' ? 'milestone' : 'numeric';
    case 'none':
      return 'numeric';
    case 'blank':
      return measured ? 'numeric' : 'none';
  }
}

/** A share of 100％ can only be reached from below: its direction needs no word. */
function isWhole(target: Quantity | null, unit: string | null): boolean {
  return target?.value === 100 && (target.unit ?? unit) === '％';
}

/** A target beyond the starting value is to be reached from there. */
function inferred(target: Quantity | null, start: Quantity | null): Comparator | null {
  if (!target) return null;
  // Nobody needs to try for at least nothing: 待機児童 0人 is a bound from above.
  if (target.value === 0 && (!start || start.value >= 0)) return '<=';
  if (!start || start.value === target.value) return '>=';
  return target.value > start.value ? '>=' : '<=';
}

const numberMark = /^([①-⑳](?:[-－][0-9０-９]+)?|[(（][0-9０-９ア-オ]+[)）]|[ア-オ](?=[　 .．、]))[　 .．、]*/;

/** 「① 登録事業者数」 holds the indicator's number and its name. */
function numberAndName(noText: string, nameText: string): { readonly no: string | null; readonly name: string } {
  const text = tidy(nameText);
  const mark = noText.trim() === '' ? numberMark.exec(text) : null;
  const no = mark?.[1] ?? noText.trim();
  return { no: no === '' ? null : no, name: mark ? text.slice(mark[0].length) : text };
}
