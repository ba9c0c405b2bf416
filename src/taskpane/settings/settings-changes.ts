import type { CellChange } from '../../host';
import type { Settings } from '../../model/settings';
import { viewOf, type SheetView } from '../../recognition/sheet-view';
import { planSettings } from '../../report/office/settings-sheet';
import { fold } from '../../text/fold';
import type { Sheet } from '../../workbook/workbook';

/** A row of the sheet 点検設定: part, subject, value and note, from the left; null leaves a cell as it is. */
type Line<Cell = string> = readonly Cell[];

const valueColumn = 2;
const blankLine: Line = ['', '', '', ''];

/**
 * The cells to write so that the sheet 点検設定 says `after` where it said `before`. Only rows that differ are touched, and new ones
 * come below the last: spellings, notes and rows that people wrote there stay as they are.
 */
export function settingsChanges(sheet: Sheet, before: Settings, after: Settings): readonly CellChange[] {
  const view = viewOf(sheet);
  const [had, wanted] = [linesOf(before), linesOf(after)];
  const coming = wanted.filter((line) => !had.some((other) => isSubject(line, other) && line[valueColumn] === other[valueColumn]));
  const going = had.filter((line) => !wanted.some((other) => isSubject(line, other)));
  const known = coming.filter((line) => rowOf(view, line) !== undefined);
  const added = coming.filter((line) => rowOf(view, line) === undefined);
  const below = (view.usedRows.at(-1) ?? 0) + 1;
  return [
    ...known.flatMap((line) => changesIn(view, rowOf(view, line), valueOnly(line))),
    ...going.flatMap((line) => changesIn(view, rowOf(view, line), blankLine)),
    ...added.flatMap((line, index) => changesIn(view, below + index, line)),
  ];
}

function linesOf(settings: Settings): readonly Line[] {
  const rows = planSettings(settings).blocks.flatMap((block) => block.rows);
  return rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : '')));
}

function valueOnly(line: Line): Line<string | null> {
  return line.map((text, column) => (column === valueColumn ? text : null));
}

function isSubject([part = '', subject = '']: Line, [otherPart = '', otherSubject = '']: Line): boolean {
  return fold(part) === fold(otherPart) && subject.trim() === otherSubject.trim();
}

/** The row that counts: of several with the same subject the reader takes the last. */
function rowOf(view: SheetView, line: Line): number | undefined {
  return view.usedRows.findLast((row) => isSubject(line, [view.text(row, 0), view.text(row, 1)]));
}

function changesIn(view: SheetView, row: number | undefined, line: Line<string | null>): readonly CellChange[] {
  if (row === undefined) return [];
  return line.flatMap((after, column) => {
    const before = view.cell(row, column)?.value ?? null;
    return after === null || after === (before ?? '') ? [] : [{ at: { sheet: view.sheet.name, row, column }, before, after }];
  });
}
