import fc from 'fast-check';
import { faultsOfReports, faultsOfTables, reportAttempts, tableAttempts } from '../refusals/sequences';

/** The properties of tests/refusals/sequences.test.ts over other refusals each time; `REFUSAL_SEED=N` repeats a run. */
const seed = Number(process.env.REFUSAL_SEED ?? Date.now() % 1_000_000_000);
const drawn = { seed, numRuns: Number(process.env.REFUSAL_RUNS ?? 1_000) };

beforeAll(() => {
  console.log(`seed ${seed}`);
});

test('reports', async () => {
  await fc.assert(
    fc.asyncProperty(reportAttempts, async (attempts) => {
      expect(await faultsOfReports(attempts)).toEqual([]);
    }),
    drawn,
  );
});

test('tables among their cells', async () => {
  await fc.assert(
    fc.asyncProperty(tableAttempts, async (attempts) => {
      expect(await faultsOfTables(attempts)).toEqual([]);
    }),
    drawn,
  );
});
