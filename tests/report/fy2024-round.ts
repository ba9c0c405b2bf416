import { exclusionNotes } from '../../src/evaluation/exclusion-notes';
import { judge } from '../../src/evaluation/judge';
import { ratingLabels } from '../../src/evaluation/labels';
import { countResults, groupResults } from '../../src/evaluation/results';
import { planSettings as defaultSettings } from '../plan-settings';
import type { Finding } from '../../src/model/finding';
import type { Indicator, Item } from '../../src/model/item';
import type { Rating } from '../../src/model/rating';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { entry, indicator, item, quantity } from '../evaluation/model-values';

/**
 * A round with the published figures of fiscal year 2024 (24 / 23 / 19 / 4, one item of the final year), made of model values.
 * Names and figures are invented, but for 「環境負荷の低減に係る取組の推進」.
 */
const 官民連携 = '官民連携の推進';
const 業務改革 = '業務改革の推進';
const 行財政基盤 = '持続可能な行財政基盤の構築';

const atLeast = (name: string, target: number, actual: number | null, unit: string): Indicator =>
  indicator({
    name,
    unit,
    comparator: '>=',
    target: quantity(target, unit, { comparator: '>=' }),
    actual: actual === null ? null : quantity(actual, unit),
  });
const atMost = (name: string, target: number, actual: number, unit: string): Indicator => ({
  ...atLeast(name, target, actual, unit),
  comparator: '<=',
  target: quantity(target, unit, { comparator: '<=' }),
});
const milestone = (name: string, target: string, actual: string): Indicator =>
  indicator({ name, kind: 'milestone', entries: { target: entry(target), actual: entry(actual) } });

type Row = readonly [id: string, name: string, policy: string, department: string, rating: Rating, ...indicators: Indicator[]];

const rows: readonly Row[] = [
  ['2-1', '委託業務の点検', 官民連携, '市政改革室', 'achieved', atLeast('点検した委託業務の数(累計)', 110, 126, '件')],
  [
    '2-2',
    '民間提案の窓口の運用',
    官民連携,
    '市政改革室',
    'achieved',
    { ...atLeast('登録事業者の数', 250, 281, '者'), no: '①' },
    { ...atLeast('受け付けた提案の数', 30, 37, '件'), no: '②' },
  ],
  ['2-3', '公民連携手法の検討の徹底', 官民連携, '契約管財局', 'achieved', atLeast('検討した案件の割合', 100, 100, '％')],
  ['2-4', '資源ごみ収集の委託', 官民連携, '環境局', 'achieved', atLeast('委託した収集区分の割合', 75, 80, '％')],
  ['2-5', '保育所の民間移管', 官民連携, 'こども青少年局', 'notAchieved', atLeast('公募した保育所の数', 5, 3, 'か所')],
  ['2-6', '市営住宅の管理への民間活力の導入', 官民連携, '都市整備局', 'achieved', atLeast('入居者の満足度', 80, 82.4, '％')],
  ['2-7', '公園の運営への民間活力の導入', 官民連携, '建設局', 'achieved', atLeast('公募した公園の数', 2, 2, '公園')],
  [
    '2-8',
    '市場の運営方式の見直し',
    官民連携,
    '経済戦略局',
    'achieved',
    milestone('運営方式', '方針の策定', '令和7年2月に運営方式の方針を策定した'),
  ],
  [
    '3-1',
    '区域を越えた執行体制の検討',
    業務改革,
    '市政改革室',
    'achieved',
    milestone('執行体制', 'ロードマップの策定', '令和6年12月にロードマップを策定した'),
  ],
  ['3-2', '改善事例の共有', 業務改革, '市政改革室', 'achieved', atLeast('共有した事例の数', 100, 112, '件')],
  ['3-3', '内部事務の集約', 業務改革, '総務局', 'achieved', atLeast('集約した事務の数(累計)', 8, 8, '事務')],
  ['3-4', '紙の使用量の削減', 業務改革, '総務局', 'notAchieved', atMost('コピー用紙の使用量', 5000, 5148, '万枚')],
  ['3-5', '自主的に行動する職員の育成', 業務改革, '人事室', 'achieved', atLeast('研修を業務に生かした職員の割合', 80, 83.1, '％')],
  ['3-6', '民間企業との人事交流', 業務改革, '人事室', 'achieved', atLeast('交流した職員の数', 25, 28, '人')],
  ['3-7', '行政専門家の養成', 業務改革, '人事室', 'achieved', atLeast('養成研修の修了者数(累計)', 60, 66, '人')],
  ['3-8', '区役所の窓口の待ち時間の短縮', 業務改革, '区役所', 'notAchieved', atMost('繁忙期の平均待ち時間', 15, 17.5, '分')],
  ['3-9', '環境負荷の低減に係る取組の推進', 業務改革, '環境局', 'outOfScope', indicator({ name: '温室効果ガスの排出量', kind: 'none' })],
  ['6-1', '施策・事業の点検', 行財政基盤, '市政改革室', 'achieved', atLeast('点検した事業の割合', 100, 100, '％')],
  ['6-2', '未利用地の活用', 行財政基盤, '契約管財局', 'achieved', atLeast('売却・貸付の収入', 50, 61.7, '億円')],
  [
    '6-3',
    '施設のマネジメント',
    行財政基盤,
    '契約管財局',
    'achieved',
    milestone('資産情報', 'システムの運用開始', '令和6年9月に資産情報システムの運用を開始した'),
  ],
  ['6-4', '未収金対策', 行財政基盤, '財政局', 'achieved', atMost('未収金残高', 300, 29150, '百万円')],
  [
    '6-5',
    '市税の収納率の確保',
    行財政基盤,
    '財政局',
    'achieved',
    indicator({
      name: '現年課税分の収納率',
      kind: 'relative',
      unit: '％',
      comparator: '>',
      relativeTo: 'previous',
      previous: quantity(99.21, '％'),
      actual: quantity(99.24, '％'),
      entries: { target: entry('前年度実績を上回る') },
    }),
  ],
  ['6-6', '補助金の見直し', 行財政基盤, '財政局', 'notAchieved', atLeast('基準に適合した補助金の割合', 98, 96.4, '％')],
  ['6-7', '大規模事業のリスク管理', 行財政基盤, '建設局', 'achieved', milestone('手引き', '手引きの策定', '令和7年3月に手引きを策定した')],
];

