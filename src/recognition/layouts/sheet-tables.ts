import type { FiscalYear } from '../../model/fiscal-year';
import type { TableReading } from '../../model/recognition';
import type { Settings } from '../../model/settings';
import type { Area, Sheet } from '../../workbook/workbook';
import type { Leftover } from '../../model/review';
import { readForms, type FormReading } from './form-layout';
import { findHeadingBlocks, headingArea, repeats, type HeadingBlock } from '../headings/heading-block';
import { fingerprintOf, memoryOf } from '../headings/layout-memory';
import { readList } from './list-layout';
import type { ItemPlaces } from '../items/places';
import { filledOutside, turned, type SheetView } from '../sheet-view';

/** A table as found on its sheet, with the places of its items in `view`. */
export interface FoundTable {
  readonly view: SheetView;
  readonly places: readonly ItemPlaces[];
  readonly table: Omit<TableReading, 'head'>;
}

/** A visible sheet and the headings on it. */
export interface ReadableSheet {
  readonly view: SheetView;
  readonly blocks: readonly HeadingBlock[];
}

/** A turned list with fewer items is a form: labels on the left, values on the right. */
const fewestTurnedItems = 2;

export function readableSheet(view: SheetView, { headings }: Pick<Settings, 'headings'>): ReadableSheet {
  return { view, blocks: findHeadingBlocks(view, headings) };
}

/** The tables of a sheet: a list, else a list with rows and columns exchanged, else forms. Empty when there is none. */
export function findTables({ view, blocks }: ReadableSheet, year: FiscalYear, settings: Settings): readonly FoundTable[] {
  const list = listTable(view, blocks, year, settings);
  if (list) return [list];
  const forms = readForms(view, year);
  if (forms.length > 1) return forms.map((form) => formTable(view, form));
  const across = turned(view);
  const turnedList = listTable(across, findHeadingBlocks(across), year, settings);
  if (turnedList && turnedList.places.filter((item) => isNamed(across, item)).length >= fewestTurnedItems) return [turnedList];
  return forms.map((form) => formTable(view, form));
}

function isNamed(view: SheetView, { cells: { itemName } }: ItemPlaces): boolean {
  return itemName !== undefined && view.text(itemName.row, itemName.column).trim() !== '';
}

/** Reads the block that a person chose, else the first with items, and its repetitions as one table; other blocks are told as tables that were not read. */
function listTable(view: SheetView, blocks: readonly HeadingBlock[], year: FiscalYear, settings: Settings): FoundTable | null {
  const readings = blocks.map((block, index) => ({
    block,
    list: readList(view, block, blocks[index + 1]?.top ?? Number.POSITIVE_INFINITY, year, settings),
  }));
  const main =
    readings.find(({ block }) => memoryOf(block, settings.layouts)?.chosen) ??
    readings.find(({ list }) => list.items.length > 0) ??
    readings[0];
  if (!main) return null;
  const parts = readings.filter(({ block }) => block === main.block || repeats(block, main.block));
  const others = readings.filter((reading) => !parts.includes(reading));
  const places = parts.flatMap(({ list }) => list.items);
  const { list } = main;
  const isTurned = view.place(0, 1).row === 1;
  return {
    view,
    places,
    table: {
      layout: 'list',
      fingerprint: fingerprintOf(main.block),
      area: areaOnSheet(view, { ...list.area, bottom: Math.max(...parts.map((part) => part.list.area.bottom)) }),
      // Headings that run down are no rows, and their fields no columns.
      headingRows: isTurned ? [] : list.headingRows,
      columns: isTurned ? {} : list.columns,
      items: places.length,
      confidence: confidenceOf(list.headings, places.length),
      headings: list.headings,
      rows: isTurned ? [] : parts.flatMap((part) => part.list.rows),
      otherTables: others.map(({ block, list: other }) => ({
        ...areaOnSheet(view, { ...headingArea(block), bottom: other.area.bottom }),
        fingerprint: fingerprintOf(block),
      })),
      ...whatIsKnownOf(view.sheet),
    },
  };
}

function areaOnSheet(view: SheetView, area: Area): Area {
  const first = view.place(area.top, area.left);
  const last = view.place(area.bottom, area.right);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** Share of the columns that the dictionary knows, less when the table gave no item. */
function confidenceOf(headings: TableReading['headings'], items: number): number {
  const sure = headings
    .filter((heading) => heading.field !== null || heading.fiscalYear !== null)
    .reduce((sum, heading) => sum + Math.max(heading.confidence, 0.5), 0);
  const share = headings.length === 0 ? 0 : sure / headings.length;
  return Math.round((items === 0 ? share / 2 : 0.5 + share / 2) * 100) / 100;
}

function formTable(view: SheetView, form: FormReading): FoundTable {
  return {
    view,
    places: [form.item],
    table: {
      layout: 'form',
      fingerprint: '',
      area: form.area,
      headingRows: [],
      items: 1,
      columns: form.columns,
      confidence: form.item.indicators.length > 0 && form.columns.rating !== undefined ? 0.95 : 0.7,
      headings: [],
      rows: [],
      otherTables: [],
      ...whatIsKnownOf(view.sheet),
    },
  };
}

function whatIsKnownOf({
  name,
  merges,
  hiddenRows,
  hiddenColumns,
  struckCells,
  drawings,
}: Sheet): Pick<TableReading, 'sheet'> & Partial<TableReading> {
  return {
    sheet: name,
    ...(merges && { merges }),
    ...(hiddenRows && { hiddenRows }),
    ...(hiddenColumns && { hiddenColumns }),
    ...(struckCells && { struckCells }),
    ...(drawings !== undefined && { drawings }),
  };
}

/** Texts below and beside the tables of a sheet that are no item: notes, counts, remarks. The head of the sheet is none. */
export function leftoversOf(view: SheetView, tables: readonly FoundTable[]): readonly Leftover[] {
  const areas = tables.map(({ table }) => table.area);
  const top = Math.min(...areas.map((area) => area.top));
  return view.usedRows
    .filter((row) => row >= top)
    .flatMap((row) =>
      filledOutside(view, row, areas).map((column) => ({ at: { sheet: view.sheet.name, row, column }, text: view.text(row, column) })),
    );
}
