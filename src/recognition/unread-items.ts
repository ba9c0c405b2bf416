import { fieldLabels } from '../model/field-labels';
import type { Field } from '../model/item';
import type { CellRef } from '../workbook/reference';
import { readHeading } from './headings/heading-reader';
import type { SheetView } from './sheet-view';
import { traitsOf } from './text-traits';

const rowsLookedAt = 200;

/**
 * Where a sheet that gave no table still rates something: the labels of a form with their values, a column of ratings or of marks beside
 * names, or lines that end in 「評価：未達成」. Null: nothing of the kind.
 */
export function unreadItems(view: SheetView): CellRef | null {
  const rows = view.usedRows.slice(0, rowsLookedAt);
  const place = ratingOfForm(view, rows) ?? ratedColumn(view, rows) ?? ratedLine(view, rows);
  return place && { sheet: view.sheet.name, ...view.place(place.row, place.column) };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const fewestLabels = 3;

/** The labels of a form, each with a value to the right; the rating among them is a rating word. */
function ratingOfForm(view: SheetView, rows: readonly number[]): Place | null {
  const known = new Set<string>();
  let rated: Place | null = null;
  for (const row of rows) {
    const filled = view.filled(row);
    for (const [index, column] of filled.entries()) {
      const field = readHeading(view.text(row, column)).exact;
      const right = filled[index + 1];
      if (field === null || !(field in fieldLabels) || right === undefined) continue;
      const value = view.text(row, right);
      if (readHeading(value).exact !== null) continue;
      known.add(field);
      if ((field as Field) === 'rating' && traitsOf(value).rating) rated ??= { row, column };
    }
  }
  return known.size >= fewestLabels ? rated : null;
}

const fewestRated = 2;
const shortestName = 4;
const openMark = /^[◎○〇◯△▲▽×✕✖]$/;

/** Ratings, or marks of more than one kind, below one another, each with a name to the left. */
function ratedColumn(view: SheetView, rows: readonly number[]): Place | null {
  const columns = new Map<number, { readonly first: Place; readonly texts: string[] }>();
  for (const row of rows) {
    const filled = view.filled(row);
    for (const column of filled) {
      const text = view.text(row, column).trim();
      if (!traitsOf(text).rating && !openMark.test(text)) continue;
      const named = filled.some((left) => left < column && isName(view.text(row, left).trim()));
      if (!named) continue;
      const found = columns.get(column);
      if (found) found.texts.push(text);
      else columns.set(column, { first: { row, column }, texts: [text] });
    }
  }
  for (const { first, texts } of columns.values()) {
    const words = texts.filter((text) => traitsOf(text).rating);
    if (words.length >= fewestRated || new Set(texts).size >= fewestRated) return first;
  }
  return null;
}

function isName(text: string): boolean {
  const traits = traitsOf(text);
  return text.length >= shortestName && !traits.rating && !traits.quantity && !traits.date && traits.number === null;
}

const saidRating = /(?:評価|判定|達成状況|達成度)[\s　]*[:：][\s　]*([^\s　:：。]{1,10})。?$/;

/** Lines of text that end in a rating. */
function ratedLine(view: SheetView, rows: readonly number[]): Place | null {
  const lines = rows.flatMap((row) =>
    view.filled(row).flatMap((column) => {
      const said = saidRating.exec(view.text(row, column).trim())?.[1];
      return said !== undefined && traitsOf(said).rating ? [{ row, column }] : [];
    }),
  );
  return lines.length >= fewestRated ? (lines[0] ?? null) : null;
}
