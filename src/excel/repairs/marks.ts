import type { Marked, MarkedCell } from '../../host';
import type { Severity } from '../../model/finding';
import { ruleWords } from '../../model/settings-sheet';
import { ownMarkPrefix } from '../../workbook/own-sheets';
import { cellName } from '../../workbook/reference';
import { isHostFault } from '../../host';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { Context, RunExcel } from '../run-excel';

/** What a mark of each severity looks like: kinds of lines differ as the colours do. */
const frames: Readonly<Record<Severity, Frame>> = {
  error: { colour: '#C00000', weight: 2.25, dash: 'Solid' },
  warning: { colour: '#B8500F', weight: 2, dash: 'Dash' },
  info: { colour: '#1F4E79', weight: 1.5, dash: 'RoundDot' },
};

interface Frame {
  readonly colour: string;
  readonly weight: number;
  readonly dash: 'Solid' | 'Dash' | 'RoundDot';
}

const bySeverity: readonly Severity[] = ['error', 'warning', 'info'];
/** Each is an object that Excel has to draw; so many still fit into one message. */
const mostMarks = 400;

/**
 * Frames are shapes without a fill, known by their names, which are saved with the workbook. Conditional formats would be lighter, but
 * those of a workbook cannot be told apart for certain once it was saved: Excel fails to read them where a cell has two (office-js issues
 * 6827 and 6835), or to delete them (5222), and people have conditional formats of their own.
 *
 * Three round trips, however many cells there are.
 */
export function markCells(run: RunExcel, cells: readonly MarkedCell[]): Promise<Marked> {
  return twiceIfInterrupted(run, async (context, begin) => {
    const sheets = await readSheets(context);
    const asked = severest(cells).map((cell) => askForPlace(cell, sheets));
    const { marked, others } = await readMarks(context, sheets, leftBehind.get(run));
    const visible = asked.filter(({ range }) => range !== null && range.width > 0 && range.height > 0).slice(0, mostMarks);
    begin(others);
    removeAll(marked);
    for (const [index, place] of visible.entries()) draw(place, `${ownMarkPrefix}${index + 1}`);
    await context.sync();
    leftBehind.delete(run);
    return { marked: visible.length, left: asked.filter((place) => !visible.includes(place)).map(({ cell }) => cell.at) };
  });
}

/** Three round trips. */
export function unmarkCells(run: RunExcel): Promise<void> {
  return twiceIfInterrupted(run, async (context, begin) => {
    const { marked, others } = await readMarks(context, await readSheets(context), leftBehind.get(run));
    begin(others);
    removeAll(marked);
    await context.sync();
    leftBehind.delete(run);
  });
}

async function readSheets(context: Context): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  return worksheets.items;
}

interface CellPlace {
  readonly cell: MarkedCell;
  readonly sheet: Excel.Worksheet | null;
  /** Null: nothing can be drawn there. */
  readonly range: Excel.Range | null;
}

/** Asks where a cell lies; the answer is there after the next round trip. */
function askForPlace(cell: MarkedCell, sheets: readonly Excel.Worksheet[]): CellPlace {
  const sheet = sheets.find(({ name }) => name === cell.at.sheet) ?? null;
  const range = sheet && !sheet.protection.protected ? sheet.getCell(cell.at.row, cell.at.column).load('left,top,width,height') : null;
  return { cell, sheet, range };
}

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly marks: readonly Excel.Shape[];
}

/** The marks that stand, and the ids of all other shapes. */
interface FoundShapes {
  readonly marked: readonly MarkedSheet[];
  readonly others: ReadonlySet<string>;
}

/**
 * Ids of frames without a name that Excel let us neither finish nor delete, in the workbook that is open. They go with the marks as soon
 * as Excel lets them; until then the user has been told.
 */
const leftBehind = new WeakMap<RunExcel, ReadonlySet<string>>();

/**
 * @param left ids of frames of ours without a name
 * @throws HostFault when marks stand on a protected sheet, where they can't be taken off
 */
async function readMarks(
  context: Context,
  sheets: readonly Excel.Worksheet[],
  left: ReadonlySet<string> = new Set(),
): Promise<FoundShapes> {
  const isMark = ({ id, name }: Excel.Shape) => name.startsWith(ownMarkPrefix) || left.has(id);
  for (const { shapes } of sheets) shapes.load('items/id,items/name');
  await context.sync();
  const marked = sheets.map((sheet) => ({ sheet, marks: sheet.shapes.items.filter(isMark) }));
  const kept = marked.find(({ sheet, marks }) => sheet.protection.protected && marks.length > 0);
  if (kept) throw hostFault(sentences.sheetProtected(kept.sheet.name));
  const others = sheets.flatMap(({ shapes }) => shapes.items.filter((shape) => !isMark(shape)));
  return { marked, others: new Set(others.map(({ id }) => id)) };
}

