import { addressOf } from '../../workbook/reference';
import type { Area } from '../../workbook/workbook';
import { rangeAt } from '../areas';
import { messagesOf, rowPieces } from '../messages';
import type { Context } from '../run-excel';
import { withLastingTableNames } from './table-names';
import type { OurSheetState } from './workbook-state';

/** What stands on a sheet, by address: constants as they are, formulas with "=". Blank cells are left out. */
export type Contents = ReadonlyMap<string, unknown>;

/** A range whose formulas were asked for. */
export interface AskedFormulas {
  readonly area: Area;
  readonly range: Excel.Range;
}

export function contentsOf(asked: readonly AskedFormulas[]): Contents {
  return new Map(asked.flatMap(({ area, range }) => filledCells(range.formulas as unknown[][], area)));
}

function filledCells(formulas: readonly (readonly unknown[])[], { top, left }: Area): readonly (readonly [string, unknown])[] {
  return formulas.flatMap((line, down) =>
    line.flatMap((content, across) =>
      content === '' ? [] : [[addressOf({ row: top + down, column: left + across }), lasting(content)] as const],
    ),
  );
}

/** The same before and after the table that a formula counts gets its lasting name. */
function lasting(content: unknown): unknown {
  return typeof content === 'string' ? withLastingTableNames(content) : content;
}

/** Bytes of a cell of ours without its look. */
const cellBytes = 40;

/** What stands on the sheets, in their order; one round trip as long as a message can carry it. */
export async function readContents(context: Context, sheets: readonly OurSheetState[]): Promise<readonly Contents[]> {
  const pieces = sheets.flatMap(({ id, filled }) => (filled ? rowPieces(filled, cellBytes).map((piece) => ({ ...piece, id })) : []));
  const asked: (AskedFormulas & { readonly id: string })[] = [];
  for (const message of messagesOf(pieces)) asked.push(...(await ask(context, message)));
  return sheets.map(({ id }) => contentsOf(asked.filter((each) => each.id === id)));
}

async function ask(context: Context, pieces: readonly { readonly id: string; readonly area: Area }[]) {
  const asked = pieces.map(({ id, area }) => ({
    id,
    area,
    range: rangeAt(context.workbook.worksheets.getItem(id), area).load('formulas'),
  }));
  await context.sync();
  return asked;
}

/** True when nobody has changed anything; a formula whose table was deleted under it is no change of its own. */
export function sameContents(now: Contents, written: Contents): boolean {
  return now.size === written.size && [...now].every(([address, content]) => written.get(address) === content || isBroken(content));
}

function isBroken(content: unknown): boolean {
  return typeof content === 'string' && content.startsWith('=') && content.includes('#REF!');
}
