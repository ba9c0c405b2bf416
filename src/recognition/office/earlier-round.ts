import {
  comparedHeadings,
  runCounts,
  type EarlierRound,
  type LoggedChange,
  type OfficeDecision,
  type RunRecord,
} from '../../model/earlier-round';
import { changeLogWords, fileListWords, itemListWords, ratingReviewWords, runListWords } from '../../model/round-sheets';
import type { FiscalYear } from '../../model/fiscal-year';
import type { StatusWord } from '../../model/settings';
import { readDate, readFiscalYears } from '../../text/fiscal-years';
import { readPlainNumber } from '../../text/numbers';
import { presets } from '../../model/presets';
import { readRating } from '../../text/rating-words';
import type { Workbook } from '../../workbook/workbook';
import { readOfficeTable, type OfficeRow, type RowProblem } from './office-table';
import { earlierAnswers } from './slips/answer-list';
import { viewOf } from '../sheet-view';

export interface EarlierRoundReading {
  readonly earlier: EarlierRound;
  /** Entries of people that cannot be used. */
  readonly problems: readonly RowProblem[];
}

/** Reads a report workbook that this program wrote for the same round. Null when the workbook is none: it has no 一覧データ of ours. */
export function readEarlierRound(workbook: Workbook, statuses: readonly StatusWord[] | null): EarlierRoundReading | null {
  const items = readOfficeTable(workbook, itemListWords);
  if (!items || 'problem' in items) return null;
  const problems: RowProblem[] = [];
  return {
    earlier: {
      fiscalYear: fiscalYearOf(workbook),
      items: items.rows
        .filter((row) => row.text('集計対象') === itemListWords.counted)
        .map((row) => ({
          id: row.text('項目番号'),
          name: row.text('取組項目'),
          words: Object.fromEntries(
            comparedHeadings.map((heading) => [heading, row.text(heading)]),
          ) as EarlierRound['items'][number]['words'],
        })),
      files: rowsOf(workbook, fileListWords).map((row) => ({
        sha256: row.text('ハッシュ値（SHA-256）'),
        readOn: readDate(row.text('読取日')),
      })),
      decisions: rowsOf(workbook, ratingReviewWords, plansOwnWords).flatMap((row) => decisionOf(row, statuses, problems)),
      changes: rowsOf(workbook, changeLogWords).flatMap(changeOf),
      answers: earlierAnswers(workbook),
      runs: rowsOf(workbook, runListWords).flatMap(runOf),
    },
    problems,
  };
}

/** From the second line of 評価確認表: 「○○プラン」の進捗状況(令和6年度末時点). */
function fiscalYearOf(workbook: Workbook): FiscalYear | null {
  const sheet = workbook.sheets.find(({ name }) => name === ratingReviewWords.name);
  return sheet ? (readFiscalYears(viewOf(sheet).text(1, 0)).at(-1)?.fiscalYear ?? null) : null;
}

/** A sheet that somebody took out, or whose headings are gone, has nothing to say. */
function rowsOf<Heading extends string>(
  workbook: Workbook,
  words: { readonly name: string; readonly headings: readonly [Heading, ...Heading[]] },
  otherWords: Readonly<Record<string, Heading>> = {},
): readonly OfficeRow<Heading>[] {
  const table = readOfficeTable(workbook, words, otherWords);
  return table && 'rows' in table ? table.rows : [];
}

/** A plan's preset may have its own word for the office's rating. */
const plansOwnWords = Object.fromEntries(presets.map(({ officeRating }) => [officeRating, '取りまとめ担当の評価' as const]));

function decisionOf(
  row: OfficeRow<(typeof ratingReviewWords.headings)[number]>,
  statuses: readonly StatusWord[] | null,
  problems: RowProblem[],
): readonly OfficeDecision[] {
  const entry = row.entry('取りまとめ担当の評価');
  const [text, reason, name] = [entry.text.trim(), row.text('評価を変えた理由'), row.text('取組項目')];
  if (text === '' && reason === '') return [];
  const { rating } = readRating(text, statuses);
  if (rating !== 'undetermined' && name !== '') {
    return [{ id: row.text('項目番号'), name, department: row.text('所属'), rating, text, reason }];
  }
  problems.push({
    at: entry.at,
    message: {
      ja: `評価確認表の「${name}」の取りまとめ担当の評価「${text}」は使えません。評価の語で記入し、評価を変えないときは理由も空欄にしてください。`,
      en: `The office's rating "${text}" of "${name}" cannot be used. Write a rating word; leave the reason blank where nothing is changed.`,
    },
  });
  return [];
}

function changeOf(row: OfficeRow<(typeof changeLogWords.headings)[number]>): readonly LoggedChange[] {
  if (row.text('欄') === '') return [];
  return [
    {
      on: readDate(row.text('日付')),
      department: row.text('所属'),
      id: row.text('項目番号'),
      name: row.text('取組項目'),
      field: row.text('欄'),
      before: row.text('変更前'),
      after: row.text('変更後'),
    },
  ];
}

function runOf(row: OfficeRow<(typeof runListWords.headings)[number]>): readonly RunRecord[] {
  const counts = runCounts.map((heading) => [heading, readPlainNumber(row.text(heading))] as const);
  if (counts.some(([, count]) => count === null)) return [];
  return [
    {
      on: readDate(row.text('実行日')),
      by: row.text('実行者'),
      counts: Object.fromEntries(counts) as RunRecord['counts'],
      input: row.text('照合値'),
    },
  ];
}
