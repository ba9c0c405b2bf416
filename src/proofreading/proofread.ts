import type { Entry } from '../model/entry';
import type { Review } from '../model/review';
import type { SheetView } from '../recognition/sheet-view';
import { differencesOf, lettersApart, shownPlace, stripped, type Difference } from './differences';
import { factsIn } from './facts';
import { keyOf, knownTexts, sentencesOf, type KnownText, type KnownTexts } from './known-texts';
import { knownDocuments, type KnownDocument } from './known-lines';
import { missingSlips } from './missing';
import { nameSlips } from './names';
import { copySlips } from './sheet-copies';
import type { Slip } from './slip';

/** Less alike than this, two texts are two. */
const alike = 0.6;
/** Of texts too short for that: how many letters may differ. */
const shortText = 12;
const shortestText = 4;
/** Lines into which a paragraph may have been broken by hand. */
const mostLines = 12;

/** What is held against what is known, and what came of it. */
interface Desk {
  readonly known: KnownTexts;
  /** Keys of known texts that the draft has word for word. */
  readonly present: Set<string>;
  /** Keys of known texts for which the draft has something else. */
  readonly told: Set<string>;
  readonly slips: Slip[];
  /** Texts like which nothing is known. */
  readonly unlike: Entry[];
}

/**
 * Holds every line of a draft against everything that is published of the review. What stands there word for word is right; what is like
 * a text that the draft does not have is told with what differs; and what a copy of a document lacks is told. Pure.
 */
export function proofread(views: readonly SheetView[], review: Review): readonly Slip[] {
  const { documents, texts } = knownOf(
    review,
    views.map(({ sheet }) => sheet.name),
  );
  const desk: Desk = { known: texts, present: new Set(), told: new Set(), slips: [], unlike: [] };
  const copies = views.flatMap((view) => {
    const named = documents.filter(({ sheet }) => sheet === view.sheet.name);
    // Two documents may have a sheet of one name: it is a copy of the one from which less differs.
    const [slips] = named
      .map((document) => copySlips(view, document))
      .filter((found) => found !== null)
      .sort((one, other) => one.length - other.length);
    return slips === undefined ? [] : [{ view, slips }];
  });
  const others = views.filter((each) => !copies.some(({ view }) => view === each));
  const open = others.flatMap((view) => passages(view, desk));
  for (const passage of open) (passage.kind === 'row' ? readRow : readLines)(passage.entries, desk);
  const isThere = (cells: readonly string[]): boolean => [desk.present, desk.told].some((keys) => keys.has(keyOf(cells)));
  return [
    ...copies.flatMap(({ slips }) => slips),
    ...desk.slips,
    ...nameSlips(desk.unlike, review),
    ...missingSlips(
      documents.filter(({ sheet }) => sheet === null),
      isThere,
    ),
  ];
}

interface Known {
  readonly documents: readonly KnownDocument[];
  readonly texts: KnownTexts;
}

const remembered = new WeakMap<Review, Map<string, Known>>();

/** Several files are held against one review. */
function knownOf(review: Review, sheets: readonly string[]): Known {
  const of = remembered.get(review) ?? new Map<string, Known>();
  remembered.set(review, of);
  const key = JSON.stringify(sheets);
  let known = of.get(key);
  if (!known) {
    const documents = knownDocuments(review, new Set(sheets));
    known = { documents, texts: knownTexts(documents) };
    of.set(key, known);
  }
  return known;
}

/** What is not known word for word: the cells of a row, or lines that follow each other. */
interface Passage {
  readonly kind: 'row' | 'lines';
  readonly entries: readonly Entry[];
}

function passages(view: SheetView, desk: Desk): readonly Passage[] {
  const open: Passage[] = [];
  let lines: Entry[] = [];
  const endLines = (): void => {
    if (lines.length > 0) open.push({ kind: 'lines', entries: withoutBroken(lines, desk) });
    lines = [];
  };
  for (const row of view.usedRows) {
    const entries = view.filled(row).map((column) => view.entry(row, column));
    const [first, ...others] = entries;
    if (
      isKnown(
        entries.map(({ text }) => text),
        desk,
      )
    ) {
      endLines();
    } else if (first && others.length === 0) lines.push(first);
    else {
      endLines();
      open.push({ kind: 'row', entries });
    }
  }
  endLines();
  return open;
}

/** True for a line that is known as a whole or in all its sentences; then they are marked as present. */
function isKnown(cells: readonly string[], { known, present }: Desk): boolean {
  const parts = cells.flatMap(sentencesOf);
  const keys = known.keys.has(keyOf(cells)) ? [keyOf(cells)] : parts.map((part) => keyOf([part]));
  // Every cell of a row may be known from another row.
  if (cells.length > 1 && keys.length !== 1) return false;
  if (!keys.every((key) => known.keys.has(key))) return false;
  for (const key of [...keys, ...parts.map((part) => keyOf([part])), ...cells.map((cell) => keyOf([cell]))]) present.add(key);
  return true;
}

