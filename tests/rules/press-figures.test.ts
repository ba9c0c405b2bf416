import path from 'node:path';
import { mentionsIn } from '../../src/rules/publication/press-figures';
import { readCases } from '../read-cases';

test.each(
  readCases(path.join(__dirname, 'press-figures.csv')).map((line) => [line.備考 ?? '', line.文 ?? '', line.読み取り ?? ''] as const),
)('%s: %s', (_, sentence, expected) => {
  const found = mentionsIn(sentence).map(({ kind, value }) => `${kind} ${value}`);
  expect(found.sort().join(', ')).toBe(expected.split(', ').sort().join(', '));
});
