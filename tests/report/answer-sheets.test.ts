import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPlan } from '../../src/sheet-plan/print-plan';
import { planReturnSlips, returnMail } from '../../src/report/round/return-slip';
import { planRuleList } from '../../src/report/office/rule-list';
import { planRules } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import { fy2024Findings, fy2024Items, fy2024Review, reviewOf } from './fy2024-round';
import { plannedCells } from './planned-cells';
import { rounds } from './rounds';

/** `UPDATE_GOLDEN=1 npx jest tests/report` writes them anew. */
function expectGolden(name: string, text: string) {
  const path = join(__dirname, 'golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const textsOf = (plan: ReturnType<typeof planRules>): readonly string[] =>
  plannedCells(plan).flatMap(([, cell]) => (cell.kind === 'text' ? cell.text : []));

describe('点検項目一覧', () => {
  test('as a sheet', () => {
    const [words] = catalogue.filter(({ id }) => id === 'rating-missing');
    expectGolden('点検項目一覧', printPlan(planRuleList([words!])));
  });

  test('names every rule of the catalogue once', () => {
    const texts = textsOf(planRules());
    expect(catalogue.map(({ id }) => texts.filter((text) => text === id).length)).toEqual(catalogue.map(() => 1));
  });
});

describe('差し戻し票', () => {
  test('as a sheet, one for each department that has to answer', () => {
    expectGolden('差し戻し票', planReturnSlips(fy2024Review).map(printPlan).join('\n'));
  });

  test('asks for no answer to a remark', () => {
    const remarks = fy2024Findings.map((finding) => ({ ...finding, severity: 'info' as const }));
    expect(planReturnSlips(reviewOf(fy2024Items, remarks))).toEqual([]);
    expect(returnMail(reviewOf(fy2024Items, remarks), '総務局')).toBeNull();
  });

  test('gathers the findings of an item, the gravest first, before those of later items', () => {
    const [warning, error] = fy2024Findings;
    const [first, second] = fy2024Items.filter(({ department }) => department === '総務局');
    const about = (item: typeof first, finding: typeof error) => ({ ...finding!, file: item!.file, item: item!.id });
    const review = reviewOf(fy2024Items, [about(second, error), about(first, warning), about(first, error)]);
    expect(returnMail(review, '総務局')!.body.filter((line) => line.startsWith('・'))).toEqual([
      `・${first!.id} ${first!.name}：要修正1件、要確認1件`,
      `・${second!.id} ${second!.name}：要修正1件`,
    ]);
    const severities = textsOf(planReturnSlips(review)[0]!).filter((text) => /^要(修正|確認)$/.test(text));
    expect(severities).toEqual(['要修正', '要確認', '要修正']);
  });

  test('tells of the workbook as a whole what is about no single item', () => {
    const review = reviewOf(fy2024Items, [{ ...fy2024Findings[1]!, item: null }]);
    expect(returnMail(review, '総務局')!.body).toContain('・ファイル全体：要修正1件');
  });

  test('has a name that Excel takes, whatever the department is called', () => {
    const names = planReturnSlips(rounds['troublesome names']!).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\'\n]/.test(name))).toEqual([]);
  });
});