function removeAll(sheets: readonly MarkedSheet[]): void {
  for (const { marks } of sheets) for (const mark of marks) mark.delete();
}

/** Each cell once, the severest first. */
function severest(cells: readonly MarkedCell[]): readonly MarkedCell[] {
  const named = new Map<string, MarkedCell>();
  for (const severity of bySeverity)
    for (const cell of cells) {
      const name = cellName(cell.at);
      if (cell.severity === severity && !named.has(name)) named.set(name, cell);
    }
  return [...named.values()];
}

function draw({ cell: { severity }, sheet, range }: CellPlace, name: string): void {
  if (!sheet || !range) return;
  const { colour, weight, dash } = frames[severity];
  const frame = sheet.shapes.addGeometricShape('Rectangle');
  frame.name = name;
  frame.left = range.left;
  frame.top = range.top;
  frame.width = range.width;
  frame.height = range.height;
  // It goes where its cell goes.
  frame.placement = 'TwoCell';
  frame.altTextDescription = ruleWords[severity];
  // Through a shape without a fill its cell can be clicked.
  frame.fill.clear();
  frame.lineFormat.color = colour;
  frame.lineFormat.weight = weight;
  frame.lineFormat.dashStyle = dash;
}

/**
 * What was begun is begun anew: every mark is taken off first, so that nothing is drawn twice. When that fails as well, no mark is left
 * or, where they can't be taken off, the user is told.
 * @param body calls `begin` with the shapes that are not ours, before it changes anything
 */
async function twiceIfInterrupted<Result>(
  run: RunExcel,
  body: (context: Context, begin: (others: ReadonlySet<string>) => void) => Promise<Result>,
): Promise<Result> {
  const progress: { others: ReadonlySet<string> | null } = { others: null };
  const act = () =>
    run((context) =>
      body(context, (others) => {
        progress.others ??= others;
      }),
    );
  try {
    return await act();
  } catch (error) {
    const { others } = progress;
    if (others === null) throw error;
    try {
      await run((context) => findNameless(context, run, others));
      return await act();
    } catch {
      // The first fault is the one to tell.
      const told = (await areAllOff(run, others)) ? sentences.marksOff : sentences.marksLeft;
      throw isHostFault(error) ? hostFault({ ja: error.sentence.ja + told.ja, en: `${error.sentence.en} ${told.en}` }, error.cause) : error;
    }
  }
}

/** Two tries can leave so many frames that have no name yet: a message stops at the first thing that is refused. */
const mostNameless = 2;

/** Takes off every mark, also one whose name was refused. False: Excel refuses that as well. */
async function areAllOff(run: RunExcel, others: ReadonlySet<string>): Promise<boolean> {
  try {
    return await run(async (context) => {
      const { shapes, nameless, isClear } = await findNameless(context, run, others);
      for (const shape of shapes) if (shape.name.startsWith(ownMarkPrefix) || (isClear && nameless.includes(shape))) shape.delete();
      await context.sync();
      leftBehind.delete(run);
      return isClear;
    });
  } catch (error) {
    if (!isHostFault(error)) throw error;
    return false;
  }
}

interface Nameless {
  readonly shapes: readonly Excel.Shape[];
  readonly nameless: readonly Excel.Shape[];
  /** False: so many have come that some may be a person's. */
  readonly isClear: boolean;
}

/** Frames that a try has left before they had their name: remembered, so that whatever is done with the marks next takes them off. */
async function findNameless(context: Context, run: RunExcel, others: ReadonlySet<string>): Promise<Nameless> {
  const sheets = await readSheets(context);
  for (const { shapes } of sheets) shapes.load('items/id,items/name,items/type');
  await context.sync();
  const shapes = sheets.flatMap((sheet) => sheet.shapes.items);
  const nameless = shapes.filter(({ id, name, type }) => !others.has(id) && !name.startsWith(ownMarkPrefix) && type === 'GeometricShape');
  const isClear = nameless.length <= mostNameless;
  if (isClear) leftBehind.set(run, new Set(nameless.map(({ id }) => id)));
  return { shapes, nameless, isClear };
}
