import { ratingLabels } from '../../evaluation/labels';
import type { Rating } from '../../model/rating';
import type { GroupResults, Results } from '../../model/review';
import { nameOrNameless } from '../items/item-table';
import { ratingColours } from '../../sheet-plan/looks';
import type { ChartPlan } from '../../sheet-plan/sheet-plan';

interface RatingChart {
  readonly title: string;
  /** They stand one below the other from the row below the headings on, their names in the first column. */
  readonly groups: readonly GroupResults[];
  readonly results: Results;
  readonly headingRow: number;
  /** The first row that the chart covers. */
  readonly top: number;
  readonly columnOf: (rating: Rating) => number;
}

/** More groups than this are described by the table above the chart alone. */
const mostInWords = 10;
/** Rows for title and legend, and for a bar. */
const [rowsAround, rowsPerBar] = [5, 1.3];
const lastColumn = 7;

/** 達成, 未達成 and 評価対象外 of every group; 未評価 while there is any, so that a bar is as long as its group is large. */
export function ratingChart({ title, groups, results, headingRow, top, columnOf }: RatingChart): ChartPlan {
  const rows = { top: headingRow + 1, bottom: headingRow + groups.length };
  const ratings: readonly Rating[] = ['achieved', 'notAchieved', 'outOfScope', ...(results.final ? [] : ['undetermined' as const])];
  return {
    kind: 'stackedBar',
    title,
    description: description(title, groups, ratings),
    categories: { ...rows, left: 0, right: 0 },
    series: ratings.map((rating) => ({
      name: { row: headingRow, column: columnOf(rating) },
      values: { ...rows, left: columnOf(rating), right: columnOf(rating) },
      colours: ratingColours[rating],
    })),
    place: { top, left: 0, bottom: top + Math.ceil(rowsAround + rowsPerBar * groups.length) - 1, right: lastColumn },
  };
}

/** …の横棒グラフ。官民連携の推進：達成 6、未達成 1、評価対象外 0。… */
function description(title: string, groups: readonly GroupResults[], ratings: readonly Rating[]): string {
  const figures = ({ name, results }: GroupResults) =>
    `${nameOrNameless(name)}：${ratings.map((rating) => `${ratingLabels[rating].ja} ${results[rating]}`).join('、')}。`;
  const inWords = groups.length > mostInWords ? '数値は上の表のとおり。' : groups.map(figures).join('');
  return `${title}の横棒グラフ。${inWords}`;
}
