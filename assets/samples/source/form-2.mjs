import { guideSheet, INVENTED } from './guide-sheets.mjs';
import { runsOfPolicy, writeHeadings, writeItems } from './list-table.mjs';
import { looksOf } from './looks.mjs';
import { countsOf, RATINGS } from './ratings.mjs';
import { newSheet } from './sheet.mjs';
import { targetWithUnit, valueWithUnit } from './wording.mjs';

/** 様式第2号: policies as bands, three heading rows with a group for each year, units inside the cells, subtotals. */

const HEADING_FILL = 'E7E6E6';
const LOOKS = looksOf(HEADING_FILL);
const HEADINGS_ROW = 4;
const TITLE = '新・市政改革プラン　取組状況調書';
const NOTES = [
  '※　目標及び実績は、単位を付して記入すること。',
  '※　「年間」は当該年度の値、「累計」は年度末までの累計の値とする。',
  INVENTED,
];
const WIDE_BLANK = '　';
const YEARS = ['令和6年度', '令和7年度', '令和8年度', '令和9年度'];

const yearColumns = (year, index) => {
  const group = ['年度別の目標・実績・評価', year];
  const isCurrent = index === 0;
  return [
    {
      path: [...group, '目標'],
      width: 14,
      of: 'indicator',
      look: 'text',
      value: (_, indicator) => targetWithUnit(indicator.targets[index], indicator),
    },
    {
      path: [...group, '実績'],
      width: isCurrent ? 18 : 7,
      of: 'indicator',
      look: 'text',
      value: (_, indicator) => (isCurrent && actualOf(indicator)) || null,
    },
    { path: [...group, '評価'], width: isCurrent ? 14 : 7, of: 'item', look: 'centre', value: (item) => (isCurrent ? item.rating : null) },
  ];
};

const actualOf = (indicator) => indicator.actualWritten ?? valueWithUnit(indicator.actual, indicator);

const COLUMNS = [
  { path: ['番号'], width: 7, of: 'item', look: 'code', value: (item) => item.id },
  { path: ['取組項目'], width: 22, of: 'item', look: 'text', value: (item) => item.name },
  { path: ['所管課'], width: 12, of: 'item', look: 'centre', value: (item) => item.section },
  { path: ['指　標'], width: 30, of: 'indicator', look: 'text', value: (_, indicator) => indicator.name },
  {
    path: ['策定時\n（令和5年度）'],
    width: 13,
    of: 'indicator',
    look: 'text',
    value: (_, indicator) => valueWithUnit(indicator.baseline, indicator),
  },
  ...YEARS.flatMap(yearColumns),
  { path: ['取組内容'], width: 34, of: 'item', look: 'text', value: (item) => item.activity },
  { path: ['課題'], width: 22, of: 'item', look: 'text', value: (item) => item.issue },
  { path: ['改善策'], width: 22, of: 'item', look: 'text', value: (item) => item.countermeasure },
  { path: ['備考'], width: 18, of: 'item', look: 'text', value: (item) => item.note },
];

const INDICATOR_COLUMN = 3;
const RATING_COLUMN = COLUMNS.findIndex(({ path }) => path.at(-1) === '評価');

export function form2Workbook(department, formVersion) {
  const guide = guideSheet('作成要領', { title: TITLE, formVersion, headingFill: HEADING_FILL });
  return { sheets: [guide, listSheet(department)], activeSheet: 1 };
}

function listSheet({ name, items }) {
  const sheet = newSheet('取組状況調書', COLUMNS);
  sheet.put(0, 0, '様式第2号', LOOKS.plain);
  sheet.put(1, 0, `${TITLE}（令和6年度末）`, LOOKS.title, { columns: COLUMNS.length });
  sheet.put(2, COLUMNS.length - 1, `所属：${name}`, LOOKS.plainRight);
  sheet.put(3, 0, '令和7年3月31日現在', LOOKS.plain);
  const first = writeHeadings(sheet, HEADINGS_ROW, COLUMNS, LOOKS);
  let row = first;
  for (const run of runsOfPolicy(items)) {
    sheet.put(row, 0, [`取組方針${run[0].policyNo}`, run[0].policy].join(WIDE_BLANK), LOOKS.band, { columns: COLUMNS.length });
    row = writeItems(sheet, row + 1, COLUMNS, run, LOOKS);
    writeTotal(sheet, row++, '小　計', run);
  }
  writeTotal(sheet, row++, '合　計', items);
  const notes = row + 1;
  NOTES.forEach((note, index) => sheet.put(notes + index, 0, note, LOOKS.plain));
  return sheet.finish({
    paper: 'a3',
    landscape: true,
    headings: { top: HEADINGS_ROW, below: first },
    frozenColumns: 2,
  });
}

/** 小計 and 合計: how many items, and how they were rated. */
function writeTotal(sheet, row, label, items) {
  COLUMNS.forEach((_, column) => sheet.put(row, column, null, LOOKS.total));
  sheet.put(row, 0, label, LOOKS.total, { columns: INDICATOR_COLUMN });
  sheet.put(row, INDICATOR_COLUMN, `${items.length}項目`, LOOKS.total);
  sheet.put(row, RATING_COLUMN, countsText(items), LOOKS.total);
}

function countsText(items) {
  return countsOf(items)
    .flatMap((count, index) => (count > 0 ? [`${RATINGS[index]} ${count}`] : []))
    .join('\n');
}
