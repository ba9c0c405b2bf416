import fc from 'fast-check';
import { drawRound, roundPlans } from '../rounds/random-round';
import { faultsOf } from '../rounds/truth-of-round';

/** The property of tests/rounds/random-rounds.test.ts over other rounds each time; `ROUND_SEED=N` repeats a run. */
test('random rounds', () => {
  const seed = Number(process.env.ROUND_SEED ?? Date.now() % 1_000_000_000);
  console.log(`seed ${seed}`);
  fc.assert(
    fc.property(roundPlans, (plan) => {
      expect(faultsOf(drawRound(plan))).toEqual([]);
    }),
    { numRuns: 10_000, seed },
  );
});
