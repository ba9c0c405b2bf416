import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { RowReading, TableReading } from '../../model/recognition';
import type { CountKind, CountRow, CountTable, TypedFigure } from '../../model/typed-totals';
import { fold } from '../../text/fold';
import { figuresInSentences } from './count-sentences';
import { countKindOf, figureIn, isTotalLabel } from './count-words';
import { filledOutside, type SheetView } from '../sheet-view';

/** What the counts beside items need to know of the item tables of their sheet. */
type ItemTable = Pick<TableReading, 'area' | 'otherTables' | 'rows'>;

/** What stands in one row of a sheet outside its item tables. */
interface Line {
  readonly row: number;
  readonly entries: readonly Entry[];
}

/**
 * The counts and rates written on a sheet beside its items: tables and boxes of counts, total rows of the list, sentences.
 * `year` is the evaluated one; a sentence about another year is left out.
 */
export function readTypedTotals(view: SheetView, tables: readonly ItemTable[], year: FiscalYear): readonly CountTable[] {
  const sheet = view.sheet.name;
  const lines = linesOutside(view, tables);
  const headed = headedTables(lines);
  const rest = lines.filter(({ row }) => !headed.some((table) => row >= table.from && row <= table.to));
  const sentences = rest.flatMap(({ entries }) => entries.flatMap((entry) => figuresInSentences(entry, year)));
  return [
    ...headed.map(({ title, rows }) => ({ sheet, title, rows })),
    ...boxes(rest).map((box) => ({ sheet, ...box })),
    ...tables.map(({ rows }) => ({ sheet, title: '', rows: totalRows(rows) })),
    { sheet, title: '', rows: [{ label: '', isTotal: false, figures: sentences }] },
  ].filter(({ rows }) => rows.some(({ figures }) => figures.length > 0));
}

