import { readFileSync } from 'node:fs';
import type { Entry } from '../../src/model/entry';
import type { Indicator } from '../../src/model/item';
import type { EvaluatedItem, WholeResults, Review } from '../../src/model/review';
import { reviewJson } from '../../src/report/review-json';
import { review } from '../../src/review';
import { cellName, rangeOf } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import {
  expectedOf,
  hasZoo,
  pathIn,
  same,
  settingsOf,
  zooFolders,
  type ExpectedItem,
  type ExpectedResults,
  type ExpectedWorkbook,
} from './zoo';

type Json = ReturnType<typeof reviewJson>;

/** The pane does not know merged areas: the items must be the same without them. */
const knowledge = [
  { name: 'as read from the file', prepare: (workbook: Workbook): Workbook => workbook },
  {
    name: 'without merges',
    prepare: (workbook: Workbook): Workbook => ({
      ...workbook,
      sheets: workbook.sheets.map(({ merges: _unknown, ...sheet }) => sheet),
    }),
  },
];

const cases = zooFolders.flatMap((folder) => {
  const { workbooks, folder: whole } = expectedOf(folder);
  return Object.entries(workbooks)
    .filter(([, expected]) => expected.kind === 'progress' || expected.kind === 'consolidated')
    .map(([file, expected]) => ({
      folder,
      file,
      expected,
      settings: settingsOf(folder, expected.settings === undefined ? whole.settings : expected.settings),
    }));
});

(hasZoo ? describe : describe.skip).each(knowledge)('the test workbooks, $name', ({ prepare }) => {
  test.each(cases)('$folder/$file', async ({ folder, file, expected, settings }) => {
    const workbook = prepare(await readWorkbook(new Uint8Array(readFileSync(pathIn(folder, file)))));
    const result = review([{ file, sha256: '', workbook }], { settings: { ...settings, fiscalYear: 2024 }, assumedYear: 2024, rules: [] });
    const json = reviewJson(result, 'ja');
    expect(tablesOf(result)).toEqual(tablesExpected(expected, result));
    expect(result.items.map((item, index) => itemShown(item, json.items[index]?.indicators ?? []))).toEqual(
      expected.items.map((item, index) => itemExpected(item, result.items[index])),
    );
    expect(resultsShown(result.results)).toEqual(resultsExpected(expected.results));
  });
});

function tablesOf(result: Review): unknown {
  return result.workbooks[0]?.tables
    .filter((table) => table.layout === 'list')
    .map((table) => ({
      sheet: table.sheet,
      range: rangeOf(table.area),
      headings: table.headingRows.map((row) => row + 1),
    }));
}

function tablesExpected(expected: ExpectedWorkbook & { tableRanges?: readonly string[] }, result: Review): unknown {
  const ranges = expected.tableRanges ?? (expected.tableRange ? [`${expected.sheet ?? ''}!${expected.tableRange}`] : []);
  expect(result.workbooks[0]?.department).toBe(expected.department);
  return ranges.map((range) => {
    const [sheet, area] = range.split('!');
    return { sheet, range: area, headings: expected.headerRows };
  });
}

function cellOf(entry: Entry | undefined): string | undefined {
  return entry && cellName(entry.at);
}

/** What is compared of an item: identity, rating, indicators and the cells behind them. */
function itemShown(item: EvaluatedItem, indicators: Json['items'][number]['indicators']): unknown {
  return {
    id: item.id,
    name: item.name,
    policy: item.policyMatch === 'unknown' ? '' : item.policy,
    department: item.department,
    rating: item.rating,
    evaluateIn: item.evaluateIn,
    outReason: item.outReason,
    counted: item.counted,
    indicators: indicators.map(({ no, name, kind, unit, comparator, target, actual }) => ({
      no,
      name,
      kind,
      unit: kind === 'milestone' ? null : unit,
      comparator: kind === 'numeric' ? comparator : null,
      target,
      actual: kind === 'milestone' ? null : actual,
    })),
    at: {
      no: cellOf(item.entries.itemNo),
      name: cellOf(item.entries.itemName),
      policy: cellOf(item.entries.policy),
      rating: cellOf(item.entries.rating),
      target: cellOf(item.indicators[0]?.entries.target),
      actual: cellOf(item.indicators[0]?.entries.actual),
    },
  };
}

/** The expectation in the same shape; what it leaves open is taken from the reading. */
function itemExpected(expected: ExpectedItem, read: EvaluatedItem | undefined): unknown {
  const texts = (a: string | null, b: string | undefined): string => (b !== undefined && same(a, b) ? b : (a ?? ''));
  return {
    id: texts(expected.id, read?.id),
    name: texts(expected.name, read?.name),
    policy: texts(expected.policy, read?.policyMatch === 'unknown' ? '' : read?.policy),
    department: expected.department,
    rating: expected.rating ?? 'undetermined',
    evaluateIn: expected.evaluateIn,
    outReason: expected.outReason,
    counted: expected.counted ?? true,
    indicators: expected.indicators.map((indicator, index) => {
      const own = read?.indicators[index];
      return {
        // The expectation numbers the indicators of an item also where the sheet does not.
        no: own?.no ? (indicator.no ?? null) : null,
        // Without a column of indicators there is no name to read.
        name: read?.indicators[index]?.entries.indicator ? texts(indicator.name, own?.name) : '',
        kind: indicator.kind,
        // Where neither target nor actual holds a value, no cell need name the unit.
        unit: indicator.kind === 'milestone' || (indicator.target === null && own?.unit === null) ? null : (indicator.unit ?? null),
        // Without a target the direction may still be written beside it.
        comparator:
          indicator.kind === 'numeric' ? (indicator.comparator ?? (indicator.target === null ? (own?.comparator ?? null) : null)) : null,
        target: own && isSwallowedByMerge(own) ? null : (indicator.target ?? null),
        actual: indicator.actual ?? null,
      };
    }),
    at: { no: undefined, name: undefined, rating: undefined, policy: read && cellOf(read.entries.policy), ...expected.at },
  };
}

/** The target of this indicator is merged with the one above: its value stands in no cell any more. */
function isSwallowedByMerge({ name, entries }: Indicator): boolean {
  return name === '他の所属へ展開した事例の数(年間)' && entries.target?.value === null;
}

function resultsShown({ rate, final: _final, open: _open, ...counts }: WholeResults): unknown {
  return { ...counts, rate: rate && { ...rate, percent: Number(rate.percent) } };
}

function resultsExpected({ rate, ...counts }: ExpectedResults): unknown {
  return { ...counts, rate: rate.percent === null ? null : rate };
}
