import fc from 'fast-check';
import { join } from 'node:path';
import { draw, type Words } from '../layouts/generate';
import { officesIn, scalesIn, wholeVocabularies } from '../layouts/heading-words/city-words';
import { coinedWords } from '../layouts/heading-words/coined-words';
import { dictionaryWords, type Vocabulary } from '../layouts/heading-words/voice';
import { kinds } from '../layouts/kinds';
import { planArbitrary, type Plan } from '../layouts/plan';
import { ownScales } from '../layouts/texts/scales';
import type { DrawnField } from '../layouts/truth';
import { readDrawn, type Outcome, type Reading } from './reading-outcome';

export { printEffects } from './reading-effects';
export { printReading } from './reading-print';
export { printTable } from './reading-table';

/** a: headings of the dictionary; b: of an office whose words are taken out; c: one field's words taken out; d: no dictionary. */
export type Run = 'a' | 'b' | 'c' | 'd';

/** Workbooks that are read with the same words taken out of the dictionary. Plain data: it is handed to a program loaded anew. */
export interface Group {
  readonly name: string;
  readonly headings: Vocabulary;
  /** "*": every word. */
  readonly takenOut: readonly string[];
  readonly plans: readonly { readonly kind: string; readonly plan: Plan }[];
}

/** The real words and scales lie beside a checkout of the team; made-up words stand for them elsewhere. */
const cities = join(process.cwd(), '..', 'shared', 'domain', 'cities');
const scales = [...ownScales, ...scalesIn(cities)];

const fieldsOfRunC = [
  'itemName',
  'rating',
  'target',
  'actual',
  'indicator',
  'itemNo',
  'policy',
  'department',
  'activity',
  'unit',
] as const satisfies DrawnField[];

/** So many workbooks, the kinds of layout evenly, dealt to the groups of the run in turn. */
export function groupsOf(run: Run, seed: number, count: number, only: string | null): readonly Group[] {
  const empty = emptyGroups(run);
  const drawn = kinds.filter(({ name }) => only === null || only.split(',').includes(name));
  const plans = drawn.flatMap((kind, at) => {
    const share = Math.floor(count / drawn.length) + (at < count % drawn.length ? 1 : 0);
    return fc.sample(planArbitrary(scales.length), { seed: seed + at, numRuns: share }).map((plan) => ({ kind: kind.name, plan }));
  });
  return empty
    .map((group, at) => ({ ...group, plans: plans.filter((_, index) => index % empty.length === at) }))
    .filter((group) => group.plans.length > 0);
}

function emptyGroups(run: Run): readonly Omit<Group, 'plans'>[] {
  switch (run) {
    case 'a':
      return [{ name: 'dictionary', headings: dictionaryWords, takenOut: [] }];
    case 'b': {
      const offices = wholeVocabularies(officesIn(cities));
      const vocabularies = offices.length > 0 ? offices : [{ name: 'made-up words', words: coinedWords }];
      return vocabularies.map(({ name, words }) => ({ name, headings: words, takenOut: Object.values(words).flat() }));
    }
    case 'c':
      return fieldsOfRunC.map((field) => ({ name: field, headings: dictionaryWords, takenOut: dictionaryWords[field] ?? [] }));
    case 'd':
      return [{ name: 'no dictionary', headings: dictionaryWords, takenOut: ['*'] }];
  }
}

export function readGroup({ headings, plans }: Group): readonly Reading[] {
  return plans.map(({ kind, plan }) => readDrawn(draw(kindNamed(kind), plan, { headings, scales })));
}

/** The smallest workbook of a kind with this outcome that fast-check finds; null when none of the tries has it. */
export function smallest(kind: string, outcome: Outcome, seed: number, group: Omit<Group, 'plans'>): Reading | null {
  const words: Words = { headings: group.headings, scales };
  const read = (plan: Plan): Reading => readDrawn(draw(kindNamed(kind), plan, words));
  const found = fc.check(
    fc.property(planArbitrary(scales.length), (plan) => read(plan).outcome !== outcome),
    { seed, numRuns: 150 },
  );
  const [plan] = found.counterexample ?? [];
  return plan ? read(plan) : null;
}

function kindNamed(wanted: string): (typeof kinds)[number] {
  const kind = kinds.find(({ name }) => name === wanted);
  if (!kind) throw new Error(`There is no kind of layout named ${wanted}: ${kinds.map(({ name }) => name).join(', ')}.`);
  return kind;
}
