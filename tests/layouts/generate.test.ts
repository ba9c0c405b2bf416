import fc from 'fast-check';
import type { Sheet } from '../../src/workbook/workbook';
import { draw } from './generate';
import { dictionaryWords } from './heading-words/voice';
import { kinds } from './kinds';
import { planArbitrary } from './plan';
import { printGrid } from './print-grid';
import { ownScales } from './texts/scales';
import type { Drawn } from './truth';

const words = { headings: dictionaryWords, scales: ownScales };
const settings = { seed: 20240401, numRuns: 8 };

/** What the bench says of the reader is worth as much as what the drawing says of itself. */
describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  const holds = (property: (drawn: Drawn) => boolean): void => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const drawn = draw(kind, plan, words);
        if (!property(drawn)) throw new Error(printGrid(drawn));
      }),
      settings,
    );
  };

  test('the same plan gives the same workbook', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        expect(draw(kind, plan, words)).toEqual(draw(kind, plan, words));
      }),
      settings,
    );
  });

  test('what the truth says of an item stands on a sheet', () => {
    holds(({ workbook, truth }) => {
      const texts = workbook.sheets.flatMap(textsOf);
      return truth.items.every(
        ({ name, policy }) => texts.some((text) => text.includes(name)) && (policy === null || texts.some((text) => text.includes(policy))),
      );
    });
  });

  test('every heading of the truth is filled, and its sheet is there', () => {
    holds(({ workbook, truth }) =>
      truth.columns.every(({ sheet, row, column }) => {
        const cells = workbook.sheets.find(({ name }) => name === sheet)?.rows.find(({ index }) => index === row)?.cells;
        return cells?.[column] !== undefined;
      }),
    );
  });

  test('sheets have names of their own; merges do not overlap and hold one value', () => {
    holds(({ workbook }) => {
      const names = workbook.sheets.map(({ name }) => name);
      return new Set(names).size === names.length && workbook.sheets.every(mergesAreClean);
    });
  });
});

function textsOf({ rows }: Sheet): readonly string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value.replace(/\n/g, '')] : [])));
}

function mergesAreClean({ merges = [], rows }: Sheet): boolean {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const place = `${row},${column}`;
        if (covered.has(place)) return false;
        covered.add(place);
        const filled = rows.find(({ index }) => index === row)?.cells[column] !== undefined;
        if (filled && (row !== top || column !== left)) return false;
      }
    }
  }
  return true;
}
