import type { Entry } from '../../src/model/entry';
import type { Indicator, Item } from '../../src/model/item';
import type { Quantity } from '../../src/model/quantity';

/** Model values with everything blank, for tests that say only what matters to them. */
export function item(given: Partial<Item> = {}): Item {
  return {
    file: '財政局.xlsx',
    id: '6-4',
    name: '未収金対策の強化',
    policy: '持続可能な行財政基盤の構築',
    policyMatch: 'exact',
    department: '財政局',
    counted: true,
    notCountedBecause: null,
    ratingSpelling: 'blank',
    rating: 'undetermined',
    evaluateIn: 'everyYear',
    outReason: null,
    indicators: [],
    entries: {},
    rows: { from: 7, to: 7 },
    at: { sheet: '令和6年度', row: 7, column: 2 },
    noteText: '',
    table: 0,
    ...given,
  };
}

export function indicator(given: Partial<Indicator> = {}): Indicator {
  return {
    no: null,
    name: '未収金残高',
    kind: 'numeric',
    unit: null,
    comparator: null,
    comparatorInferred: false,
    target: null,
    actual: null,
    finalTarget: null,
    previous: null,
    baseline: null,
    relativeTo: null,
    entries: {},
    years: [],
    row: 7,
    ...given,
  };
}

export function quantity(value: number, unit: string | null = null, given: Partial<Quantity> = {}): Quantity {
  return { value, unit, comparator: null, approximate: false, provisional: false, accumulation: null, years: [], ...given };
}

export function entry(text: string, given: Partial<Entry> = {}): Entry {
  return { value: text, text, format: 'General', at: { sheet: '令和6年度', row: 7, column: 6 }, ...given };
}
