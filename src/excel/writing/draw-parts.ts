import type { Area } from '../../workbook/workbook';
import { rangeAt } from '../areas';
import type { DrawnBlock, DrawnTable, Drawing } from './drawing';
import { placedCells } from './drawing';
import { paintedAreas } from './painted-areas';
import type { Stroke } from './stroke';
import { callBytes } from './stroke';

const linkBytes = 200;
const sizeBytes = 40;

export function tableStrokes(tables: readonly DrawnTable[]): readonly Stroke[] {
  return tables.map(({ name, area }) => ({
    bytes: callBytes,
    paint: (sheet) => {
      // By Range: an address would be read in the reference style that the user has chosen.
      sheet.tables.add(rangeAt(sheet, area), true).name = name;
    },
  }));
}

/** A sheet of ours holds its own tables only; their names may have changed since they were drawn. */
export function tableLookStrokes({ length }: readonly DrawnTable[]): readonly Stroke[] {
  return Array.from({ length }, (_, index) => ({
    bytes: callBytes,
    paint: (sheet) => {
      const table = sheet.tables.getItemAt(index);
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    },
  }));
}

/** A column with so many changes of format is set cell by cell, in one call. */
const mostFormatRuns = 20;

/** Excel has no number format for several areas at once, so a column of many formats is set as a whole. */
export function formatStrokes(blocks: readonly DrawnBlock[]): readonly Stroke[] {
  const runs = paintedAreas(blocks, ({ format }) => (format === 'General' ? null : format)).flatMap(({ value, areas }) =>
    areas.map((area) => ({ area, value })),
  );
  const columns = new Set(runs.map(({ area }) => area.left));
  return [...columns].flatMap((column) => {
    const own = runs.filter(({ area }) => area.left === column);
    const narrow = own.filter(({ area }) => area.right === column);
    if (narrow.length <= mostFormatRuns) return own.map(formatStroke);
    return [columnStroke(column, narrow), ...own.filter((run) => !narrow.includes(run)).map(formatStroke)];
  });
}

interface FormatRun {
  readonly area: Area;
  readonly value: string;
}

function formatStroke({ area, value }: FormatRun): Stroke {
  return {
    bytes: callBytes,
    paint: (sheet) => {
      rangeAt(sheet, area).numberFormat = [[value]];
    },
  };
}

function columnStroke(column: number, runs: readonly FormatRun[]): Stroke {
  const top = runs.reduce((least, { area }) => Math.min(least, area.top), Infinity);
  const bottom = runs.reduce((most, { area }) => Math.max(most, area.bottom), 0);
  // Null leaves a cell as it is.
  const formats = Array.from({ length: bottom - top + 1 }, (): [string | null] => [null]);
  for (const { area, value } of runs) for (let row = area.top; row <= area.bottom; row++) formats[row - top] = [value];
  return {
    bytes: callBytes + JSON.stringify(formats).length,
    paint: (sheet) => {
      rangeAt(sheet, { top, bottom, left: column, right: column }).numberFormat = formats;
    },
  };
}

/** One call for the links of a column, which stand below each other. */
export function linkStrokes(blocks: readonly DrawnBlock[]): readonly Stroke[] {
  const links = placedCells(blocks).flatMap(({ row, column, cell: { link } }) => (link ? [{ row, column, link }] : []));
  const columns = new Set(links.map((link) => link.column));
  return [...columns].map((column) => {
    const own = links.filter((link) => link.column === column);
    const top = own.reduce((least, { row }) => Math.min(least, row), Infinity);
    const bottom = own.reduce((most, { row }) => Math.max(most, row), 0);
    const cells = Array.from({ length: bottom - top + 1 }, (): [Excel.SettableCellProperties] => [{}]);
    // Without a text to display the cell keeps its own.
    for (const { row, link } of own) cells[row - top] = [{ hyperlink: link }];
    return {
      bytes: callBytes + linkBytes * cells.length,
      paint: (sheet) => {
        rangeAt(sheet, { top, bottom, left: column, right: column }).setCellProperties(cells);
      },
    };
  });
}

export function sizeStrokes({ columnWidths, rowHeights }: Drawing): readonly Stroke[] {
  const heights = Array.from(rowHeights, (points) => (points === undefined ? {} : { format: { rowHeight: points } }));
  return [
    {
      bytes: callBytes + sizeBytes * (columnWidths.length + heights.length),
      paint: (sheet) => {
        sheet
          .getRangeByIndexes(0, 0, 1, columnWidths.length)
          .setColumnProperties(columnWidths.map((points) => ({ format: { columnWidth: points } })));
        if (heights.length > 0) sheet.getRangeByIndexes(0, 0, heights.length, 1).setRowProperties(heights);
      },
    },
  ];
}