function linesOutside(view: SheetView, tables: readonly ItemTable[]): readonly Line[] {
  const areas = tables.flatMap(({ area, otherTables }) => [area, ...otherTables]);
  const totals = new Set(tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'total').map(({ row }) => row)));
  return view.usedRows
    .filter((row) => !totals.has(row))
    .map((row) => ({
      row,
      entries: filledOutside(view, row, areas).map((column) => view.entry(row, column)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

interface HeadedTable extends Pick<CountTable, 'title' | 'rows'> {
  /** Rows of the sheet, the heading included. */
  readonly from: number;
  readonly to: number;
}

/** Tables with the counts' names across: 取組方針 | 項目数 | 達成 | 未達成. Also a box with one row of figures. */
function headedTables(lines: readonly Line[]): readonly HeadedTable[] {
  const found: HeadedTable[] = [];
  lines.forEach((line, index) => {
    const columns = headingOf(line);
    if (columns.length < 2 || (found.at(-1)?.to ?? -1) >= line.row) return;
    const rows: CountRow[] = [];
    let to = line.row;
    for (const next of lines.slice(index + 1)) {
      const row = next.row === to + 1 ? rowUnder(columns, next) : null;
      if (!row) break;
      rows.push(row);
      to = next.row;
    }
    if (rows.length > 0) found.push({ title: titleAbove(lines, index), rows, from: line.row, to });
  });
  return found;
}

interface CountColumn {
  readonly kind: CountKind;
  readonly entry: Entry;
}

const headingOnly = /^(?:計|合計|件数|項目)$/;

/** The columns of a heading row; none when the row holds figures, or nothing but rates and shares. */
function headingOf({ entries }: Line): readonly CountColumn[] {
  if (entries.some(({ value }) => typeof value === 'number')) return [];
  const columns = entries.flatMap((entry): readonly CountColumn[] => {
    const kind = countKindOf(entry.text) ?? (headingOnly.test(fold(entry.text)) ? 'confirmed' : null);
    return kind ? [{ kind, entry }] : [];
  });
  return columns.some(({ kind }) => kind !== 'rate' && kind !== 'share') ? columns : [];
}

function rowUnder(columns: readonly CountColumn[], { entries }: Line): CountRow | null {
  const first = Math.min(...columns.map(({ entry }) => entry.at.column));
  const label = entries.find(({ at }) => at.column < first)?.text.trim() ?? '';
  // 区分 | 項目数 | 割合: the rows say what is counted.
  const ofRow = countKindOf(label);
  const figures = columns.flatMap(({ kind, entry: heading }): readonly TypedFigure[] => {
    const entry = entries.find(({ at }) => at.column === heading.at.column);
    const counted = kind === 'confirmed' && ofRow ? ofRow : kind;
    const number = entry && figureIn(entry, counted);
    return entry && number ? [{ kind: counted, ...number, label: ofRow ? label : heading.text.trim(), entry }] : [];
  });
  if (figures.length === 0) return null;
  return { label: ofRow ? '' : label, isTotal: isTotalLabel(label), figures };
}

/** Figures to the right of their names, one below the other: 達成率 | 75.0%. */
function boxes(lines: readonly Line[]): readonly Pick<CountTable, 'title' | 'rows'>[] {
  const found: { title: string; rows: CountRow[]; to: number }[] = [];
  lines.forEach((line, index) => {
    const figures = figuresBeside(line);
    if (figures.length === 0) return;
    const row = { label: '', isTotal: false, figures };
    const open = found.at(-1);
    if (open?.to === line.row - 1) {
      open.rows.push(row);
      open.to = line.row;
    } else found.push({ title: titleAbove(lines, index), rows: [row], to: line.row });
  });
  return found.map(({ title, rows }) => ({ title, rows }));
}

/** Merged cells may lie between a name and its figure; a figure further off, or one of several, is a column's. */
const farthestBeside = 4;

function figuresBeside({ entries }: Line): readonly TypedFigure[] {
  return entries.flatMap((name, index): readonly TypedFigure[] => {
    const kind = countKindOf(name.text);
    const next = entries[index + 1];
    const isBeside =
      next !== undefined && next.at.column - name.at.column <= farthestBeside && typeof entries[index + 2]?.value !== 'number';
    const entry = isBeside ? next : undefined;
    const number = kind && kind !== 'share' && entry ? figureIn(entry, kind) : null;
    return kind && entry && number ? [{ kind, ...number, label: name.text.trim(), entry }] : [];
  });
}

const titleDistance = 3;

/** The nearest text alone in its row, at most three rows above. */
function titleAbove(lines: readonly Line[], index: number): string {
  const row = lines[index]?.row ?? 0;
  const title = lines
    .slice(Math.max(0, index - titleDistance), index)
    .findLast((line) => line.entries.length === 1 && line.row >= row - titleDistance && typeof line.entries[0]?.value === 'string');
  return title?.entries[0]?.text.trim() ?? '';
}

/** 「2項目」, 「達成 2」 in the subtotal and total rows of a list. */
function totalRows(rows: readonly RowReading[]): readonly CountRow[] {
  let from = 0;
  return rows
    .filter(({ kind }) => kind === 'total')
    .map(({ row, label, entries = {} }) => {
      const text = label?.text.trim() ?? '';
      const isTotal = isTotalLabel(text);
      const figures = Object.values(entries).flatMap(figuresInTotal);
      const counts = { from, to: row - 1 };
      from = row + 1;
      return { label: text, isTotal, figures, ...(!isTotal && { counts }) };
    });
}

const countInTotal = /(未達成|評価対象外|対象外|達成)?[:：]?(\d+)(項目)?/g;

function figuresInTotal(entry: Entry): readonly TypedFigure[] {
  const text = fold(entry.text);
  if (text.length > 40) return [];
  return Array.from(text.matchAll(countInTotal)).flatMap(([label, word = '', digits, unit]): readonly TypedFigure[] => {
    const kind = word === '' ? (unit === undefined ? null : 'confirmed') : countKindOf(word);
    return kind ? [{ kind, value: Number(digits), decimals: 0, label: word || label, entry }] : [];
  });
}
