import { judge } from '../../src/evaluation/judge';
import type { Indicator, Item } from '../../src/model/item';
import type { Comparator } from '../../src/model/quantity';
import type { Rating } from '../../src/model/rating';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { decisionLines, type DecisionKind, type DecisionLine } from '../../src/report/publication/decision/decision-lines';
import { decisionPage } from '../../src/report/publication/decision/decision-page';
import { planDecision } from '../../src/report/publication/decision/decision-sheet';
import { entry, indicator, item, quantity } from '../evaluation/model-values';
import { diceOf, type Dice } from '../layouts/dice';
import { fy2024Settings, reviewOf } from './fy2024-round';

const figures = (target: number, actual: number, comparator: Comparator = '>=', unit = '件'): Indicator =>
  indicator({
    name: '',
    unit,
    comparator,
    target: quantity(target, unit, { comparator }),
    actual: quantity(actual, unit),
    entries: { target: entry(String(target), { at: at('G') }), actual: entry(String(actual), { at: at('H') }) },
  });
const at = (column: string) => ({ sheet: '進捗管理表', row: 7, column: column.charCodeAt(0) - 65 });
const rated = (id: string, rating: Rating, ...indicators: readonly Indicator[]): Item =>
  item({ id, name: `取組${id}`, rating, indicators, entries: { rating: entry(rating, { at: at('I') }) } });

/** The round with last year's items beside it, by number. */
function withLastYear(made: Review, before: readonly Item[]): Review {
  return {
    ...made,
    items: made.items.map((each) => {
      const lastYear = before.find(({ id }) => id === each.id);
      return lastYear ? { ...each, lastYear } : each;
    }),
  };
}

const lineOf = (review: Review, kind: DecisionKind): DecisionLine => decisionLines(review).find((line) => line.kind === kind)!;
const told = (review: Review, kind: DecisionKind) => {
  const { value, how, entries } = lineOf(review, kind);
  return { value, how, entries: entries.map(({ item: { id }, words }) => `${id} ${words}`) };
};

describe('what may be asked before the figure is signed', () => {
  test('評価対象外 counted as 未達成, with the items and their reasons', () => {
    const review = reviewOf([rated('1', 'achieved'), rated('2', 'achieved'), rated('3', 'notAchieved'), rated('4', 'outOfScope')]);
    expect(told(review, 'published')).toEqual({ value: '約66.7パーセント', how: '2項目/3項目', entries: [] });
    expect(told(review, 'outAsMissed')).toEqual({ value: '50パーセント', how: '2項目/4項目', entries: ['4 評価対象外：理由の記入なし'] });
  });

  test('a rate that may change says so', () => {
    expect(lineOf(reviewOf([rated('1', 'achieved'), rated('2', 'undetermined')]), 'outAsMissed').value).toBe('100パーセント(暫定)');
  });

  test('the same items as last year', () => {
    const now = reviewOf([rated('1', 'achieved'), rated('2', 'achieved'), rated('3', 'notAchieved'), rated('9', 'achieved')]);
    const before = [rated('1', 'achieved'), rated('2', 'notAchieved'), rated('3', 'notAchieved'), rated('4', 'achieved')];
    expect(told(withLastYear(now, before), 'sameItems')).toEqual({
      value: '約66.7パーセント',
      how: '今年度2項目/3項目、前年度約33.3パーセント（1項目/3項目）',
      entries: ['2 前年度は「未達成」、今年度は「達成」'],
    });
    expect(told(withLastYear(now, before), 'repeated')).toMatchObject({ value: '1項目', entries: ['3 前年度も今年度も「未達成」'] });
  });

  test('without last year and without approved targets nothing is said to be in order', () => {
    const review = reviewOf([rated('1', 'achieved', figures(10, 12))]);
    for (const kind of ['sameItems', 'repeated', 'lowered'] as const) {
      expect(told(review, kind)).toEqual({ value: '－', how: expect.stringContaining('調べていません') as string, entries: [] });
    }
  });

  test.each<[string, Indicator, string[]]>([
    ['raised', figures(60, 60), []],
    ['lowered', figures(40, 45), ['1 目標50件から40件へ']],
    ['lowered where less is asked for', figures(60, 55, '<='), ['1 目標50件から60件へ']],
    ['raised where less is asked for', figures(40, 45, '<='), []],
  ])('a target since its approval: %s', (_, now, expected) => {
    const approved = [{ indicator: '', value: 50, unit: '件' }];
    const items = [
      { id: '1', name: '取組1', policy: '', department: '財政局', evaluateIn: 'everyYear' as const, approvedTargets: approved },
    ];
    const settings: Settings = { ...fy2024Settings, items };
    expect(told(reviewOf([rated('1', 'achieved', now)], [], settings), 'lowered').entries).toEqual(expected);
  });

  test('and since last year set it for this year', () => {
    const planned = { ...figures(30, 30), years: [{ fiscalYear: 2024, target: entry('50件'), actual: undefined }] } as unknown as Indicator;
    const review = withLastYear(reviewOf([rated('1', 'achieved', figures(40, 45))]), [rated('1', 'achieved', planned)]);
    expect(told(review, 'lowered').entries).toEqual(['1 目標50件から40件へ']);
  });

  test.each<[string, Indicator, number]>([
    ['half again', figures(100, 150), 1],
    ['a little less', figures(100, 149), 0],
    ['in tenths that no binary fraction has', figures(0.9, 1.35), 1],
    ['less is asked for', figures(30, 20, '<='), 1],
  ])('a target that was beaten: %s', (_, now, count) => {
    expect(lineOf(reviewOf([rated('1', 'achieved', now)]), 'beaten').entries).toHaveLength(count);
  });

  test.each<[string, Rating, Indicator, string[]]>([
    ['just met', 'achieved', figures(100, 100), ['1 目標100件、実績100件。1件少なければ「未達成」']],
    ['just missed', 'notAchieved', figures(100, 99), ['1 目標100件、実績99件。1件多ければ「達成」']],
    ['two away', 'achieved', figures(100, 101), []],
    ['in tenths', 'notAchieved', figures(98, 97.9, '>=', '％'), ['1 目標98％、実績97.9％。0.1％多ければ「達成」']],
    ['less is asked for', 'achieved', figures(15, 15, '<='), ['1 目標15件、実績15件。1件多ければ「未達成」']],
  ])('one unit from turning: %s', (_, rating, now, expected) => {
    expect(told(reviewOf([rated('1', rating, now)]), 'near').entries).toEqual(expected);
  });
});

