import { openText } from '../../src/report/publication/csv';
import { openData, openDataFiles } from '../../src/report/publication/open-data';
import type { Review } from '../../src/model/review';
import { entry, indicator, item, quantity } from '../evaluation/model-values';
import { fy2024Items, fy2024Settings, reviewOf } from '../report/fy2024-round';
import { publishableRounds, rounds } from '../report/rounds';
import { expectGolden, published } from './golden';
import { sampleReview } from './sample-review';
import { faultsOfOpenData } from './unified-rule';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const filesOf = (review: Review) => Object.fromEntries(published(openData(review)).map(({ name, text }) => [name, text]));
const faultsOf = (files: Readonly<Record<string, string>>) =>
  faultsOfOpenData(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));

describe('the files of the samples', () => {
  let files: Readonly<Record<string, string>>;
  beforeAll(async () => {
    files = filesOf(await sampleReview());
  });

  test.each(openDataFiles)('%s', (name) => {
    expectGolden(name, files[name]!);
  });

  test('keep the unified rule of the ministry', () => {
    expect(faultsOf(files)).toEqual([]);
  });
});

test.each(publishableRounds)('the unified rule is kept: %s', (_, review) => {
  expect(faultsOf(filesOf(review))).toEqual([]);
});

describe('the lint finds', () => {
  const files = filesOf(reviewOf(fy2024Items));
  const items = files['items.csv']!;
  const figure = /,numeric,件,atLeast,,,notWritten,110,,given,/;

  test.each([
    ['a missing byte order mark', items.slice(1), '1-1'],
    ['a line break of another system', items.replace('\r\n', '\n'), '1-5'],
    ['a figure with a separator', items.replace(figure, ',numeric,件,atLeast,,,notWritten,"1,110",,given,'), '1-3'],
    ['a figure with its unit', items.replace(figure, ',numeric,件,atLeast,,,notWritten,110件,,given,'), '1-3'],
    ['a blank figure that is said to be given', items.replace(figure, ',numeric,件,atLeast,,,notWritten,,,given,'), '1-13'],
    ['a record that is too short', items.replace(figure, ',numeric,'), '2-2'],
    ['a blank record', `${items}${','.repeat(31)}\r\n`, '2-1'],
    ['a blank where there is none', items.replace('2025-03-31', ''), '1-13'],
    ['a Japanese date', items.replace('2025-03-31', 'R7.3.31'), '1-11'],
    ['a year of an era', items.replace(',2024,', ',6,'), '1-11'],
    ['a formula', items.replace('委託業務の点検', '=1+1'), '1-7'],
    ['a circled number', items.replace('委託業務の点検', '①委託業務の点検'), '1-10'],
    ['a joined cell', items.replace('委託業務の点検', '"委託業務\r\nの点検"'), '1-2'],
    ['white space for layout', items.replace('委託業務の点検', '委託業務　　の点検'), '1-5'],
    ['a mark for the line above', items.replace('委託業務の点検', '〃'), '1-6'],
    ['an unknown code', items.replace(',achieved,', ',done,'), 'L3'],
    ['a heading twice', items.replace('plan_id', 'fiscal_year'), '1-6'],
    ['a column that the dictionary does not know', items.replace('plan_id', 'plan'), 'L3'],
  ])('%s', (_, text, rule) => {
    expect(text).not.toBe(items);
    expect(faultsOf({ ...files, 'items.csv': text })).toContainEqual(expect.stringMatching(new RegExp(`^items.csv: ${rule} `)));
  });
});

test.each([
  ['=HYPERLINK("http://…")', `'=HYPERLINK("http://…")`],
  ['+81-6-1234', "'+81-6-1234"],
  ['-5%達成', "'-5%達成"],
  ['@所属', "'@所属"],
  ['＝１＋１', "'＝１＋１"],
  ['\t=1+1', "'=1+1"],
  ['-', '-'],
  ["'001", "''001"],
  ['465億円以下', '465億円以下'],
  ['・対話を行った。\r\n\r\n　・公表した。', '・対話を行った。 / ・公表した。'],
  ['①対話㈱　　東', '(1)対話(株) 東'],
  ['\uE000田', '〓田'],
])('the text %j is published as %j', (text, shown) => {
  expect(openText(text)).toBe(shown);
});

