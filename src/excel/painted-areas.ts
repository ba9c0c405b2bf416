import type { Area } from '../workbook/workbook';
import type { Painted } from './drawing';

/** A value at a cell, in reading order within its block. */
export interface PaintedCell<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

interface GrowingArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Joins cells of equal values to rectangles, as few as a pass over the rows finds: runs in a row, then equal runs below each other.
 * @param cells row by row, from left to right; values are equal when their keys are
 */
export function paintedAreas<Value>(cells: readonly PaintedCell<Value>[], keyOf: (value: Value) => string): readonly Painted<Value>[] {
  const byKey = new Map<string, { readonly value: Value; readonly areas: GrowingArea[] }>();
  for (const [key, cellsOfKey] of groupBy(cells, ({ value }) => keyOf(value))) {
    const first = cellsOfKey[0];
    if (first) byKey.set(key, { value: first.value, areas: joined(cellsOfKey) });
  }
  return [...byKey.values()];
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function joined(cells: readonly PaintedCell<unknown>[]): GrowingArea[] {
  const done: GrowingArea[] = [];
  /** Areas that end in the last row, by their left and right edges. */
  const open = new Map<string, GrowingArea>();
  for (const run of runsOf(cells)) {
    const edges = `${run.left}:${run.right}`;
    const above = open.get(edges);
    if (above?.bottom === run.top - 1) {
      above.bottom = run.bottom;
    } else {
      open.set(edges, run);
      done.push(run);
    }
  }
  return done;
}

function runsOf(cells: readonly PaintedCell<unknown>[]): GrowingArea[] {
  const runs: GrowingArea[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
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
