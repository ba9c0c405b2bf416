import type { WriteOptions } from '../../host';
import { isHostFault } from '../../host';
import type { Sentence } from '../../model/finding';
import type { Refusal } from '../excel-fault';
import { named, refusalOf } from '../excel-fault';
import { messagesOf } from '../messages';
import type { Context, RunExcel } from '../run-excel';
import type { Comforts } from './comforts';
import { beQuiet } from './comforts';
import type { Decoration } from './decorations';
import { decorations, strokesOf } from './decorations';
import type { Drawing } from './drawing';
import type { Stroke } from './stroke';
import { writingSentences } from './writing-sentences';

/** A sheet that stands in its place, complete but plain. */
export interface PlainSheet {
  readonly id: string;
  readonly drawing: Drawing;
}

/** A decoration that is refused on so many sheets is not tried on the others. */
const mostRefusals = 2;

interface Refused {
  readonly sheets: readonly string[];
  readonly first: Refusal;
}

/**
 * Gives sheets their looks, sizes, charts, links and print set-up: one message for each sheet. When Excel refuses one of them, each
 * is sent in a message of its own and those that it takes stay. Nothing that goes wrong here is a failure: the report stands.
 * @returns what could not be done, a sentence for each; empty when all was
 */
export async function decorateSheets(
  run: RunExcel,
  sheets: readonly PlainSheet[],
  comforts: Comforts,
  options: WriteOptions = {},
): Promise<readonly Sentence[]> {
  const send = sender(run, comforts);
  const refused = new Map<Decoration, Refused>();
  for (const [index, sheet] of sheets.entries()) {
    if (options.signal?.aborted) return [...noticesOf(refused), writingSentences.stopped(namesOf(sheets.slice(index)))];
    try {
      await decorate(send, sheet, refused);
    } catch (error) {
      // Excel does not answer any more; what else is thrown is a mistake of ours.
      if (!isHostFault(error)) throw error;
      return [...noticesOf(refused), writingSentences.undecorated(namesOf(sheets.slice(index)), error.sentence)];
    }
    options.onProgress?.((index + 1) / sheets.length);
  }
  return noticesOf(refused);
}

const namesOf = (sheets: readonly PlainSheet[]): readonly string[] => sheets.map(({ drawing }) => drawing.name);

async function decorate(send: Sender, sheet: PlainSheet, refused: Map<Decoration, Refused>): Promise<void> {
  const trusted = decorations.filter((each) => !refused.has(each));
  const doubted = decorations.filter((each) => refused.has(each) && (refused.get(each)?.sheets.length ?? 0) < mostRefusals);
  const refusal = await send(sheet, trusted);
  // They may have been drawn before something else was refused.
  if (refusal && sheet.drawing.charts.length > 0) await send.withoutCharts(sheet);
  for (const each of refusal ? [...trusted, ...doubted] : doubted) {
    const own = await send(sheet, [each]);
    if (each === 'charts' && own) await send.withoutCharts(sheet);
    if (own)
      refused.set(each, { first: refused.get(each)?.first ?? own, sheets: [...(refused.get(each)?.sheets ?? []), sheet.drawing.name] });
  }
  // Not even tried: told with those that were.
  for (const each of decorations) {
    const known = refused.get(each);
    if (known && !trusted.includes(each) && !doubted.includes(each) && strokesOf(each, sheet.drawing).length > 0)
      refused.set(each, { ...known, sheets: [...known.sheets, sheet.drawing.name] });
  }
}

interface Sender {
  /** Resolves to what Excel refused; null when it did all. */
  (sheet: PlainSheet, wanted: readonly Decoration[]): Promise<Refusal | null>;
  /** Takes off what was begun of the charts; the sheet is our own and new. */
  withoutCharts(sheet: PlainSheet): Promise<Refusal | null>;
}

function sender(run: RunExcel, comforts: Comforts): Sender {
  // OrNullObject: it is no harm when somebody deleted the sheet meanwhile.
  const sheetIn = (context: Context, { id }: PlainSheet) => context.workbook.worksheets.getItemOrNullObject(id);
  const tried = async (batch: (context: Context) => Promise<void>): Promise<Refusal | null> => {
    try {
      await run(batch);
      return null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refusal;
    }
  };
  const paint = (sheet: PlainSheet, message: readonly Stroke[]) =>
    tried(async (context) => {
      beQuiet(context, comforts);
      const place = sheetIn(context, sheet);
      for (const stroke of message) stroke.paint(place);
      await context.sync();
    });
  const send = async (sheet: PlainSheet, wanted: readonly Decoration[]): Promise<Refusal | null> => {
    for (const message of messagesOf(wanted.flatMap((each) => strokesOf(each, sheet.drawing)))) {
      const refusal = await paint(sheet, message);
      if (refusal) return refusal;
    }
    return null;
  };
  const withoutCharts = (sheet: PlainSheet) =>
    tried(async (context) => {
      const place = sheetIn(context, sheet);
      const charts = place.charts.load('items/name');
      await context.sync();
      if (place.isNullObject) return;
      for (const chart of charts.items) chart.delete();
      await context.sync();
    });
  return Object.assign(send, { withoutCharts });
}

function noticesOf(refused: ReadonlyMap<Decoration, Refused>): readonly Sentence[] {
  return decorations.flatMap((each) => {
    const known = refused.get(each);
    return known ? writingSentences.refused(each, known.sheets, named(known.first)) : [];
  });
}