/** A decimal as a whole number of thousandths. */
const exact = (value: number): bigint => {
  const [whole = '0', part = ''] = value.toFixed(3).split('.');
  return BigInt(whole) * 1000n + BigInt(part);
};
const meets = (value: bigint, comparator: Comparator, target: bigint): boolean => (comparator === '>=' ? value >= target : value <= target);

/** One decimal, half up, in whole numbers. */
function percent(achieved: number, of: number): string {
  if (of === 0) return '－';
  const tenths = (BigInt(achieved) * 2000n + BigInt(of)) / (2n * BigInt(of));
  const rounded = (BigInt(achieved) * 1000n) % BigInt(of) !== 0n;
  const words = `${tenths / 10n}${tenths % 10n === 0n && !rounded ? '' : `.${tenths % 10n}`}`;
  return `${rounded ? '約' : ''}${words}パーセント`;
}

interface Drawn {
  readonly id: string;
  readonly rating: Rating;
  readonly before: Rating | null;
  readonly comparator: Comparator;
  readonly target: number;
  readonly actual: number;
  readonly approved: number;
}

function draw(dice: Dice): readonly Drawn[] {
  const ratings: readonly Rating[] = ['achieved', 'notAchieved', 'outOfScope'];
  return Array.from({ length: 5 + dice.below(40) }, (_, index) => {
    const decimals = dice.below(3);
    const value = (limit: number): number => Number(((1 + dice.below(limit)) / 10 ** decimals).toFixed(decimals));
    const target = value(60);
    const near = Number((target + (dice.below(5) - 2) / 10 ** decimals).toFixed(decimals));
    return {
      id: String(index + 1),
      rating: dice.pick(ratings),
      before: dice.chance(70) ? dice.pick(ratings) : null,
      comparator: dice.pick(['>=', '<='] as const),
      target,
      actual: dice.chance(50) && near > 0 ? near : value(120),
      approved: dice.chance(50) ? target : value(60),
    };
  });
}

