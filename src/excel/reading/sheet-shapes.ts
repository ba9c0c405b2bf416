import type { Sentence } from '../../model/finding';
import { ownMarkPrefix } from '../../workbook/own-sheets';
import type { Area, DefinedName, Position, Sheet, Span, Table, UnreadPart } from '../../workbook/workbook';
import { unreadParts } from '../../workbook/workbook';
import { areaOfRange, boundingArea, placeProperties, spansWhere } from '../areas';
import type { Context } from '../run-excel';
import type { Ask, Asking } from './ask-apart';
import { askApart } from './ask-apart';
import { cautionsFor } from './cautions';
import type { ListedSheet, People } from './first-look';
import { lookFirst, nameProperties } from './first-look';

/** What is known of a sheet before its cells are read. */
export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  /** The cells that hold something; null when none does. */
  readonly used: Area | null;
  /** Where formulas can be, and where errors. */
  readonly formulas: Area | null;
  readonly errors: Area | null;
  /** Some text may be struck through. */
  readonly struck: boolean;
  /** Null: Excel does not tell. */
  readonly hiddenColumns: readonly Span[] | null;
  readonly tables: readonly Table[];
  /** Null: Excel does not tell. */
  readonly drawings: number | null;
  /** Null: none that Excel 2021 tells of, which knows threads but not notes. */
  readonly comments: readonly Position[] | null;
  readonly names: readonly DefinedName[];
}

/** What the workbook holds besides cells. */
export interface WorkbookShape {
  readonly name: string;
  readonly cautions: readonly Sentence[];
  readonly sheets: readonly SheetShape[];
  readonly names: readonly DefinedName[];
  /** Null: Excel does not tell. */
  readonly people: People | null;
  readonly isStale: boolean;
  readonly dateShift: number;
  readonly unread: readonly UnreadPart[];
}

const visibilities: Readonly<Record<string, Sheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** Two round trips, however many sheets, rows and tables there are; more where Excel refuses to tell something. */
export async function readShapes(context: Context): Promise<WorkbookShape> {
  const first = await lookFirst(context);
  const { sheets, tables, comments } = first;
  const ask = ofEach(sheets, ({ sheet }, asking) => askForSheet(sheet, asking, tables));
  const [shapes, optional] = await askApart(
    context,
    { ask, plain: ask },
    {
      hiddenColumns: ofEach(sheets, ({ sheet }, asking) => askForHiddenColumns(sheet, asking)),
      struck: ofEach(sheets, ({ sheet }, asking) => askForStruck(sheet, asking)),
      special: ofEach(sheets, ({ sheet, isProtected }, asking) => (isProtected ? () => null : specialCells(asking.usedRange(sheet)))),
      drawings: ofEach(sheets, ({ sheet }) => askForDrawings(sheet)),
      comments: () => {
        const places = comments?.map((comment) => comment.getLocation().load('rowIndex,columnIndex,worksheet/id')) ?? [];
        return () => places.map(({ rowIndex, columnIndex, worksheet }) => ({ sheet: worksheet.id, row: rowIndex, column: columnIndex }));
      },
    },
  );
  const unread: Readonly<Partial<Record<UnreadPart, boolean>>> = {
    comments: comments === null || optional.comments === null,
    properties: first.people === null,
    hiddenLines: optional.hiddenColumns === null,
    struckCells: optional.struck === null,
    drawings: optional.drawings === null,
    calculation: first.isStale === null,
    pendingCalculation: first.isStale === true,
    dateSystem: first.dateShift === null,
  };
  return {
    name: first.file,
    cautions: cautionsFor(first),
    sheets: shapes.map((shape, index): SheetShape => {
      const special = optional.special?.[index] ?? { formulas: shape.used, errors: shape.used };
      const ownComments = (optional.comments ?? []).filter(({ sheet }) => sheet === shape.id);
      return {
        ...shape,
        ...special,
        // Where Excel does not tell of all together, it does not of each either.
        struck: optional.struck?.[index] ?? false,
        hiddenColumns: optional.hiddenColumns ? spansWhere(optional.hiddenColumns[index] ?? [], shape.used?.left ?? 0) : null,
        drawings: optional.drawings?.[index] ?? null,
        comments: ownComments.length > 0 ? ownComments.map(({ row, column }) => ({ row, column })) : null,
      };
    }),
    names: first.names.map((item) => definedName(item)),
    people: first.people,
    isStale: first.isStale ?? false,
    dateShift: first.dateShift ?? 0,
    unread: unreadParts.filter((part) => unread[part]),
  };
}

