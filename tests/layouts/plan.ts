import fc from 'fast-check';
import { ownScales } from './texts/scales';
import { subjects } from './texts/subjects';
import type { YearStyle } from './texts/years';

/**
 * What is drawn: one choice for each dimension, independent of the others. The first of every list is the plainest, so that
 * a failing workbook shrinks to a small plain one.
 */
export interface Plan {
  /** For everything that is only a matter of wording. */
  readonly seed: number;
  readonly items: readonly ItemPlan[];
  readonly policies: number;
  readonly department: 'none' | 'head' | 'column' | 'cover' | 'title' | 'fileName';
  readonly numbering: 'plain' | 'byPolicy' | 'circled' | 'letter' | 'bracket' | 'none';
  /** 0: the built-in words; else the number of an own scale, or of a city's where ../shared is at hand. */
  readonly scale: number;
  readonly scaleGiven: 'settings' | 'legend' | 'nowhere';
  readonly legend: 'line' | 'row' | 'table' | 'brackets' | 'below' | 'sheet';
  readonly year: number;
  readonly yearStyle: YearStyle;
  readonly yearPlace: 'title' | 'heading' | 'group';
  readonly units: 'cell' | 'bracket' | 'column' | 'format' | 'behind';
  readonly directionWritten: boolean;
  readonly narratives: 'none' | 'activity' | 'three' | 'all';
  readonly policyPlace: 'column' | 'merged' | 'band' | 'none';
  /** What else stands in a heading's cell beside its word. */
  readonly headingStyle: 'plain' | 'english' | 'spaced' | 'required' | 'broken';
  /** A level between policy and item. */
  readonly middle: boolean;
  /** One heading merged over number and name. */
  readonly oneHeading: boolean;
  /** Last year's rating beside this year's. */
  readonly lastRating: boolean;
  /** "A　目標どおり達成した" in the rating's cell. */
  readonly markWithText: boolean;
  /** The office has given its list of departments. */
  readonly organisation: boolean;
  readonly mergesKnown: boolean;
  readonly previous: boolean;
  readonly baseline: boolean;
  readonly head: readonly ('title' | 'asOf' | 'blank' | 'guidance')[];
  /** Columns that are none of the fields: priority, budget, direction. */
  readonly besides: readonly ('budget' | 'priority' | 'direction' | 'rate' | 'selfRating' | 'midRating')[];
  readonly inTheTable: readonly ('total' | 'blankRow' | 'exampleRow' | 'columnNumbers' | 'instructions')[];
  readonly below: readonly ('notes' | 'counts')[];
  readonly sheetsBeside: readonly ('guidance' | 'lists' | 'lastYear' | 'empty' | 'history')[];
  readonly sheets: number;
  /** The table does not begin in column A. */
  readonly indent: 0 | 1;
}

export interface ItemPlan {
  readonly subject: number;
  readonly outcome: 'met' | 'missed' | 'out';
  readonly indicators: 1 | 2;
  /** A goal in figures, or something to be brought about. */
  readonly goal: 'figures' | 'words';
  /** 0 to 99: how far from the target. */
  readonly margin: number;
}

/** The first weighs `times` as much as each of the others. */
function mostly<const T>(times: number, first: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(first), weight: times },
    ...others.map((other) => ({ arbitrary: fc.constant(other), weight: 1 })),
  );
}

function someOf<const T>(...list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.tuple(...list.map(() => fc.integer({ min: 0, max: 99 }))).map((drawn) => list.filter((_, at) => (drawn[at] ?? 0) >= 82));
}

const itemPlan: fc.Arbitrary<ItemPlan> = fc.record({
  subject: fc.nat(subjects.length - 1),
  outcome: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant<'met'>('met'), weight: 6 },
    { arbitrary: fc.constant<'missed'>('missed'), weight: 4 },
    { arbitrary: fc.constant<'out'>('out'), weight: 1 },
  ),
  indicators: mostly(3, 1, 2),
  goal: mostly(9, 'figures', 'words'),
  margin: fc.nat(99),
});

/** `scales`: how many own scales there are to choose from. */
export function planArbitrary(scales = ownScales.length): fc.Arbitrary<Plan> {
  return fc.record<Plan>({
    seed: fc.nat(0x7fffffff),
    items: fc.uniqueArray(itemPlan, { minLength: 3, maxLength: 10, selector: ({ subject }) => subject, size: 'max' }),
    policies: fc.integer({ min: 1, max: 4 }),
    department: mostly(2, 'none', 'head', 'column', 'cover', 'title', 'fileName'),
    numbering: mostly(3, 'plain', 'byPolicy', 'circled', 'letter', 'bracket', 'none'),
    scale: fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant(0), weight: 1 },
      { arbitrary: fc.integer({ min: 1, max: scales }), weight: 1 },
    ),
    scaleGiven: mostly(2, 'settings', 'legend', 'nowhere'),
    legend: mostly(1, 'line', 'row', 'table', 'brackets', 'below', 'sheet'),
    year: fc.integer({ min: 2015, max: 2026 }),
    yearStyle: mostly(3, 'era', 'eraWide', 'eraShort', 'western', 'bare'),
    yearPlace: mostly(1, 'title', 'heading', 'group'),
    units: mostly(1, 'cell', 'bracket', 'column', 'format', 'behind'),
    directionWritten: fc.boolean(),
    narratives: mostly(1, 'none', 'activity', 'three', 'all'),
    policyPlace: mostly(1, 'column', 'merged', 'band', 'none'),
    headingStyle: mostly(8, 'plain', 'english', 'spaced', 'required', 'broken'),
    middle: mostly(5, false, true),
    oneHeading: mostly(9, false, true),
    lastRating: mostly(7, false, true),
    markWithText: mostly(9, false, true),
    organisation: mostly(2, false, true),
    mergesKnown: fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant(true), weight: 3 },
      { arbitrary: fc.constant(false), weight: 1 },
    ),
    previous: fc.boolean(),
    baseline: mostly(3, false, true),
    head: someOf('title', 'asOf', 'blank', 'guidance'),
    besides: someOf('budget', 'priority', 'direction', 'rate', 'selfRating', 'midRating'),
    inTheTable: someOf('total', 'blankRow', 'exampleRow', 'columnNumbers', 'instructions'),
    below: someOf('notes', 'counts'),
    sheetsBeside: someOf('guidance', 'lists', 'lastYear', 'empty', 'history'),
    sheets: fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant(1), weight: 4 },
      { arbitrary: fc.integer({ min: 2, max: 8 }), weight: 1 },
    ),
    indent: mostly(3, 0, 1),
  });
}
