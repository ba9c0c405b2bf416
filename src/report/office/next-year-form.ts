import { officeOf } from '../../model/presets';
import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { endOfFiscalYear, fiscalYearLabel, japaneseDate } from '../../text/fiscal-years';
import { blank, number, text } from '../../sheet-plan/cells';
import { yearsOfEvaluation } from '../items/item-words';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = '進捗管理表';
const headingRow = 5;

/** A department's form of the next year; to be written without marks, because what stands on it is the department's. */
export interface NextYearForm {
  readonly department: string;
  readonly plan: SheetPlan;
}

/** A row of a form: an indicator, and its item where it is the first of it. */
interface Row {
  readonly item: EvaluatedItem;
  readonly indicator: Indicator | null;
  readonly isFirst: boolean;
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (row: Row) => PlanCell;
  /** Left out where no row has anything in it. */
  readonly optional?: true;
}

/**
 * 年度更新: the form of the next year for every department, made of this year's round. Labels are a year on, this year's target and
 * actual stand beside the new ones, and what a department reports anew is blank.
 */
export function planNextYearForms(review: Review): readonly NextYearForm[] {
  const rows = review.items
    .filter(({ notCountedBecause }) => notCountedBecause !== 'superseded' && notCountedBecause !== 'inOtherWorkbook')
    .flatMap(rowsOf);
  const departments = [...new Set(rows.map(({ item }) => item.department))];
  return departments.map((department) => ({
    department,
    plan: planForm(
      department,
      rows.filter(({ item }) => item.department === department),
      review,
    ),
  }));
}

function rowsOf(item: EvaluatedItem): readonly Row[] {
  if (item.indicators.length === 0) return [{ item, indicator: null, isFirst: true }];
  return item.indicators.map((indicator, index) => ({ item, indicator, isFirst: index === 0 }));
}

function planForm(department: string, rows: readonly Row[], review: Review): SheetPlan {
  const next = review.fiscalYear + 1;
  const columns = columnsFor(review.fiscalYear).filter(
    ({ optional, cellOf }) => !optional || rows.some((row) => cellOf(row).kind !== 'blank'),
  );
  const plan = review.settings.plan.trim();
  const office = officeOf(review.settings);
  return planSheet({
    name: sheet,
    mark: 'next-year-form',
    purpose: `${department}が${fiscalYearLabel(next)}の進捗状況を記入する表です。`,
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      {
        at: { row: 0, column: 0 },
        rows: [
          [text(`${plan === '' ? '' : `${plan}　`}進捗管理表（${fiscalYearLabel(next)}）`, 'title')],
          [text(`所属：${department}`, 'subtitle')],
          [text(`${fiscalYearLabel(next)}末（${japaneseDate(endOfFiscalYear(next))}）現在`, 'remark')],
          [text(`色の付いた欄に記入し、${office === '' ? '取りまとめの担当' : office}に提出してください。`, 'remark')],
        ],
      },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 30,
        rows: [columns.map(({ heading }) => text(heading, 'heading')), ...rows.map((row) => columns.map(({ cellOf }) => cellOf(row)))],
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
  });
}

function columnsFor(year: FiscalYear): readonly Column[] {
  const [now, next] = [fiscalYearLabel(year), fiscalYearLabel(year + 1)];
  const ofItem = (write: (item: EvaluatedItem) => string, look: 'body' | 'centre' = 'body') => ({
    cellOf: ({ item, isFirst }: Row) => (isFirst ? text(write(item), look) : blank(look)),
  });
  const ofIndicator = (read: (indicator: Indicator) => Entry | undefined) => ({
    cellOf: ({ indicator }: Row) => asWritten(indicator ? read(indicator) : undefined),
  });
  const ofItemToFill = { cellOf: ({ isFirst }: Row) => blank(isFirst ? 'input' : 'body') };
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
    { heading: `${now}目標`, width: 16, ...ofIndicator(({ entries }) => entries.target) },
    { heading: `${now}実績`, width: 16, ...ofIndicator(({ entries }) => entries.actual) },
    { heading: '最終目標', width: 16, ...ofIndicator(({ entries }) => entries.finalTarget), optional: true },
    {
      heading: `${next}目標`,
      width: 16,
      cellOf: ({ indicator }) => asWritten(indicator ? targetIn(indicator, year + 1) : undefined, 'input'),
    },
    { heading: `${next}実績`, width: 16, cellOf: () => blank('input') },
    { heading: '評価', width: 12, ...ofItemToFill },
    { heading: '主な取組実績', width: 36, ...ofItemToFill },
    { heading: '課題', width: 28, ...ofItemToFill },
    { heading: '改善策', width: 28, ...ofItemToFill },
    { heading: '備考', width: 20, ...ofItemToFill },
  ];
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
