import { asEntry, withFormat } from './looks.mjs';
import { figureFormat } from './wording.mjs';

/**
 * A list table is described by its columns:
 *   path   headings from the top row down; equal neighbours are merged, a short path reaches down to the last heading row
 *   width  in characters
 *   of     what has one cell: 'policy' (merged over its items), 'item' (merged over its indicators) or 'indicator'
 *   look   name of a look
 *   value  (item, indicator) → content
 *   entry  true for a column that the department fills in
 */

/** Writes the heading rows and returns the first row below them. */
export function writeHeadings(sheet, top, columns, looks) {
  const depth = headingDepth(columns);
  for (let level = 0; level < depth; level++) {
    for (let column = 0; column < columns.length; column++) {
      const { path } = columns[column];
      if (level >= path.length || startsBefore(columns, column, level)) continue;
      const isLast = level === path.length - 1;
      sheet.put(top + level, column, path[level], looks.heading, {
        rows: isLast ? depth - level : 1,
        columns: isLast ? 1 : groupWidth(columns, column, level),
      });
    }
  }
  return top + depth;
}

const headingDepth = (columns) => Math.max(...columns.map(({ path }) => path.length));

/** Writes one row for each indicator and returns the first row below them. */
export function writeItems(sheet, top, columns, items, looks) {
  let row = top;
  const writeCells = (of, rows, item, indicator = item.indicators[0]) => {
    columns.forEach((column, index) => {
      if (column.of !== of) return;
      const content = column.value(item, indicator) ?? null;
      sheet.put(row, index, content, lookOf(column, content, indicator, looks), { rows });
    });
  };
  for (const run of runsOfPolicy(items)) {
    writeCells('policy', rowsOf(run), run[0]);
    for (const item of run) {
      writeCells('item', rowsOf([item]), item);
      for (const indicator of item.indicators) {
        writeCells('indicator', 1, item, indicator);
        row++;
      }
    }
  }
  return row;
}

const rowsOf = (items) => items.reduce((rows, { indicators }) => rows + indicators.length, 0);

function lookOf(column, content, indicator, looks) {
  const look = typeof content === 'number' ? withFormat(looks.figure, figureFormat(indicator)) : looks[column.look];
  return column.entry ? asEntry(look) : look;
}

/** Items in their order, neighbours of one policy together. */
export function runsOfPolicy(items) {
  const runs = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0].policy === item.policy) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

const sharesHeading = (one, other, level) =>
  other !== undefined && one.path.slice(0, level + 1).join('\n') === other.path.slice(0, level + 1).join('\n');

/** True for a group heading that a column further left has written already. */
function startsBefore(columns, column, level) {
  return level < columns[column].path.length - 1 && sharesHeading(columns[column], columns[column - 1], level);
}

function groupWidth(columns, column, level) {
  let width = 1;
  while (sharesHeading(columns[column], columns[column + width], level)) width++;
  return width;
}
