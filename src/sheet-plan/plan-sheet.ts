import { addressOf, rangeOf } from '../workbook/reference';
import type { Area } from '../workbook/workbook';
import { canBeOffered, type Filling } from './filling';
import { lookOf, looks } from './looks';
import { breaksBeforeCharts } from './page-breaks';
import type { Block, ChartPlan, PlanCell, RowHeight, SheetPlan, TablePlan } from './sheet-plan';
import { linesNeeded } from './text-width';

/** What a sheet is made of; row heights and the headings of tables follow from it. */
export interface SheetParts extends Omit<SheetPlan, 'rowHeights' | 'tables' | 'charts' | 'pageBreaks'> {
  readonly tables?: readonly Omit<TablePlan, 'columns'>[];
  readonly charts?: readonly ChartPlan[];
  /** Rows with which a new page begins, besides those that charts need. */
  readonly pages?: readonly number[];
}

/**
 * Makes a plan of its parts, frozen.
 * @throws Error with the sheet and the place when the parts make no sense: a fault of ours, never of the data.
 */
export function planSheet({ tables = [], charts = [], pages = [], ...parts }: SheetParts): SheetPlan {
  const fault =
    faultOfName(parts.name) ??
    faultOfBlocks(parts.blocks, parts.columnWidths) ??
    faultOfTables(tables, parts.blocks) ??
    faultOfCharts(charts, parts.blocks) ??
    faultOfFilling(parts.filling, parts.blocks);
  if (fault !== null) throw new Error(`plan of the sheet ${parts.name}: ${fault}`);
  const rowHeights = rowHeightsOf(parts.blocks, parts.columnWidths, charts);
  return deepFreeze({
    ...parts,
    rowHeights,
    tables: tables.map((table) => ({ ...table, columns: headingsOf(table.area, parts.blocks) })),
    charts,
    pageBreaks: [...pages, ...breaksBeforeCharts(charts, { ...parts, rowHeights })],
  });
}

