import { readRating } from '../../text/rating-words';
import type { Workbook } from '../../workbook/workbook';
import { readOfficeTable } from '../office/office-table';

const columns = ['項目番号', '取組項目', '取組方針', '所属', '評価', '集計対象'] as const;
/** Our own lists of items: of the workbook to be published, and of the report. */
const lists = ['取組項目一覧', '一覧データ'] as const;

/** A counted item of one of our lists, in the form of the review's JSON; its targets and actuals are words there and are not told. */
export interface ListedItem {
  readonly id: string;
  readonly name: string;
  readonly policy: string;
  readonly department: string;
  readonly counted: true;
  readonly rating: 'achieved' | 'notAchieved' | 'outOfScope';
  readonly indicators: null;
}

/** The items of a workbook that we wrote; null when it holds no such list, or a row of it cannot be read. */
export function readPublishedItems(workbook: Workbook): readonly ListedItem[] | null {
  for (const name of lists) {
    const table = readOfficeTable(workbook, { name, headings: columns });
    if (!table || 'problem' in table) continue;
    const counted = table.rows.filter((row) => row.text('取組項目') !== '' && ['', '○'].includes(row.text('集計対象')));
    const items = counted.map((row): ListedItem | null => {
      const { rating } = readRating(row.text('評価'), null);
      if (rating === 'undetermined') return null;
      const [id, item, policy, department] = [row.text('項目番号'), row.text('取組項目'), row.text('取組方針'), row.text('所属')];
      return { id, name: item, policy, department, counted: true, rating, indicators: null };
    });
    // Half a list would look like a change.
    return items.every((item) => item !== null) && items.length > 0 ? items : null;
  }
  return null;
}
