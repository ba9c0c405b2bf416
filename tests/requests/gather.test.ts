import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { joinPieces } from '../../src/requests/plan-pieces';
import { gather, type ChosenFile, type GatherNews } from '../../src/requests/gather';
import { deliveriesOf } from '../../src/report/round/deliveries';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { planReport, planSlipFiles, review } from '../../src/review';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { readXlsx } from '../../src/xlsx/read-workbook';
import { filledIn } from '../report/filled-in';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

const samples = join(__dirname, '../../assets/samples');
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(samples, name)));
const chosen = (path: string, bytes: Uint8Array<ArrayBuffer>): ChosenFile => ({ file: new File([bytes], path.replace(/^.*\//, '')), path });
const office = workbookOf(sheet('表紙', [['改革室のブック']]));

async function gathered(files: readonly ChosenFile[], ofOffice = office, today = '2025-09-16') {
  const news: GatherNews[] = [];
  const result = await gather({ files, office: ofOffice, settings: defaultSettings, assumedYear: 2024, today }, (told) => news.push(told));
  return { result, news };
}

test('every file is told as it is read, then the check, then sheet by sheet what the review plans', async () => {
  const names = ['契約管財局.xlsx', '環境局.xlsx'];
  const { result, news } = await gathered(names.map((name) => chosen(name, bytesOf(name))));
  const sources = names.map((file) => ({
    file,
    sha256: createHash('sha256').update(bytesOf(file)).digest('hex'),
    workbook: readXlsx(bytesOf(file)),
  }));
  const expected = review(sources, { settings: defaultSettings, assumedYear: 2024, run: { on: '2025-09-16', by: '' } });
  expect(result.results).toEqual(expected.results);
  expect(result.deliveries.map(({ department, files, counted }) => [department, files, counted])).toEqual(
    deliveriesOf(expected).map(({ department, files, counted }) => [department, files.map(({ file }) => file), counted]),
  );
  expect(news.slice(0, 3).map(({ kind }) => kind)).toEqual(['fileRead', 'fileRead', 'checking']);
  const { take, plans } = joinPieces();
  for (const told of news) if (told.kind === 'piece') take(told.piece);
  expect(plans()).toEqual(planReport(expected));
});

test('what cannot be read is refused alone with its sentence, and the rest goes on', async () => {
  const { result, news } = await gathered([
    chosen('壊れた.xlsx', new Uint8Array([1, 2, 3])),
    chosen('環境局.xlsx', bytesOf('環境局.xlsx')),
  ]);
  expect(news.slice(0, 2)).toMatchObject([{ file: { name: '壊れた.xlsx', refused: { ja: /./ } } }, { file: { refused: null } }]);
  expect(result.refused.map(({ file }) => file)).toEqual(['壊れた.xlsx']);
  expect(result.results.confirmed).toBeGreaterThan(0);
});

test('a file that is gone since it was chosen is refused alone', async () => {
  const gone = new File([], '環境局.xlsx');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const { result } = await gathered([{ file: gone, path: '環境局.xlsx' }]);
  expect(result.refused[0]?.reason.ja).toContain('開けません');
});

test('files of one name in different folders stay apart', async () => {
  const { result } = await gathered(['環境局', '水道局'].map((name) => chosen(`受領/${name}/進捗.xlsx`, bytesOf(`${name}.xlsx`))));
  expect(new Map(result.deliveries.map(({ department, files }) => [department, files]))).toEqual(
    new Map([
      ['環境局', ['環境局/進捗.xlsx']],
      ['水道局', ['水道局/進捗.xlsx']],
    ]),
  );
  expect(result.deliveries.every(({ counted }) => counted > 0)).toBe(true);
});

test("the office's own 点検設定 holds, its own items are not counted", async () => {
  const settings = sheet('点検設定', [
    ['区分', '項目', '値', '説明'],
    ['判定', '達成とみなす割合', '多め', ''],
  ]);
  const { result } = await gathered([chosen('環境局.xlsx', bytesOf('環境局.xlsx'))], workbookOf(settings));
  expect(result.problems).toHaveLength(1);
});

test('run again with one more file beside the report of the last run, the record of that run is kept', async () => {
  const [late, ...files] = ['福祉局.xlsx', '環境局.xlsx', '水道局.xlsx'].map((name) => chosen(name, bytesOf(name)));
  const first = await plansOf(files, office, '2025-09-16');
  const report = readXlsx(await writeWorkbook(first, { title: '取りまとめ' }));
  const second = await plansOf([...files, late!], report, '2025-09-30');
  expect(runsOn(first)).toEqual(['令和7年9月16日']);
  expect(runsOn(second)).toEqual(['令和7年9月16日', '令和7年9月30日']);
});

test('a slip that came back among the files closes its findings; one without an answer is told by its file', async () => {
  const names = ['環境局.xlsx', '水道局.xlsx'];
  const sources = names.map((file) => ({ file, sha256: file, workbook: readXlsx(bytesOf(file)) }));
  const asked = review(sources, { settings: defaultSettings, assumedYear: 2024 });
  const files = names.map((name) => chosen(name, bytesOf(name)));
  const [slip] = planSlipFiles(asked, { due: null });
  const row = slip!.plan.filling!.choices.find(({ words }) => words.includes('このままで正しい'))!.area.top + 1;
  const answered = filledIn(slip!.plan, { [`H${row}`]: 'このままで正しい', [`I${row}`]: '災害により中止した。' });
  const before = await gathered(files);
  const after = await gathered([
    ...files,
    chosen('回答.xlsx', await bytesOfSlip(answered)),
    chosen('空欄.xlsx', await bytesOfSlip(slip!.plan)),
  ]);
  expect(before.result.answers).toBeNull();
  expect(after.result.answers).toEqual({
    closed: 1,
    open: [],
    unread: [{ file: '空欄.xlsx', says: { ja: '差し戻し票に、回答が記入されていません。', en: 'The slip came back without an answer.' } }],
  });
  const left = ({ result }: typeof after) => result.deliveries.find(({ department }) => department === slip!.department)!;
  expect(left(after).errors + left(after).warnings).toBe(left(before).errors + left(before).warnings - 1);
  expect(after.result.unassigned).toEqual([]);
});

async function bytesOfSlip(plan: SheetPlan): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeWorkbook([plan], { title: '差し戻し票' }));
}

async function plansOf(...asked: Parameters<typeof gathered>): Promise<readonly SheetPlan[]> {
  const { take, plans } = joinPieces();
  for (const told of (await gathered(...asked)).news) if (told.kind === 'piece') take(told.piece);
  return plans();
}

/** The dates in 実行記録. */
function runsOn(plans: readonly SheetPlan[]): readonly string[] {
  const cells = plans.find(({ mark }) => mark === 'runs')?.blocks.flatMap(({ rows }) => rows.flat()) ?? [];
  return cells.flatMap((cell) => ('text' in cell && /^令和\d+年\d+月\d+日$/.test(cell.text) ? [cell.text] : []));
}
