import type { FiscalYear } from '../model/fiscal-year';
import type { SheetHead } from '../model/recognition';
import { readFiscalYears, type YearMention } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { yearColumns, yearsOf } from './headings/chosen-columns';
import type { HeadingBlock } from './headings/heading-block';
import { readHeading } from './headings/heading-reader';
import type { SheetView } from './sheet-view';
import { yearVotes } from './weights';

export interface YearSource {
  readonly view: SheetView;
  readonly head: SheetHead;
  readonly block: HeadingBlock | null;
  /** Years with results on forms of the sheet. */
  readonly formYears: readonly FiscalYear[];
}

/**
 * The year that a workbook is about: what its titles, as-of lines, filled actual columns, sheets' names and its own name name most.
 * Only 年度, 末, 現在 and 時点 vote; the day of submission never does. Null when nothing names one.
 */
export function fiscalYearOfWorkbook(sources: readonly YearSource[], file: string): FiscalYear | null {
  const ofTables = sources.filter((source) => source.block !== null || labelledResults(source.view).length > 0);
  // Sheets of several years stand side by side: the latest is the one that is reported on, the others are kept from before.
  const years = ofTables.map((source) => mostVoted([source], '')).filter((year) => year !== null);
  const different = new Set(years);
  return different.size > 1 ? Math.max(...years) : mostVoted(sources, file);
}

/** Rows and columns of a form, or of a list that runs across, in which its labels begin. */
const labelRows = 60;
const labelColumns = 4;

/**
 * The actuals and ratings that are named on their left, as a form and a list with rows and columns exchanged have them: the year that each
 * label names, null where it names none.
 */
function labelledResults(view: SheetView): readonly (FiscalYear | null)[] {
  return view.usedRows.slice(0, labelRows).flatMap((row) => {
    const filled = view.filled(row);
    return filled.slice(0, Math.min(labelColumns, filled.length - 1)).flatMap((column, index) => {
      const { exact, fiscalYear } = readHeading(view.text(row, column));
      const value = view.text(row, filled[index + 1] ?? column);
      return (exact === 'actual' || exact === 'rating') && readHeading(value).exact === null ? [fiscalYear] : [];
    });
  });
}

function mostVoted(sources: readonly YearSource[], file: string): FiscalYear | null {
  const votes = new Map<FiscalYear, number>();
  const vote = (year: FiscalYear, weight: number): void => {
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { view, head, block, formYears } of sources) {
    for (const entry of head.texts) {
      const mentions = votingMentions(entry.text);
      for (const mention of mentions) {
        const isAsOf = mention.kind === 'date' || mention.asOfEnd;
        vote(mention.fiscalYear, isAsOf ? yearVotes.asOf : yearVotes.title);
      }
    }
    for (const mention of votingMentions(view.sheet.name)) vote(mention.fiscalYear, yearVotes.sheetName);
    const western = /^(?:FY)?(20\d\d)(?:年度?)?$/i.exec(fold(view.sheet.name))?.[1];
    if (western !== undefined && votingMentions(view.sheet.name).length === 0) vote(Number(western), yearVotes.sheetName);
    if (block) for (const year of yearsWithResults(view, block)) vote(year, yearVotes.actual);
    const years = block || formYears.length > 0 ? formYears : new Set(labelledResults(view).filter((year) => year !== null));
    for (const year of years) vote(year, yearVotes.actual);
  }
  const [named] = votingMentions(file.replace(/\.[^.]+$/, ''));
  const western = /(?:^|[_\-（( ])(20\d\d)(?=$|[_\-）) ])/.exec(fold(file.replace(/\.[^.]+$/, '')))?.[1];
  if (named) vote(named.fiscalYear, yearVotes.fileName);
  else if (western !== undefined) vote(Number(western), yearVotes.fileName);
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

/** Rows of a sheet in which a form may name its years. */
const rowsOfForm = 200;
const longestYearLabel = 16;

/** The years that short cells of a sheet name: the years across a form, of its columns or of its title. */
export function yearsNamed(view: SheetView): readonly FiscalYear[] {
  return view.usedRows.slice(0, rowsOfForm).flatMap((row) =>
    view.filled(row).flatMap((column) => {
      const text = view.text(row, column);
      return text.length > longestYearLabel ? [] : votingMentions(text).map(({ fiscalYear }) => fiscalYear);
    }),
  );
}

const submission = /提出|作成日?|更新日?|記入日?|印刷|受付|締切|期限|改定|改訂|策定|発行|回答/;

/** Behind a year: when something is made public, and not what it is about. */
const ofPublishing = /^の?(?:公表|公開|発行|作成|改訂|改定)/;
/** Behind a year: what it is about, where a title names the year of the review as well: 令和7年度 行政評価(令和6年度実施事業). */
const ofResults = /^の?(?:実施|実績|事業|分|対象|取組|結果)/;
/** Until the accounts of a year are closed, at the end of May, a day in the next one is the usual day of its figures. */
const closingMonths = ['04', '05'];

/**
 * Years that say what a workbook is about: a span is the plan's, a day without 現在 or 時点 is when something was written, and a day of
 * April or May may belong to either year.
 */
export function votingMentions(text: string): readonly YearMention[] {
  const isOfSubmission = submission.test(text);
  const voting = readFiscalYears(text).filter(({ kind, asOfEnd, date, end }) => {
    if (kind === 'span' || ofPublishing.test(text.slice(end))) return false;
    if (kind === 'fiscalYear') return !(isOfSubmission && text.includes('日') && !text.includes('年度'));
    if (isOfSubmission || closingMonths.includes(date?.slice(5, 7) ?? '')) return false;
    return asOfEnd || /現在|時点/.test(fold(text));
  });
  const ofThese = voting.filter(({ kind, end }) => kind === 'fiscalYear' && ofResults.test(text.slice(end)));
  return ofThese.length > 0 && new Set(voting.map(({ fiscalYear }) => fiscalYear)).size > 1 ? ofThese : voting;
}

/** Of a year in which the first items have no results yet, at least one item in so many has. */
const oneItemIn = 10;
const firstItems = 10;
const rowsLookedAt = 2000;

/** Years with an actual or a rating in the first rows below the headings or in a tenth of all; without any, the first year of the headings. */
export function yearsWithResults(view: SheetView, block: HeadingBlock): readonly FiscalYear[] {
  const rows = view.usedRows.filter((row) => row > block.bottom).slice(0, rowsLookedAt);
  const isFilled = (column: number): boolean => {
    const places = rows.flatMap((row, index) => (view.text(row, column).trim() === '' ? [] : [index]));
    return places[0] !== undefined && (places[0] < firstItems || places.length * oneItemIn >= rows.length);
  };
  const filled = block.columns.flatMap(({ field, fiscalYear, column }) =>
    fiscalYear !== null && (field === 'actual' || field === 'rating') && isFilled(column) ? [fiscalYear] : [],
  );
  // A year's actual and its rating are one witness: where they were told apart for one year only, it would win.
  if (filled.length > 0) return [...new Set(filled)];
  // An actual that names no year belongs to the nearest of the targets: the later ones are the plan's.
  const years = yearsOf(block);
  return years.length === 0 || yearColumns(block).length > 0 ? years : [Math.min(...years)];
}
