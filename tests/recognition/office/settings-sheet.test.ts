import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../../src/model/default-settings';
import { presetOf } from '../../../src/model/presets';
import { readSettings } from '../../../src/model/read-settings';
import type { Settings } from '../../../src/model/settings';
import type { KnownRule } from '../../../src/recognition/office/settings-rows';
import { readSettingsSheet } from '../../../src/recognition/office/settings-sheet';
import { planSettings } from '../../../src/report/office/settings-sheet';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { sourcesOf } from '../../rules/example-workbook';
import { grid, lines, reviewDrawn } from '../grid';

const changed: Settings = {
  ...defaultSettings,
  plan: '行政改革プラン',
  office: '行政改革推進課',
  from: 2024,
  to: 2027,
  fiscalYear: 2024,
  asOf: '2025-03-31',
  policiesGiven: true,
  policies: [
    { no: 1, name: '業務の見直し', tracked: true, aliases: [] },
    { no: 2, name: 'デジタル化', tracked: false, aliases: [] },
  ],
  statuses: [
    { label: '◎', countsAs: 'achieved', aliases: ['○'] },
    { label: '△', countsAs: 'notAchieved', aliases: [] },
    { label: '－', countsAs: 'outOfScope', aliases: [] },
  ],
  rollUp: 'majority',
  threshold: 80,
  tolerance: 2.5,
  later: [
    { from: 2025, threshold: 90, statuses: [{ label: '良', countsAs: 'achieved', aliases: ['優'] }] },
    { from: 2026, rollUp: 'all', tolerance: 0 },
  ],
  rules: [
    { rule: 'rating-missing', from: null, severity: 'off' },
    { rule: 'rating-missing', from: 2025, severity: 'warning' },
  ],
  overrides: [{ item: '2-1', rule: 'rating-contradicts-figures', basis: '達成(12以上→9)', reason: '災害により3回を中止したため。' }],
  layouts: [
    { fingerprint: '3fa9c2d1', columns: { target: '令和6年度>見込', rank: '' } },
    { fingerprint: '51b0e7a4', columns: {}, chosen: true },
  ],
  headings: [{ fingerprint: '9ab3c2d1', rows: 2 }],
  answers: {
    'column:3fa9c2d1:令和6年度>到達:水準#2': 'target',
    'column:3fa9c2d1:メモ': 'leaveOut',
    'column:3fa9c2d1:予備': 'otherTarget',
    'legend:0a1b2c3d': { '◎': 'achieved', '×': 'notAchieved', '－': 'outOfScope', ａ: 'undetermined' },
    'ratingWord:4d5e6f70': { 概ね順調: 'achieved', '1-2': 'notARating' },
    'table:51b0e7a4:一覧（集計用）': 'leaveOut',
    'sheet:基礎データ': 'leaveOut',
    year: 2024,
    complete: true,
    'oneItem:7788aabb': { itemName: 'B5', rating: 'F5' },
    'department:窓口.xlsx': '市民局',
  },
};

const sheetDrawn = (drawing: string, rules: readonly KnownRule[] = []) => {
  const [source] = sourcesOf({ case: '', rows: [], sheets: [{ name: '点検設定', rows: grid(`区分 | 項目 | 値 | 説明\n${drawing}`) }] });
  return source && 'workbook' in source ? readSettingsSheet(source.workbook, defaultSettings, rules) : null;
};

test('what is written is read back the same', async () => {
  const workbook = await readWorkbook(await writeWorkbook([planSettings(changed)], { title: '' }));
  expect(readSettingsSheet(workbook, defaultSettings)).toEqual({ settings: changed, problems: [] });
});

test('the settings of the sample plan keep what the sheet holds', async () => {
  const read = readSettings(JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'samples', 'plan.json'), 'utf8')));
  if ('problems' in read) throw new Error('the sample plan cannot be read');
  const workbook = await readWorkbook(await writeWorkbook([planSettings(read.settings)], { title: '' }));
  const back = readSettingsSheet(workbook, read.settings);
  expect(back?.problems).toEqual([]);
  expect(back?.settings).toMatchObject({ plan: read.settings.plan, from: 2024, to: 2027, fiscalYear: 2024, items: read.settings.items });
});

test('an answer about shared items stands as 共通項目, once', async () => {
  const answers = { 'sharedItem:総務局・財政局': 'once:財政局', 'sharedItem:北区・南区': 'each' };
  const shared = [{ departments: ['北区', '南区'], count: 'each' as const }];
  const settings: Settings = { ...defaultSettings, answers, sharedItems: shared };
  const workbook = await readWorkbook(await writeWorkbook([planSettings(settings)], { title: '' }));
  const back = readSettingsSheet(workbook, defaultSettings);
  expect(back?.settings.sharedItems).toEqual([...shared, { departments: ['総務局', '財政局'], count: 'once', owner: '財政局' }]);
  expect(back).toMatchObject({ settings: { answers: {} }, problems: [] });
});

test('answers as people write them, and one row less is one answer less', () => {
  const read = sheetDrawn(
    '列の意味　3fa9c2d1 | 成し遂げたか | 評価\n評価の記号 0a1b2c3d | ◎ | 達成\n確認への回答 | ブックに書かれていない年度 | R6\n確認への回答 | これで全部ですか | はい',
  );
  expect(read).toMatchObject({
    settings: {
      answers: { 'column:3fa9c2d1:成し遂げたか': 'rating', 'legend:0a1b2c3d': { '◎': 'achieved' }, year: 2024, complete: true },
    },
    problems: [],
  });
});

