import { exclusionNotes } from './evaluation/exclusion-notes';
import { judge } from './evaluation/judge';
import { lastYearFrom, withLastYear } from './evaluation/last-year';
import { countResults, groupResults } from './evaluation/results';
import type { Account } from './model/account';
import type { EarlierRound } from './model/earlier-round';
import type { Sentence } from './model/finding';
import type { FiscalYear } from './model/fiscal-year';
import type { Item } from './model/item';
import type { Recognition } from './model/recognition';
import type { EvaluatedItem, Review, ReviewedWorkbook, Run } from './model/review';
import type { Override, Settings } from './model/settings';
import { approvedIn, settingsIn } from './model/settings-of-year';
import type { SlipAnswer } from './model/slips/slip-answer';
import type { ReadSlip } from './model/slips/slip-reading';
import { filesNotUsed } from './model/round';
import { departmentIn } from './recognition/items/departments';
import { underPlan, withPlan } from './recognition/plan-of-round';
import { recognise } from './recognition/recognise';
import { departmentFinder } from './report/items/item-of-finding';
import { planNextYearForms, type NextYearForm } from './report/office/next-year-form';
import { planRuleList } from './report/office/rule-list';
import type { SheetPlan } from './sheet-plan/sheet-plan';
import { assembleRound } from './rounds/assemble-round';
import { withOfficeRatings } from './rounds/office-ratings';
import { withFinality } from './rounds/finality';
import { midYearFiles } from './rounds/mid-year';
import { countedOfOtherYears, lastYearAside } from './rounds/other-years';
import { unlikePlans } from './rounds/unlike-plans';
import { yearQuestions } from './rounds/year-question';
import { questionsOf, withSharedAnswers } from './rounds/shared-questions';
import { catalogue } from './rules/catalogue';
import type { Rule } from './rules/rule';
import { answered, settledByOffice } from './rules/reasons';
import { answeredBySlips } from './rules/slip-answers';
import { rulesInForce } from './rules/rules-in-force';
import { notSeen } from './rules/unread-parts';
import { withoutLastYear } from './rules/without-last-year';
import { validate } from './rules/validate';
import { endOfFiscalYear } from './text/fiscal-years';
import { doubledItems } from './text/items/doubled-items';
import { cellName } from './workbook/reference';
import type { Workbook } from './workbook/workbook';

export { planReport } from './report/plan-report';
export { readEarlierRound } from './recognition/office/earlier-round';
export { planOfficeSheets } from './report/office/office-sheets';
export { planPressSheets } from './report/office/press-sheet';
export { boundTexts } from './report/items/press-binding';
export type { NextYearForm } from './report/office/next-year-form';
export type { Review } from './model/review';
export { planReturnSlips, planSlipFiles, returnMail } from './report/round/return-slip';
export { registerOf } from './rounds/register';

/** The next year's form of every department, which checks by itself what formulas can say of the rules in force. */
export function planForms(round: Review): readonly NextYearForm[] {
  return planNextYearForms(round, rulesInForce(catalogue, round.settings, round.fiscalYear + 1).rules);
}

/** 点検項目一覧 of the whole catalogue. */
export function planRules(): SheetPlan {
  return planRuleList(catalogue);
}

/** One file or the open workbook: its content, or why it could not be read. */
export type Source = { readonly file: string; readonly sha256: string } & (
  { readonly workbook: Workbook } | { readonly recognition: Recognition } | { readonly refused: Sentence }
);

type RecognisedSource = Exclude<Source, { readonly workbook: Workbook }>;

export interface ReviewOptions {
  readonly settings: Settings;
  /** Taken when neither the settings nor any workbook names a year. */
  readonly assumedYear: FiscalYear;
  /** Every 点検項目 unless a caller wants fewer. */
  readonly rules?: readonly Rule[];
  /** Last year's workbooks, for what is compared with last year. */
  readonly previous?: readonly Source[];
  /** What the last report workbook of the same round holds, of `readEarlierRound`; that of another year is left aside. */
  readonly earlier?: EarlierRound | null;
  readonly run?: Run | null;
}

/**
 * The part of a review that looks at one workbook alone. It may be done beforehand, in another thread or on another day,
 * with the same options: the review is the same.
 */
export function recogniseSource(source: Source, { settings, assumedYear }: ReviewOptions): RecognisedSource {
  if (!('workbook' in source)) return source;
  const { file, sha256, workbook } = source;
  return { file, sha256, recognition: recognise(workbook, file, { settings, year: settings.fiscalYear, assumedYear }) };
}

