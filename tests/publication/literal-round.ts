import { planSettings as defaultSettings } from '../plan-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import type { ExampleCell } from '../../src/rules/example';
import { endOfFiscalYear, fiscalYearLabel, japaneseDate } from '../../src/text/fiscal-years';
import { sourcesOf } from '../rules/example-workbook';

/** So many items with one rating; out of scope: with a reason. */
export interface LiteralItems {
  readonly count: number;
  readonly rating: string;
  readonly is: 'achieved' | 'notAchieved' | 'outOfScope';
  readonly reason?: string;
}

const headings = ['番号', '取組方針', '取組項目', '指標', '単位', '目標', '実績', '評価', '対象外の理由', '主な取組実績', '課題', '改善策'];
const policies = ['行政サービスの向上', '財政の健全化'];

/** A round of one workbook with one list of items, written cell by cell and taken through the whole process. */
export function literalRound(plan: string, fiscalYear: number, items: readonly LiteralItems[], settings: Partial<Settings> = {}): Review {
  const year = fiscalYearLabel(fiscalYear);
  const each = items.flatMap((item) => Array.from({ length: item.count }, () => item));
  const rows: readonly (readonly ExampleCell[])[] = [
    [`${plan}　進捗管理表（${year}）`],
    ['所属：企画財政課'],
    [`${year}末（${japaneseDate(endOfFiscalYear(fiscalYear))}）現在`],
    [],
    headings,
    ...each.map(rowOf),
  ];
  const sources = sourcesOf({ case: '', file: '企画財政課.xlsx', rows: [], sheets: [{ name: '進捗管理表', rows }] });
  return review(sources, {
    settings: {
      ...defaultSettings,
      plan,
      fiscalYear,
      policies: policies.map((name, index) => ({ no: index + 1, name, tracked: true, aliases: [] })),
      policiesGiven: true,
      ...settings,
    },
    assumedYear: fiscalYear,
  });
}

function rowOf({ rating, is, reason = '' }: LiteralItems, index: number): readonly ExampleCell[] {
  const no = index + 1;
  const known = [
    `${(index % 2) + 1}-${Math.floor(index / 2) + 1}`,
    policies[index % 2] ?? '',
    `取組${no}の推進`,
    `取組${no}の実施件数`,
    '件',
  ];
  switch (is) {
    case 'achieved':
      return [...known, `${10 + no}件以上`, 20 + no, rating, '', `計画どおり${20 + no}件を実施した。`, '', ''];
    case 'notAchieved':
      return [
        ...known,
        `${10 + no}件以上`,
        5 + no,
        rating,
        '',
        `${5 + no}件を実施した。`,
        `調整${no}に時間を要した。`,
        `調整${no}を早める。`,
      ];
    case 'outOfScope':
      return [...known, '－', '－', rating, reason, `準備${no}を進めた。`, '', ''];
  }
}
