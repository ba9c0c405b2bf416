import type { Entry } from '../model/entry';
import type { SheetView } from '../recognition/sheet-view';
import { differencesOf, shownPlace, stripped } from './differences';
import type { KnownDocument, KnownLine } from './known-lines';
import { keyOf } from './known-texts';
import type { Slip } from './slip';

/** A sheet that has so many of its rows from a document, and so much of the document, is a copy; else it is somebody's own sheet. */
const copy = { ofRows: 0.5, ofDocument: 0.75 } as const;
/** A row that is looked for is at most so far away. */
const reach = 30;

type Row = readonly Entry[];

/** A sheet of ours that went through other hands, row by row; null: it is none. */
export function copySlips(view: SheetView, document: KnownDocument): readonly Slip[] | null {
  const rows = view.usedRows.map((row) => view.filled(row).map((column) => view.entry(row, column)));
  const keys = rows.map((row) => rowKey(row.map(({ text }) => text)));
  const known = document.lines.map(({ cells }) => rowKey(cells));
  const all = new Set(known);
  const written = new Set(keys);
  if (keys.filter((key) => all.has(key)).length < keys.length * copy.ofRows) return null;
  // Of the appendix the office takes what it needs.
  const isWhole = document.needed.size > 0;
  if (isWhole && known.filter((key) => written.has(key)).length < known.length * copy.ofDocument) return null;
  const slips: Slip[] = [];
  let [at, there] = [0, 0];
  while (at < rows.length || there < known.length) {
    if (at < rows.length && keys[at] === known[there]) {
      at += 1;
      there += 1;
      continue;
    }
    const [skip, skipThere] = nextSame(keys.slice(at, at + reach), known.slice(there));
    slips.push(...between(rows.slice(at, at + skip), document.lines.slice(there, there + skipThere), document));
    at += skip;
    there += skipThere;
  }
  return slips;
}

function rowKey(cells: readonly string[]): string {
  return cells.map((cell) => keyOf([cell])).join('\n');
}

/** How far both sides have to go to the next row that they have in common; to their ends when there is none. */
function nextSame(keys: readonly string[], known: readonly string[]): readonly [number, number] {
  for (let sum = 1; sum < keys.length + known.length; sum += 1) {
    for (let skip = 0; skip <= Math.min(sum, keys.length - 1); skip += 1) {
      const skipThere = sum - skip;
      if (skipThere >= known.length || keys[skip] !== known[skipThere]) continue;
      // One row may be alike by chance; two are the place.
      const isPlace = keys.length === skip + 1 || known.length === skipThere + 1 || keys[skip + 1] === known[skipThere + 1];
      if (isPlace || sum <= 2) return [skip, skipThere];
    }
  }
  return [keys.length, known.length];
}

/** Rows that stand in each other's place, cell by cell; rows of the document that are not there, where all of it has to be. */
function between(rows: readonly Row[], lines: readonly KnownLine[], document: KnownDocument): readonly Slip[] {
  const where = document.name;
  const left = [...lines];
  const slips = rows.flatMap((row): readonly Slip[] => {
    const keys = row.map(({ text }) => keyOf([text]));
    const best = left
      .map((line) => ({ line, same: line.cells.filter((cell, index) => keyOf([cell]) === keys[index]).length }))
      .filter(({ line, same }) => line.cells.length === row.length && (same > 0 || row.length === 1))
      .reduce<{ readonly line: KnownLine; readonly same: number } | null>(
        (one, each) => (each.same > (one?.same ?? -1) ? each : one),
        null,
      );
    if (!best) return [];
    left.splice(left.indexOf(best.line), 1);
    return row.flatMap((entry, index) => cellSlips(entry, best.line.cells[index] ?? '', document));
  });
  const at = rows[0]?.[0]?.at ?? null;
  const missing = left.filter((line) => document.needed.has(line));
  return [
    ...slips,
    ...missing.map(({ cells }): Slip => ({ at, written: null, right: shown(cells.join(' ')), where, isFact: true, inRow: true })),
  ];
}

function cellSlips({ text, at }: Entry, right: string, { name: where }: KnownDocument): readonly Slip[] {
  if (keyOf([text]) === keyOf([right])) return [];
  const [written, wanted] = [stripped(text), stripped(right)];
  return differencesOf(written, wanted).map((difference) => ({
    at,
    written: shownPlace(written, difference.written),
    right: shownPlace(wanted, difference.right),
    where,
    isFact: true,
    inRow: true,
  }));
}

function shown(words: string): string {
  const text = stripped(words);
  return shownPlace(text, { from: 0, to: Math.min(text.length, 40) });
}