test.each(Array.from({ length: 40 }, (_, index) => index + 1))(
  'every figure is what exact arithmetic makes of the items (seed %i)',
  (seed) => {
    const drawn = draw(diceOf(seed));
    const items = drawn.map(({ id, rating, target, actual, comparator }) => rated(id, rating, figures(target, actual, comparator)));
    const register = drawn.map(({ id, approved }) => ({
      ...{ id, name: `取組${id}`, policy: '', department: '財政局', evaluateIn: 'everyYear' as const },
      approvedTargets: [{ indicator: '', value: approved, unit: '件' }],
    }));
    const before = drawn.flatMap(({ id, before: rating }) => (rating === null ? [] : [rated(id, rating)]));
    const review = withLastYear(reviewOf(items, [], { ...fy2024Settings, items: register }), before);
    const count = (isMeant: (each: Drawn) => boolean): number => drawn.filter(isMeant).length;
    const ids = (isMeant: (each: Drawn) => boolean): readonly string[] => drawn.filter(isMeant).map(({ id }) => id);
    const idsOf = (kind: DecisionKind): readonly string[] => lineOf(review, kind).entries.map(({ item: { id } }) => id);
    const isRated = (rating: Rating | null): boolean => rating === 'achieved' || rating === 'notAchieved';

    const achieved = count(({ rating }) => rating === 'achieved');
    const missed = count(({ rating }) => rating === 'notAchieved');
    expect(lineOf(review, 'published').value).toBe(percent(achieved, achieved + missed));
    expect(lineOf(review, 'outAsMissed').value).toBe(percent(achieved, drawn.length));
    const both = drawn.filter((each) => isRated(each.rating) && isRated(each.before));
    const now = both.filter(({ rating }) => rating === 'achieved').length;
    const then = both.filter((each) => each.before === 'achieved').length;
    expect(lineOf(review, 'sameItems').value).toBe(percent(now, both.length));
    if (both.length > 0)
      expect(lineOf(review, 'sameItems').how).toContain(`前年度${percent(then, both.length)}（${then}項目/${both.length}項目）`);
    expect(idsOf('repeated')).toEqual(ids((each) => each.rating === 'notAchieved' && each.before === 'notAchieved'));
    expect(idsOf('lowered')).toEqual(
      ids(({ comparator, target, approved }) => (comparator === '>=' ? exact(target) < exact(approved) : exact(target) > exact(approved))),
    );
    expect(idsOf('beaten')).toEqual(
      ids(({ comparator, target, actual }) =>
        comparator === '>=' ? exact(actual) * 2n >= exact(target) * 3n : exact(target) * 2n >= exact(actual) * 3n,
      ),
    );
    expect(idsOf('near')).toEqual(
      ids(({ comparator, target, actual }) => {
        const decimals = Math.max(...[target, actual].map((value) => String(value).split('.')[1]?.length ?? 0));
        const step = 1000n / 10n ** BigInt(decimals);
        const is = meets(exact(actual), comparator, exact(target));
        return [step, -step].some((by) => meets(exact(actual) + by, comparator, exact(target)) !== is);
      }),
    );
  },
);

describe('the sheet and the page', () => {
  const items = Array.from({ length: 30 }, (_, index) =>
    rated(String(index + 1), index % 2 ? 'achieved' : 'notAchieved', figures(100, 100 - (index % 2 ? 0 : 1))),
  );
  const review = reviewOf(items);

  test('every line leads to its cells, and a long one says how many more there are', () => {
    const plan = planDecision(review, { workbook: '財政局.xlsx' });
    const rows = plan.blocks.flatMap(({ rows: own }) => own);
    const places = rows.flatMap((row) => (row[3]?.kind === 'link' ? [row[3].text] : []));
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect(new Set(places)).toEqual(new Set(['財政局.xlsx 進捗管理表!G8、H8']));
    expect(rows.flat().some((cell) => cell.kind === 'text' && cell.text === `ほか${30 - places.length}件`)).toBe(true);
    expect(plan.print).toMatchObject({ paper: 'A4', orientation: 'portrait', footer: expect.stringContaining('【内部】') as string });
    const points = plan.rowHeights.reduce((sum, { points: height }) => sum + height, 0);
    // A4 less its margins, in points.
    expect(points).toBeLessThan(((297 - 36) / 25.4) * 72);
  });

  test('also a round in which every line is long stays one page', () => {
    const approved = items.map(({ id, name }) => ({
      ...{ id, name, policy: '', department: '財政局', evaluateIn: 'everyYear' as const },
      approvedTargets: [{ indicator: '', value: 200, unit: '件' }],
    }));
    const far = Array.from({ length: 30 }, (_, index) => rated(`9-${index}`, 'outOfScope', figures(2, 3)));
    const made = withLastYear(
      reviewOf([...items, ...far], [], { ...fy2024Settings, items: approved }),
      items.map((each, index) => ({ ...each, rating: index % 3 ? 'achieved' : 'notAchieved' })),
    );
    expect(decisionLines(made).filter(({ entries }) => entries.length > 6)).toHaveLength(5);
    const points = planDecision(made, { workbook: null }).rowHeights.reduce((sum, { points: height }) => sum + height, 0);
    expect(points).toBeLessThan(((297 - 36) / 25.4) * 72);
  });

  test('the page for a phone says the same, names every item and is marked as internal', () => {
    const page = decisionPage(review);
    expect(page).toContain('【内部】');
    expect(page.match(/<li>/g)).toHaveLength(30);
    for (const { value, how } of decisionLines(review)) expect([page.includes(value), page.includes(how)]).toEqual([true, true]);
  });

  test('the judgement that would turn is the one of the product', () => {
    expect(review.items.map((each) => each.proposed)).toEqual(items.map((each) => judge(each, fy2024Settings, 2024).proposed));
  });
});
