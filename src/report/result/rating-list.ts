import { ratingLabels } from '../../evaluation/labels';
import type { Rating } from '../../model/rating';
import type { Review } from '../../model/review';
import { formula } from '../../sheet-plan/cells';
import { countItems } from '../items/item-table';
import { planListSheet } from '../list-sheet';
import type { PlanCell, SheetMark, SheetPlan, TablePlan } from '../../sheet-plan/sheet-plan';

/** A list of the counted items of one rating. */
export interface RatingList<T> {
  readonly sheet: string;
  readonly mark: SheetMark;
  readonly purpose: string;
  readonly table: TablePlan['name'];
  readonly rating: Rating;
  readonly rows: readonly T[];
  readonly columns: readonly ListColumn<T>[];
}

export interface ListColumn<T> {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (row: T) => PlanCell;
  /** Never blank, so that its cells are the rows of the list. */
  readonly filled?: true;
}

const headingRow = 3;

/** The items one below the other; below them how many they are, here and in 一覧データ. */
export function planRatingList<T>(review: Review, { sheet, mark, purpose, table, rating, rows, columns }: RatingList<T>): SheetPlan {
  const countOfRows = rows.length > 0 ? `COUNTIFS(${table}[${columns.find(({ filled }) => filled)?.heading ?? ''}],"?*")` : '0';
  return planListSheet(review, {
    name: sheet,
    ...{ mark, purpose, table, headingRow },
    columnWidths: columns.map(({ width }) => width),
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
    none: `「${ratingLabels[rating].ja}」の取組項目はありません。`,
    below: [
      {
        at: { row: headingRow + rows.length + 2, column: 0 },
        rows: [[checkLine(countOfRows, rows.length, rating, review)]],
        working: true,
      },
    ],
  });
}

/** 突合：この一覧 4項目、一覧データ 4項目（一致） */
function checkLine(countOfRows: string, listed: number, rating: Rating, { items }: Review): PlanCell {
  const all = countItems({ rating });
  const inData = items.filter((item) => item.counted && item.rating === rating).length;
  return formula(
    `"突合：この一覧 "&${countOfRows}&"項目、一覧データ "&${all}&"項目（"&IF(${countOfRows}=${all},"一致","不一致")&"）"`,
    `突合：この一覧 ${listed}項目、一覧データ ${inData}項目（${listed === inData ? '一致' : '不一致'}）`,
    'remark',
  );
}
