import path from 'node:path';
import { follows, looksLikeDate, numberParts, plainNumber, runningNumber } from '../../src/text/item-numbers';
import { readCases } from '../read-cases';

const cases = readCases(path.join(__dirname, 'item-numbers.csv'));

test.each(cases.map((line) => [line.備考 ?? '', line.番号 ?? '', line] as const))('%s: %s', (_, written, expected) => {
  expect({
    照合: plainNumber(written),
    連番: String(runningNumber(written) ?? ''),
    指標番号: numberParts(written)?.join('-') ?? '',
    日付: looksLikeDate(written) ? '日付' : '',
  }).toEqual({ 照合: expected.照合, 連番: expected.連番, 指標番号: expected.指標番号, 日付: expected.日付 });
});

test.each([
  ['the next branch', [1, 2], [1, 1], true],
  ['the first branch of the next number', [2, 1], [1, 3], true],
  ['a gap', [1, 3], [1, 1], false],
  ['a repetition', [1, 1], [1, 1], false],
  ['a step back', [1, 1], [1, 2], false],
  ['another depth', [2], [1, 3], true],
])('%s', (_, next, before, expected) => {
  expect(follows(next, before)).toBe(expected);
});
