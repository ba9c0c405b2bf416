import { directionWords } from '../../model/office-sheets';
import { officeOf } from '../../model/presets';
import { settingsIn } from '../../model/settings-of-year';
import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { endOfFiscalYear, fiscalYearLabel, japaneseDate } from '../../text/fiscal-years';
import { convert } from '../../text/units';
import { blank, formula as computed, number, text } from '../../sheet-plan/cells';
import { yearsOfEvaluation } from '../items/item-words';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { checkedForm } from './form/form-filling';
import type { FormField, FormRow } from './form/form-row';
import type { RuleWords } from './rule-list';

const sheet = '進捗管理表';
const headingRow = 5;

/** A department's form of the next year; to be written without marks, because what stands on it is the department's. */
export interface NextYearForm {
  readonly department: string;
  readonly plan: SheetPlan;
}

interface Column {
  readonly heading: string;
  /** What the checks call it. */
  readonly field?: FormField;
  readonly width: number;
  readonly cellOf: (row: FormRow) => PlanCell;
  /** Left out where no row has anything in it. */
  readonly optional?: true;
}

/**
 * 年度更新: the form of the next year for every department, made of this year's round. Labels are a year on, this year's target and
 * actual stand beside the new ones, and what a department reports anew is blank. The form checks by itself what formulas can say.
 * @param rules those in force in the next year
 */
export function planNextYearForms(review: Review, rules: readonly RuleWords[] = []): readonly NextYearForm[] {
  const rows = review.items
    .filter(({ notCountedBecause }) => !['superseded', 'otherYear', 'inOtherWorkbook'].includes(notCountedBecause ?? ''))
    .flatMap(rowsOf);
  const departments = [...new Set(rows.map(({ item }) => item.department))];
  return departments.map((department) => ({
    department,
    plan: planForm(
      department,
      rows.filter(({ item }) => item.department === department),
      { review, rules },
    ),
  }));
}

function rowsOf(item: EvaluatedItem): readonly FormRow[] {
  if (item.indicators.length === 0) return [{ item, indicator: null, isFirst: true }];
  return item.indicators.map((indicator, index) => ({ item, indicator, isFirst: index === 0 }));
}

function planForm(
  department: string,
  rows: readonly FormRow[],
  { review, rules }: { readonly review: Review; readonly rules: readonly RuleWords[] },
): SheetPlan {
  const next = review.fiscalYear + 1;
  const columns = columnsFor(review.fiscalYear).filter(
    ({ optional, cellOf }) => !optional || rows.some((row) => cellOf(row).kind !== 'blank'),
  );
  const { filling, says } = checkedForm(
    rows,
    { firstRow: headingRow + 1, columnOf: columnsOf(columns) },
    { rules, settings: settingsIn(review.settings, next), year: next },
  );
  const checked = says.some((formula) => formula !== null);
  const plan = review.settings.plan.trim();
  const office = officeOf(review.settings);
  return planSheet({
    name: sheet,
    mark: 'next-year-form',
    purpose: `${department}が${fiscalYearLabel(next)}の進捗状況を記入する表です。`,
    columnWidths: [...columns.map(({ width }) => width), ...(checked ? [24] : [])],
    blocks: [
      {
        at: { row: 0, column: 0 },
        rows: [
          [text(`${plan === '' ? '' : `${plan}　`}進捗管理表（${fiscalYearLabel(next)}）`, 'title')],
          [text(`所属：${department}`, 'subtitle')],
          [text(`${fiscalYearLabel(next)}末（${japaneseDate(endOfFiscalYear(next))}）現在　様式版：${formVersion(next)}`, 'remark')],
          [text(`色の付いた欄に記入し、${office === '' ? '取りまとめの担当' : office}に提出してください。`, 'remark')],
        ],
      },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 30,
        rows: [
          [...columns.map(({ heading }) => heading), ...(checked ? [checkHeading] : [])].map((heading) => text(heading, 'heading')),
          ...rows.map((row, index) => [...columns.map(({ cellOf }) => cellOf(row)), ...(checked ? [checkCell(says[index] ?? null)] : [])]),
        ],
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A3',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: `${department} ${sheet}（${fiscalYearLabel(next)}）`,
    },
    filling,
  });
}

/** What is wrong in the row, so that the colour of a cell does not say it alone. */
const checkHeading = '記入の確認';

function checkCell(formula: string | null): PlanCell {
  return formula === null ? blank() : computed(formula, '', 'body');
}

/** The first version of the form of a year: R7-1. */
function formVersion(year: FiscalYear): string {
  return `${fiscalYearLabel(year).replace(/^令和(.+)年度$/, 'R$1')}-1`;
}

