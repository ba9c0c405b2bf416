import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import { foldHeading } from '../../text/fold';
import type { CellRef } from '../../workbook/reference';
import type { Workbook } from '../../workbook/workbook';
import { viewOf } from '../sheet-view';

/** A row of a sheet that cannot be used, with what to do. */
export interface RowProblem {
  readonly at: CellRef;
  readonly message: Sentence;
}

/** A row of one of the office's lists, by the words of its headings. */
export interface OfficeRow<Heading extends string> {
  /** Without blanks around it; "" where nothing stands or the column is not there. */
  readonly text: (heading: Heading) => string;
  readonly entry: (heading: Heading) => Entry;
}

export type OfficeTable<Heading extends string> = { readonly rows: readonly OfficeRow<Heading>[] } | { readonly problem: RowProblem };

/**
 * Reads a list that people keep by hand: columns may be moved, added and left out (but for the first heading), rows may be left blank.
 * Null when the workbook has no such sheet.
 * @param otherWords further words for a heading, as a plan may have its own
 */
export function readOfficeTable<Heading extends string>(
  workbook: Workbook,
  { name, headings }: { readonly name: string; readonly headings: readonly [Heading, ...Heading[]] },
  otherWords: Readonly<Record<string, Heading>> = {},
): OfficeTable<Heading> | null {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return null;
  const view = viewOf(sheet);
  const wanted = new Map([
    ...headings.map((heading) => [foldHeading(heading), heading] as const),
    ...Object.entries(otherWords).map(([word, heading]) => [foldHeading(word), heading] as const),
  ]);
  const columnsIn = (row: number): ReadonlyMap<Heading, number> =>
    new Map(
      view.filled(row).flatMap((column) => {
        const heading = wanted.get(foldHeading(view.text(row, column)));
        return heading === undefined ? [] : [[heading, column] as const];
      }),
    );
  const headingRow = view.usedRows.find((row) => columnsIn(row).has(headings[0]) && columnsIn(row).size > 1);
  if (headingRow === undefined) return { problem: { at: view.entry(0, 0).at, message: lostHeadings(name, headings) } };
  const columns = columnsIn(headingRow);
  const rows = view.usedRows
    .filter((row) => row > headingRow)
    .map((row): OfficeRow<Heading> => {
      const entry = (heading: Heading): Entry => {
        const column = columns.get(heading);
        return column === undefined
          ? { ...view.entry(row, columns.get(headings[0]) ?? 0), value: null, text: '' }
          : view.entry(row, column);
      };
      return { entry, text: (heading) => entry(heading).text.trim() };
    })
    .filter((row) => headings.some((heading) => row.text(heading) !== ''));
  return { rows };
}

function lostHeadings(name: string, headings: readonly string[]): Sentence {
  return {
    ja: `シート「${name}」に「${headings.join('」「')}」の見出しがないため、読み取れません。見出しを戻してください。`,
    en: `The sheet ${name} has lost its headings. Restore them.`,
  };
}
