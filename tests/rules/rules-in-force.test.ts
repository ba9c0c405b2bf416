import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { RuleSetting } from '../../src/model/settings';
import { planFindingList } from '../../src/report/result/finding-list';
import { reviewJson } from '../../src/report/review-json';
import { review } from '../../src/review';
import { sourcesOf } from './example-workbook';

function reviewed(rules: readonly RuleSetting[]): Review {
  return review(sourcesOf({ case: '', rows: [{ 評価: '' }] }), {
    settings: { ...defaultSettings, fiscalYear: 2024, rules },
    assumedYear: 2024,
  });
}

function severityOf({ findings }: Review): string | undefined {
  return findings.find(({ rule }) => rule === 'rating-missing')?.severity;
}

const rule = 'rating-missing';

test.each<[string, readonly RuleSetting[], string | undefined]>([
  ['as in the catalogue', [], 'error'],
  ['milder', [{ rule, from: null, severity: 'warning' }], 'warning'],
  ['switched off', [{ rule, from: null, severity: 'off' }], undefined],
  ['from a later year on: not yet', [{ rule, from: 2025, severity: 'off' }], 'error'],
  ['the latest year counts', [{ rule, from: 2024, severity: 'info' }, { rule, from: 2020, severity: 'off' }], 'info'], // prettier-ignore
  ['of two for one year the lower row counts', [{ rule, from: null, severity: 'off' }, { rule, from: null, severity: 'warning' }], 'warning'], // prettier-ignore
])('a rule %s', (_, rules, expected) => {
  expect(severityOf(reviewed(rules))).toBe(expected);
});

test('a rule that is switched off is told as not checked', () => {
  const result = reviewed([{ rule, from: null, severity: 'off' }]);
  const { notChecked } = result;
  expect(notChecked.filter(({ because }) => because === 'switchedOff').map((each) => each.rule)).toEqual([rule]);
  expect(reviewJson(result, 'ja').notChecked[0]?.reason).toContain('点検していません');
  const texts = planFindingList(result, { workbook: null }).blocks.flatMap((block) =>
    block.rows.flatMap((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))),
  );
  expect(texts.filter((text) => text.includes('点検していません'))).not.toEqual([]);
  expect(reviewed([]).notChecked.filter(({ because }) => because === 'switchedOff')).toEqual([]);
});
