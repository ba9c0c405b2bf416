import { journeys } from '../refusals/journeys';
import { allRefusals, hold, rehearse } from '../refusals/sweep';

/** For every member of Excel that a journey uses: it is refused for good, and the user is left with a whole workbook and the truth. */
describe.each(journeys)('$name', (journey) => {
  test('every member may be refused', async () => {
    const rehearsed = await rehearse(journey);
    expect(rehearsed.members.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const refused of allRefusals(rehearsed)) {
      const found = await hold(rehearsed, refused);
      if (found !== null) wrong.push(`${refused.member}, ${refused.code}${refused.deleteToo ? ', no deleting' : ''}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
});