function columnsOf(columns: readonly Column[]): Readonly<Record<FormField, number>> {
  const at = (field: FormField): number => columns.findIndex((column) => column.field === field);
  return {
    target: at('target'),
    actual: at('actual'),
    rating: at('rating'),
    activity: at('activity'),
    issue: at('issue'),
    countermeasure: at('countermeasure'),
    note: at('note'),
  };
}

function columnsFor(year: FiscalYear): readonly Column[] {
  const [now, next] = [fiscalYearLabel(year), fiscalYearLabel(year + 1)];
  const ofItem = (write: (item: EvaluatedItem) => string, look: 'body' | 'centre' = 'body') => ({
    cellOf: ({ item, isFirst }: FormRow) => (isFirst ? text(write(item), look) : blank(look)),
  });
  const ofIndicator = (read: (indicator: Indicator) => Entry | undefined) => ({
    cellOf: ({ indicator }: FormRow) => asWritten(indicator ? read(indicator) : undefined),
  });
  const actual = ({ indicator }: FormRow): PlanCell => asNumber(indicator) ?? asWritten(indicator?.entries.actual);
  const ofItemToFill = { cellOf: ({ isFirst }: FormRow) => blank(isFirst ? 'input' : 'body') };
  return [
    { heading: '項目番号', width: 10, ...ofItem(({ id }) => id, 'centre') },
    { heading: '取組方針', width: 20, ...ofItem(({ policy }) => policy) },
    { heading: '取組項目', width: 28, ...ofItem(({ name }) => name) },
    { heading: '担当', width: 16, ...ofItem(({ entries }) => entries.section?.text.trim() ?? ''), optional: true },
    {
      heading: '評価年度',
      width: 14,
      ...ofItem((item) => (item.evaluateIn === 'everyYear' ? '' : yearsOfEvaluation(item)), 'centre'),
      optional: true,
    },
    { heading: '指標', width: 28, cellOf: ({ indicator }) => text(indicator?.name ?? '') },
    { heading: '単位', width: 9, cellOf: ({ indicator }) => text(indicator?.unit ?? '', 'centre') },
    { heading: '目標の向き', width: 11, cellOf: ({ indicator }) => text(directionOf(indicator), 'centre'), optional: true },
    { heading: `${now}目標`, width: 16, ...ofIndicator(({ entries }) => entries.target) },
    { heading: `${now}実績`, width: 16, cellOf: actual },
    { heading: '最終目標', width: 16, ...ofIndicator(({ entries }) => entries.finalTarget), optional: true },
    {
      heading: `${next}目標`,
      field: 'target',
      width: 16,
      cellOf: ({ indicator }) => asWritten(indicator ? targetIn(indicator, year + 1) : undefined, 'input'),
    },
    { heading: `${next}実績`, field: 'actual', width: 16, cellOf: () => blank('input') },
    { heading: '評価', field: 'rating', width: 12, ...ofItemToFill },
    { heading: '主な取組実績', field: 'activity', width: 36, ...ofItemToFill },
    { heading: '課題', field: 'issue', width: 28, ...ofItemToFill },
    { heading: '改善策', field: 'countermeasure', width: 28, ...ofItemToFill },
    { heading: '備考', field: 'note', width: 20, ...ofItemToFill },
  ];
}

/** As written; else what the targets themselves say, so that a plain number will do for the new one. */
function directionOf(indicator: Indicator | null): string {
  const { entries, comparator = null, comparatorInferred = true } = indicator ?? {};
  return entries?.direction?.text.trim() ?? (comparator === null || comparatorInferred ? '' : directionWords[comparator]);
}

/** The target that this year's workbook names for a year; a target relative to the year before holds again. */
function targetIn({ years, kind, entries }: Indicator, year: FiscalYear): Entry | undefined {
  const named = years.find(({ fiscalYear, target }) => fiscalYear === year && target && target.text.trim() !== '')?.target;
  return named ?? (kind === 'relative' ? entries.target : undefined);
}

/** A number stays a number under its format, everything else the text that was shown. */
function asWritten(entry: Entry | undefined, look: 'body' | 'input' = 'body'): PlanCell {
  if (entry && typeof entry.value === 'number') return number(entry.value, look, entry.format);
  return text(entry?.text.trim() ?? '', look);
}

/** An actual that was written with its unit, 「145百万円」, as the number that it says; null where a number would say less. */
function asNumber(indicator: Indicator | null): PlanCell | null {
  const { actual = null, unit = null, entries } = indicator ?? {};
  if (!actual || typeof entries?.actual?.value === 'number' || actual.upper !== undefined) return null;
  const isPlain = !actual.approximate && !actual.provisional && actual.comparator === null && actual.accumulation === null;
  const value =
    actual.unit === null || actual.unit === unit ? actual.value : unit === null ? null : convert(actual.value, actual.unit, unit);
  if (!isPlain || value === null || actual.years.length > 0) return null;
  return number(value, 'body', Number.isInteger(value) ? '#,##0' : 'General');
}
