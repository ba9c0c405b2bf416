import type { Review } from '../model/review';
import { displayedText } from '../workbook/displayed-text';
import type { Workbook } from '../workbook/workbook';
import { placeName } from './leave-out';

/** Some different values of each column of a table, as they are shown: table → column from 0 → values from the top. */
export type ColumnSamples = Readonly<Record<string, Readonly<Record<number, readonly string[]>>>>;

const mostSamples = 3;
/** Rows looked at; a column that is blank so far down says nothing. */
const mostRows = 200;

/** Values by which a person knows a column again. */
export function columnSamples({ workbooks }: Pick<Review, 'workbooks'>, { sheets }: Workbook): ColumnSamples {
  return Object.fromEntries(
    workbooks
      .flatMap(({ tables }) => tables)
      .flatMap((table) => {
        const sheet = sheets.find(({ name }) => name === table.sheet);
        if (!sheet || table.headingRows.length === 0) return [];
        const below = Math.max(...table.headingRows);
        const rows = sheet.rows.filter(({ index }) => index > below && index <= Math.min(table.area.bottom, below + mostRows));
        const valuesOf = (column: number): readonly string[] => {
          const values = new Set<string>();
          for (const { cells } of rows) {
            const cell = cells[column];
            const text = cell ? displayedText(cell).trim().replace(/\s+/g, ' ') : '';
            if (text !== '') values.add(text);
            if (values.size === mostSamples) break;
          }
          return [...values];
        };
        return [[placeName(table), Object.fromEntries(table.headings.map(({ column }) => [column, valuesOf(column)]))] as const];
      }),
  );
}
