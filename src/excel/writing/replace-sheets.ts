import type { WriteOptions } from '../../host';
import { isHostFault } from '../../host';
import type { Sentence } from '../../model/finding';
import type { SheetMark } from '../../sheet-plan/sheet-plan';
import { hostFault } from '../excel-fault';
import { sentences } from '../fault-sentences';
import type { RunExcel } from '../run-excel';
import { changePlaces } from './change-places';
import type { Comforts } from './comforts';
import type { Contents } from './contents';
import { decorateSheets } from './decorate-sheets';
import type { DrawingOrder, DrawnSheet } from './draw-sheets';
import { drawSheets } from './draw-sheets';
import type { Drawing } from './drawing';
import { isProbe, ordersFor, probeOrder } from './orders';
import { faultOfProbe, probe } from './probe';
import type { MadeSheet, Settled } from './settled-state';
import { settled } from './settled-state';
import type { OurSheetState, WorkbookState } from './workbook-state';
import { ourSheets } from './workbook-state';
import { writingSentences } from './writing-sentences';

/** What is to come into the workbook and what is to go. */
export interface Replacement {
  readonly drawings: readonly Drawing[];
  readonly leaving: readonly OurSheetState[];
}

/** A writing that is done. */
export interface Replaced {
  readonly run: string;
  /** In the order of the drawings. */
  readonly sheets: readonly ReplacedSheet[];
  /** What could not be done though the sheets stand, and what is left to the user. */
  readonly notices: readonly Sentence[];
}

export interface ReplacedSheet {
  readonly mark: SheetMark;
  readonly name: string;
  readonly contents: Contents;
}

/** A writing whose new sheets are complete: from here on it can only go forward. */
interface LastStep {
  readonly arriving: readonly DrawnSheet[];
  readonly leaving: readonly OurSheetState[];
}

/** Sheets that stand in their places, with what became of the old ones. */
interface Placed extends LastStep {
  readonly names: readonly string[];
  readonly notices: readonly Sentence[];
}

/**
 * Puts sheets of ours into the workbook and takes others out. First an empty sheet tries whether the workbook takes sheets at all. New
 * ones are then drawn under working names, with their content only; one last message deletes the old ones and gives the new ones their
 * places. When that goes wrong at any point, what was begun is finished or undone at once or, where Excel does not answer any more,
 * before the next writing. Looks, charts and print set-up come at the end and are no reason to fail.
 *
 * The price: a person's formula that points at an old sheet is #REF! afterwards. To keep it we would have to write over the old cells,
 * of which half could be old and half new after a fault, or to enter the person's formulas again, which would touch their sheets.
 * INDIRECT("評価結果!C5") stays.
 * @param prepare looks at the workbook, in which nothing is at work, and decides; it may refuse by a HostFault
 */
export async function replaceSheets(
  run: RunExcel,
  prepare: (state: WorkbookState) => Promise<Replacement>,
  options: WriteOptions = {},
): Promise<Replaced> {
  const id = crypto.randomUUID();
  const before = await settled(run);
  const { state, left } = before;
  if (state.structureProtected) throw hostFault(sentences.workbookProtected);
  const { drawings, leaving } = await prepare(state);
  const comforts = drawings.length > 0 ? await comfortsOf(run, drawings, before, id) : { quiet: true };
  const orders = ordersFor(drawings, leaving, state, id);
  const placed = await placeSheets(run, orders, leaving, state, comforts, options);
  const decorated = await decorateSheets(
    run,
    placed.arriving.map(({ id: sheet, drawing }, index) => ({
      id: sheet,
      drawing: { ...drawing, name: placed.names[index] ?? drawing.name },
    })),
    comforts,
    options,
  );
  return {
    run: id,
    sheets: placed.arriving.map(({ mark, contents }, index) => ({ mark: mark.mark, name: placed.names[index] ?? mark.name, contents })),
    notices: [...noticeOfLeft(left), ...placed.notices, ...decorated],
  };
}

const noticeOfLeft = (left: readonly string[]): readonly Sentence[] => (left.length > 0 ? [writingSentences.left(left)] : []);