const asItem = ([id, name, policy, department, rating, ...indicators]: Row, index: number): Item => {
  const file = `${department}.xlsx`;
  const row = 7 + index;
  const last = id === '3-9';
  return item({
    id,
    name,
    policy,
    department,
    rating,
    ratingSpelling: 'exact',
    indicators: indicators.map((each) =>
      id === '6-4' ? { ...each, unit: null, target: quantity(300, '億円', { comparator: '<=' }) } : each,
    ),
    file,
    at: { sheet: '進捗管理表', row, column: 3 },
    rows: { from: row, to: row },
    evaluateIn: last ? [2027] : 'everyYear',
    outReason: last ? 'finalYearOnly' : null,
    entries: { rating: entry(ratingLabels[rating].ja) },
  });
};

const relisted = item({
  id: '3-1',
  name: '区域を越えた執行体制の検討(再掲)',
  policy: 業務改革,
  department: '区役所',
  file: '区役所.xlsx',
  counted: false,
  notCountedBecause: 'relisted',
  rating: 'achieved',
  entries: { rating: entry('達成') },
  at: { sheet: '進捗管理表', row: 40, column: 3 },
});

export const fy2024Items: readonly Item[] = [...rows.map(asItem), relisted];

export const fy2024Settings: Settings = { ...defaultSettings, from: 2024, to: 2027, fiscalYear: 2024 };

export const fy2024Findings: readonly Finding[] = [
  {
    rule: 'rating-spelling-differs',
    severity: 'warning',
    message: {
      ja: '評価「達成済」を「達成」として数えました。COUNTIFなどの集計から漏れるおそれがあるので、表記をそろえてください。',
      en: 'The rating was counted as achieved.',
    },
    file: '財政局.xlsx',
    at: { sheet: '進捗管理表', row: 27, column: 10 },
    item: '6-4',
    repair: { kind: 'auto', label: { ja: '「達成」にそろえる', en: 'Write 達成' }, value: '達成' },
  },
  {
    rule: 'countermeasure-missing',
    severity: 'error',
    message: {
      ja: '「紙の使用量の削減」は未達成ですが、「改善策」が書かれていません。「未達成」の場合は「課題」と「改善策」の両方を記入してください。',
      en: 'The countermeasure is missing.',
    },
    file: '総務局.xlsx',
    at: { sheet: '進捗管理表', row: 18, column: 14 },
    item: '3-4',
    repair: null,
  },
  {
    rule: 'workbook-not-received',
    severity: 'info',
    message: { ja: '港湾局のブックがまだ届いていません。', en: 'The workbook has not been received.' },
    file: null,
    at: null,
    item: null,
    repair: null,
  },
];

/** A review of any items, counted and judged by the product's own evaluation. */
export function reviewOf(items: readonly Item[], findings: readonly Finding[] = [], settings: Settings = fy2024Settings): Review {
  const fiscalYear = settings.fiscalYear ?? 2024;
  const files = [...new Set(items.map(({ file }) => file))];
  return {
    fiscalYear,
    asOf: settings.asOf ?? `${fiscalYear + 1}-03-31`,
    settings,
    workbooks: files.map((file) => ({
      file,
      sha256: '0'.repeat(64),
      status: 'read',
      reason: null,
      kind: 'progress',
      fiscalYear,
      department: file.replace(/\.xlsx$/, ''),
      savedAt: null,
      tables: [],
      leftovers: [],
      account: null,
    })),
    items: items.map((each) => ({ ...each, ...judge(each, settings, fiscalYear) })),
    results: { ...countResults(items.filter(({ counted }) => counted).map(({ rating }) => rating)), open: [] },
    byPolicy: groupResults(
      items,
      ({ policy }) => policy,
      settings.policies.map(({ name }) => name),
    ),
    byDepartment: groupResults(items, ({ department }) => department),
    notes: exclusionNotes(items, fiscalYear, settings),
    findings,
    kept: [],
    slips: [],
    answers: [],
    notChecked: [],
    round: { received: files, missing: [], superseded: [], conflicts: [], changes: [], versions: [], identical: [], shared: [] },
    questions: [],
    earlier: null,
    run: null,
  };
}

export const fy2024Review: Review = reviewOf(fy2024Items, fy2024Findings);
