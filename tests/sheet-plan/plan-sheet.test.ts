import { blank, formula, formatOf, link, number, text } from '../../src/sheet-plan/cells';
import { planSheet, refuseClashes, type SheetParts } from '../../src/sheet-plan/plan-sheet';
import type { Block, ChartPlan, PlanCell } from '../../src/sheet-plan/sheet-plan';

const sound: SheetParts = {
  name: '集計',
  mark: 'items',
  purpose: '試し',
  columnWidths: [10, 10],
  blocks: [
    {
      at: { row: 0, column: 0 },
      rows: [
        [text('項目'), text('件数')],
        [text('甲'), number(3)],
      ],
    },
  ],
  freeze: { rows: 0, columns: 0 },
  gridLines: true,
  print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
};

const block = (row: number, column: number, ...rows: readonly (readonly PlanCell[])[]): Block => ({ at: { row, column }, rows });
const table = (name: string, bottom = 1) => [{ name, area: { top: 0, left: 0, bottom, right: 1 } }];

const chart: ChartPlan = {
  kind: 'stackedBar',
  title: '件数',
  description: '件数の横棒グラフ。甲：3',
  categories: { top: 1, left: 0, bottom: 1, right: 0 },
  series: [{ name: { row: 0, column: 1 }, values: { top: 1, left: 1, bottom: 1, right: 1 }, colours: { bar: '1F4E79', figure: 'FFFFFF' } }],
  place: { top: 3, left: 0, bottom: 12, right: 1 },
};

describe('nonsense is refused, with the sheet and the place', () => {
  test.each<[string, Partial<SheetParts>, string]>([
    ['a name of no letters', { name: ' ' }, '1 to 31 letters'],
    ['a name of 32 letters', { name: '集'.repeat(32) }, '1 to 31 letters'],
    ['a name with a forbidden letter', { name: '集計/1' }, 'no [ ]'],
    ['a name that ends with a quote', { name: "集計'" }, 'no [ ]'],
    ['a ragged block', { blocks: [block(0, 0, [blank(), blank()], [blank()])] }, 'the block at A1 is ragged'],
    ['an empty block', { blocks: [block(0, 0)] }, 'the block at A1 is empty'],
    ['a block of empty rows', { blocks: [block(0, 0, [])] }, 'the block at A1 is empty'],
    ['blocks that overlap', { blocks: [block(0, 0, [blank(), blank()]), block(0, 1, [blank()])] }, 'A1:B1 and B1 overlap'],
    ['a column without a width', { blocks: [block(0, 1, [blank(), blank()])] }, 'wider than the columns'],
    ['an unknown look', { blocks: [block(0, 0, [text('甲', 'shiny' as 'body')])] }, 'the unknown look shiny'],
    ['a look that any object has', { blocks: [block(0, 0, [text('甲', 'toString' as 'body')])] }, 'the unknown look toString'],
    ['a number that is none', { blocks: [block(0, 0, [number(Number.NaN)])] }, 'a number that is none'],
    ['a formula with its sign', { blocks: [block(0, 0, [formula('=1', 1)])] }, 'starts with "="'],
    ['a text without letters', { blocks: [block(0, 0, [{ kind: 'text', text: '', look: 'body' }])] }, 'a text without letters'],
    ['a table with a Japanese name', { tables: table('一覧') }, 'small western letters'],
    ['a table named like a cell', { tables: table('a1') }, 'small western letters'],
    ['a table without rows', { tables: table('the_items', 0) }, 'no row below'],
    ['a heading twice', { tables: table('the_items'), blocks: [block(0, 0, [text('甲'), text('甲')], [blank(), blank()])] }, '甲 twice'],
    [
      'a heading that is no text',
      { tables: table('the_items'), blocks: [block(0, 0, [text('甲'), number(1)], [blank(), blank()])] },
      'a heading that is no text',
    ],
  ])('%s', (_, given, fault) => {
    expect(() => planSheet({ ...sound, ...given })).toThrow(fault);
  });

  test.each<[string, Partial<ChartPlan>, string]>([
    ['without a title', { title: '' }, 'no title'],
    ['without a description', { description: '' }, 'no title, no description'],
    ['without series', { series: [] }, 'no series'],
    ['over cells', { place: { top: 1, left: 0, bottom: 5, right: 1 } }, 'covers cells of the block at A1'],
    ['with a series named by no text', { series: [{ ...chart.series[0]!, name: { row: 1, column: 1 } }] }, 'B2 is no text'],
    [
      'with values elsewhere',
      { series: [{ ...chart.series[0]!, values: { top: 2, left: 1, bottom: 2, right: 1 } }] },
      'B3 that are not beside A2',
    ],
    ['with values in two columns', { series: [{ ...chart.series[0]!, values: { top: 1, left: 0, bottom: 1, right: 1 } }] }, 'not beside'],
  ])('a chart %s', (_, given, fault) => {
    expect(() => planSheet({ ...sound, charts: [chart] })).not.toThrow();
    expect(() => planSheet({ ...sound, charts: [{ ...chart, ...given }] })).toThrow(fault);
  });

  test('a sound plan passes, with the headings of its table', () => {
    expect(planSheet({ ...sound, tables: table('the_items') }).tables).toEqual([
      { name: 'the_items', area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ['項目', '件数'] },
    ]);
  });

  test('two plans for one workbook share neither a sheet’s nor a table’s name', () => {
    const plan = planSheet({ ...sound, tables: table('the_items') });
    expect(() => {
      refuseClashes([plan, planSheet({ ...sound, name: '別' })]);
    }).not.toThrow();
    expect(() => {
      refuseClashes([plan, planSheet({ ...sound, name: '別', tables: table('the_items') })]);
    }).toThrow('the_items');
  });
});

