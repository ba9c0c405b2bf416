import fc from 'fast-check';
import { draw } from '../layouts/generate';
import { dictionaryWords } from '../layouts/heading-words/voice';
import { kinds } from '../layouts/kinds';
import { planArbitrary } from '../layouts/plan';
import { ownScales } from '../layouts/texts/scales';
import { printReading } from './reading-print';
import { readDrawn } from './reading-outcome';

/**
 * The floors of reading, over 150 workbooks with headings of the dictionary: nothing is lost without a word, nothing is final
 * although it is incomplete or wrong. `npm run bench:floors`; SEED=… for another seed. A failure prints the smallest workbook
 * that fast-check finds. It belongs into the suite as soon as the reader holds it.
 */
const seed = Number(process.env.SEED ?? 20240401);
const runs = 150;
const words = { headings: dictionaryWords, scales: ownScales };
console.log(`seed ${seed}`);

describe.each(kinds.map((kind, at) => [kind.name, kind, at] as const))('%s', (_, kind, at) => {
  const check = (fault: string, falls: (reading: ReturnType<typeof readDrawn>) => boolean): void => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const reading = readDrawn(draw(kind, plan, words));
        if (falls(reading)) throw new Error(`${fault}\n${printReading(reading)}`);
      }),
      { seed: seed + at, numRuns: Math.ceil(runs / kinds.length) },
    );
  };

  test('nothing is lost without a word', () => {
    check('lost without a word', ({ outcome }) => outcome === 'lost');
  });

  test('nothing is final although it is incomplete or wrong', () => {
    check('falsely final', ({ falselyFinal }) => falselyFinal);
  });
});
