import { join } from 'node:path';
import { judge } from '../../src/evaluation/judge';
import type { Comparator } from '../../src/model/quantity';
import type { Case } from '../read-cases';
import { readCases } from '../read-cases';
import { entry, indicator, item, quantity } from './model-values';

const cases = (name: string) => readCases(join(__dirname, 'cases', name));
const settings = { rollUp: 'all', threshold: 100, tolerance: 0, asOf: null } as const;
const ratingWords = { achieved: '達成', notAchieved: '未達成', outOfScope: '評価対象外' } as const;
const wordOf = (proposed: keyof typeof ratingWords | null) => (proposed === null ? '' : ratingWords[proposed]);

const kinds = { 数値: 'numeric', 前年度比: 'relative', 読めない: 'unreadable', なし: 'none' } as const;
const comparators: Record<string, Comparator> = { 以上: '>=', 超: '>', 以下: '<=', 未満: '<', ちょうど: '=', 範囲: 'range', 維持: 'keep' };

function indicatorOf(given: Case) {
  const text = (column: string) => (given[column] === '' ? null : given[column]!);
  const figure = (column: string, unit: string) => (text(column) === null ? null : quantity(Number(given[column]), text(unit)));
  const [word = '', direction = ''] = (given['向き'] ?? '').split('・');
  const target = figure('目標', '目標の単位');
  const actual = figure('実績', '実績の単位');
  return indicator({
    kind: kinds[given['種別'] as keyof typeof kinds],
    unit: text('指標の単位'),
    comparator: comparators[direction] ?? comparators[word] ?? null,
    target: target && {
      ...target,
      comparator: comparators[word] ?? null,
      ...(given['上限'] === '' ? {} : { upper: Number(given['上限']) }),
    },
    actual,
    previous: figure('前年度', '指標の単位'),
    baseline: figure('基準値', '指標の単位'),
    relativeTo: given['比べる先'] === '前年度' ? 'previous' : given['比べる先'] === '基準値' ? 'baseline' : null,
    entries: given['画面の表示'] === '' ? {} : { actual: entry(given['画面の表示']!, { value: actual!.value }) },
  });
}

describe('one indicator', () => {
  test.each(cases('judgements.csv'))('$備考: $根拠', (given) => {
    const judged = judge(item({ indicators: [indicatorOf(given)] }), { ...settings, threshold: Number(given['しきい値']) }, 2024);
    expect([wordOf(judged.proposed), judged.working.ja]).toEqual([given['提案'], given['根拠']]);
  });

  test('the working is there in English too', () => {
    const { working } = judge(
      item({ indicators: [indicator({ comparator: '<=', target: quantity(465, '億円'), actual: quantity(458, '億円') })] }),
      settings,
      2024,
    );
    expect(working.en).toBe('target at most 465億円, actual 458億円: achieved (difference 7億円)');
  });

  test('a cumulative figure is not compared with that of one year', () => {
    const judged = judge(
      item({
        indicators: [
          indicator({
            comparator: '>=',
            target: quantity(10000, '世帯', { accumulation: 'cumulative' }),
            actual: quantity(4722, '世帯', { accumulation: 'single' }),
          }),
        ],
      }),
      settings,
      2024,
    );
    expect(judged.proposed).toBeNull();
  });

  test.each([
    ['a miss within the tolerance', '>=', 98, 'achieved'],
    ['at its very end', '>=', 95, 'achieved'],
    ['a miss beyond it', '>=', 94.9, 'notAchieved'],
    ['too much, within the tolerance', '<=', 105, 'achieved'],
    ['not quite kept', 'keep', 103, 'achieved'],
    ['not kept', 'keep', 106, null],
  ] as const)('a tolerance of 5 per cent: %s', (_, comparator, actual, proposed) => {
    const given = indicator({ comparator, target: quantity(100, '件', { comparator }), actual: quantity(actual, '件') });
    const judged = judge(item({ indicators: [given] }), { ...settings, tolerance: 5 }, 2024);
    expect(judged.proposed).toBe(proposed);
    expect(judged.working.ja.includes('5％までの差を許容する設定')).toBe(proposed === 'achieved');
  });

  test('an approximate actual is shown as one', () => {
    const { working } = judge(
      item({
        indicators: [indicator({ comparator: '>=', target: quantity(100, '件'), actual: quantity(120, '件', { approximate: true }) })],
      }),
      settings,
      2024,
    );
    expect(working.ja).toBe('100件以上に対し実績約120件 → 達成(差20件)');
  });
});

