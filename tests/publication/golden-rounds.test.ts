import type { Review } from '../../src/model/review';
import { planReport } from '../../src/report/plan-report';
import { pressText } from '../../src/report/publication/press-text';
import { formatOf } from '../../src/sheet-plan/cells';
import { isReconciled } from '../../src/report/result/reconciliation';
import { plannedCells } from '../report/planned-cells';
import { published } from './golden';
import { literalRound, type LiteralItems } from './literal-round';

const achieved = (count: number, rating = '達成'): LiteralItems => ({ count, rating, is: 'achieved' });
const notAchieved = (count: number): LiteralItems => ({ count, rating: '未達成', is: 'notAchieved' });
const outOfScope = (count: number, reason: string): LiteralItems => ({ count, rating: '評価対象外', is: 'outOfScope', reason });

const status = (label: string, countsAs: 'achieved' | 'notAchieved') => ({ label, countsAs, aliases: [] });

/** Published rounds of other plans (domain facts 12.2) and the two ends of the rate. */
const rounds: readonly {
  readonly name: string;
  readonly review: Review;
  readonly figures: readonly string[];
  readonly notes: readonly string[];
}[] = [
  {
    name: 'the plan of 34 items: 17, 5 and 12 of which 6 + 5 + 1',
    review: literalRound(
      '第5次行財政改革プラン',
      2017,
      [
        achieved(17),
        notAchieved(5),
        outOfScope(6, '平成31年度末に評価を実施'),
        outOfScope(5, '目標未設定（見直し時に設定）'),
        outOfScope(1, '年度途中の新規追加'),
      ],
      { from: 2015, to: 2019 },
    ),
    figures: [
      '1 進捗状況を確認した取組項目数 34項目',
      '2 平成29年度末現在で評価対象とした取組項目数 22項目(注)',
      '3 評価結果が「達成」であった取組項目数 17項目',
      '4 評価結果が「未達成」であった取組項目数  5項目',
      '5 達成率(17項目/22項目) 約77.3パーセント',
    ],
    notes: [
      'については、令和元年度末時点で評価を実施のため、評価対象外。',
      'については、評価対象外(理由:目標未設定（見直し時に設定）)。',
      'については、評価対象外(理由:年度途中の新規追加)。',
    ],
  },
  {
    name: 'the plan with four rating words, three of which count as achieved',
    review: literalRound(
      '行財政改革推進プラン2013',
      2014,
      [achieved(7, '上回って達成'), achieved(38, 'おおむね達成'), achieved(2, '時期の遅れはあるがおおむね達成'), notAchieved(7)],
      {
        statuses: [
          status('上回って達成', 'achieved'),
          status('おおむね達成', 'achieved'),
          status('時期の遅れはあるがおおむね達成', 'achieved'),
          status('未達成', 'notAchieved'),
        ],
      },
    ),
    figures: [
      '1 進捗状況を確認した取組項目数 54項目',
      '2 平成26年度末現在で評価対象とした取組項目数 54項目',
      '3 評価結果が「達成」であった取組項目数 47項目',
      '4 評価結果が「未達成」であった取組項目数  7項目',
      '5 達成率(47項目/54項目) 約87.0パーセント',
    ],
    notes: [],
  },
  {
    name: 'an exact rate, without 約',
    review: literalRound('行財政改革プラン', 2024, [achieved(20), notAchieved(5)]),
    figures: [
      '1 進捗状況を確認した取組項目数 25項目',
      '2 令和6年度末現在で評価対象とした取組項目数 25項目',
      '3 評価結果が「達成」であった取組項目数 20項目',
      '4 評価結果が「未達成」であった取組項目数  5項目',
      '5 達成率(20項目/25項目) 80パーセント',
    ],
    notes: [],
  },
  {
    name: 'nothing in scope, so no rate',
    review: literalRound('行財政改革プラン', 2024, [outOfScope(2, '実績未確定・調査未実施')]),
    figures: [
      '1 進捗状況を確認した取組項目数 2項目',
      '2 令和6年度末現在で評価対象とした取組項目数 0項目(注)',
      '3 評価結果が「達成」であった取組項目数 0項目',
      '4 評価結果が「未達成」であった取組項目数 0項目',
      '5 達成率(0項目/0項目) －',
    ],
    notes: Array.from({ length: 2 }, () => 'については、評価対象外(理由:実績未確定・調査未実施)。'),
  },
];

describe.each(rounds)('$name', ({ review, figures, notes }) => {
  const lines = published(pressText(review)).split('\n');

  test('has nothing to correct, and every figure is what its items give', () => {
    expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isReconciled(review)).toBe(true);
  });

  test('the press text', () => {
    expect(lines.filter((line) => /^\d (?!行政|財政)/.test(line))).toEqual(figures);
    expect(lines.filter((line) => line.startsWith('(注)')).map((line) => line.replace(/^.*」/, ''))).toEqual(notes);
  });

  test('the table', () => {
    const cells = Object.fromEntries(plannedCells(planReport(review).find(({ mark }) => mark === 'evaluation-result')!));
    const shown = (address: string) => {
      const cell = cells[address];
      if (cell?.kind === 'text') return cell.text;
      if (cell?.kind !== 'formula' && cell?.kind !== 'number') return '';
      return `${cell.value}${/^0"(.*)"$/.exec(formatOf(cell))?.[1] ?? ''}`;
    };
    const rows = [5, 6, 7, 8, 9].map((row) => `${shown(`A${row}`)} ${shown(`B${row}`)} ${shown(`C${row}`)}`);
    expect(rows).toEqual(figures.map((line) => line.replace('  ', ' ')));
  });
});
