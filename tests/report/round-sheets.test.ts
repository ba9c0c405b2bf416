import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveriesOf } from '../../src/report/round/deliveries';
import { planOfficeSheets } from '../../src/report/office/office-sheets';
import { planReport } from '../../src/report/plan-report';
import { printPlan } from '../../src/sheet-plan/print-plan';
import { reminderMail } from '../../src/report/round/reminder-list';
import { returnMail } from '../../src/report/round/return-slip';
import { item } from '../evaluation/model-values';
import { fy2024Findings, reviewOf } from './fy2024-round';
import { interimReview } from './interim-round';
import { plannedCells } from './planned-cells';

/** `UPDATE_GOLDEN=1 npx jest tests/report` writes them anew. */
function expectGolden(name: string, text: string) {
  const path = join(__dirname, 'golden', '途中の取りまとめ', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const plans = planReport(interimReview);

test('the sheets of a round stand between the figures and the findings', () => {
  const names = plans.map(({ name }) => name);
  expect(names.slice(names.indexOf('突合表'), names.indexOf('点検結果') + 1)).toEqual([
    '突合表',
    '決裁の一枚',
    '受領表',
    '提出依頼',
    '差し戻し票_財政局',
    '差し戻し票_人事室',
    '差し戻し票_建設局',
    '回答一覧',
    '差替え一覧',
    '受領ファイル一覧',
    '評価確認表',
    '横並び',
    '変更履歴',
    '実行記録',
    '点検結果',
  ]);
});

test('a workbook alone has none of them', () => {
  const alone = planReport(reviewOf([item()])).map(({ mark }) => mark);
  expect(alone).not.toContain('receipts');
  expect(alone).not.toContain('return-slip');
});

test.each([
  '決裁の一枚',
  '受領表',
  '提出依頼',
  '差し戻し票_財政局',
  '差替え一覧',
  '受領ファイル一覧',
  '評価確認表',
  '変更履歴',
  '実行記録',
  '引継ぎシート',
])('the sheet %s', (name) => {
  expectGolden(name, printPlan(plans.find((plan) => plan.name === name)!));
});

test.each(planOfficeSheets(interimReview.settings).map((plan) => [plan.name, plan] as const))('the sheet %s', (name, plan) => {
  expectGolden(name, printPlan(plan));
});

test('a department that has not sent is to be asked first, then those with something to correct, to confirm, and the rest', () => {
  expect(deliveriesOf(interimReview).map(({ department, state }) => `${department} ${state}`)).toEqual([
    '総務局 missing',
    '財政局 errors',
    '建設局 errors',
    '人事室 warnings',
    '環境局 done',
  ]);
});

test('an item that the register asks for and no workbook holds goes back to its department', () => {
  expect(returnMail(interimReview, '財政局')?.body).toContain('・ファイル全体：要修正1件');
});

test('the message to a department that has not sent names what it is asked for', () => {
  expect(reminderMail(interimReview, '総務局').body).toEqual([
    '総務局　御担当者様',
    '進捗状況の取りまとめに必要なファイルを、まだ受け取っていません。',
    '・3-3 内部事務の集約',
    '・3-4 紙の使用量の削減',
    'お手数ですが、記入したファイルを提出してくださるようお願いします。',
    '行き違いで既に提出していただいている場合は、御容赦ください。',
    '市政改革室',
  ]);
});

test('more return slips than a workbook can be used with are left out, and 受領表 says so', () => {
  const files = Array.from({ length: 201 }, (_, index) => `第${index + 1}区役所.xlsx`);
  const items = files.map((file) => item({ file, department: file.replace('.xlsx', ''), name: file }));
  const findings = items.map(({ file, name }) => ({ ...fy2024Findings[1]!, file, item: name }));
  const large = planReport(
    reviewOf(
      items.map((each) => ({ ...each, id: '' })),
      findings,
    ),
  );
  expect(large.filter(({ mark }) => mark === 'return-slip')).toEqual([]);
  expect(plannedCells(large.find(({ mark }) => mark === 'receipts')!).map(([, cell]) => (cell.kind === 'text' ? cell.text : ''))).toContain(
    '差し戻し票は、送る所属が200を超えるため、作っていません。「点検結果」を所属で絞り込んで送ってください。',
  );
});