describe('a milestone', () => {
  test.each(cases('milestones.csv'))('$備考', (given) => {
    const cell = (column: string) => entry(given[column] ?? '');
    const judged = judge(
      item({
        entries: { evidence: cell('根拠資料'), activity: cell('取組') },
        indicators: [indicator({ kind: 'milestone', entries: { target: cell('目標'), actual: cell('実績') } })],
      }),
      settings,
      2024,
    );
    expect([wordOf(judged.proposed), judged.working.ja]).toEqual([given['提案'], given['根拠']]);
  });

  test('what is dated after the day of the figures is not done yet', () => {
    const given = item({
      indicators: [
        indicator({ kind: 'milestone', entries: { target: entry('計画の策定'), actual: entry('令和6年12月10日に計画を策定した') } }),
      ],
    });
    expect(judge(given, settings, 2024).proposed).toBe('achieved');
    expect(judge(given, { ...settings, asOf: '2024-09-30' }, 2024).proposed).toBeNull();
  });

  test('a long account is cut in the working', () => {
    const account = `${'長い説明。'.repeat(20)}計画を策定した`;
    const judged = judge(
      item({ indicators: [indicator({ kind: 'milestone', entries: { target: entry('計画の策定'), actual: entry(account) } })] }),
      settings,
      2024,
    );
    expect(judged.proposed).toBe('achieved');
    expect(judged.working.ja).toContain('…」 → 達成');
  });
});

describe('several indicators', () => {
  const made = {
    達成: indicator({ comparator: '>=', target: quantity(1), actual: quantity(2) }),
    未達成: indicator({ comparator: '>=', target: quantity(1), actual: quantity(0) }),
    不明: indicator({ comparator: '>=', target: quantity(1) }),
    目標なし: indicator({ kind: 'none' }),
  };

  test.each(cases('roll-ups.csv'))('$方法: $指標 → $提案 $備考', (given) => {
    const indicators = given['指標']!.split(' ').map((word) => made[word as keyof typeof made]);
    const judged = judge(item({ indicators }), { ...settings, rollUp: given['方法'] as 'all' }, 2024);
    expect(wordOf(judged.proposed)).toBe(given['提案']);
    expect(judged.indicatorProposals).toHaveLength(indicators.length);
  });

  test('the working names each of them and says how they were put together', () => {
    const indicators = [
      indicator({ no: '①', comparator: '>=', target: quantity(300, '者'), actual: quantity(342, '者') }),
      indicator({ comparator: '>=', target: quantity(40, '件'), actual: quantity(38, '件') }),
    ];
    const judged = judge(item({ indicators }), settings, 2024);
    expect(judged.working.ja).toBe(
      '① 300者以上に対し実績342者 → 達成(差42者) / (2) 40件以上に対し実績38件 → 未達成(差2件) / 満たさない指標があるため、未達成',
    );
  });

  test('an item without any indicator is left open', () => {
    expect(judge(item(), settings, 2024)).toEqual({
      proposed: null,
      working: { ja: '目標の記入がないため、判定できません', en: 'there is no target' },
      indicatorProposals: [],
    });
  });
});

describe('scope comes first', () => {
  const failing = [indicator({ comparator: '>=', target: quantity(1), actual: quantity(0) })];

  test('an item of the final year is out of scope before it, whatever its figures', () => {
    const judged = judge(item({ evaluateIn: [2027], indicators: failing }), settings, 2024);
    expect(judged).toEqual({
      proposed: 'outOfScope',
      working: {
        ja: '令和9年度末に評価する項目のため、令和6年度は評価対象外',
        en: 'out of scope in FY2024: evaluated at the end of FY2027',
      },
      indicatorProposals: ['outOfScope'],
    });
  });

  test('in its year it is compared like any other', () => {
    expect(judge(item({ evaluateIn: [2025, 2027], indicators: failing }), settings, 2027).proposed).toBe('notAchieved');
  });
});
