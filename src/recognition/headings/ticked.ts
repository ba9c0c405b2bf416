import type { Entry } from '../../model/entry';
import type { SheetView } from '../sheet-view';
import { traitsOf } from '../text-traits';

/** What a cell of the view says in the place of what it holds, and the cell that says it. */
interface Said {
  readonly text: string;
  readonly column: number;
}

type SaidOfRow = ReadonlyMap<number, Said>;

/**
 * A form that is filled in by ticking: boxes before the ratings (「■達成 □未達成」 in one cell or in neighbouring ones), or a column for each
 * rating with ○ in the one that holds. The view says the rating that is ticked, in the first of the places; the others are blank. What is
 * not ticked says nothing. The same view where nothing is ticked off.
 */
export function withTicksRead(view: SheetView): SheetView {
  const said = new Map<number, SaidOfRow>();
  let columns: ColumnsOfRatings | null = null;
  for (const [index, row] of view.usedRows.entries()) {
    columns = columnsOfRatings(view, row, index) ?? columns;
    const ofRow = new Map([...boxesOf(view, row), ...(columns ? marksOf(view, row, columns) : [])]);
    if (ofRow.size > 0) said.set(row, ofRow);
  }
  if (said.size === 0) return view;
  const saidAt = (row: number, column: number): Said | undefined => said.get(row)?.get(column);
  return {
    ...view,
    text: (row, column) => saidAt(row, column)?.text ?? view.text(row, column),
    cell: (row, column) => {
      const here = saidAt(row, column);
      const cell = view.cell(row, here?.column ?? column) ?? view.cell(row, column);
      return cell === undefined || here === undefined ? cell : { ...cell, value: here.text === '' ? null : here.text };
    },
    filled: (row) => {
      const ofRow = said.get(row);
      if (!ofRow) return view.filled(row);
      const filled = new Set(view.filled(row));
      for (const [column, { text }] of ofRow) {
        if (text === '') filled.delete(column);
        else filled.add(column);
      }
      return [...filled].sort((a, b) => a - b);
    },
    entry: (row, column): Entry => {
      const here = saidAt(row, column);
      if (!here) return view.entry(row, column);
      return { ...view.entry(row, here.column), value: here.text === '' ? null : here.text, text: here.text, part: true };
    },
  };
}

const box = /[□☐■☑☒]/;
const emptyBox = /[□☐]/;
const choices = /([□☐■☑☒])[\s　]*([^□☐■☑☒]*)/g;

interface Choice {
  readonly ticked: boolean;
  readonly label: string;
}

/** Of a cell that begins with a box; null: it does not, or a box has nothing behind it. */
function choicesIn(text: string): readonly Choice[] | null {
  if (!box.test(text.trimStart().charAt(0))) return null;
  const found = Array.from(text.matchAll(choices), ([, sign = '', label = '']): Choice => ({
    ticked: !emptyBox.test(sign),
    label: label.replace(/[\s　・、,，/／]+$/, ''),
  }));
  return found.some(({ label }) => label === '') ? null : found;
}

/** Boxes that stand side by side in a row, in one cell or in several, and are choices between ratings. */
function boxesOf(view: SheetView, row: number): SaidOfRow {
  const said = new Map<number, Said>();
  let group: { readonly column: number; readonly choices: readonly Choice[] }[] = [];
  const close = () => {
    const all = group.flatMap((cell) => cell.choices);
    const [first] = group;
    if (first && all.some(({ ticked }) => !ticked) && all.some(({ label }) => traitsOf(label).rating)) {
      const ticked = group.find((cell) => cell.choices.some((choice) => choice.ticked)) ?? first;
      const text = all.flatMap((choice) => (choice.ticked ? [choice.label] : [])).join('・');
      for (const { column } of group) said.set(column, { text: '', column });
      said.set(first.column, { text, column: ticked.column });
    }
    group = [];
  };
  for (const column of view.filled(row)) {
    const found = choicesIn(view.text(row, column));
    if (found) group.push({ column, choices: found });
    else close();
  }
  close();
  return said;
}

interface ColumnsOfRatings {
  readonly from: number;
  readonly labels: ReadonlyMap<number, string>;
}

const tick = /^[○◯〇●◎✓✔☑■レﾚ]$/;
const fewestRatings = 2;
/** A heading of such a column is a rating and nothing more. */
const longestRating = 12;
/** Rows below the headings that have to hold nothing but ticks there. */
const rowsOfProof = 20;

/** A heading for each rating, 達成｜未達成｜対象外, over cells that hold ticks and nothing else, at most one a row. */
function columnsOfRatings(view: SheetView, row: number, index: number): ColumnsOfRatings | null {
  const next = view.usedRows[index + 1] ?? row;
  const isRating = (column: number): boolean => {
    // What stands right below is looked at first: in a row of data it is no tick, and what the text means need not be asked.
    const below = view.text(next, column).trim();
    const text = view.text(row, column).trim();
    return (below === '' || tick.test(below)) && text.length <= longestRating && traitsOf(text).rating;
  };
  for (const run of runsOf(view.filled(row), isRating)) {
    if (run.length < fewestRatings) continue;
    const rows = view.usedRows.slice(index + 1, index + 1 + rowsOfProof);
    const ticks = rows.map((other) => run.flatMap((column) => view.text(other, column).trim() || []));
    const isTicked = ticks.filter((texts) => texts.length > 0);
    if (isTicked.length > 0 && isTicked.every((texts) => texts.length === 1 && tick.test(texts[0] ?? '')))
      return { from: row, labels: new Map(run.map((column) => [column, view.text(row, column).trim()])) };
  }
  return null;
}

/** Neighbouring columns that meet the condition. */
function runsOf(columns: readonly number[], meets: (column: number) => boolean): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of columns) {
    if (!meets(column)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function marksOf(view: SheetView, row: number, { from, labels }: ColumnsOfRatings): SaidOfRow {
  const columns = [...labels.keys()];
  const [first = 0] = columns;
  const blank = columns.map((column) => [column, { text: '', column }] as const);
  if (row === from) return new Map<number, Said>([...blank, [first, { text: heading, column: first }]]);
  const ticked = columns.filter((column) => view.text(row, column).trim() !== '');
  if (ticked.some((column) => !tick.test(view.text(row, column).trim()))) return new Map();
  if (ticked.length === 0) return new Map();
  const text = ticked.map((column) => labels.get(column)).join('・');
  return new Map<number, Said>([...blank, [first, { text, column: ticked[0] ?? first }]]);
}

/** What the one column is headed with that stands for them. */
const heading = '評価';