/** @throws Error when two plans that are to stand in one workbook share a sheet's or a table's name */
export function refuseClashes(plans: readonly SheetPlan[]): void {
  const names = [...plans.map(({ name }) => name), ...plans.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const twice = repeated(names.map((name) => name.toLowerCase()));
  if (twice !== null) throw new Error(`two sheets or tables are named ${twice}`);
}

/** The cell at a place; undefined outside the blocks. */
function cellAt(blocks: readonly Block[], row: number, column: number): PlanCell | undefined {
  for (const { at, rows } of blocks) {
    const cell = rows[row - at.row]?.[column - at.column];
    if (cell) return cell;
  }
  return undefined;
}

function areaOfBlock({ at, rows }: Block): Area {
  return { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + (rows[0]?.length ?? 0) - 1 };
}

/** Excel's rules for the name of a sheet. */
function faultOfName(name: string): string | null {
  if (name.trim() === '' || name.length > 31) return 'a name has 1 to 31 letters';
  if (/[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    return 'a name has no [ ] : * ? / \\ and no quote at its ends';
  return null;
}

function faultOfBlocks(blocks: readonly Block[], columnWidths: readonly number[]): string | null {
  for (const block of blocks) {
    const where = `the block at ${addressOf(block.at)}`;
    const width = block.rows[0]?.length ?? 0;
    if (width === 0) return `${where} is empty`;
    if (block.rows.some((row) => row.length !== width)) return `${where} is ragged`;
    if (areaOfBlock(block).right >= columnWidths.length) return `${where} is wider than the columns that have a width`;
    const fault = block.rows.flat().map(faultOfCell).find(Boolean) ?? faultOfSpan(block, width);
    if (fault) return `${where} has ${fault}`;
  }
  const areas = blocks.map(areaOfBlock);
  for (const [index, area] of areas.entries()) {
    const other = areas.slice(index + 1).find((each) => overlaps(area, each));
    if (other) return `the blocks ${rangeOf(area)} and ${rangeOf(other)} overlap`;
  }
  return null;
}

function faultOfFilling(filling: Filling | undefined, blocks: readonly Block[]): string | null {
  const { choices = [], marks = [] } = filling ?? {};
  for (const { area, words } of choices) {
    const where = `the choice in ${rangeOf(area)}`;
    if (!canBeOffered(words)) return `${where} has words that no list takes`;
    if (cellAt(blocks, area.top, area.left)?.look !== 'input') return `${where} is not to be filled in`;
  }
  const mark = marks.find(({ formula }) => formula === '' || formula.startsWith('='));
  return mark ? `the mark of ${rangeOf(mark.area)} has no formula` : null;
}

function faultOfSpan({ across, rows }: Block, width: number): string | null {
  if (!across) return null;
  if (across.from < 0 || across.to >= width || across.from >= across.to) return 'a span outside its columns';
  return rows.some((row) => row.slice(across.from + 1, across.to + 1).some(({ kind }) => kind !== 'blank')) ? 'a text under a span' : null;
}

function faultOfCell(cell: PlanCell): string | null {
  if (!Object.hasOwn(looks, cell.look)) return `the unknown look ${cell.look}`;
  switch (cell.kind) {
    case 'blank':
    case 'link':
      return null;
    case 'text':
      return cell.text === '' ? 'a text without letters' : null;
    case 'number':
      return Number.isFinite(cell.value) ? null : 'a number that is none';
    case 'formula':
      return cell.formula === '' || cell.formula.startsWith('=') ? 'a formula that is empty or starts with "="' : null;
  }
}

function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function faultOfTables(tables: readonly Omit<TablePlan, 'columns'>[], blocks: readonly Block[]): string | null {
  for (const { name, area } of tables) {
    if (!/^[a-z]+_[a-z_]+$/.test(name)) return `the table ${name} has a name that is not of small western letters and "_"`;
    if (area.bottom <= area.top) return `the table ${name} has no row below its headings`;
    const headings = headingsOf(area, blocks);
    if (headings.length !== area.right - area.left + 1) return `the table ${name} has a heading that is no text`;
    const twice = repeated(headings);
    if (twice !== null) return `the table ${name} has the heading ${twice} twice`;
  }
  return null;
}

function faultOfCharts(charts: readonly ChartPlan[], blocks: readonly Block[]): string | null {
  for (const { title, description, categories, series, place } of charts) {
    const chart = `the chart ${title}`;
    if (title === '' || description === '' || series.length === 0) return `${chart} has no title, no description or no series`;
    const block = blocks.find((each) => overlaps(areaOfBlock(each), place));
    if (block) return `${chart} covers cells of the block at ${addressOf(block.at)}`;
    for (const { name, values } of series) {
      if (cellAt(blocks, name.row, name.column)?.kind !== 'text') return `${chart} has a series whose name ${addressOf(name)} is no text`;
      const isBeside = values.left === values.right && values.top === categories.top && values.bottom === categories.bottom;
      if (!isBeside) return `${chart} has values in ${rangeOf(values)} that are not beside ${rangeOf(categories)}`;
    }
  }
  return null;
}

function headingsOf({ top, left, right }: Area, blocks: readonly Block[]): readonly string[] {
  const headings: string[] = [];
  for (let column = left; column <= right; column++) {
    const cell = cellAt(blocks, top, column);
    if (cell?.kind === 'text' && !/[\n[\]#']/.test(cell.text)) headings.push(cell.text);
  }
  return headings;
}

function repeated(names: readonly string[]): string | null {
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}

const tallestRow = 409;

/** Rows below a chart have one height everywhere, so that the chart has, too. */
const chartRow = 16;

function rowHeightsOf(blocks: readonly Block[], columnWidths: readonly number[], charts: readonly ChartPlan[]): readonly RowHeight[] {
  const points = new Map<number, number>();
  for (const { place } of charts) for (let row = place.top; row <= place.bottom; row++) points.set(row, chartRow);
  for (const { at, rows, rowHeight = 0, across } of blocks) {
    for (const [index, row] of rows.entries()) {
      const widthAt = (offset: number): number => columnWidths[at.column + offset] ?? 0;
      const spanned =
        across === undefined ? 0 : columnWidths.slice(at.column + across.from, at.column + across.to + 1).reduce((a, b) => a + b, 0);
      const needed = row.map((cell, offset) => heightOf(cell, offset === across?.from ? spanned : widthAt(offset)));
      points.set(at.row + index, Math.min(tallestRow, Math.max(points.get(at.row + index) ?? 0, rowHeight, ...needed)));
    }
  }
  return [...points].map(([row, height]) => ({ row, points: height })).sort((a, b) => a.row - b.row);
}

/** In half-width characters. */
const cellPadding = 1;
const indentWidth = 1.5;

/** A line of 游ゴシック takes 18.75 points at a size of 11. */
const pointsPerLine = 18.75 / 11;

function heightOf(cell: PlanCell, columnWidth: number): number {
  const { size, indent, wrap } = lookOf(cell.look);
  const room = ((columnWidth - cellPadding - indent * indentWidth) * 11) / size;
  const lines = wrap ? linesNeeded(wordsOf(cell), room) : 1;
  return Math.ceil(lines * size * pointsPerLine);
}

function wordsOf(cell: PlanCell): string {
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  return cell.kind === 'formula' ? String(cell.value) : '';
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
