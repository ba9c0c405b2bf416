import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { run } from '../../src/cli/run';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A form in words that nobody knows, on a sheet of its own. */
async function form(file: string, sheet: string, [name, aim, reached, how]: readonly [string, string, string, string]): Promise<void> {
  const workbook = new Workbook();
  const rows = [
    ['地域の取り組みの記録'],
    [],
    ['手がけること', name],
    ['めざす水準', aim],
    ['たどり着いた水準', reached],
    ['ふりかえり', how],
  ];
  workbook.addWorksheet(sheet).addRows(rows);
  await workbook.xlsx.writeFile(join(folder, file));
}

interface Said {
  readonly items: readonly { readonly name: string; readonly rating: string }[];
  readonly questions: readonly { readonly key: string; readonly kind: string; readonly message: { readonly ja: string } }[];
}

async function reviewed(answers: unknown): Promise<{ readonly out: string; readonly error: string; readonly status: number }> {
  const [out, error]: [string[], string[]] = [[], []];
  const path = join(folder, '回答.json');
  writeFileSync(path, JSON.stringify(answers));
  const words = ['review', join(folder, 'a.xlsx'), join(folder, 'b.xlsx'), '--json', '--fiscal-year', '2024', '--answers', path];
  const status = await run(words, { out: (text) => out.push(text), error: (text) => error.push(text), today: '2025-05-20', now: () => 0 });
  return { out: out.join(''), error: error.join(''), status };
}

test('a form that is not understood is asked about, and the cells of one item read it in every file', async () => {
  await form('a.xlsx', '記録', ['花壇の手入れ', '12回以上', '14回', '達成']);
  await form('b.xlsx', '別の記録', ['街灯の点検', '5件以上', '4件', '未達成']);
  const before = JSON.parse((await reviewed({})).out) as Said;
  expect(before.items).toEqual([]);
  expect(before.questions.map(({ key }) => key)).toEqual(['oneItem:記録', 'oneItem:別の記録']);
  const after = JSON.parse((await reviewed({ 'oneItem:記録': { itemName: 'B3', rating: 'B6', target: 'B4', actual: 'B5' } })).out) as Said;
  expect(after.items.map(({ name, rating }) => [name, rating])).toEqual([
    ['花壇の手入れ', 'achieved'],
    ['街灯の点検', 'notAchieved'],
  ]);
  expect(after.questions).toEqual([]);
});

test.each([
  ['a sheet that no file has', { 'oneItem:様式': { itemName: 'B3', rating: 'B6' } }, 'シート「様式」が、指定したブックにありません'],
  ['a cell without a label', { 'oneItem:記録': { itemName: 'B3', rating: 'F20' } }, '左にも上にも見出しがない'],
  ['no rating, target or actual', { 'oneItem:記録': { itemName: 'B3' } }, '1件を示す回答(oneItem)には、itemNameと'],
])('%s is told', async (_, answers, said) => {
  await form('a.xlsx', '記録', ['花壇の手入れ', '12回以上', '14回', '達成']);
  await form('b.xlsx', '別の記録', ['街灯の点検', '5件以上', '4件', '未達成']);
  const { error, status } = await reviewed(answers);
  expect(error).toContain(said);
  expect(status).toBe(2);
});
