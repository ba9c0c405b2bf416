import type { Entry } from '../model/entry';
import type { Indicator, IndicatorField } from '../model/item';
import type { Comparator, Quantity } from '../model/quantity';
import { isDittoMark } from '../text/marks';
import { comparatorFrom, comparatorInName } from '../text/milestones';
import { tidy } from '../text/fold';
import { readNumberCell, readQuantity, type QuantityReading } from '../text/quantities';
import { canonicalUnit, unitOf } from '../text/units';
import type { IndicatorPlaces } from './places';
import type { SheetView } from './sheet-view';

/** Reads one indicator from its places. `tableUnit` is the unit written over the table, null when there is none. */
export function readIndicator(view: SheetView, places: IndicatorPlaces, tableUnit: string | null): Indicator {
  const entries: Partial<Record<IndicatorField, Entry>> = {};
  for (const [field, { row, column }] of Object.entries(places.cells) as [IndicatorField, { row: number; column: number }][]) {
    entries[field] = view.entry(row, column);
  }
  const { no, name } = numberAndName(entries.indicatorNo?.text ?? '', entries.indicator?.text ?? '');
  const unitWritten = unitCell(entries.unit) ?? places.headingUnit ?? tableUnit;
  const target = readCell(entries.target, unitWritten);
  const actual = readCell(entries.actual, unitWritten);
  const previous = readCell(entries.previous, unitWritten);
  const baseline = readCell(entries.baseline, unitWritten);
  const targetValue = quantityOf(target);
  const relative = target.kind === 'relative' ? target : null;
  const stated =
    relative?.op ??
    targetValue?.comparator ??
    comparatorFrom(entries.direction?.text ?? '') ??
    places.headingComparator ??
    comparatorInName(name);
  const comparator = stated ?? (isWhole(targetValue) ? '>=' : inferred(targetValue, quantityOf(baseline) ?? quantityOf(previous)));
  return {
    no,
    name,
    kind: kindOf(target, actual),
    unit:
      unitWritten ??
      [targetValue, quantityOf(actual), quantityOf(previous), quantityOf(baseline)].find((value) => value?.unit)?.unit ??
      null,
    comparator,
    comparatorInferred: stated === null && comparator !== null && !isWhole(targetValue),
    target: targetValue,
    actual: quantityOf(actual),
    previous: quantityOf(previous),
    baseline: quantityOf(baseline),
    relativeTo: relative?.against ?? null,
    entries,
    years: places.years.map(({ fiscalYear, ...at }) => ({
      fiscalYear,
      ...(at.target && { target: view.entry(at.target.row, at.target.column) }),
      ...(at.actual && { actual: view.entry(at.actual.row, at.actual.column) }),
    })),
    row: places.row,
  };
}

/** Reads the value of a target or actual cell: a true number with its format, or a text. */
export function readCell(entry: Entry | undefined, unit: string | null): QuantityReading {
  if (!entry || entry.value === null || isDittoMark(entry.text)) return { kind: 'blank' };
  if (typeof entry.value === 'number') {
    const quantity = readNumberCell(entry.value, entry.format, unit);
    return { kind: 'quantity', quantity, all: [quantity], textNumber: false, triangle: false, rest: '' };
  }
  return readQuantity(entry.text, { unit, format: entry.format });
}

function quantityOf(reading: QuantityReading): Quantity | null {
  return reading.kind === 'quantity' ? reading.quantity : null;
}

function unitCell(entry: Entry | undefined): string | null {
  if (!entry || entry.text.trim() === '' || /^[－\-−ー―–—]$/.test(entry.text.trim())) return null;
  return canonicalUnit(entry.text) ?? unitOf(entry.text);
}

function kindOf(target: QuantityReading, actual: QuantityReading): Indicator['kind'] {
  if (target.kind === 'quantity') return 'numeric';
  if (target.kind === 'relative') return 'relative';
  if (target.kind === 'words') return 'milestone';
  if (target.kind === 'unreadable') return 'unreadable';
  return actual.kind === 'quantity' || target.kind !== 'blank' ? 'numeric' : 'none';
}

/** A share of 100％ can only be reached from below: its direction needs no word. */
function isWhole(target: Quantity | null): boolean {
  return target?.unit === '％' && target.value === 100;
}

/** A target beyond the starting value is to be reached from there. */
function inferred(target: Quantity | null, start: Quantity | null): Comparator | null {
  if (!target) return null;
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
