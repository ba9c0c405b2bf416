import { choicesSheet, guideSheet, INVENTED, ratingChoices } from './guide-sheets.mjs';
import { writeHeadings, writeItems } from './list-table.mjs';
import { looksOf } from './looks.mjs';
import { countsOf, RATINGS } from './ratings.mjs';
import { columnName, newSheet } from './sheet.mjs';
import { comparatorWord, NONE_MARK } from './wording.mjs';

/** 様式1: a unit column, two heading rows, the policy merged over its items, counts below the list. */

const HEADING_FILL = 'DDE8F4';
const LOOKS = looksOf(HEADING_FILL);
const HEADINGS_ROW = 6;
const TITLE = '「新・市政改革プラン」進捗管理シート';
const NOTES = [
  '※「年間」は当該年度の値、「累計」は年度末までの累計の値を示す。',
  '※単位及び目標区分の「－」は、数値によらない目標であることを示す。',
  INVENTED,
];

const DEPARTMENT_COLUMN = { path: ['所属'], width: 11, of: 'item', look: 'centre', value: (item) => item.department };

const COLUMNS = [
  { path: ['No.'], width: 6, of: 'item', look: 'code', value: (item) => item.id },
  { path: ['取組方針'], width: 15, of: 'policy', look: 'centre', value: (item) => item.policy },
  { path: ['取組項目'], width: 22, of: 'item', look: 'text', value: (item) => item.name },
  { path: ['担当課'], width: 12, of: 'item', look: 'centre', value: (item) => item.section },
  { path: ['指標'], width: 30, of: 'indicator', look: 'text', value: (_, indicator) => indicator.name },
  { path: ['単位'], width: 7, of: 'indicator', look: 'centre', value: (_, indicator) => indicator.unit ?? NONE_MARK },
  { path: ['目標区分\n（以上・以下）'], width: 11, of: 'indicator', look: 'centre', value: (_, indicator) => comparatorWord(indicator) },
  { path: ['基準値\n（令和5年度）'], width: 12, of: 'indicator', look: 'centre', value: (_, indicator) => indicator.baseline ?? NONE_MARK },
  { path: ['令和6年度', '目標'], width: 16, of: 'indicator', look: 'centre', value: targetOf(0) },
  { path: ['令和6年度', '実績'], width: 18, of: 'indicator', look: 'text', value: (_, { actual }) => actual ?? NONE_MARK, entry: true },
  { path: ['令和7年度', '目標'], width: 16, of: 'indicator', look: 'centre', value: targetOf(1) },
  { path: ['令和8年度', '目標'], width: 16, of: 'indicator', look: 'centre', value: targetOf(2) },
  { path: ['令和9年度', '目標'], width: 16, of: 'indicator', look: 'centre', value: targetOf(3) },
  { path: ['評価\n（令和6年度末）'], width: 14, of: 'item', look: 'centre', value: (item) => item.rating, entry: true },
  { path: ['主な取組実績'], width: 38, of: 'item', look: 'text', value: (item) => item.activity, entry: true },
  { path: ['課題'], width: 22, of: 'item', look: 'text', value: (item) => item.issue, entry: true },
  { path: ['改善策'], width: 22, of: 'item', look: 'text', value: (item) => item.countermeasure, entry: true },
  { path: ['備考'], width: 17, of: 'item', look: 'text', value: (item) => item.note, entry: true },
];

function targetOf(year) {
  return (_, indicator) => indicator.targets[year] ?? NONE_MARK;
}

export function form1Workbook(department, formVersion) {
  const guide = guideSheet('記入要領', { title: TITLE, formVersion, headingFill: HEADING_FILL });
  return { sheets: [guide, departmentList(department), choicesSheet()], activeSheet: 1 };
}

/** 様式1 with every department's items on one sheet and the department as a column. */
export function consolidatedWorkbook(items) {
  const columns = COLUMNS.toSpliced(3, 0, DEPARTMENT_COLUMN);
  const sheet = newSheet('進捗管理シート', columns);
  writeHead(sheet, columns, '（令和6年度・全所属集約）');
  return { sheets: [finishList(sheet, columns, items, 1), choicesSheet()], activeSheet: 0 };
}

function departmentList({ name, items }) {
  const sheet = newSheet('進捗管理シート', COLUMNS);
  writeHead(sheet, COLUMNS, '（令和6年度）');
  sheet.put(3, 0, '所属名', LOOKS.heading, { columns: 2 });
  sheet.put(3, 2, name, LOOKS.centre);
  return finishList(sheet, COLUMNS, items);
}

function writeHead(sheet, columns, year) {
  const last = columns.length - 1;
  sheet.put(0, last, '【様式1】', LOOKS.plainRight);
  sheet.put(1, 0, TITLE + year, LOOKS.title, { columns: columns.length });
  sheet.put(3, 4, '令和6年度末（令和7年3月31日）現在', LOOKS.plain);
  sheet.put(4, 0, '※色の付いた欄に記入してください。評価が「未達成」の場合は、課題と改善策を必ず記入してください。', LOOKS.plain);
}

function finishList(sheet, columns, items, pagesTall = 0) {
  const first = writeHeadings(sheet, HEADINGS_ROW, columns, LOOKS);
  const end = writeItems(sheet, first, columns, items, LOOKS);
  const ratingColumn = columnName(columns.findIndex(({ path }) => path[0].startsWith('評価')));
  writeCounts(sheet, end + 1, `$${ratingColumn}$${first + 1}:$${ratingColumn}$${end}`, items);
  const notes = end + 4;
  NOTES.forEach((note, index) => sheet.put(notes + index, 0, note, LOOKS.plain));
  return sheet.finish({
    paper: 'a3',
    landscape: true,
    headings: { top: HEADINGS_ROW, below: first },
    frozenColumns: 3,
    pagesTall,
    validations: [ratingChoices(`${ratingColumn}${first + 1}:${ratingColumn}${end}`)],
  });
}

/** The counts below the list, as formulas over the ratings. */
function writeCounts(sheet, top, ratings, items) {
  const counts = countsOf(items);
  const [achieved, notAchieved] = counts;
  const row = top + 2;
  const cells = [
    ['確認項目数', { formula: `SUM(C${row}:E${row})`, result: items.length }, '0"項目"'],
    ...RATINGS.map((rating, index) => [rating, { formula: `COUNTIF(${ratings},"${rating}")`, result: counts[index] }, '0"項目"']),
    [
      '達成率',
      { formula: `IF(C${row}+D${row}=0,"${NONE_MARK}",C${row}/(C${row}+D${row}))`, result: achieved / (achieved + notAchieved) },
      '0.0%',
    ],
  ];
  cells.forEach(([label, content, numFmt], index) => {
    sheet.put(top, 1 + index, label, LOOKS.heading);
    sheet.put(top + 1, 1 + index, content, { ...LOOKS.centre, numFmt });
  });
}
