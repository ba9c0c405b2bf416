import { areaOf, columnIndex, columnLetters, rangeOf } from '../../../src/workbook/reference';
import type { Area } from '../../../src/workbook/workbook';

/** The grid of a worksheet, 1,048,576 × 16,384 (Excel specifications and limits). */
export const grid: Area = { top: 0, left: 0, bottom: 1048575, right: 16383 };

export const height = ({ top, bottom }: Area) => bottom - top + 1;
export const width = ({ left, right }: Area) => right - left + 1;
export const cellCount = (area: Area) => height(area) * width(area);

export const cellArea = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** From a corner and a size. */
export const sized = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const isEntireRows = ({ left, right }: Area) => left === 0 && right === grid.right;
export const isEntireColumns = ({ top, bottom }: Area) => top === 0 && bottom === grid.bottom;
export const isUnbounded = (area: Area) => isEntireRows(area) || isEntireColumns(area);

export const entireRows = ({ top, bottom }: Area): Area => ({ ...grid, top, bottom });
export const entireColumns = ({ left, right }: Area): Area => ({ ...grid, left, right });

export function isWithinGrid({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && bottom <= grid.bottom && right <= grid.right && top <= bottom && left <= right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function covers(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

/** What of `area` lies outside `hole`: at most four rectangles. */
export function outside(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const { top, left, bottom, right } = area;
  const parts: Area[] = [];
  if (common.top > top) parts.push({ top, left, bottom: common.top - 1, right });
  if (common.bottom < bottom) parts.push({ top: common.bottom + 1, left, bottom, right });
  if (common.left > left) parts.push({ top: common.top, left, bottom: common.bottom, right: common.left - 1 });
  if (common.right < right) parts.push({ top: common.top, left: common.right + 1, bottom: common.bottom, right });
  return parts;
}

/** "A1", "A1:B2", "A:C", "1:3", with or without "$"; null when it is no address within the grid. */
export function parseAddress(text: string): Area | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const [first, second] = [columnIndex(columns[1] ?? ''), columnIndex(columns[2] ?? '')];
    return first === null || second === null ? null : { ...grid, left: Math.min(first, second), right: Math.max(first, second) };
  }
  const rows = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(text);
  if (rows) {
    const [first, second] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const area = { ...grid, top: Math.min(first, second), bottom: Math.max(first, second) };
    return isWithinGrid(area) ? area : null;
  }
  return areaOf(text);
}

/** As Excel writes it: "A1", "A1:B2", "A:C", "1:3"; "$" before every part when absolute. */
export function addressOf(area: Area, absolute = false): string {
  // The whole sheet is written as rows: "1:1048576".
  const bare = isEntireRows(area)
    ? `${area.top + 1}:${area.bottom + 1}`
    : isEntireColumns(area)
      ? `${columnLetters(area.left)}:${columnLetters(area.right)}`
      : rangeOf(area);
  return absolute ? bare.replace(/[A-Z]+|\d+/g, '$$$&') : bare;
}

/**
 * A sheet's name in front of an address is quoted unless it is plain letters, digits, "_" and "." that could not be
 * taken for a reference (observed rules: XlsxWriter#1078).
 */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeReference = parseAddress(name) !== null || /^(R\d*C\d*|R\d+|C\d+|R|C)$/i.test(name);
  return plain && !likeReference ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "Sheet1!A1" or "'My sheet'!A1" → its parts; the sheet is null when none is named. */
export function splitReference(reference: string): { readonly sheet: string | null; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { sheet: null, address: reference };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, address: match[3] ?? '' };
}
