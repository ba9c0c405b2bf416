import type { Sentence } from '../../model/finding';
import {
  composedWord,
  confirmedMark,
  nothingWritten,
  pressSheet,
  pressSourceSheet,
  pressWords,
  type PressHeading,
  type PressKind,
  type PressSource,
  type PressSourceHeading,
  type PressText,
  type PressTexts,
} from '../../model/press';
import type { Policy } from '../../model/settings';
import { fingerprint } from '../../text/fingerprint';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { isNoneMark } from '../../text/marks';
import type { Workbook } from '../../workbook/workbook';
import { matchPolicy } from '../items/policies';
import { readOfficeTable, type OfficeRow, type RowProblem } from './office-table';

export interface PressReading {
  readonly press: PressTexts;
  /** Numbers of texts that somebody has written or changed since the program wrote the sheet. */
  readonly edited: readonly string[];
  /** Rows that are not used. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads 公表文 and 公表文の根拠. A draft that nobody has changed is left out, for it is composed anew. Null when the workbook has no such
 * sheet.
 */
export function readPressSheets(workbook: Workbook, policies: readonly Policy[]): PressReading | null {
  const table = readOfficeTable(workbook, pressSheet);
  if (!table) return null;
  if ('problem' in table) return { press: { texts: [], sources: [] }, edited: [], problems: [table.problem] };
  const problems: RowProblem[] = [];
  const texts: PressText[] = [];
  const edited: string[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (row.text('文') === '') continue;
    const isAsWritten = row.text('照合値') === fingerprint(wordsOf(row));
    if (row.text('状態') === composedWord && isAsWritten) continue;
    const read = textOf(row, String(index + 1), texts, policies);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    texts.push(read.text);
    if (!isAsWritten) edited.push(read.text.no);
  }
  const sources = readSources(workbook, new Set(texts.map(({ no }) => no)));
  return { press: { texts, sources: sources.sources }, edited, problems: [...problems, ...sources.problems] };
}

type Row = OfficeRow<PressHeading>;

function wordsOf(row: Row): string {
  return row.text('文').replace(/\r\n?/g, '\n');
}

function textOf(
  row: Row,
  rowNo: string,
  sofar: readonly PressText[],
  policies: readonly Policy[],
): { readonly text: PressText } | { readonly problem: RowProblem } {
  const part = row.text('区分');
  const kind = kindOf(part);
  if (kind === null) return wrong(row, '区分', unknownPart(part));
  const written = row.text('番号');
  const no = written === '' ? `行${rowNo}` : written;
  if (sofar.some((text) => text.no === no)) return wrong(row, '番号', numberTwice(no));
  const policy = policyOf(row.text('取組方針'), policies);
  const isOfPolicy = kind === 'about' || kind === 'year' || kind === 'next';
  if (isOfPolicy && policy === '') return wrong(row, '取組方針', noPolicy(part));
  const year = row.text('年度') === '' ? (kind === 'year' ? part : '') : row.text('年度');
  const fiscalYear = readFiscalYears(year)[0]?.fiscalYear ?? null;
  if (row.text('年度') !== '' && fiscalYear === null) return wrong(row, '年度', unknownYear(row.text('年度')));
  return { text: { no, kind, policy: isOfPolicy ? policy : '', fiscalYear, text: wordsOf(row) } };
}

/** 令和6年度の取組, 当年度の取組 and the bare word mean the box of the year. */
function kindOf(part: string): PressKind | null {
  const folded = fold(part);
  if (folded.endsWith('年度の取組')) return 'year';
  return (Object.entries(pressWords) as [PressKind, string][]).find(([, words]) => words === folded)?.[0] ?? null;
}

function policyOf(written: string, policies: readonly Policy[]): string {
  return matchPolicy(written, policies)?.policy.name ?? written;
}

function readSources(workbook: Workbook, texts: ReadonlySet<string>): { sources: readonly PressSource[]; problems: readonly RowProblem[] } {
  const table = readOfficeTable(workbook, pressSourceSheet);
  if (!table) return { sources: [], problems: [] };
  if ('problem' in table) return { sources: [], problems: [table.problem] };
  const problems: RowProblem[] = [];
  const sources = table.rows.flatMap((row): readonly PressSource[] => {
    const no = row.text('文の番号');
    // What a draft rests on is found anew with the draft.
    if (!texts.has(no)) return [];
    const [id, name, field] = [row.text('項目番号'), row.text('取組項目'), row.text('欄')];
    if ((id === '' && name === '') || field === '') {
      problems.push({ at: row.entry('項目番号').at, message: incompleteSource });
      return [];
    }
    return [{ no, department: row.text('所属'), id, name, field, confirmed: confirmedIn(row) }];
  });
  return { sources, problems };
}

/** With the mark, what stood beside it when the mark was made: that is what the person saw. */
function confirmedIn(row: OfficeRow<PressSourceHeading>): string | null {
  const mark = row.text('今の内容で確かめた');
  const content = mark !== '' && !isNoneMark(mark) ? row.text('今の内容') : row.text('確かめた内容');
  if (content === '') return null;
  return content === nothingWritten ? '' : content;
}

function wrong(row: Row, heading: PressHeading, message: Sentence): { readonly problem: RowProblem } {
  return { problem: { at: row.entry(heading).at, message } };
}

const unknownPart = (part: string): Sentence => ({
  ja: `公表文の区分「${part}」は使えません。${Object.values(pressWords).join('、')}のいずれかを記入してください。`,
  en: `The kind "${part}" in 公表文 cannot be used.`,
});
const numberTwice = (no: string): Sentence => ({
  ja: `公表文に番号「${no}」が2つあります。どちらかの番号を直してください。`,
  en: `公表文 has the number "${no}" twice. Correct one of them.`,
});
const noPolicy = (part: string): Sentence => ({
  ja: `公表文の区分「${part}」には、取組方針が要ります。取組方針の名称を記入してください。`,
  en: `A text of the kind "${part}" needs a policy. Enter its name.`,
});
const unknownYear = (text: string): Sentence => ({
  ja: `公表文の年度「${text}」は読み取れません。「令和6年度」のように記入してください。`,
  en: `The year "${text}" in 公表文 cannot be read. Write a year such as 令和6年度.`,
});
const incompleteSource: Sentence = {
  ja: `公表文の根拠のこの行には、項目番号(又は取組項目)か欄がないため、使えません。記入するか、行を消してください。確かめたときは「今の内容で確かめた」に「${confirmedMark}」を記入します。`,
  en: 'This source of a text names no item or no field. Enter them or delete the row.',
};
