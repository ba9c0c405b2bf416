import { planAppendix, unknownChoices } from '../../src/report/publication/appendix';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { entry, indicator, item } from '../evaluation/model-values';
import { fy2024Items, reviewOf } from '../report/fy2024-round';
import { published } from './golden';

const round = reviewOf(fy2024Items);
const sheets = (of: readonly string[] = [], review = round) => {
  const [list, cards] = published(planAppendix(review, { of }));
  return { list: list!, cards: cards! };
};
const textsOf = ({ blocks }: SheetPlan) =>
  blocks.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));

describe('取組項目別シート', () => {
  test('has a page for every counted item, in the order of the plan', () => {
    const { cards } = sheets();
    expect(cards.pageBreaks).toHaveLength(fy2024Items.filter(({ counted }) => counted).length - 1);
    expect(cards.print).toMatchObject({ paper: 'A4', orientation: 'portrait' });
  });

  test('a long text goes on in further rows, and no letter is lost', () => {
    const long = Array.from({ length: 900 }, (_, index) => `第${index}の取組を進めた。`).join('');
    const { cards } = sheets([], reviewOf([item({ rating: 'achieved', entries: { activity: entry(long) } })]));
    const contents = cards.blocks
      .flatMap(({ rows }) => rows)
      .filter(([label]) => label?.kind === 'text' && label.text.startsWith('主な取組実績'));
    expect(contents.length).toBeGreaterThan(5);
    expect(contents.map(([, cell]) => (cell?.kind === 'text' ? cell.text.replaceAll('\n', '') : '')).join('')).toBe(long);
    expect(Math.max(...cards.rowHeights.map(({ points }) => points))).toBeLessThan(409);
  });

  test('shows the years of the plan with the unit of a bare number, and what last year set otherwise', () => {
    const value = (text: string) => ({ ...entry(text), value: Number(text) });
    const years = (now: string) => [
      { fiscalYear: 2024, target: value(now) },
      { fiscalYear: 2025, target: value('20') },
    ];
    const last = item({ rating: 'notAchieved', indicators: [indicator({ unit: '件', years: years('12') })] });
    const now = item({ rating: 'achieved', indicators: [indicator({ unit: '件', years: years('10'), entries: { target: value('10') } })] });
    const made = reviewOf([now]);
    const review = { ...made, items: made.items.map((each) => ({ ...each, lastYear: last })) };
    const texts = textsOf(sheets([], review).cards);
    expect(texts).toEqual(expect.arrayContaining(['10件', '20件', '前年度の評価', '未達成']));
    expect(texts.find((text) => text.includes(' から '))).toMatch(/12件 から 10件$/);
  });
});

describe('which items', () => {
  test.each([
    [['2-1'], 1],
    [['（２－１）', '2-2'], 2],
    [['未達成'], 4],
    [['官民連携の推進'], fy2024Items.filter(({ policy }) => policy === '官民連携の推進').length],
  ])('%s', (of, count) => {
    expect(sheets(of).list.blocks.at(-1)?.rows).toHaveLength(count + 1);
  });

  test('a word that means none is told', () => {
    expect(unknownChoices(round, ['2-1', '9-9', '達成'])).toEqual(['9-9']);
  });
});

test('a draft says so at the foot of every page; what is open keeps the appendix back', () => {
  const open = reviewOf([item({ rating: 'undetermined' })]);
  expect(planAppendix(open)).toHaveProperty('refused');
  expect(published(planAppendix(open, { draft: true })).map(({ print }) => print.footer.startsWith('【暫定】'))).toEqual([true, true]);
});

test('the headings of the list are printed on every page', () => {
  expect(sheets().list.print.repeatRows).toEqual({ from: 3, to: 3 });
});