describe('a record', () => {
  const records = (review: Review) => {
    const [heading = '', ...lines] = filesOf(review)['items.csv']!.slice(1).trim().split('\r\n');
    return lines.map((line) => Object.fromEntries(heading.split(',').map((name, column) => [name, line.split(',')[column]])));
  };
  const record = (given: Parameters<typeof indicator>[0], rating: 'achieved' | 'outOfScope' = 'achieved') =>
    records(reviewOf([item({ rating, indicators: [indicator(given)] })]))[0];

  test('gives target and actual in one unit, without binary noise', () => {
    const target = quantity(300, '億円', { comparator: '<=' });
    expect(record({ target, actual: quantity(29_150, '百万円') })).toMatchObject({ unit: '億円', target: '300', actual: '291.5' });
    expect(record({ target, actual: quantity(0.1 + 0.2, '億円') })).toMatchObject({ actual: '0.3' });
    expect(record({ target, actual: quantity(0.0000001, '億円') })).toMatchObject({ actual: '0.0000001' });
    expect(record({ target, actual: quantity(12, '人') })).toMatchObject({ actual: '', actual_status: 'otherUnit' });
  });

  test.each([
    ['in words', { kind: 'milestone', entries: { target: entry('方針の策定') } }, 'inWords'],
    ['relative to last year', { kind: 'relative', entries: { target: entry('前年度を上回る') } }, 'inWords'],
    ['of a later year', { finalTarget: quantity(5) }, 'laterYear'],
    ['that cannot be read', { kind: 'unreadable', entries: { target: entry('ＸＸ') } }, 'unreadable'],
    ['that is a mark for none', { kind: 'none', entries: { target: entry('－') } }, 'notWritten'],
    ['that is not there', { kind: 'none' }, 'notWritten'],
  ] as const)('says why there is no target: one %s', (_, given, state) => {
    expect(record(given)).toMatchObject({ target: '', target_status: state });
  });

  test('gives a range by both ends', () => {
    expect(record({ comparator: 'range', target: quantity(80, '％', { upper: 85, comparator: 'range' }) })).toMatchObject({
      comparator: 'range',
      target: '80',
      target_upper: '85',
    });
  });

  test.each([
    [{}, 'final'],
    [{ provisional: true }, 'provisional'],
    [{ approximate: true }, 'approx'],
  ])('says how sure an actual is: %j', (given, certainty) => {
    expect(record({ actual: quantity(5, '件', given) })).toMatchObject({ certainty });
  });

  test('stands for an item without indicators, too', () => {
    expect(records(reviewOf([item({ rating: 'outOfScope', evaluateIn: [2027] })]))).toEqual([
      expect.objectContaining({ kind: 'none', target_status: 'notWritten', out_reason_code: 'finalYearOnly' }),
    ]);
  });

  test('is there for counted items only, and their number is the published one', () => {
    const ids = new Set(records(reviewOf(fy2024Items)).map(({ policy, item_id }) => [policy, item_id].join()));
    expect(ids.size).toBe(24);
  });

  test('names the rating by the office’s own word', () => {
    const settings = { ...fy2024Settings, statuses: [{ label: 'おおむね達成', countsAs: 'achieved' as const, aliases: ['概ね達成'] }] };
    const review = reviewOf([item({ rating: 'achieved', entries: { rating: entry('概ね達成') } })]);
    expect(records({ ...review, settings })[0]).toMatchObject({ rating_code: 'achieved', rating: 'おおむね達成' });
  });
});

test('is refused while anything is open', () => {
  expect(openData(rounds['three items undetermined']!)).toHaveProperty('refused.ja', expect.stringContaining('3項目'));
});