/** Asks the same of every sheet, in their order. */
function ofEach<Answer>(
  sheets: readonly ListedSheet[],
  ask: (listed: ListedSheet, asking: Asking) => () => Answer,
): Ask<readonly Answer[]> {
  return (asking) => {
    const answers = sheets.map((listed) => ask(listed, asking));
    return () => answers.map((answer) => answer());
  };
}

type EssentialShape = Pick<SheetShape, 'id' | 'name' | 'visibility' | 'used' | 'tables' | 'names'>;

function askForSheet(sheet: Excel.Worksheet, { usedRange }: Asking, tables: readonly Excel.Table[]): () => EssentialShape {
  const used = usedRange(sheet).load(placeProperties);
  const ownTables = tables
    .filter((table) => table.worksheet.id === sheet.id)
    .map((table) => ({ name: table.name, range: table.getRange().load(placeProperties) }));
  const names = sheet.names.load(nameProperties);
  return () => ({
    id: sheet.id,
    name: sheet.name,
    visibility: visibilities[sheet.visibility] ?? 'visible',
    used: used.isNullObject ? null : areaOfRange(used),
    tables: ownTables.map(({ name, range }) => ({ name, area: areaOfRange(range) })),
    names: names.items.map((item) => definedName(item, sheet.name)),
  });
}

function askForHiddenColumns(sheet: Excel.Worksheet, { usedRange }: Asking): () => readonly boolean[] {
  const used = usedRange(sheet).load('rowIndex');
  const columns = used.getColumnProperties({ columnHidden: true });
  return () => (used.isNullObject ? [] : columns.value.map(({ columnHidden }) => columnHidden === true));
}

function askForStruck(sheet: Excel.Worksheet, { usedRange }: Asking): () => boolean {
  const used = usedRange(sheet).load('format/font/strikethrough');
  return () => !used.isNullObject && isStruckInPart(used.format.font.strikethrough);
}

function askForDrawings(sheet: Excel.Worksheet): () => number {
  const shapes = sheet.shapes.load('items/type,items/name');
  return () => shapes.items.filter(({ type, name }) => type !== 'Unsupported' && !name.startsWith(ownMarkPrefix)).length;
}

/**
 * Formulas and errors stand in a small part of most sheets: to ask where keeps the message with the cells small.
 * A protected sheet is not asked, because Excel looks for no special cells on it; there they may be anywhere.
 */
function specialCells(used: Excel.Range) {
  const formulas = areasOf(used.getSpecialCellsOrNullObject('Formulas'));
  const failed = areasOf(used.getSpecialCellsOrNullObject('Formulas', 'Errors'));
  const typed = areasOf(used.getSpecialCellsOrNullObject('Constants', 'Errors'));
  return () => ({ formulas: boundingArea(formulas()), errors: boundingArea([...failed(), ...typed()]) });
}

function areasOf(cells: Excel.RangeAreas): () => readonly Area[] {
  cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (cells.isNullObject ? [] : cells.areas.items.map(areaOfRange));
}

function definedName({ name, formula, visible }: Excel.NamedItem, sheet?: string): DefinedName {
  const text = String(formula);
  return { name, formula: text.startsWith('=') ? text.slice(1) : text, hidden: !visible, ...(sheet !== undefined && { sheet }) };
}

/** Excel answers null where some of the text is struck through and some is not, which the types do not say. */
export function isStruckInPart(strikethrough: boolean | null | undefined): boolean {
  return strikethrough !== false;
}
