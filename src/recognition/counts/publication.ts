import type { Entry } from '../../model/entry';
import type { PublicationReading, PublishedFigure } from '../../model/publication';
import { cellName } from '../../workbook/reference';
import type { Workbook } from '../../workbook/workbook';
import { countKindOf, figureIn } from './count-words';
import type { SheetView } from '../sheet-view';

/** Reads a draft to be published; `views` are its visible sheets. */
export function readPublication(workbook: Workbook, views: readonly SheetView[]): PublicationReading {
  const tables = views.filter((view) => !isCorrection(view)).map((view) => ({ view, figures: figuresOn(view) }));
  const figures = tables.flatMap((table) => table.figures);
  const inTables = new Set(figures.flatMap(({ label, entry }) => [cellName(label.at), cellName(entry.at)]));
  return {
    figures,
    texts: views.flatMap(entriesOn).filter(({ value, at }) => typeof value === 'string' && !inTables.has(cellName(at))),
    tableMerges: tables.flatMap((table) => mergesAmong(table.view, table.figures)),
    hiddenSheets: workbook.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name),
    sheetsWithHiddenLines: views.filter(hasHiddenLines).map(({ sheet }) => sheet.name),
    comments: workbook.sheets.flatMap(({ name, comments = [] }) => comments.map((position) => ({ sheet: name, ...position }))),
    properties: workbook.properties ?? null,
  };
}

/** Each row with a label of a count and a figure to its right. */
function figuresOn(view: SheetView): readonly PublishedFigure[] {
  return view.usedRows.flatMap((row) => {
    const columns = view.filled(row);
    const labelled = columns.findIndex((column) => countKindOf(view.text(row, column)) !== null);
    const [label, right] = [columns[labelled], columns[labelled + 1]];
    const kind = label === undefined ? null : countKindOf(view.text(row, label));
    if (label === undefined || right === undefined || kind === null) return [];
    const entry = view.entry(row, right);
    const figure = figureIn(entry, kind);
    return figure ? [{ kind, value: figure.value, label: view.entry(row, label), entry }] : [];
  });
}

/** 訂正表 gives what was published before beside what is right. */
function isCorrection(view: SheetView): boolean {
  return view.usedRows.some((row) => {
    const words = view.filled(row).map((column) => view.text(row, column).trim());
    return words.includes('訂正前') && words.includes('訂正後');
  });
}

function entriesOn(view: SheetView): readonly Entry[] {
  return view.usedRows.flatMap((row) => view.filled(row).map((column) => view.entry(row, column)));
}

function hasHiddenLines({ sheet: { hiddenRows = [], hiddenColumns = [] } }: SheetView): boolean {
  return hiddenRows.length + hiddenColumns.length > 0;
}

/** Merged cells that touch the rows of the figures; a title above them may be merged. */
function mergesAmong({ sheet }: SheetView, figures: readonly PublishedFigure[]): PublicationReading['tableMerges'] {
  const rows = figures.map(({ entry }) => entry.at.row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return (sheet.merges ?? [])
    .filter((area) => area.bottom >= top && area.top <= bottom)
    .map((area) => ({ area, at: { sheet: sheet.name, row: area.top, column: area.left } }));
}