/** The whole process: recognise the items, put the workbooks together, evaluate, validate. Pure; never throws on untidy input. */
export function review(sources: readonly Source[], options: ReviewOptions): Review {
  const { assumedYear, rules = catalogue, previous = [], run = null } = options;
  const { read, slips } = slipsApart(sources.map((source) => recogniseSource(source, options)));
  const settings = withPlan(
    withSharedAnswers(options.settings),
    read.flatMap((source) => ('recognition' in source ? [source.recognition] : [])),
  );
  const readings = read.map((source) => ({
    source,
    recognition: 'recognition' in source ? underPlan(source.recognition, settings) : null,
  }));
  const recognitions = readings.flatMap(({ recognition }) => recognition ?? []);
  const fiscalYear = settings.fiscalYear ?? mostCommon(recognitions.map((recognition) => recognition.evaluatedYear)) ?? assumedYear;
  const inYear = settingsIn(settings, fiscalYear);
  const approved = approvedIn(inYear, fiscalYear);
  const earlier = options.earlier?.fiscalYear === fiscalYear || options.earlier?.fiscalYear === null ? options.earlier : null;
  const { round, itemsByFile } = assembleRound(recognitions, settings, fiscalYear, new Map(read.map(({ file, sha256 }) => [file, sha256])));
  const inUse = recognitions.filter(({ file }) => !filesNotUsed(round).has(file));
  const lastYear = lastYearFrom(
    previous.length > 0 ? previousOf(previous, options.settings, fiscalYear) : lastYearAside(round, recognitions, fiscalYear),
    recognitions,
    fiscalYear,
    [...itemsByFile.values()].flat(),
  );
  const evaluate = (recognition: Recognition, all: readonly Item[]): readonly EvaluatedItem[] =>
    all.map((item) => {
      const beside = withLastYear(item, lastYear.itemOf(item));
      return { ...beside, ...judge(beside, settingsIn(settings, recognition.evaluatedYear), recognition.evaluatedYear) };
    });
  const decided = withOfficeRatings(itemsByFile, earlier?.decisions ?? []);
  const workbooks = recognitions.map((recognition) => {
    const { file } = recognition;
    const items = evaluate(recognition, itemsByFile.get(file) ?? []);
    return { recognition, items, counting: decided === itemsByFile ? items : evaluate(recognition, decided.get(file) ?? []) };
  });
  const items = workbooks.flatMap((workbook) => workbook.counting);
  const counted = items.filter((item) => item.counted);
  const continued = new Set(items.map((item) => item.lastYear));
  const refused = read.flatMap((source) => ('refused' in source ? [{ file: source.file, reason: source.refused }] : []));
  const inForce = rulesInForce(rules, settings, fiscalYear);
  const found = validate({ settings: approved, fiscalYear, workbooks, round, refused }, inForce.rules);
  const byOffice = settledByOffice(found, items);
  const byReasons = answered(byOffice.findings, items, reasonsIn(settings, recognitions));
  const reviewedWorkbooks = readings.map(({ source, recognition }) => reviewed(source, recognition, settings));
  const open = answeredBySlips(byReasons.findings, { items, fiscalYear }, departmentFinder({ items, workbooks: reviewedWorkbooks }), [
    ...(earlier?.answers ?? []),
    ...answersOf(slips),
  ]);
  const yearAssumed = recognitions.some((recognition) => recognition.yearAssumed);
  const questions = [
    ...recognitions.flatMap((recognition) => recognition.questions),
    ...questionsOf(round),
    ...yearQuestions(recognitions, fiscalYear),
  ];
  return {
    fiscalYear,
    asOf: settings.asOf ?? endOfFiscalYear(fiscalYear),
    settings: inYear,
    workbooks: reviewedWorkbooks,
    items,
    results: withFinality({
      counts: countResults(counted.map((item) => item.rating)),
      workbooks: reviewedWorkbooks,
      round,
      questions,
      yearAssumed,
      midYear: settings.asOf === null ? midYearFiles(inUse) : [],
      doubled: inUse.flatMap(({ items }) => doubledItems(items).flatMap(({ item, differs }) => (differs ? [item.name] : []))),
      plans: options.settings.plan.trim() === '' ? unlikePlans(inUse) : [],
      otherYears: countedOfOtherYears(inUse, fiscalYear),
      findings: open.findings,
    }),
    byPolicy: groupResults(
      items,
      (item) => item.policy,
      settings.policies.map((policy) => policy.name),
    ),
    byDepartment: groupResults(
      items,
      (item) => item.department,
      settings.departments.map((duty) => duty.name),
    ),
    ...(lastYear.items.length > 0 && { lastYearOnly: lastYear.items.filter((item) => !continued.has(item)) }),
    notes: exclusionNotes(counted, fiscalYear, settings),
    findings: open.findings,
    kept: [...byOffice.kept, ...byReasons.kept, ...open.kept],
    slips,
    answers: open.answers,
    notChecked: [
      ...inForce.notChecked,
      ...withoutLastYear(inForce.rules, items, lastYear, approved),
      ...notSeen(inForce.rules, recognitions),
    ],
    round,
    questions,
    earlier,
    run,
  };
}

