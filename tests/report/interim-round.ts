import type { EarlierRound } from '../../src/model/earlier-round';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { catalogue } from '../../src/rules/catalogue';
import type { ExampleRow, ExampleWorkbook } from '../../src/rules/example';
import { files, head, roundOf, saved } from '../rounds/drawn-round';

/** A round before its end: one department in every state, one with three versions, a file sent twice and one that cannot be read. */

const master = (id: string, name: string, policy: string, department: string): Settings['items'][number] => ({
  id,
  name,
  policy,
  department,
  evaluateIn: 'everyYear',
  approvedTargets: [],
});

export const interimSettings: Partial<Settings> = {
  from: 2024,
  to: 2027,
  departments: [
    { name: '環境局', items: ['2-4'] },
    { name: '財政局', items: ['6-5', '6-6'] },
    { name: '総務局', items: ['3-3', '3-4'] },
    { name: '人事室', items: ['3-5', '3-6'] },
    { name: '建設局', items: ['2-7'] },
  ],
  items: [
    master('2-4', '資源ごみ収集の委託', '官民連携の推進', '環境局'),
    master('2-7', '公園の運営への民間活力の導入', '官民連携の推進', '建設局'),
    master('3-3', '内部事務の集約', '業務改革の推進', '総務局'),
    master('3-4', '紙の使用量の削減', '業務改革の推進', '総務局'),
    master('3-5', '自主的に行動する職員の育成', '業務改革の推進', '人事室'),
    master('3-6', '民間企業との人事交流', '業務改革の推進', '人事室'),
    master('6-5', '市税の収納率の確保', '持続可能な行財政基盤の構築', '財政局'),
    master('6-6', '補助金の見直し', '持続可能な行財政基盤の構築', '財政局'),
  ],
};

function workbook(file: string, department: string, modified: string, ...rows: readonly ExampleRow[]): ExampleWorkbook {
  return {
    file,
    head: [...head(department), ['令和6年度末（令和7年3月31日）現在']],
    rows: rows.map((row) => {
      const registered = interimSettings.items?.find(({ id }) => id === row.項目番号);
      return { 取組項目: registered?.name ?? '', 取組方針: registered?.policy ?? '', 所管: department, ...row };
    }),
    ...saved(modified),
  };
}

const environment = workbook('環境局.xlsx', '環境局', '2025-05-08T05:00:00Z', { 項目番号: '2-4' });

const sources = [
  ...files(
    environment,
    { ...environment, file: '環境局_再送.xlsx' },
    workbook('財政局.xlsx', '財政局', '2025-05-14T05:00:00Z', { 項目番号: '6-5', 評価: '' }),
    workbook(
      '人事室.xlsx',
      '人事室',
      '2025-05-12T05:00:00Z',
      { 項目番号: '3-5', 評価: '未達成', 課題: '周知が足りない。', 改善策: '説明会を開く。' },
      { 項目番号: '3-6' },
    ),
    workbook('人事室_第2版.xlsx', '人事室', '2025-05-15T05:00:00Z', { 項目番号: '3-5' }, { 項目番号: '3-6' }),
    workbook(
      '人事室_第3版.xlsx',
      '人事室',
      '2025-05-16T01:30:00Z',
      { 項目番号: '3-5' },
      { 項目番号: '3-6', 令和6年度実績: 15, 評価: '達　成' },
    ),
  ),
  {
    file: '建設局.xlsx',
    sha256: 'c'.repeat(64),
    refused: { ja: 'パスワードが付いているため、開けません。', en: 'The file has a password.' },
  },
];

/** A hash that can be read, in the place of the drawn workbook. */
const hashed = sources.map((source) => ({ ...source, sha256: hashOf(source.sha256) }));

function hashOf(content: string): string {
  let sum = 7;
  for (const letter of content) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_291;
  return sum.toString(16).padStart(8, '0').repeat(8);
}

/** What the report of the week before held: the office rated an item otherwise, and one of another plan that is no longer there. */
const lastWeek: EarlierRound = {
  fiscalYear: 2024,
  items: [
    {
      id: '2-4',
      name: '資源ごみ収集の委託',
      words: {
        取組項目: '資源ごみ収集の委託',
        取組方針: '官民連携の推進',
        所属: '環境局',
        評価: '未評価',
        目標: '12回以上',
        実績: '',
        評価年度: '毎年度',
        対象外の理由: '',
      },
    },
  ],
  files: [],
  decisions: [
    {
      id: '6-5',
      name: '市税の収納率の確保',
      department: '財政局',
      rating: 'achieved',
      text: '達成',
      reason: '追加の資料で実績を確認した。',
    },
    { id: '2-4', name: '資源ごみ収集の委託', department: '環境局', rating: 'achieved', text: '達成', reason: '' },
    { id: '9-9', name: '取りやめた取組', department: '環境局', rating: 'outOfScope', text: '評価対象外', reason: '取りやめたため' },
  ],
  changes: [
    { on: '2025-05-13', department: '環境局', id: '2-4', name: '資源ごみ収集の委託', field: '目標', before: '10回以上', after: '12回以上' },
  ],
  answers: [],
  runs: [
    {
      on: '2025-05-13',
      by: '',
      counts: { ファイル: 2, 確認した項目: 1, 達成: 0, 未達成: 0, 評価対象外: 0, 未評価: 1, 要修正: 1, 要確認: 0 },
      input: '0badcafe',
    },
  ],
};

export const interimReview: Review = roundOf(hashed, interimSettings, {
  rules: catalogue,
  earlier: lastWeek,
  run: { on: '2025-05-20', by: '市政改革室' },
});
