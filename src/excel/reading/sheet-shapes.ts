import { ownMarkPrefix } from '../../workbook/own-sheets';
import type { Area, DefinedName, Position, Sheet, Span, Table } from '../../workbook/workbook';
import { areaOfRange, boundingArea, placeProperties, spansWhere } from '../areas';
import type { Context } from '../run-excel';

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
  readonly hiddenColumns: readonly Span[];
  readonly tables: readonly Table[];
  readonly drawings: number;
  /** Null: none that Excel 2021 tells of, which knows threads but not notes. */
  readonly comments: readonly Position[] | null;
  readonly names: readonly DefinedName[];
}

/** What the workbook holds besides cells. */
export interface WorkbookShape {
  readonly name: string;
  readonly sheets: readonly SheetShape[];
  readonly names: readonly DefinedName[];
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly company: string;
}

const visibilities: Readonly<Record<string, Sheet['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };
const nameProperties = 'items/name,items/formula,items/visible';

/** Two round trips, however many sheets, rows and tables there are. */
export async function readShapes(context: Context): Promise<WorkbookShape> {
  const { workbook } = context;
  workbook.load('name,previouslySaved');
  workbook.properties.load('author,lastAuthor,company');
  workbook.names.load(nameProperties);
  workbook.worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  workbook.tables.load('items/id,items/name,items/worksheet/id');
  workbook.comments.load('items/id');
  await context.sync();
  const comments = workbook.comments.items.map((comment) => comment.getLocation().load('rowIndex,columnIndex,worksheet/id'));
  const sheets = workbook.worksheets.items.map((sheet) => askForSheet(sheet, workbook.tables.items, comments));
  await context.sync();
  return {
    // A workbook that was never saved has a name such as Book1, but no file.
    name: workbook.previouslySaved ? workbook.name : '',
    sheets: sheets.map((answer) => answer()),
    names: workbook.names.items.map((item) => definedName(item)),
    creator: workbook.properties.author,
    lastModifiedBy: workbook.properties.lastAuthor,
    company: workbook.properties.company,
  };
}

/** Asks for the sheet's shape; the answer can be taken after the next round trip. */
function askForSheet(sheet: Excel.Worksheet, tables: readonly Excel.Table[], comments: readonly Excel.Range[]): () => SheetShape {
  const used = sheet.getUsedRangeOrNullObject(true).load(`${placeProperties},format/font/strikethrough`);
  const columns = used.getColumnProperties({ columnHidden: true });
  const cells = sheet.protection.protected ? null : specialCells(used);
  const ownTables = tables
    .filter((table) => table.worksheet.id === sheet.id)
    .map((table) => ({ name: table.name, range: table.getRange().load(placeProperties) }));
  sheet.names.load(nameProperties);
  sheet.shapes.load('items/type,items/name');
  return () => {
    const area = used.isNullObject ? null : areaOfRange(used);
    const ownComments = comments.filter(({ worksheet }) => worksheet.id === sheet.id);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? 'visible',
      used: area,
      formulas: cells ? cells.formulas() : area,
      errors: cells ? cells.errors() : area,
      struck: area !== null && isStruckInPart(used.format.font.strikethrough),
      hiddenColumns:
        area === null
          ? []
          : spansWhere(
              columns.value.map(({ columnHidden }) => columnHidden === true),
              area.left,
            ),
      tables: ownTables.map(({ name, range }) => ({ name, area: areaOfRange(range) })),
      drawings: sheet.shapes.items.filter(({ type, name }) => type !== 'Unsupported' && !name.startsWith(ownMarkPrefix)).length,
      comments: ownComments.length > 0 ? ownComments.map(({ rowIndex, columnIndex }) => ({ row: rowIndex, column: columnIndex })) : null,
      names: sheet.names.items.map((item) => definedName(item, sheet.name)),
    };
  };
}

/**
 * Formulas and errors stand in a small part of most sheets: to ask where keeps the message with the cells small.
 * A protected sheet is not asked, because Excel looks for no special cells on it; there they may be anywhere.
 */
function specialCells(used: Excel.Range) {
  const formulas = areasOf(used.getSpecialCellsOrNullObject('Formulas'));
  const failed = areasOf(used.getSpecialCellsOrNullObject('Formulas', 'Errors'));
  const typed = areasOf(used.getSpecialCellsOrNullObject('Constants', 'Errors'));
  return { formulas: () => boundingArea(formulas()), errors: () => boundingArea([...failed(), ...typed()]) };
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