test('a plan cannot be changed', () => {
  const plan = planSheet(sound);
  expect(() => {
    (plan.blocks[0]!.rows[0] as PlanCell[])[0] = text('乙');
  }).toThrow(TypeError);
});

describe('row heights', () => {
  const heights = (cell: PlanCell, width: number) =>
    planSheet({ ...sound, columnWidths: [width], blocks: [block(0, 0, [cell])] }).rowHeights.map(({ points }) => points);

  test('grow with the lines of the highest cell', () => {
    const [one] = heights(text('短い'), 30);
    const [three] = heights(text('短い\n短い\n短い'), 30);
    expect(one).toBeLessThan(21);
    expect(three).toBeGreaterThan(one! * 2.5);
  });

  test('do not grow for a look that does not wrap', () => {
    expect(heights(text('長い文'.repeat(30), 'remark'), 10)).toEqual(heights(text('短い', 'remark'), 10));
  });

  test('stay within what Excel allows', () => {
    expect(heights(text('長い文'.repeat(900)), 10)).toEqual([409]);
  });

  test('are at least what the block asks for', () => {
    const plan = planSheet({ ...sound, blocks: [{ ...block(2, 0, [text('甲')]), rowHeight: 30 }] });
    expect(plan.rowHeights).toEqual([{ row: 2, points: 30 }]);
  });
});

describe('a chart', () => {
  const below = (top: number) => planSheet({ ...sound, charts: [{ ...chart, place: { ...chart.place, top, bottom: top + 9 } }] });

  test('gives the rows that it covers one height', () => {
    expect(below(3).rowHeights.slice(2)).toEqual(Array.from({ length: 10 }, (_, index) => ({ row: 3 + index, points: 16 })));
  });

  test('begins a new page, with the row above it, where it would be cut', () => {
    expect(below(3).pageBreaks).toEqual([]);
    expect(below(20).pageBreaks).toEqual([]);
    // A page of A4 is 740 points high: 39 ordinary rows.
    expect(below(35).pageBreaks).toEqual([34]);
    expect(below(42).pageBreaks).toEqual([]);
  });
});

describe('a cell', () => {
  test.each(['=1+1', '+81-6-1234', '-5%達成', '@所属', "'001", '1-2', '3/4', '0012'])(
    'with the text %s keeps it by its format',
    (words) => {
      expect(formatOf(text(words))).toBe('@');
    },
  );

  test.each(['市政改革室', '○', '(注)', '令和6年度'])('with the text %s needs no format', (words) => {
    expect(formatOf(text(words))).toBe('General');
  });

  test('of a blank text is a blank cell', () => {
    expect(text('')).toEqual(blank());
  });

  test('with more than a cell can hold says where the rest is', () => {
    const cell = text('長'.repeat(40_000));
    expect(cell.kind === 'text' && cell.text.length).toBe(32_767);
    expect(cell.kind === 'text' && cell.text.endsWith('続きは元のファイルを参照してください。）')).toBe(true);
  });

  test('that is a link has no number format', () => {
    expect(formatOf(link('1-2', { sheet: '甲', row: 0, column: 0 }))).toBe('General');
  });
});
