import type { Finding } from '../model/finding';
import type { Field } from '../model/item';
import type { Question } from '../model/question';
import type { Quantity } from '../model/quantity';
import type { EvaluatedItem, GroupResults, RecognisedTable, Review, ReviewedWorkbook, Round } from '../model/review';
import { isOpenAnswer } from '../model/slips/slip-reading';
import { convert } from '../text/units';
import { cellName, columnLetters, rangeOf } from '../workbook/reference';

type Locale = 'ja' | 'en';

/**
 * The public contract of the command line: what `shinchoku review --json` prints, format "shinchoku-review/1".
 * Columns are letters, heading rows count from 1, cells read シート名!B7, percentages are text. Ready for JSON.stringify.
 */
export function reviewJson(review: Review, locale: Locale) {
  return {
    format: 'shinchoku-review/1',
    fiscalYear: review.fiscalYear,
    workbooks: review.workbooks.map((workbook) => workbookJson(workbook, locale)),
    items: review.items.map((item) => itemJson(item, locale)),
    results: { ...review.results, open: review.results.open.map((sentence) => sentence[locale]) },
    byPolicy: review.byPolicy.map(groupJson),
    byDepartment: review.byDepartment.map(groupJson),
    questions: review.questions.map((question) => questionJson(question, locale)),
    notes: review.notes,
    findings: review.findings.map((finding) => findingJson(finding, locale)),
    kept: review.kept.map((finding) => ({ ...findingJson(finding, locale), reason: finding.reason })),
    answers: review.answers.map(({ key, department, item, text, reason, by, on, state }) => ({
      ...{ key, department, item, answer: text, reason, by, on, state },
      open: isOpenAnswer({ state }),
    })),
    notChecked: review.notChecked.map(({ rule, title, because, reason }) => ({
      rule,
      title: title[locale],
      because,
      reason: reason[locale],
    })),
    round: roundJson(review.round),
  } as const;
}

function questionJson({ kind, file, at, message, taken, alternatives, key, labels }: Question, locale: Locale) {
  return {
    kind,
    file,
    cell: at === null ? null : cellName(at),
    message: message[locale],
    taken,
    alternatives,
    key,
    ...(labels && { labels }),
  };
}

function roundJson({ received, missing, superseded, conflicts, changes }: Round) {
  return {
    received,
    missing,
    superseded,
    conflicts,
    changes: changes.map(({ item, field, before, after, from, to }) => ({
      item,
      field,
      before,
      after,
      from: { file: from.file, cell: from.at === null ? null : cellName(from.at) },
      to: { file: to.file, cell: to.at === null ? null : cellName(to.at) },
    })),
  };
}

function workbookJson(workbook: ReviewedWorkbook, locale: Locale) {
  const { file, sha256, status, reason, department, tables, leftovers, account } = workbook;
  return {
    file,
    sha256,
    status,
    reason: reason?.[locale] ?? null,
    department,
    tables: tables.map(tableJson),
    leftovers: leftovers.map(({ at, text }) => ({ cell: cellName(at), text })),
    sheets: (account?.sheets ?? []).map(({ name, role }) => ({ name, role })),
    columns: (account?.columns ?? []).map(({ at, heading, role }) => ({ cell: cellName(at), heading, role })),
    rows: (account?.rows ?? []).map(({ at, role }) => ({ at: `${at.sheet}!${at.row + 1}`, role })),
  };
}

function tableJson({ sheet, layout, area, headingRows, items, columns, confidence }: RecognisedTable) {
  const letters: Partial<Record<Field, string>> = {};
  for (const [field, column] of Object.entries(columns)) letters[field as Field] = columnLetters(column);
  return { sheet, layout, range: rangeOf(area), headingRows: headingRows.map((row) => row + 1), items, columns: letters, confidence };
}

function itemJson(item: EvaluatedItem, locale: Locale) {
  const { id, name, policy, department, counted, rating, proposed, working, evaluateIn, outReason, file, at } = item;
  return {
    id,
    name,
    policy,
    department,
    counted,
    rating,
    proposed,
    working: working[locale],
    evaluateIn,
    outReason,
    indicators: item.indicators.map((indicator, index) => ({
      no: indicator.no,
      name: indicator.name,
      kind: indicator.kind,
      comparator: indicator.comparatorInferred ? null : indicator.comparator,
      unit: indicator.unit,
      target: inUnit(indicator.target, indicator.unit),
      actual: inUnit(indicator.actual, indicator.unit),
      proposed: item.indicatorProposals[index] ?? null,
    })),
    file,
    cell: cellName(at),
  };
}

/** The value in the indicator's unit: 12,500万円 is 1.25 beside a target in 億円. A unit of another kind is left as it is. */
function inUnit(quantity: Quantity | null, unit: string | null): number | null {
  if (!quantity) return null;
  const converted = quantity.unit !== null && unit !== null ? convert(quantity.value, quantity.unit, unit) : null;
  return converted ?? quantity.value;
}

function groupJson({ name, results }: GroupResults) {
  return { name, results };
}

/** A finding as the command line prints it. */
export function findingJson({ rule, severity, message, file, at, item, repair }: Finding, locale: Locale) {
  return {
    rule,
    severity,
    message: message[locale],
    file,
    cell: at === null ? null : cellName(at),
    item,
    repair: repair === null ? null : { kind: repair.kind, label: repair.label[locale] },
  };
}
