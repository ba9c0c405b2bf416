import { rateOf } from '../../evaluation/results';
import type { FiscalYear } from '../../model/fiscal-year';
import { readPublishedRound, type PublishedCounts } from '../../model/published-round';
import type { Results, Review } from '../../model/review';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { number, text } from '../../sheet-plan/cells';
import { columnOf, countedCells, figureCells, rateColumn, summaryFigures } from './group-summary';
import { rateColours } from '../../sheet-plan/looks';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { ratingChart } from './rating-chart';
import type { ChartPlan, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { provisionalMark, rateNote, sheetFooter } from '../wording';

const sheet = '年度推移';
const headingRow = 3;
const firstRow = headingRow + 1;

/** The figures of a year; `published`: as they were published then, not counted now. */
export interface YearResults {
  readonly fiscalYear: FiscalYear;
  readonly results: Results;
  readonly published: boolean;
}

/** Every year with known figures up to the evaluated one, which comes last. Earlier figures are those of the settings. */
export function yearsOfPlan({ fiscalYear, results, settings }: Review): readonly YearResults[] {
  const earlier = settings.published.flatMap((entry) => readPublishedRound(entry) ?? []).filter((round) => round.fiscalYear < fiscalYear);
  const latest = new Map(earlier.map((round) => [round.fiscalYear, round.counts]));
  return [
    ...[...latest].sort(([a], [b]) => a - b).map(([year, counts]) => ({ fiscalYear: year, results: resultsOf(counts), published: true })),
    { fiscalYear, results, published: false },
  ];
}

function resultsOf(counts: PublishedCounts): Results {
  return { ...counts, undetermined: 0, rate: rateOf(counts.achieved, counts.notAchieved), final: true };
}

/** 年度推移: this year's figures below those published in earlier years; null when none of them is known. */
export function planByYear(review: Review): SheetPlan | null {
  const years = yearsOfPlan(review);
  if (years.length < 2) return null;
  const notes = yearNotes(years);
  const firstNote = firstRow + years.length + 1;
  return planSheet({
    name: sheet,
    mark: 'by-year',
    purpose: '年度ごとの評価結果です。今年度の数値は一覧データから数式で求め、過去の年度は公表した数値です。',
    columnWidths: [20, ...summaryFigures.map(() => 16), 13, 16],
    blocks: [
      ...titleBlocks(sheet, review, rateColumn + 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          ['年度', ...summaryFigures.map(({ heading }) => heading), '達成率', '数値の出所'].map((heading) => text(heading, 'heading')),
          ...years.map((year, index) => yearRow(year, firstRow + index)),
        ],
      },
      { at: { row: firstNote, column: 0 }, rows: notes.map((note) => [text(note, 'remark')]) },
    ],
    charts: charts(years, firstNote + notes.length + 1),
    freeze: { rows: firstRow, columns: 1 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

function yearRow({ fiscalYear, results, published }: YearResults, row: number): readonly PlanCell[] {
  const cells = published ? figureCells(results, row, (figure) => number(results[figure])) : countedCells(results, row);
  return [text(fiscalYearLabel(fiscalYear)), ...cells, text(published ? '公表した数値' : '今回の集計', 'centre')];
}

/** Items come and go between years, so that counts of two years say little about each other. */
export function yearNotes(years: readonly YearResults[]): readonly string[] {
  const confirmed = new Set(years.map(({ results }) => results.confirmed));
  const note = '(注)年度によって取組項目の数や内容が異なるため、項目数と達成率は年度の間で単純には比較できません。';
  return confirmed.size > 1 ? [rateNote, note] : [rateNote];
}

function charts(years: readonly YearResults[], top: number): readonly ChartPlan[] {
  const groups = years.map(({ fiscalYear, results }) => ({ name: fiscalYearLabel(fiscalYear), results }));
  const results = years.at(-1)?.results;
  if (!results) return [];
  const counts = ratingChart({ title: '年度別の評価結果（項目数）', groups, results, headingRow, top, columnOf });
  return [counts, rateChart(years, counts)];
}

/** Below the chart of the counts, over the same years. */
function rateChart(years: readonly YearResults[], { categories, place }: ChartPlan): ChartPlan {
  const title = '年度別の達成率';
  const top = place.bottom + 2;
  const rates = years.map(
    ({ fiscalYear, results: { rate, final } }) =>
      `${fiscalYearLabel(fiscalYear)} ${rate === null ? '－' : `${rate.percent}％${provisionalMark({ final })}`}`,
  );
  return {
    kind: 'stackedBar',
    title,
    description: `${title}の横棒グラフ。${rates.join('、')}。`,
    categories,
    series: [
      {
        name: { row: headingRow, column: rateColumn },
        values: { ...categories, left: rateColumn, right: rateColumn },
        colours: rateColours,
      },
    ],
    percent: true,
    place: { ...place, top, bottom: top + place.bottom - place.top },
  };
}
