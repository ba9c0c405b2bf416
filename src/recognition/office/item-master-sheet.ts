import type { Sentence } from '../../model/finding';
import { directionWords, everyYearWord, itemMasterSheet, type ItemMasterHeading } from '../../model/office-sheets';
import type { Comparator } from '../../model/quantity';
import type { ApprovedTarget, MasterItem } from '../../model/settings';
import { comparatorFrom } from '../../text/directions';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { numberKey } from '../../text/item-refs';
import { readPlainNumber } from '../../text/numbers';
import type { Workbook } from '../../workbook/workbook';
import { readOfficeTable, type OfficeRow, type RowProblem } from './office-table';

type Row = OfficeRow<ItemMasterHeading>;

export interface ItemMasterReading {
  readonly items: readonly MasterItem[];
  /** Rows that are not used. */
  readonly problems: readonly RowProblem[];
}

/** Reads 項目台帳; a row without number and name is a further indicator of the item above. Null when the workbook has no such sheet. */
export function readItemMaster(workbook: Workbook): ItemMasterReading | null {
  const table = readOfficeTable(workbook, itemMasterSheet);
  if (!table) return null;
  if ('problem' in table) return { items: [], problems: [table.problem] };
  const items: MasterItem[] = [];
  const problems: RowProblem[] = [];
  for (const row of table.rows) {
    const read = row.text('項目番号') === '' && row.text('取組項目') === '' ? withTarget(items.at(-1), row) : newItem(row, items);
    if ('problem' in read) problems.push(read.problem);
    else if (isSame(items.at(-1), read.item)) items[items.length - 1] = read.item;
    else items.push(read.item);
  }
  return { items, problems };
}

function isSame(last: MasterItem | undefined, { id, name, department }: MasterItem): boolean {
  return last?.id === id && last.name === name && last.department === department;
}

type ItemReading = { readonly item: MasterItem } | { readonly problem: RowProblem };

function newItem(row: Row, known: readonly MasterItem[]): ItemReading {
  const [id, name] = [row.text('項目番号'), row.text('取組項目')];
  if (name === '') return problem(row, '取組項目', nameless);
  const department = row.text('所属');
  // Departments may number their own items; within one of them a number belongs to one item.
  if (id !== '' && known.some((item) => numberKey(item) === numberKey({ department, id }))) return problem(row, '項目番号', twice(id));
  const evaluateIn = readEvaluateIn(row.text('評価年度'));
  if (evaluateIn === null) return problem(row, '評価年度', unknownYear(row.text('評価年度')));
  const item: MasterItem = { id, name, policy: row.text('取組方針'), department, evaluateIn, approvedTargets: [] };
  return withTarget(item, row);
}

function readEvaluateIn(text: string): MasterItem['evaluateIn'] | null {
  if (text === '' || fold(text) === everyYearWord) return 'everyYear';
  const years = readFiscalYears(text).flatMap(({ fiscalYear, to = fiscalYear }) =>
    Array.from({ length: to - fiscalYear + 1 }, (_, index) => fiscalYear + index),
  );
  return years.length === 0 ? null : years;
}

/** The item with the target of the row, if there is one. */
function withTarget(item: MasterItem | undefined, row: Row): ItemReading {
  if (!item) return problem(row, '項目番号', nameless);
  const target = readTarget(row);
  if (target === null) return { item };
  if ('message' in target) return { problem: target };
  return { item: { ...item, approvedTargets: [...item.approvedTargets, target] } };
}

function readTarget(row: Row): ApprovedTarget | RowProblem | null {
  const [indicator, unit, direction, words] = [row.text('指標'), row.text('単位'), row.text('目標の向き'), row.text('目標の内容')];
  const written = row.entry('承認済みの目標値');
  const value = typeof written.value === 'number' ? written.value : readPlainNumber(written.text);
  if (written.text.trim() !== '' && value === null) return problemAt(row, '承認済みの目標値', noNumber(written.text.trim()));
  const comparator = direction === '' ? null : readDirection(direction);
  if (direction !== '' && comparator === null) return problemAt(row, '目標の向き', unknownDirection(direction));
  const year = row.text('目標の年度');
  const fiscalYear = readFiscalYears(year)[0]?.fiscalYear;
  if (year !== '' && fiscalYear === undefined) return problemAt(row, '目標の年度', unknownTargetYear(year));
  if (indicator === '' && value === null && words === '') return null;
  return {
    indicator,
    ...(comparator !== null && { comparator }),
    ...(value !== null && { value }),
    ...(unit !== '' && { unit }),
    ...(words !== '' && { text: words }),
    ...(fiscalYear !== undefined && { fiscalYear }),
  };
}

function readDirection(text: string): Comparator | null {
  const written = (Object.entries(directionWords) as [Comparator, string][]).find(([, word]) => word === fold(text));
  return written?.[0] ?? comparatorFrom(text);
}

function problem(row: Row, heading: ItemMasterHeading, message: Sentence): { readonly problem: RowProblem } {
  return { problem: problemAt(row, heading, message) };
}

function problemAt(row: Row, heading: ItemMasterHeading, message: Sentence): RowProblem {
  return { at: row.entry(heading).at, message };
}

const nameless: Sentence = {
  ja: '項目台帳のこの行には取組項目がないため、使えません。取組項目を記入するか、行を消してください。',
  en: 'This row of the register names no item. Enter the item or delete the row.',
};
const twice = (id: string): Sentence => ({
  ja: `項目台帳に項目番号「${id}」が2つあります。どちらかの番号を直すか、行を消してください。`,
  en: `The register has the number "${id}" twice. Correct one of them or delete the row.`,
});
const unknownYear = (text: string): Sentence => ({
  ja: `項目台帳の評価年度「${text}」は読み取れません。「${everyYearWord}」か「令和9年度」のように記入してください。`,
  en: `The year of evaluation "${text}" in the register cannot be read. Write 毎年度 or a year such as 令和9年度.`,
});
const unknownTargetYear = (text: string): Sentence => ({
  ja: `項目台帳の目標の年度「${text}」は読み取れません。「令和7年度」のように記入してください。`,
  en: `The year of the target "${text}" in the register cannot be read. Write a year such as 令和7年度.`,
});
const noNumber = (text: string): Sentence => ({
  ja: `項目台帳の目標値「${text}」は数値ではありません。数値だけを記入し、言葉の目標は「目標の内容」に記入してください。`,
  en: `The target "${text}" in the register is no number. A target in words belongs into the column 目標の内容.`,
});
const unknownDirection = (text: string): Sentence => ({
  ja: `項目台帳の目標の向き「${text}」は使えません。${Object.values(directionWords).join('、')}のいずれかを記入してください。`,
  en: `The direction "${text}" in the register cannot be used.`,
});