test('a workbook without the sheet has no settings of its own', () => {
  expect(readSettingsSheet({ sheets: [], names: [] }, defaultSettings)).toBeNull();
});

test('values as people write them', () => {
  const read = sheetDrawn(
    '計画 | 評価する年度 | R6\n計画 | 終了年度 | 2027\n計画 | 時点 | 令和7年3月31日\n判定 | 達成とみなす割合 | ８０％\n計画 | 開始年度 |',
  );
  expect(read).toMatchObject({ settings: { fiscalYear: 2024, to: 2027, asOf: '2025-03-31', threshold: 80, from: null }, problems: [] });
});

test.each([
  ['計画 | 評価する年度 | 来年'],
  ['計画 | 時点 | 年度末ごろ'],
  ['計画 | 色 | 青'],
  ['判定 | 指標が複数ある項目 | おまかせ'],
  ['判定 | 達成とみなす割合 | 0'],
  ['取組方針 | 2 官民連携の推進 | はい'],
  ['評価の区分 | 概ね達成 | たぶん達成'],
  ['判定（来年度から） | 達成とみなす割合 | 80'],
  ['計画（令和7年度から） | 名称 | 次の計画'],
  ['判定 | 許容する差 | 100'],
  ['点検項目 | rating-missing | たぶん'],
  ['点検項目 | 評価の空欄 | 点検しない'],
  ['理由を書いて維持 | 2-1 rating-contradicts-figures「達成」 |'],
  ['理由を書いて維持 | 2-1 | 災害のため'],
  ['列の割り当て 3fa9c2d1 | 色 | 令和6年度>目標'],
  ['列の割り当て 3fa9c2d1 | 読み取る表 | はい'],
  ['見出しの行 9ab3c2d1 | 行数 | 二つ'],
  ['見出しの行 | 行数 | 2'],
  ['列の意味 3fa9c2d1 | 成し遂げたか | 青色'],
  ['列の意味 | 成し遂げたか | 評価'],
  ['評価の記号 0a1b2c3d | ◎ | まあまあ'],
  ['評価の言葉 0a1b2c3d | | 達成'],
  ['表の扱い 51b0e7a4 | | 読まない'],
  ['シートの扱い | 基礎データ |'],
  ['確認への回答 | これで全部ですか | たぶん'],
  ['確認への回答 | ブックに書かれていない年度 | 来年'],
  ['その他 | 何か | 値'],
])('a value that cannot be used is told at its cell and changes nothing: %s', (line) => {
  const read = sheetDrawn(line);
  expect(read?.problems).toEqual([
    {
      at: { sheet: '点検設定', row: 1, column: 2 },
      message: { ja: expect.stringContaining('使えません') as string, en: expect.any(String) as string },
    },
  ]);
});

test('a rule is named by its id or its title, where the rules are known', () => {
  const rules = [{ id: 'rating-missing', title: { ja: '評価の空欄', en: 'Rating missing' } }];
  const read = sheetDrawn('点検項目 | 評価の空欄 | 点検しない\n点検項目 | rating-forgotten | 要確認', rules);
  expect(read?.settings.rules).toEqual([{ rule: 'rating-missing', from: null, severity: 'off' }]);
  expect(read?.problems.map(({ at }) => at.row)).toEqual([2]);
});

test('other spellings of a policy outlive the sheet, which does not hold them', () => {
  const rows = '取組方針 | 1 DXの推進 | 数えない\n取組方針 | 2 官民連携の推進 | 数える';
  const read = sheetDrawn(`計画 | 名称 | 新・市政改革プラン\n${rows}`);
  expect(read?.settings.policies).toEqual(presetOf('新・市政改革プラン')?.policies.slice(0, 2));
  expect(sheetDrawn(rows)?.settings.policies.map(({ aliases, trackedBy }) => [aliases, trackedBy])).toEqual([
    [[], undefined],
    [[], undefined],
  ]);
});

test('lost headings are told', () => {
  const [source] = sourcesOf({ case: '', rows: [], sheets: [{ name: '点検設定', rows: grid('設定\n値') }] });
  const read = source && 'workbook' in source ? readSettingsSheet(source.workbook, defaultSettings) : null;
  expect(read?.problems[0]?.message.ja).toContain('見出しがない');
  expect(read?.settings).toBe(defaultSettings);
});

describe('a column that a person corrected', () => {
  const sheets = {
    表: `
      番号 | 取組方針 | 取組項目 | 到達水準 | 令和6年度実績 | 評価
      2-1 | 官民連携の推進 | 民間との対話 | 12回以上 | 14回 | 達成`,
  };

  test('is read by its values before', () => {
    expect(lines(reviewDrawn(sheets))).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14']);
  });

  test('is read afterwards, also in another workbook with the same headings', () => {
    const fingerprint = reviewDrawn(sheets).workbooks[0]?.tables[0]?.fingerprint ?? '';
    const layouts = [{ fingerprint, columns: { finalTarget: '到達水準' } }];
    expect(lines(reviewDrawn(sheets, { layouts }))).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / undefined→14']);
    expect(lines(reviewDrawn({ 別の表: `題名\n-\n${sheets.表.trim()}` }, { layouts }))).toEqual([
      '2-1 / 民間との対話 / 官民連携の推進 / achieved / undefined→14',
    ]);
  });

  test('means nothing under other headings', () => {
    const layouts = [{ fingerprint: '00000000', columns: { finalTarget: '到達水準' } }];
    expect(lines(reviewDrawn(sheets, { layouts }))).toEqual(['2-1 / 民間との対話 / 官民連携の推進 / achieved / 12→14']);
  });
});
