import path from 'node:path';
import { polite, type Tense } from '../../src/text/polite';
import { readCases } from '../read-cases';

test.each(readCases(path.join(__dirname, 'polite.csv')).map(({ before = '', tense, after }) => [before, tense as Tense, after] as const))(
  '%s (%s) → %s',
  (before, tense, after) => {
    expect(polite(before, tense) ?? '').toBe(after);
  },
);