/** A workbook of slips alone is no department's table; one that holds both is read for both. */
function slipsApart(sources: readonly RecognisedSource[]): {
  readonly read: readonly RecognisedSource[];
  readonly slips: readonly ReadSlip[];
} {
  const slipsOf = (source: RecognisedSource): readonly ReadSlip[] => {
    const slips = 'recognition' in source ? source.recognition.slips : undefined;
    return slips ? [{ file: source.file, sha256: source.sha256, ...slips }] : [];
  };
  const isSlip = (source: RecognisedSource): boolean =>
    'recognition' in source &&
    source.recognition.items.length === 0 &&
    slipsOf(source).some(({ alone, answers, problems }) => alone || answers.length + problems.length > 0);
  return { read: sources.filter((source) => !isSlip(source)), slips: sources.flatMap(slipsOf) };
}

/** In the order of time, so that the last one counts. */
function answersOf(slips: readonly ReadSlip[]): readonly SlipAnswer[] {
  return slips.flatMap(({ answers }) => answers).sort((a, b) => compareTexts(a.on ?? '', b.on ?? ''));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Read as of last year; what could not be read is no workbook of last year. */
function previousOf(sources: readonly Source[], settings: Settings, fiscalYear: FiscalYear): readonly Recognition[] {
  const year = fiscalYear - 1;
  return sources.flatMap((source) => {
    if ('recognition' in source) return [source.recognition];
    return 'workbook' in source ? [recognise(source.workbook, source.file, { settings, year, assumedYear: year })] : [];
  });
}

/** The office's reasons, and those that departments wrote into their own workbooks. */
function reasonsIn({ overrides }: Settings, recognitions: readonly Recognition[]): readonly Override[] {
  return [...overrides, ...recognitions.flatMap(({ file, overrides: own = [] }) => own.map((override) => ({ ...override, file })))];
}

function mostCommon(years: readonly FiscalYear[]): FiscalYear | null {
  const count = (year: FiscalYear): number => years.filter((other) => other === year).length;
  return [...new Set(years)].sort((a, b) => count(b) - count(a) || b - a)[0] ?? null;
}

/** What a workbook without a table of items is told. */
const noTable: Sentence = {
  ja: '取組項目の表が見つからないため、読み取れません。「取組項目」「目標」「実績」「評価」などの見出しがある表か確認してください。',
  en: 'No table of items was found. Check that the workbook has headings such as item, target, actual and rating.',
};

const noResults: Sentence = {
  ja: '数式の計算結果が保存されていないため、読み取れない部分があります。Excelで開いて保存し直してください。',
  en: 'Formulas have no stored result, so parts cannot be read. Open the workbook in Excel and save it.',
};

function partlyRead({ sheets, columns, rows }: Account): Sentence {
  const [sheet] = sheets.filter(({ role }) => role === 'unexplained');
  const [column] = columns.filter(({ role }) => role === 'unexplained');
  const [row] = rows.filter(({ role }) => role === 'unexplained');
  if (sheet) {
    return {
      ja: `シート「${sheet.name}」に取組項目の表があるようですが、読み取れていません。`,
      en: `Sheet ${sheet.name} seems to hold items and was not read.`,
    };
  }
  if (row) {
    return {
      ja: `取組項目のような行(${cellName(row.at)}など)が、読み取れていません。`,
      en: `Rows that look like items (${cellName(row.at)} …) were not read.`,
    };
  }
  return {
    ja: `列「${column?.heading ?? ''}」の内容が分からないため、使っていません。`,
    en: `Column ${column?.heading ?? ''} is not understood and not used.`,
  };
}

function reviewed({ file, sha256, ...source }: Source, recognition: Recognition | null, settings: Settings): ReviewedWorkbook {
  const readable = recognition !== null && (recognition.tables.length > 0 || recognition.kind === 'publication');
  const account = recognition?.account ?? null;
  const isUnknown = (recognition?.unstored ?? []).length > 0;
  const isPartly =
    isUnknown || (account !== null && [...account.sheets, ...account.columns, ...account.rows].some(({ role }) => role === 'unexplained'));
  const reasonOf = (): Sentence | null => {
    if ('refused' in source) return source.refused;
    if (isUnknown) return noResults;
    if (!readable || account === null) return noTable;
    return isPartly ? partlyRead(account) : null;
  };
  return {
    file,
    sha256,
    status: !readable ? 'refused' : isPartly ? 'partly' : 'read',
    reason: reasonOf(),
    kind: recognition?.kind ?? 'progress',
    fiscalYear: recognition?.fiscalYear ?? null,
    department: recognition?.departmentName ?? departmentIn(file.replace(/\.[^.]+$/, ''), settings) ?? '',
    savedAt: recognition?.savedAt ?? null,
    tables: recognition?.tables ?? [],
    leftovers: recognition?.leftovers ?? [],
    account,
  };
}
