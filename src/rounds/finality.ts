import type { Question } from '../model/question';
import type { Finding, Sentence } from '../model/finding';
import type { NamedPlan } from './unlike-plans';
import { filesNotUsed } from '../model/round';
import type { OpenPoint, Results, ReviewedWorkbook, Round, WholeResults } from '../model/review';

/** What decides whether figures are final. */
export interface FinalityParts {
  readonly counts: Results;
  readonly workbooks: readonly ReviewedWorkbook[];
  readonly round: Round;
  readonly questions: readonly Question[];
  /** The year of the figures was assumed: nothing names one. */
  readonly yearAssumed: boolean;
  /** Workbooks whose figures are of a day within the year, where nothing says that the round is. */
  readonly midYear: readonly string[];
  /** Workbooks that count although they are of another year. */
  readonly otherYears: readonly string[];
  /** Items that stand twice with other contents, of which one counts for now. */
  readonly doubled: readonly string[];
  /** Unlike plans that the workbooks name, where the settings name none. */
  readonly plans: readonly NamedPlan[];
  /** What is still to be answered. */
  readonly findings: readonly Pick<Finding, 'rule' | 'item'>[];
}

/**
 * The one judgement whether a result is final, asked by everything that shows or publishes a figure. The sentences say what is
 * lacking, the gravest first; final is a result without any.
 */
export function withFinality(parts: FinalityParts): WholeResults {
  const open = whatIsOpen(parts);
  return { ...parts.counts, final: open.length === 0, open };
}

function whatIsOpen({
  counts,
  workbooks,
  round,
  questions,
  yearAssumed,
  midYear,
  otherYears,
  doubled,
  plans,
  findings,
}: FinalityParts): readonly OpenPoint[] {
  const tracking = workbooks.filter(({ kind }) => kind !== 'publication');
  const refused = workbooks.filter(({ status }) => status === 'refused');
  const partly = workbooks.filter(({ status }) => status === 'partly');
  const absent = findings.flatMap(({ rule, item }) => (rule === absentItem && item !== null ? [item] : []));
  const notUsed = filesNotUsed(round);
  const blank = tracking.filter((workbook) => !notUsed.has(workbook.file) && isBlankList(workbook));
  // The year has a sentence of its own; what is asked about several workbooks is one question.
  const asked = new Set(questions.filter(({ kind }) => kind !== 'year').map(({ key }) => key)).size;
  const undated = round.versions.flatMap((version) => version.undated ?? []);
  const said: (OpenPoint | null)[] = [
    refused.length === 0 ? null : { about: 'reading', ...notRead(refused, workbooks.length) },
    partly.length === 0 ? null : { about: 'reading', ...partlyRead(partly) },
    isRound(workbooks) && round.missing.length > 0 ? { about: 'departments', ...missing(round.missing, round.received.length) } : null,
    absent.length === 0 ? null : { about: 'items', ...notSent(absent) },
    blank.length === 0 || counts.confirmed === 0 ? null : { about: 'items', ...nothingIn(blank) },
    counts.confirmed === 0 && tracking.length > 0 ? { about: 'items', ...nothingCounted } : null,
    doubled.length === 0 ? null : { about: 'items', ...saidOtherwise(doubled) },
    plans.length === 0 ? null : { about: 'items', ...ofSeveralPlans(plans) },
    yearAssumed ? { about: 'year', ...assumed } : null,
    isRound(workbooks) && otherYears.length > 0 ? { about: 'year', ...ofOtherYear(otherYears) } : null,
    undated.length === 0 ? null : { about: 'year', ...withoutYear(undated) },
    midYear.length === 0 ? null : { about: 'stage', ...withinYear(midYear) },
    counts.undetermined === 0 ? null : { about: 'ratings', ...undetermined(counts.undetermined) },
    asked === 0 ? null : { about: 'questions', ...unanswered(asked) },
  ];
  return said.filter((sentence) => sentence !== null);
}

/** One workbook checked for itself waits for nobody. */
function isRound(workbooks: readonly ReviewedWorkbook[]): boolean {
  return workbooks.length > 1;
}

/** The rule that tells of items that stand in the register and in no workbook. */
const absentItem = 'master-item-absent';

/** A list with its headings and no item: whoever sent it has sent nothing yet. */
function isBlankList({ status, tables }: ReviewedWorkbook): boolean {
  return status === 'read' && tables.length > 0 && tables.every(({ items }) => items === 0);
}

const namedAtMost = 5;

function names(all: readonly string[], locale: 'ja' | 'en'): string {
  const shown = all.slice(0, namedAtMost);
  const more = all.length - shown.length;
  if (locale === 'en') return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return shown.map((name) => `「${name}」`).join('') + (more > 0 ? `ほか${more}件` : '');
}

