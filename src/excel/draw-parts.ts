import type { Look } from '../report/looks';
import { printMargins } from '../report/sheet-plan';
import { rangeOf } from '../workbook/reference';
import type { Area, Span } from '../workbook/workbook';
import { columnsOf, rangeAt, rowsOf } from './areas';
import { applyLook } from './apply-look';
import type { Drawing, DrawnTable, LinkedCell, Painted } from './drawing';
import type { Sized } from './messages';
import { addressPieces } from './painted-areas';

/** One thing to do on a sheet. */
export interface Stroke extends Sized {
  readonly paint: (sheet: Excel.Worksheet) => void;
}

/** Bytes of a call with its objects. */
const callBytes = 600;
/** Bytes of all the properties of a look. */
const lookBytes = 6000;
const linkBytes = 200;
const sizeBytes = 40;

export function tableStrokes(tables: readonly DrawnTable[]): readonly Stroke[] {
  return tables.map(({ name, area }) => ({
    bytes: callBytes,
    paint: (sheet) => {
      const table = sheet.tables.add(rangeOf(area), true);
      table.name = name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    },
  }));
}

/** A column with so many changes of format is set cell by cell, in one call. */
const mostFormatRuns = 20;

/** Ranges of one format each; Excel has no format for several areas at once, so a column of many is set as a whole. */
export function formatStrokes(formats: readonly Painted<string>[]): readonly Stroke[] {
  const runs = formats.flatMap(({ value, areas }) => areas.map((area) => ({ area, value })));
  const columns = new Set(runs.map(({ area }) => area.left));
  return [...columns].flatMap((column) => {
    const own = runs.filter(({ area }) => area.left === column);
    const narrow = own.filter(({ area }) => area.right === column);
    return narrow.length <= mostFormatRuns
      ? own.map(formatStroke)
      : [columnStroke(column, narrow), ...own.filter((run) => !narrow.includes(run)).map(formatStroke)];
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
  const top = Math.min(...runs.map(({ area }) => area.top));
  const bottom = Math.max(...runs.map(({ area }) => area.bottom));
  const formats = Array.from({ length: bottom - top + 1 }, (): [string] => ['General']);
  for (const { area, value } of runs) for (let row = area.top; row <= area.bottom; row++) formats[row - top] = [value];
  return {
    bytes: callBytes + JSON.stringify(formats).length,
    paint: (sheet) => {
      rangeAt(sheet, { top, bottom, left: column, right: column }).numberFormat = formats;
    },
  };
}

export function lookStrokes(looks: readonly Painted<Look>[]): readonly Stroke[] {
  return looks.flatMap(({ value: look, areas }) =>
    shapesIn(look, areas).flatMap(({ areas: alike, ...inside }) =>
      addressPieces(alike, rangeOf).map((address) => ({
        bytes: lookBytes + address.length,
        paint: (sheet) => {
          applyLook(sheet.getRanges(address).format, look, inside);
        },
      })),
    ),
  );
}

/** Areas that have the same lines inside. Without borders that makes no difference. */
function shapesIn({ border }: Look, areas: readonly Area[]) {
  if (border === 'none') return [{ areas, rows: false, columns: false }];
  const shapes = [
    { rows: false, columns: false },
    { rows: false, columns: true },
    { rows: true, columns: false },
    { rows: true, columns: true },
  ].map((shape) => ({ ...shape, areas: areas.filter((area) => rowsOf(area) > 1 === shape.rows && columnsOf(area) > 1 === shape.columns) }));
  return shapes.filter((shape) => shape.areas.length > 0);
}

/** One call for the links of a column, which stand below each other. */
export function linkStrokes(links: readonly LinkedCell[]): readonly Stroke[] {
  const columns = new Set(links.map(({ at }) => at.column));
  return [...columns].map((column) => {
    const own = links.filter(({ at }) => at.column === column);
    const top = Math.min(...own.map(({ at }) => at.row));
    const bottom = Math.max(...own.map(({ at }) => at.row));
    const cells = Array.from({ length: bottom - top + 1 }, (): [Excel.SettableCellProperties] => [{}]);
    // Without a text to display the cell keeps its own.
    for (const { at, link } of own) cells[at.row - top] = [{ hyperlink: link }];
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

/** Frozen panes, grid lines and print set-up. */
export function sheetStroke({ freeze: { rows, columns }, gridLines, print }: Drawing): Stroke {
  return {
    bytes: 10 * callBytes,
    paint: (sheet) => {
      sheet.showGridlines = gridLines;
      if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
      const layout = sheet.pageLayout;
      layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      layout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
      // As many pages high as it takes.
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintMargins('Centimeters', marginsInCentimetres);
      if (print.repeatRows) layout.setPrintTitleRows(rowsAddress(print.repeatRows));
      const pages = layout.headersFooters.defaultForAllPages;
      pages.leftFooter = print.footer.replace(/&/g, '&&');
      pages.rightFooter = '&P / &N ページ';
    },
  };
}

const marginsInCentimetres: Excel.PageLayoutMarginOptions = {
  top: printMargins.top / 10,
  bottom: printMargins.bottom / 10,
  left: printMargins.left / 10,
  right: printMargins.right / 10,
  header: printMargins.footer / 10,
  footer: printMargins.footer / 10,
};

function rowsAddress({ from, to }: Span): string {
  return `$${from + 1}:$${to + 1}`;
}
