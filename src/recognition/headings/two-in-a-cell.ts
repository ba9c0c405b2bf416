import type { Entry } from '../../model/entry';
import { readHeading } from './heading-reader';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';

/** A column whose cells hold two things, one over the other or with a stroke between them, as its heading names them. */
interface TwoInOne {
  readonly headingRow: number;
  readonly headings: Parts;
}

type Parts = readonly [string, string];

/** Heading rows stand among the first rows of a sheet. */
const searchedRows = 40;
/** Rows below a heading that show whether its cells hold two things. */
const rowsOfProof = 20;
/** A further column of the view stands between its own and the next one on the sheet. */
const half = 0.5;

/**
 * 「目標／実績（上段／下段）」 over cells of two lines, 「取組項目／担当課」 over 「民間との対話／総務課」: the view has a column for each of the two.
 * The place of either is the cell that holds both. The same view where there is no such column.
 */
export function withPartsApart(view: SheetView): SheetView {
  const found = columnsOfTwo(view);
  if (found.size === 0) return view;
  const partsAt = (row: number, column: number): Parts | null => {
    const two = found.get(column);
    if (!two || row < two.headingRow) return null;
    return row === two.headingRow ? two.headings : partsOf(view.text(row, column));
  };
  /** The text of a column of the view that is one of two; null where the cell is as on the sheet. */
  const partAt = (row: number, column: number): string | null => {
    const own = Math.floor(column);
    const parts = partsAt(row, own);
    if (column !== own) return parts?.[1] ?? '';
    return parts?.[0] ?? null;
  };
  return {
    ...view,
    text: (row, column) => partAt(row, column) ?? view.text(row, column),
    cell: (row, column) => {
      const cell = view.cell(row, Math.floor(column));
      const part = partAt(row, column);
      return cell === undefined || part === null ? cell : { ...cell, value: part === '' ? null : part };
    },
    filled: (row) => {
      const filled = view.filled(row);
      return filled.some((column) => found.has(column))
        ? filled.flatMap((column) => (partsAt(row, column)?.[1] ? [column, column + half] : [column]))
        : filled;
    },
    entry: (row, column): Entry => {
      const entry = view.entry(row, Math.floor(column));
      const part = partAt(row, column);
      return part === null ? entry : { ...entry, value: part === '' ? null : part, text: part, part: true };
    },
    place: (row, column) => view.place(row, Math.floor(column)),
    isHidden: (column) => view.isHidden(Math.floor(column)),
  };
}

function columnsOfTwo(view: SheetView): ReadonlyMap<number, TwoInOne> {
  const found = new Map<number, TwoInOne>();
  for (const [index, row] of view.usedRows.slice(0, searchedRows).entries()) {
    for (const column of view.filled(row)) {
      if (found.has(column)) continue;
      const below = (): readonly string[] =>
        view.usedRows
          .slice(index + 1, index + 1 + rowsOfProof)
          .map((other) => view.text(other, column))
          .filter((text) => text.trim() !== '');
      const headings = headingsOf(view.text(row, column), below);
      if (headings === null) continue;
      const filled = below();
      const two = filled.filter((text) => partsOf(text) !== null);
      if (two.length > 0 && two.length * 2 > filled.length) found.set(column, { headingRow: row, headings });
    }
  }
  return found;
}

const stroke = /[／/]/;
const brackets = /[(（〔【[][^()（）〔〕【】[\]]*[)）〕】\]]/g;

/**
 * The two fields that a heading names, a remark in brackets and a second language taken off; or, whatever its words say, the two parts of a
 * heading with a stroke over cells of two figures.
 */
function headingsOf(text: string, below: () => readonly string[]): Parts | null {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A heading is broken where its column ends; or its lines are the two, or two languages.
  const whole = lines.join('').replace(brackets, '');
  const ways = stroke.test(whole) ? [whole, ...lines].map((way) => way.replace(brackets, '').split(stroke)) : [lines];
  const named = ways.map(twoFields).find((parts) => parts !== null);
  if (named) return named;
  const apart = stroke.test(whole) ? ways.map(twoParts).find((parts) => parts !== null) : null;
  return apart && holdTwoFigures(below()) ? apart : null;
}

function twoParts(parts: readonly string[]): Parts | null {
  const [first = '', second = '', third] = parts.map((part) => part.replace(brackets, '').trim());
  if (first === '' || second === '' || first === second || third !== undefined) return null;
  return readHeading(`${first}／${second}`).exact !== null || readHeading(first + second).exact !== null ? null : [first, second];
}

function twoFields(parts: readonly string[]): Parts | null {
  const two = twoParts(parts);
  if (two === null) return null;
  const [one, other] = [fieldOf(two[0]), fieldOf(two[1])];
  return one === null || other === null || one === other ? null : two;
}

/** So many cells of two figures prove it where the heading's words do not. */
const fewestCells = 2;
const longestFigure = 20;

/** Two lines, each of them a figure or a short text, and in at least two cells both are figures. */
function holdTwoFigures(cells: readonly string[]): boolean {
  const isFigure = (part: string): boolean => traitsOf(part).number !== null || traitsOf(part).quantity;
  const parts = cells.map((cell) => (/[\r\n]/.test(cell) ? partsOf(cell) : null));
  const two = parts.filter((each) => each?.every((part) => part.length <= longestFigure));
  const figures = two.filter((each) => each?.every(isFigure));
  return figures.length >= fewestCells && two.length * 2 > cells.length;
}

function fieldOf(text: string): string | null {
  const { exact, nouns } = readHeading(text);
  return exact ?? nouns[0] ?? null;
}

/** Two lines, or two texts with a stroke between them. */
function partsOf(text: string): Parts | null {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', second = '', third] = lines.length > 1 ? lines : text.split(stroke).map((part) => part.trim());
  return first === '' || second === '' || third !== undefined ? null : [first, second];
}