/** Takes out the lines that together are a known paragraph. */
function withoutBroken(lines: readonly Entry[], desk: Desk): readonly Entry[] {
  const left: Entry[] = [];
  for (let from = 0; from < lines.length;) {
    let to = Math.min(lines.length, from + mostLines);
    while (to > from + 1 && !isKnown([textOf(lines.slice(from, to))], desk)) to -= 1;
    const [line] = lines.slice(from, from + 1);
    if (to === from + 1 && line) left.push(line);
    from = to;
  }
  return left;
}

function textOf(lines: readonly Entry[]): string {
  return lines.map(({ text }) => text.trim()).join('');
}

function readLines(lines: readonly Entry[], desk: Desk): void {
  for (let from = 0; from < lines.length;) {
    const [line] = lines.slice(from, from + 1);
    if (!line) return;
    const unknown = sentencesOf(line.text).filter((sentence) => !isKnown([sentence], desk));
    if (unknown.length < sentencesOf(line.text).length) {
      for (const sentence of unknown) readText(sentence, [line], desk);
      from += 1;
      continue;
    }
    let best = { to: from + 1, found: nearest(line.text, desk) };
    for (let to = from + 2; to <= Math.min(lines.length, from + mostLines) && !/。\s*$/.test(lines[to - 2]?.text ?? ''); to += 1) {
      const found = nearest(textOf(lines.slice(from, to)), desk);
      if (found && found.likeness > (best.found?.likeness ?? 0)) best = { to, found };
    }
    readText(textOf(lines.slice(from, best.to)), lines.slice(from, best.to), desk, best.found);
    from = best.to;
  }
}

function readText(text: string, lines: readonly Entry[], desk: Desk, found = nearest(text, desk)): void {
  if (found) tell(text, lines, found.value, desk);
  else desk.unlike.push(...lines);
}

/** The known text that the draft lacks and that is most like this one; null when none is like it. */
function nearest(text: string, { known, present, told }: Desk) {
  const words = stripped(text);
  if (words.length < shortestText) return null;
  const isOpen = (each: KnownText): boolean => {
    const key = keyOf([each.words]);
    return !present.has(key) && !told.has(key);
  };
  const found = known.texts.nearest(words, isOpen);
  if (!found) return null;
  const right = stripped(found.value.words);
  const most = Math.floor(Math.max(words.length, right.length) / 4);
  const isLike = Math.max(words.length, right.length) <= shortText ? lettersApart(words, right, most) <= most : found.likeness >= alike;
  return isLike ? found : null;
}

/** The row that has most cells in common at the same places; what differs in it is told. */
function readRow(entries: readonly Entry[], desk: Desk): void {
  const { known, present, told } = desk;
  const keys = entries.map(({ text }) => keyOf([text]));
  const rows = new Set(keys.flatMap((key) => known.rows.get(key) ?? []).filter(({ line }) => line.cells.length === keys.length));
  let best: { readonly row: KnownText; readonly same: number } | null = null;
  for (const row of rows) {
    const key = keyOf(row.line.cells);
    if (present.has(key) || told.has(key)) continue;
    const same = row.line.cells.filter((cell, index) => keyOf([cell]) === keys[index]).length;
    if (same * 2 >= keys.length && same > (best?.same ?? 0)) best = { row, same };
  }
  if (best === null) {
    for (const entry of entries) if (!known.keys.has(keyOf([entry.text]))) readText(entry.text, [entry], desk);
    return;
  }
  const { row } = best;
  told.add(keyOf(row.line.cells));
  entries.forEach((entry, index) => {
    const right = row.line.cells[index] ?? '';
    if (keys[index] !== keyOf([right])) tell(entry.text, [entry], { ...row, words: right }, desk, true);
  });
}

/** Told at the line in which it stands. */
function tell(text: string, lines: readonly Entry[], known: KnownText, desk: Desk, inRow = false): void {
  const [written, right] = [stripped(text), stripped(known.words)];
  const { kind } = known.line;
  desk.told.add(keyOf([known.words]));
  for (const difference of differencesOf(written, right)) {
    const isFact = factsIn(written, difference.written) || factsIn(right, difference.right);
    // In what is made of the items another wording is as good; another letter is a slip all the same.
    if (kind !== 'written' && !(isFact && !isAround(difference, written, right)) && !isLetter(difference)) continue;
    desk.slips.push({
      at: lineAt(lines, difference)?.at ?? null,
      written: shownPlace(written, difference.written),
      right: shownPlace(right, difference.right),
      where: known.document.name,
      isFact,
      inRow,
    });
  }
}

/** Words in front of the whole text or behind it: 報道発表資料, を取りまとめました. */
function isAround({ written, right }: Difference, draft: string, known: string): boolean {
  const isAdded = right.from === right.to && (right.from === 0 || right.to === known.length);
  return isAdded && (written.from === 0 || written.to === draft.length) && !/\d|[「」]/.test(draft.slice(written.from, written.to));
}

function isLetter({ written, right }: Difference): boolean {
  const length = written.to - written.from;
  return length > 0 && length <= 2 && length === right.to - right.from;
}

function lineAt(lines: readonly Entry[], { written: { from } }: Difference): Entry | undefined {
  let end = 0;
  return lines.find(({ text }) => (end += stripped(text).length) > from) ?? lines.at(-1);
}
