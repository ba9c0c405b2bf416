import fc from 'fast-check';
import { faultsOfReports, faultsOfTables, reportAttempts, tableAttempts } from './sequences';

/** The campaign draws others each time, and many more; these are always the same. */
const drawn = { seed: 14, numRuns: 15 };

jest.setTimeout(120_000);

describe('no sequence of refused messages leaves anything that the next normal one does not put right', () => {
  test('reports: no sheet under a working name, no locked add-in, no changed cell of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(reportAttempts, async (attempts) => {
        expect(await faultsOfReports(attempts)).toEqual([]);
      }),
      {
        ...drawn,
        examples: [
          // The empty sheet of the probe is neither marked nor deleted.
          [
            [
              {
                wish: 'write',
                messages: [{ at: 10, code: 'GeneralException', executed: false }],
                member: 'WorksheetCustomPropertyCollection.add call',
              },
            ],
          ],
        ],
      },
    );
  });

  test('the table among their cells: it can be put in and taken out without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(tableAttempts, async (attempts) => {
        expect(await faultsOfTables(attempts)).toEqual([]);
      }),
      {
        ...drawn,
        examples: [
          // It is cleared and not drawn anew.
          [
            [
              { wish: 'insert', messages: [], member: null },
              { wish: 'refresh with another', messages: [], member: 'Range.values set' },
            ],
          ],
        ],
      },
    );
  });
});
