import fc from 'fast-check';
import { drawRound, roundPlans } from './random-round';
import { faultsOf } from './truth-of-round';

test('in random rounds no item is lost or counted twice, all that is doubtful is told, and final is what the truth says', () => {
  fc.assert(
    fc.property(roundPlans, (plan) => {
      expect(faultsOf(drawRound(plan))).toEqual([]);
    }),
    { numRuns: 300, seed: Number(process.env.ROUND_SEED ?? 20250331) },
  );
});
