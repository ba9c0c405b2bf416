import type { Rating } from '../model/rating';
import type { EvaluatedItem } from '../model/review';
import type { FigureKey } from '../report/items/published-figures';
import type { CellRef } from '../workbook/reference';

/** As much of an item as explains a figure: a round has thousands of them, and they cross from one thread to another. */
export interface CountedItem {
  readonly id: string;
  readonly name: string;
  /** "" when there is none. */
  readonly department: string;
  readonly file: string;
  readonly rating: Rating;
  /** The cell of its rating; that of its name where it has none. */
  readonly at: CellRef;
}

/** A figure that can be opened to its items. */
export type CountedFigure = FigureKey | 'outOfScope' | 'undetermined';

/** The items that are counted, in the order read. */
export function countedItems(items: readonly EvaluatedItem[]): readonly CountedItem[] {
  return items
    .filter(({ counted }) => counted)
    .map(({ id, name, department, file, rating, entries, at }) => ({ id, name, department, file, rating, at: entries.rating?.at ?? at }));
}

const ratingsOf: Readonly<Record<CountedFigure, readonly Rating[]>> = {
  confirmed: ['achieved', 'notAchieved', 'outOfScope', 'undetermined'],
  inScope: ['achieved', 'notAchieved', 'undetermined'],
  achieved: ['achieved'],
  notAchieved: ['notAchieved'],
  rate: ['achieved', 'notAchieved'],
  outOfScope: ['outOfScope'],
  undetermined: ['undetermined'],
};

/** The items that a figure counts, for the rate those below the line: as many as the figure says, always. */
export function itemsBehind(figure: CountedFigure, counted: readonly CountedItem[]): readonly CountedItem[] {
  return counted.filter(({ rating }) => ratingsOf[figure].includes(rating));
}
