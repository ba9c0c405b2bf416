import { ratingLabels } from '../../evaluation/labels';
import { lastIndicatorOf } from '../../evaluation/last-year';
import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator, YearEntries } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { blank, text } from '../../sheet-plan/cells';
import type { LookName } from '../../sheet-plan/looks';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { brokenLines } from '../../sheet-plan/text-width';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { isSameContent } from '../items/source-cells';
import { nameOrNameless } from '../items/item-table';
import { reasonOutOfScope, statusOf } from '../items/item-words';
import { issueAndCountermeasure } from '../items/published-items';
import { publicFooter, reportTitle } from '../wording';

const sheet = '取組項目別シート';
/** What the line says, the indicator, four years: 100 half-width characters, so that A4 across keeps letters of 9 points. */
const columnWidths = [16, 32, 13, 13, 13, 13];
const content = { from: 1, to: 5 };
const roomOfContent = 84 - 4;
/** A row is at most 409 points high; longer texts go on in the next. */
const mostLines = 20;

/** 取組項目別シート: a page for each item, in A4 upright. A long one goes on on the next page. */
export function planItemCards(review: Review, items: readonly EvaluatedItem[]): SheetPlan {
  const years = yearsOfPlan(review);
  const blocks: Block[] = [];
  const pages: number[] = [];
  let row = 0;
  for (const item of items) {
    if (row > 0) pages.push(row);
    for (const { rows, across } of cardOf(item, years, review)) {
      blocks.push({ at: { row, column: 0 }, rows, ...(across && { across }) });
      row += rows.length;
    }
  }
  return planSheet({
    name: sheet,
    mark: 'item-cards',
    purpose: '取組項目を1件ずつ1ページに示す表です。',
    columnWidths,
    blocks: blocks.length > 0 ? blocks : [{ at: { row: 0, column: 0 }, rows: [[text('該当する取組項目はありません。', 'remark')]] }],
    pages,
    freeze: { rows: 0, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: publicFooter(sheet, review) },
  });
}

type Part = Pick<Block, 'rows' | 'across'>;

function cardOf(item: EvaluatedItem, years: readonly FiscalYear[], review: Review): readonly Part[] {
  const { issue, countermeasure } = issueAndCountermeasure(item);
  const lines: readonly (readonly [string, string, LookName?])[] = [
    ['取組方針', nameOrNameless(item.policy)],
    ['所属', [nameOrNameless(item.department), item.entries.section?.text.trim() ?? ''].filter(Boolean).join('　')],
  ];
  const after: readonly (readonly [string, string, LookName?])[] = [
    [`${fiscalYearLabel(review.fiscalYear)}の評価`, ratingOf(item, review), item.rating],
    ['評価対象外の理由', item.rating === 'outOfScope' ? nameOrNameless(reasonOutOfScope(item)) : ''],
    ['前年度の評価', item.lastYear ? ratingLabels[item.lastYear.rating].ja : ''],
    ['前年度の実績', before(item)],
    ['目標の変更', changedTargets(item, review.fiscalYear)],
    ['主な取組実績', item.entries.activity?.text.trim() ?? ''],
    ['課題', issue],
    ['改善策', countermeasure],
    ['今後の取組', item.entries.next?.text.trim() ?? ''],
    ['備考', item.noteText],
  ];
  return [
    { rows: [[text(reportTitle(review), 'remark'), ...blanks(5, 'remark')]] },
    { rows: [[text([item.id, item.name].filter(Boolean).join(' '), 'cardTitle'), ...blanks(5, 'cardTitle')]], across: { from: 0, to: 5 } },
    { rows: lines.flatMap(contentRows), across: content },
    { rows: indicatorRows(item, years) },
    { rows: after.filter(([, words]) => words !== '').flatMap(contentRows), across: content },
  ];
}

