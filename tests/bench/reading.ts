import fc from 'fast-check';
import { draw, type Words } from '../layouts/generate';
import { dictionaryWords } from '../layouts/heading-words/voice';
import { kinds } from '../layouts/kinds';
import { planArbitrary } from '../layouts/plan';
import { ownScales } from '../layouts/texts/scales';
import type { Drawn } from '../layouts/truth';
import { readDrawn, type Reading } from './reading-outcome';

export { printTable } from './reading-table';
export { printGrid } from '../layouts/print-grid';
export { readDrawn };

export type Run = 'a' | 'b' | 'c' | 'd';

/** So many workbooks of a run, the kinds of layout evenly. */
export function drawWorkbooks(seed: number, count: number, only: string | null): readonly Drawn[] {
  const words: Words = { headings: dictionaryWords, scales: ownScales };
  const drawn = kinds.filter(({ name }) => only === null || name === only);
  return drawn.flatMap((kind, at) => {
    const share = Math.floor(count / drawn.length) + (at < count % drawn.length ? 1 : 0);
    return fc.sample(planArbitrary(words.scales.length), { seed: seed + at, numRuns: share }).map((plan) => draw(kind, plan, words));
  });
}

export function readAll(drawn: readonly Drawn[]): readonly Reading[] {
  return drawn.map(readDrawn);
}
