import { narrow } from '../text/fold';

/** A place where a text is not what it should be: positions in `stripped` texts, [from, to). */
export interface Difference {
  readonly written: Span;
  readonly right: Span;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** For comparing letter by letter: widths of signs unified, no white space. Letters stay what they are, so that they can be shown. */
export function stripped(text: string): string {
  return narrow(text).replace(/\s/g, '');
}

/** Texts longer than this are held against each other from both ends alone. */
const longest = 1500;
/** Differences nearer than this are told as one. */
const apart = 4;

/** Where two stripped texts differ, from left to right; what stands between near differences belongs to them. */
export function differencesOf(written: string, right: string): readonly Difference[] {
  let start = 0;
  while (start < written.length && start < right.length && written[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(written.length, right.length) - start && written.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [a, b] = [written.slice(start, written.length - end), right.slice(start, right.length - end)];
  if (a === '' && b === '') return [];
  const found = a.length > longest || b.length > longest ? [whole(a, b)] : together(byLetters(a, b));
  return found.map((each) => ({ written: moved(each.written, start), right: moved(each.right, start) }));
}

function whole(a: string, b: string): Difference {
  return { written: { from: 0, to: a.length }, right: { from: 0, to: b.length } };
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

/** What is left over when the longest common run of letters is taken out. */
function byLetters(a: string, b: string): readonly Difference[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Difference[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const from = { row, column };
    while ((row < a.length || column < b.length) && !(row < a.length && a[row] === b[column])) {
      if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1))) row += 1;
      else column += 1;
    }
    if (row > from.row || column > from.column) {
      found.push({ written: { from: from.row, to: row }, right: { from: from.column, to: column } });
    }
    while (row < a.length && column < b.length && a[row] === b[column]) {
      row += 1;
      column += 1;
    }
  }
  return found;
}

function together(differences: readonly Difference[]): readonly Difference[] {
  const joined: Difference[] = [];
  for (const each of differences) {
    const last = joined.at(-1);
    if (last && each.written.from - last.written.to < apart && each.right.from - last.right.to < apart) {
      joined[joined.length - 1] = {
        written: { from: last.written.from, to: each.written.to },
        right: { from: last.right.from, to: each.right.to },
      };
    } else joined.push(each);
  }
  return joined;
}

const around = 10;
const longestShown = 60;

/** The place of a difference with the words around it, for showing. */
export function shownPlace(text: string, { from, to }: Span): string {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  const words = text.slice(start, end).replaceAll('「', '『').replaceAll('」', '』');
  const shown = words.length > longestShown ? `${words.slice(0, longestShown)}…` : words;
  return `${start > 0 ? '…' : ''}${shown}${end < text.length && !shown.endsWith('…') ? '…' : ''}`;
}

/** How many changes of a letter make one text of the other; more than `most` are not counted further. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