function contentRows([label, words, look = 'body']: readonly [string, string, LookName?]): readonly (readonly PlanCell[])[] {
  const lines = brokenLines(words, roomOfContent);
  if (lines.length <= mostLines) return [[text(label, 'heading'), text(words, look), ...blanks(4, look)]];
  const rows: (readonly PlanCell[])[] = [];
  for (let from = 0; from < lines.length; from += mostLines) {
    const part = lines.slice(from, from + mostLines).join('\n');
    rows.push([text(from === 0 ? label : `${label}（続き）`, 'heading'), text(part, look), ...blanks(4, look)]);
  }
  return rows;
}

function indicatorRows({ indicators }: EvaluatedItem, years: readonly FiscalYear[]): readonly (readonly PlanCell[])[] {
  const columns = Array.from({ length: 4 }, (_, index) => years[index]);
  const heading = [
    text('区分', 'heading'),
    text('指標', 'heading'),
    ...columns.map((year) => text(year === undefined ? '' : fiscalYearLabel(year), 'heading')),
  ];
  const row = (label: string, indicator: Indicator, field: 'target' | 'actual', isFirst: boolean): readonly PlanCell[] => [
    text(label, 'heading'),
    text(isFirst ? nameOfIndicator(indicator) : ''),
    ...columns.map((year) => text(year === undefined ? '' : shown(yearOf(indicator, year)?.[field], indicator), 'centre')),
  ];
  return [heading, ...indicators.flatMap((indicator) => [row('目標', indicator, 'target', true), row('実績', indicator, 'actual', false)])];
}

function nameOfIndicator({ no, name, unit }: Indicator): string {
  return `${no === null ? '' : `${no} `}${nameOrNameless(name)}${unit === null ? '' : `（${unit}）`}`;
}

function yearOf({ years }: Indicator, year: FiscalYear): YearEntries | undefined {
  return years.find(({ fiscalYear }) => fiscalYear === year);
}

/** As written, with its unit where the cell holds the number alone. */
function shown(entry: Entry | undefined, { unit }: Indicator): string {
  const words = entry?.text.trim() ?? '';
  return typeof entry?.value === 'number' && unit !== null && !words.endsWith(unit) && !/[%％]$/.test(words) ? `${words}${unit}` : words;
}

function before(item: EvaluatedItem): string {
  return item.indicators
    .flatMap((indicator) => {
      const last = lastIndicatorOf(indicator, item);
      const words = shown(last?.entries.actual, last ?? indicator);
      return words === '' ? [] : [item.indicators.length > 1 ? `${nameOfIndicator(indicator)}：${words}` : words];
    })
    .join('\n');
}

/** What last year's workbook set for this year, where this year's has something else. */
function changedTargets(item: EvaluatedItem, fiscalYear: FiscalYear): string {
  return item.indicators
    .flatMap((indicator) => {
      const last = lastIndicatorOf(indicator, item);
      const was = last && shown(yearOf(last, fiscalYear)?.target, last);
      const now = shown(indicator.entries.target, indicator);
      return was === undefined || was === '' || isSameContent(was, now)
        ? []
        : [`${nameOfIndicator(indicator)}：${was} から ${now === '' ? '記載なし' : now}`];
    })
    .join('\n');
}

function ratingOf(item: EvaluatedItem, { settings }: Review): string {
  return settings.statuses === null ? ratingLabels[item.rating].ja : statusOf(item, settings.statuses);
}

/** The years of the plan, at most four with the evaluated one among them. */
function yearsOfPlan({ settings: { from, to }, fiscalYear }: Review): readonly FiscalYear[] {
  const first = from ?? fiscalYear - 1;
  const last = to ?? first + 3;
  const start = last - first < 4 ? first : Math.min(Math.max(first, fiscalYear - 1), last - 3);
  return Array.from({ length: Math.min(4, last - start + 1) }, (_, index) => start + index);
}

function blanks(count: number, look: LookName): readonly PlanCell[] {
  return Array.from({ length: count }, () => blank(look));
}
