import { brokenLines, linesNeeded, textWidth } from '../../src/sheet-plan/text-width';

test.each([
  ['', 0],
  ['abc', 3],
  ['達成', 4],
  ['ﾀｯｾｲ', 4],
  ['R6年度', 6],
  ['①', 2],
  ['𠮷', 2],
  ['％', 2],
])('%s is %i wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test.each([
  ['', 10, 1],
  ['達成した', 8, 1],
  ['達成した', 7, 2],
  ['達成\n未達成', 20, 2],
  ['一\n\n二', 20, 3],
  ['abcdefghij', 4, 3],
  ['目標 abcdef', 8, 2],
  ['目標は465億円以下', 10, 2],
  ['あ'.repeat(100), 20, 10],
])('%j in a room of %i takes %i lines', (text, room, lines) => {
  expect(linesNeeded(text, room)).toBe(lines);
});

test.each([
  ['', 10, ['']],
  ['達成した', 7, ['達成し', 'た']],
  ['達成\n未達成', 20, ['達成', '未達成']],
  ['目標 abcdef', 8, ['目標 ', 'abcdef']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
])('%j in a room of %i is broken into %j', (text, room, lines) => {
  expect(brokenLines(text, room)).toEqual(lines);
});
