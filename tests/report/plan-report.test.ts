import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planReport } from '../../src/report/plan-report';
import { printPlan } from '../../src/sheet-plan/print-plan';
import { fy2024Review } from './fy2024-round';

/** Read a golden text like prose; `UPDATE_GOLDEN=1 npx jest tests/report` writes them anew. */
function expectGolden(name: string, text: string) {
  const path = join(__dirname, 'golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

test.each(planReport(fy2024Review).map((plan) => [plan.name, plan] as const))('the sheet %s of the FY2024 round', (name, plan) => {
  expectGolden(name, printPlan(plan));
});
