import type { OurMark } from '../../../src/excel/writing/our-sheets';
import type { OurSheet } from '../../../src/excel/writing/settle';
import { isSettled, settle } from '../../../src/excel/writing/settle';

const sheet = (id: string, stage: OurMark['stage'], run = 'new'): OurSheet => ({ id, mark: { mark: 'items', name: id, run, stage } });
const ids = (sheets: readonly OurSheet[]) => sheets.map(({ id }) => id);
const settled = (...sheets: readonly OurSheet[]) => {
  const { deleted, finished, kept } = settle(sheets);
  return { deleted: ids(deleted), finished: ids(finished), kept: ids(kept) };
};
const nothing = { deleted: [], finished: [], kept: [] };

test('sheets that stand are left as they are', () => {
  const settlement = settle([sheet('a', 'standing', 'old'), sheet('b', 'standing')]);
  expect(settlement).toEqual(nothing);
  expect(isSettled(settlement)).toBe(true);
});

test('what was not complete goes, the old ones stay', () => {
  expect(settled(sheet('old', 'standing', 'old'), sheet('a', 'drawing'), sheet('b', 'drawing'))).toEqual({
    ...nothing,
    deleted: ['a', 'b'],
  });
});

test('old ones that were to leave stay until the new ones are ready', () => {
  expect(settled(sheet('old', 'leaving', 'old'), sheet('other', 'standing', 'old'), sheet('a', 'drawing'))).toEqual({
    deleted: ['a'],
    finished: [],
    kept: ['old'],
  });
});

test('one that is ready says that all of its writing are complete', () => {
  expect(settled(sheet('old', 'leaving', 'old'), sheet('a', 'ready'), sheet('b', 'drawing'))).toEqual({
    deleted: ['old'],
    finished: ['a', 'b'],
    kept: [],
  });
});

test('one that stands says so too', () => {
  expect(settled(sheet('a', 'standing'), sheet('b', 'ready'))).toEqual({ ...nothing, finished: ['b'] });
});

test('a complete writing does not save the drafts of another', () => {
  expect(settled(sheet('a', 'standing', 'first'), sheet('b', 'drawing', 'second'))).toEqual({ ...nothing, deleted: ['b'] });
});

test('a writing that is being removed goes as a whole, and only it', () => {
  expect(settled(sheet('a', 'removing'), sheet('b', 'standing'), sheet('c', 'standing', 'old'))).toEqual({
    ...nothing,
    deleted: ['a', 'b'],
  });
});

test('an old one that was left behind alone stays', () => {
  expect(settled(sheet('old', 'leaving', 'old'))).toEqual({ ...nothing, kept: ['old'] });
});
