import type { Entry } from '../../model/entry';
import type { Indicator } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import { formatWords } from '../../text/number-formats';
import { readNumberCell, readQuantity, type QuantityCell, type QuantityReading } from '../../text/quantities';
import { withoutBinaryNoise } from '../../text/units';

type Measure = Pick<Indicator, 'unit'>;

const readings = new WeakMap<Entry, QuantityReading>();

/** How a text was read as a value: what recognition took from it, and what it left. Read once for all rules; null for a true number. */
export function readingOf(entry: Entry | undefined, { unit }: Measure): QuantityReading | null {
  if (typeof entry?.value !== 'string') return null;
  let reading = readings.get(entry);
  if (!reading) {
    reading = readQuantity(entry.text, { unit, format: entry.format });
    readings.set(entry, reading);
  }
  return reading;
}

/** The same for a cell that holds an amount as text; null for everything else. */
export function amountOf(entry: Entry | undefined, measure: Measure): QuantityCell | null {
  const reading = readingOf(entry, measure);
  return reading?.kind === 'quantity' ? reading : null;
}

/** The amount of a cell, a true number or a text; null when it holds none. */
export function quantityOf(entry: Entry | undefined, measure: Measure): Quantity | null {
  if (typeof entry?.value === 'number') return readNumberCell(entry.value, entry.format, measure.unit);
  return amountOf(entry, measure)?.quantity ?? null;
}

/** A value as the number that its cell would hold: 83 ％ under 0% is 0.83. */
export function numberFor({ format }: Entry, value: number): number {
  const { factor } = formatWords(format, value);
  return factor === 1 ? value : withoutBinaryNoise(value / factor);
}

/** The cells of an indicator that hold values: baseline, last year's, target and actual. */
export function valueEntries({ entries }: Indicator): readonly Entry[] {
  return [entries.baseline, entries.previous, entries.target, entries.actual].flatMap((entry) => entry ?? []);
}