/** @throws HostFault when the workbook takes no sheets, which then has none of ours, or names what is left */
async function comfortsOf(run: RunExcel, drawings: readonly Drawing[], before: Settled, id: string): Promise<Comforts> {
  const { state } = before;
  // The workbook has not let go of the last one: another would stay too.
  if (before.left.some(isProbe)) throw withLeft(await faultOfProbe(run, before.error), before, before.left);
  const order = probeOrder(drawings, state, id);
  const made = [{ names: [order.workingName, order.otherName], mark: order.mark }];
  const tried = async (comforts: Comforts) => {
    try {
      await probe(run, order, comforts);
      return null;
    } catch (error) {
      const after = await stateAfterFault(run, made, state);
      return { error, after };
    }
  };
  const first = await tried({ quiet: true });
  if (first === null) return { quiet: true };
  // Once more, without what is only comfortable; not where a sheet stays behind each time, or where Excel does not answer.
  const second = first.after?.left.length === 0 ? await tried({ quiet: false }) : first;
  if (second === null) return { quiet: false };
  throw withLeft(await faultOfProbe(run, second.error), second.after, [order.workingName]);
}

async function placeSheets(
  run: RunExcel,
  orders: readonly DrawingOrder[],
  leaving: readonly OurSheetState[],
  state: WorkbookState,
  comforts: Comforts,
  options: WriteOptions,
): Promise<Placed> {
  const progress: { last: LastStep | null } = { last: null };
  try {
    const arriving = await run(async (context) => {
      const drawn = await drawSheets(context, orders, comforts, options);
      options.signal?.throwIfAborted();
      progress.last = { arriving: drawn, leaving };
      await changePlaces(context, drawn, leaving, state);
      return drawn;
    });
    return { arriving, leaving, names: arriving.map(({ mark }) => mark.name), notices: [] };
  } catch (error) {
    const made = orders.map(({ workingName, mark }) => ({ names: [workingName], mark }));
    const after = await stateAfterFault(run, made, state);
    const { last } = progress;
    const names = after && last ? namesAsTheyStand(last, after) : null;
    if (!after || !last || !names) {
      const working = orders.map(({ workingName }) => workingName);
      throw withLeft(error, after, working);
    }
    const unnamed = after.unnamed.length > 0 ? [writingSentences.unnamed(after.unnamed)] : [];
    const staying = leaving.flatMap(({ id }) => after.state.sheets.filter((sheet) => sheet.id === id)).map(({ name }) => name);
    return { ...last, names, notices: [...unnamed, ...noticeOfLeft([...new Set([...after.left, ...staying])])] };
  }
}

/** Null when Excel does not answer: then the next writing settles what this one has left. */
async function stateAfterFault(run: RunExcel, made: readonly MadeSheet[], { sheets }: WorkbookState): Promise<Settled | null> {
  try {
    return await settled(run, { sheets: made, before: new Set(sheets.map(({ id }) => id)) });
  } catch {
    // The first fault is the one to tell.
    return null;
  }
}

/** The answer of the last message was lost, or it stopped half way and has been finished. Null: it went back. */
function namesAsTheyStand({ arriving, leaving }: LastStep, { state }: Settled): readonly string[] | null {
  const ours = ourSheets(state);
  const isBack = arriving.length === 0 && leaving.some(({ id }) => ours.some((sheet) => sheet.id === id));
  const isHere = arriving.every(({ mark }) => ours.filter((sheet) => sheet.mark.run === mark.run).length === arriving.length);
  return isHere && !isBack ? arriving.map((sheet) => nameOf(sheet, ours)) : null;
}

function nameOf({ mark }: DrawnSheet, ours: readonly OurSheetState[]): string {
  const ofItsKind = ours.filter((sheet) => sheet.mark.run === mark.run && sheet.mark.mark === mark.mark);
  // Another name only when somebody took its own meanwhile.
  return (ofItsKind.find(({ name }) => name === mark.name) ?? ofItsKind[0])?.name ?? mark.name;
}

/** @param after null: nobody knows what is left @param working names that sheets of this writing had */
function withLeft(error: unknown, after: Settled | null, working: readonly string[]): unknown {
  const told = after === null ? writingSentences.perhapsLeft(working) : after.left.length > 0 ? writingSentences.left(after.left) : null;
  if (told === null) return error;
  // What somebody stopped stays stopped; that something is left has to be known all the same.
  if (!isHostFault(error)) return after === null ? error : hostFault(told, error);
  return hostFault({ ja: `${error.sentence.ja}${told.ja}`, en: `${error.sentence.en} ${told.en}` }, error.cause);
}
