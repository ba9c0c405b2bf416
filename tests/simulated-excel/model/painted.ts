import type { Area } from '../../../src/workbook/workbook';
import { bounding, covers, intersection, isUnbounded, outside } from './area';

interface Stroke {
  readonly area: Area;
  readonly value: unknown;
}

/**
 * Properties laid over areas of a sheet, such as Format.Fill.Color: later strokes lie over earlier ones.
 * Serves every format property, column widths, row heights and hidden rows alike.
 */
export class Painted {
  private layers = new Map<string, readonly Stroke[]>();

  paint(area: Area, key: string, value: unknown): void {
    const below = (this.layers.get(key) ?? []).filter((stroke) => !covers(area, stroke.area));
    this.layers.set(key, [...below, { area, value }]);
  }

  /** The one value of the whole area: `unpainted` where nothing lies; null when the area is mixed, as Excel answers. */
  read(area: Area, key: string, unpainted: unknown): unknown {
    const values = new Set<unknown>();
    let rest: readonly Area[] = [area];
    for (const stroke of (this.layers.get(key) ?? []).toReversed()) {
      if (rest.some((part) => intersection(part, stroke.area))) values.add(stroke.value);
      rest = rest.flatMap((part) => outside(part, stroke.area));
      if (values.size > 1 || rest.length === 0) break;
    }
    if (rest.length > 0) values.add(unpainted);
    return values.size === 1 ? [...values][0] : null;
  }

  /** The value at one cell. */
  at(row: number, column: number, key: string, unpainted: unknown): unknown {
    const stroke = this.layers
      .get(key)
      ?.findLast(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    return stroke ? stroke.value : unpainted;
  }

  /** Takes every property whose key begins so off the area. */
  erase(area: Area, prefix: string): void {
    this.change(prefix, (stroke) => outside(stroke.area, area).map((part) => ({ ...stroke, area: part })));
  }

  /** Moves all strokes: `move` gives the new area, null when it is gone. */
  transform(move: (area: Area) => Area | null): void {
    this.change('', (stroke) => {
      const area = move(stroke.area);
      return area ? [{ ...stroke, area }] : [];
    });
  }

  /** The smallest area around the strokes of these keys, whole rows and columns left aside; null when there are none. */
  extent(prefix: string, within: Area): Area | null {
    return this.strokes(prefix)
      .filter(({ area }) => !isUnbounded(area))
      .map(({ area }) => intersection(area, within))
      .reduce((all, area) => (all && area ? bounding(all, area) : (all ?? area)), null);
  }

  /** The visible areas that carry the value. */
  areasWhere(key: string, value: unknown): Area[] {
    return (this.visible()[key] ?? []).filter((part) => part.value === value).map(({ area }) => area);
  }

  copy(): Painted {
    const copy = new Painted();
    copy.layers = new Map(this.layers);
    return copy;
  }

  /** Every key with its visible rectangles. Equal looks give equal lists, however they were painted. */
  visible(): Readonly<Record<string, readonly VisibleArea[]>> {
    const keys = [...this.layers.keys()].sort();
    return Object.fromEntries(keys.map((key) => [key, visibleAreas(this.layers.get(key) ?? [])]));
  }

  private strokes(prefix: string): Stroke[] {
    return [...this.layers].flatMap(([key, strokes]) => (key.startsWith(prefix) ? strokes : []));
  }

  private change(prefix: string, edit: (stroke: Stroke) => Stroke[]): void {
    for (const [key, strokes] of this.layers) {
      if (!key.startsWith(prefix)) continue;
      const changed = strokes.flatMap(edit);
      if (changed.length > 0) this.layers.set(key, changed);
      else this.layers.delete(key);
    }
  }
}

export interface VisibleArea {
  readonly area: Area;
  readonly value: unknown;
}

/** Paints the strokes on a grid cut along their edges, then joins equal neighbours: first in a row, then equal rows. */
function visibleAreas(strokes: readonly Stroke[]): VisibleArea[] {
  const rowEdges = edges(strokes.flatMap(({ area }) => [area.top, area.bottom + 1]));
  const columnEdges = edges(strokes.flatMap(({ area }) => [area.left, area.right + 1]));
  const rowAt = new Map(rowEdges.map((edge, at) => [edge, at]));
  const columnAt = new Map(columnEdges.map((edge, at) => [edge, at]));
  const painted = rowEdges.map((): unknown[] => []);
  for (const { area, value } of strokes) {
    for (let row = rowAt.get(area.top) ?? 0; row < (rowAt.get(area.bottom + 1) ?? 0); row++) {
      for (let column = columnAt.get(area.left) ?? 0; column < (columnAt.get(area.right + 1) ?? 0); column++) {
        const cells = painted[row];
        if (cells) cells[column] = value;
      }
    }
  }
  const rows = painted.slice(0, -1).map((values, row) => ({
    top: rowEdges[row] ?? 0,
    bottom: (rowEdges[row + 1] ?? 0) - 1,
    runs: runs(values, columnEdges),
  }));
  return joinedRows(rows).flatMap(({ top, bottom, runs: parts }) =>
    parts.map(({ left, right, value }) => ({ area: { top, left, bottom, right }, value })),
  );
}

interface Run {
  readonly left: number;
  readonly right: number;
  readonly value: unknown;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly runs: readonly Run[];
}

const edges = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

function runs(values: readonly unknown[], columnEdges: readonly number[]): Run[] {
  const joined: Run[] = [];
  for (const [at, value] of values.entries()) {
    const [left = 0, next = 0] = [columnEdges[at], columnEdges[at + 1]];
    const last = joined.at(-1);
    if (last?.right === left - 1 && last.value === value) joined[joined.length - 1] = { ...last, right: next - 1 };
    else joined.push({ left, right: next - 1, value });
  }
  return joined.filter(({ value }) => value !== undefined);
}

function joinedRows(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last && JSON.stringify(last.runs) === JSON.stringify(band.runs)) joined[joined.length - 1] = { ...last, bottom: band.bottom };
    else joined.push(band);
  }
  return joined;
}
