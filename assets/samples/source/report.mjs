import { INVENTED } from './guide-sheets.mjs';
import { writeHeadings, writeItems } from './list-table.mjs';
import { looksOf } from './looks.mjs';
import { newSheet } from './sheet.mjs';
import { targetWithoutUnit } from './wording.mjs';

/** 進捗状況報告書 of a small department: one heading row, last year beside this year, issue and countermeasure in one column. */

const LOOKS = looksOf('E2EFDA');
const HEADINGS_ROW = 6;
const SIGNATURES = ['課長', '担当'];

/** What a hand typed in place of the proper entry, when the data say so. */
const typed = (item, field, proper) => item.asTyped?.[field] ?? proper;

const COLUMNS = [
  { path: ['管理番号'], width: 10, of: 'item', look: 'code', value: (item) => item.id },
  { path: ['取組方針'], width: 15, of: 'item', look: 'centre', value: (item) => typed(item, 'policy', item.policy) },
  { path: ['取組項目'], width: 20, of: 'item', look: 'text', value: (item) => item.name },
  { path: ['指標'], width: 24, of: 'indicator', look: 'text', value: (_, indicator) => indicator.name },
  { path: ['単位'], width: 6, of: 'indicator', look: 'centre', value: (_, indicator) => indicator.unit },
  { path: ['前年度実績'], width: 11, of: 'indicator', look: 'centre', value: (_, indicator) => indicator.baseline },
  {
    path: ['令和6年度目標'],
    width: 16,
    of: 'indicator',
    look: 'centre',
    value: (_, indicator) => targetWithoutUnit(indicator.targets[0], indicator),
  },
  { path: ['令和6年度実績'], width: 14, of: 'indicator', look: 'centre', value: (item, { actual }) => typed(item, 'actual', actual) },
  { path: ['達成状況'], width: 10, of: 'item', look: 'centre', value: (item) => typed(item, 'rating', item.rating) },
  { path: ['実施状況'], width: 32, of: 'item', look: 'text', value: (item) => item.activity },
  { path: ['課題及び改善策'], width: 34, of: 'item', look: 'text', value: issueAndCountermeasure },
  { path: ['今後の方向性'], width: 22, of: 'item', look: 'text', value: (item) => item.next },
  { path: ['備考'], width: 18, of: 'item', look: 'text', value: (item) => item.note },
];

function issueAndCountermeasure({ issue, countermeasure }) {
  return issue ? `【課題】${issue}\n【改善策】${countermeasure}` : null;
}

export function reportWorkbook({ name, items }) {
  const sheet = newSheet('報告書', COLUMNS);
  sheet.put(0, 0, '新・市政改革プラン　進捗状況報告書（令和6年度）', LOOKS.title, { columns: COLUMNS.length });
  sheet.put(2, 0, '所属', LOOKS.heading);
  sheet.put(2, 1, name, LOOKS.centre, { columns: 2 });
  sheet.put(3, 0, '基準日', LOOKS.heading);
  sheet.put(3, 1, '令和7年3月31日', LOOKS.centre, { columns: 2 });
  writeSignatureBox(sheet);
  const first = writeHeadings(sheet, HEADINGS_ROW, COLUMNS, LOOKS);
  const end = writeItems(sheet, first, COLUMNS, items, LOOKS);
  sheet.put(end + 1, 0, '注　達成状況は「達成」「未達成」「評価対象外」のいずれかとする。', LOOKS.plain);
  sheet.put(end + 2, 0, INVENTED, LOOKS.plain);
  const list = sheet.finish({
    paper: 'a4',
    landscape: true,
    headings: { top: HEADINGS_ROW, below: first },
    frozenColumns: 3,
  });
  return { sheets: [list], activeSheet: 0 };
}

/** The box for seals at the upper right. */
function writeSignatureBox(sheet) {
  const first = COLUMNS.length - SIGNATURES.length;
  SIGNATURES.forEach((office, index) => {
    sheet.put(2, first + index, office, LOOKS.heading);
    sheet.put(3, first + index, null, LOOKS.centre, { rows: 2 });
  });
}