function notRead(refused: readonly ReviewedWorkbook[], all: number): Sentence {
  const files = refused.map(({ file }) => file);
  return {
    ja: `${all}件のブックのうち${refused.length}件が読み取れていません(${names(files, 'ja')})。`,
    en: `${refused.length} of ${all} workbooks could not be read (${names(files, 'en')}).`,
  };
}

function partlyRead(partly: readonly ReviewedWorkbook[]): Sentence {
  const files = partly.map(({ file }) => file);
  return {
    ja: `読み取れていない部分のあるブックが${partly.length}件あります(${names(files, 'ja')})。`,
    en: `Parts of ${partly.length} workbook(s) were not read (${names(files, 'en')}).`,
  };
}

function missing(departments: readonly string[], received: number): Sentence {
  return {
    ja: `${received + departments.length}所属のうち${departments.length}所属の分が届いていません(${names(departments, 'ja')})。`,
    en: `${departments.length} of ${received + departments.length} departments are missing (${names(departments, 'en')}).`,
  };
}

function notSent(items: readonly string[]): Sentence {
  return {
    ja: `項目台帳にある取組項目のうち${items.length}件が、どのブックにもありません(${names(items, 'ja')})。`,
    en: `${items.length} item(s) of the register are in no workbook (${names(items, 'en')}).`,
  };
}

function nothingIn(blank: readonly ReviewedWorkbook[]): Sentence {
  const files = blank.map(({ file }) => file);
  return {
    ja: `取組項目が1件も記入されていないブックが${blank.length}件あります(${names(files, 'ja')})。`,
    en: `${blank.length} workbook(s) hold no item (${names(files, 'en')}).`,
  };
}

const nothingCounted: Sentence = { ja: '数えた取組項目がありません。', en: 'No item was counted.' };
const assumed: Sentence = {
  ja: '何年度の評価か分からないため、年度を仮に決めています。',
  en: 'The fiscal year is not known; one was assumed.',
};

function ofSeveralPlans(plans: readonly NamedPlan[]): Sentence {
  const each = (locale: 'ja' | 'en') => plans.map(({ plan, files }) => ({ plan, files: names(files, locale) }));
  return {
    ja: `${plans.length}つの計画のブックを合わせて数えています(${each('ja')
      .map(({ plan, files }) => `${plan}は${files}`)
      .join('、')})。計画ごとに分けて取りまとめるか、点検設定で計画の名称を決めてください。`,
    en: `Workbooks of ${plans.length} plans are counted together (${each('en')
      .map(({ plan, files }) => `${plan}: ${files}`)
      .join('; ')}). Put each plan together for itself, or name the plan in the settings.`,
  };
}

function saidOtherwise(items: readonly string[]): Sentence {
  return {
    ja: `番号と名称が同じで、内容の違う取組項目が${items.length}件あります(${names(items, 'ja')})。別の項目か再掲かが分かるように直してください。`,
    en: `${items.length} item(s) stand twice with other contents (${names(items, 'en')}). Correct them so that it is clear whether they are one.`,
  };
}

function ofOtherYear(files: readonly string[]): Sentence {
  return {
    ja: `別の年度のブックの取組項目を数えています(${names(files, 'ja')})。今回の年度のブックで置き換えるか、対象から外してください。`,
    en: `Items of workbooks of another year are counted (${names(files, 'en')}). Replace them by those of this year or leave them out.`,
  };
}

function withoutYear(files: readonly string[]): Sentence {
  return {
    ja: `何年度のものか書かれていないブックがあり(${names(files, 'ja')})、同じ所属の年度の書かれたブックを使っています。使わないブックを外すか、所属一覧の「使うファイル」で指定してください。`,
    en: `Workbooks that name no year (${names(files, 'en')}) stand beside one of the same department that does, which is used. Take out what is not to be used, or name the right one in the list of departments.`,
  };
}

function withinYear(files: readonly string[]): Sentence {
  return {
    ja: `年度の途中の時点で書かれたブックが${files.length}件あります(${names(files, 'ja')})。年度末の結果で置き換えるか、点検設定で時点を決めてください。`,
    en: `${files.length} workbook(s) are of a day within the year (${names(files, 'en')}). Replace them by those of its end, or settle the as-of date in the settings.`,
  };
}

function undetermined(count: number): Sentence {
  return { ja: `評価の決まっていない取組項目が${count}項目あります。`, en: `${count} item(s) have no valid rating yet.` };
}

function unanswered(count: number): Sentence {
  return { ja: `読み取りの確認が${count}件残っています。`, en: `${count} question(s) about the reading are open.` };
}
