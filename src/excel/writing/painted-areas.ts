import type { Area } from '../../workbook/workbook';
import type { DrawnBlock, DrawnCell } from './drawing';

/** Something that several areas have in common. */
export interface Painted<Value> {
  readonly value: Value;
  readonly areas: readonly Area[];
}

interface GrowingArea {
  readonly top: number;
  readonly left: number;
  bottom: number;
  right: number;
}

interface Run<Value> extends GrowingArea {
  readonly value: Value;
}

/**
 * Joins cells of equal values to rectangles, as few as one pass over the rows finds: runs in a row, then equal runs below each
 * other. Values in the order in which they first occur.
 * @param valueOf null: nothing to paint there
 */
export function paintedAreas<Value extends string | number | boolean>(
  blocks: readonly DrawnBlock[],
  valueOf: (cell: DrawnCell) => Value | null,
): readonly Painted<Value>[] {
  const areas = new Map<Value, GrowingArea[]>();
  for (const block of blocks) {
    /** Areas that end in the row above. */
    let above = new Map<string, GrowingArea>();
    for (const [down, row] of block.rows.entries()) {
      const here = new Map<string, GrowingArea>();
      for (const { value, ...run } of runsOf(row, block.at.row + down, block.at.column, valueOf)) {
        const edges = `${run.left}:${run.right}:${String(value)}`;
        const grown = above.get(edges);
        if (grown) grown.bottom = run.bottom;
        else listFor(areas, value).push(run);
        here.set(edges, grown ?? run);
      }
      above = here;
    }
  }
  return [...areas].map(([value, found]) => ({ value, areas: found }));
}

function listFor<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function runsOf<Value>(cells: readonly DrawnCell[], row: number, left: number, valueOf: (cell: DrawnCell) => Value | null): Run<Value>[] {
  const runs: Run<Value>[] = [];
  for (const [across, cell] of cells.entries()) {
    const value = valueOf(cell);
    if (value === null) continue;
    const column = left + across;
    const last = runs.at(-1);
    if (last?.right === column - 1 && last.value === value) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column, value });
  }
  return runs;
}

/** Excel takes at most 8,192 letters for the addresses of several ranges. */
const longestAddress = 8000;

/** The addresses of areas, joined by commas, in pieces that Excel takes. */
export function addressPieces(areas: readonly Area[], addressOf: (area: Area) => string): readonly string[] {
  const pieces: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = pieces.at(-1);
    if (last !== undefined && last.length + address.length < longestAddress) pieces[pieces.length - 1] = `${last},${address}`;
    else pieces.push(address);
  }
  return pieces;
}
