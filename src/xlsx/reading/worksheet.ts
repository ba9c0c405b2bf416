import { areaOf, positionOf } from '../../workbook/reference';
import type { Area, Position, Sheet, Span, Table } from '../../workbook/workbook';
import { countDrawings } from './drawings';
import { defaultLimits } from '../limits';
import { partsOfType, relationshipsOf, scanPart } from '../package/package-parts';
import { SheetDataReader, type SheetData, type WorkbookContext } from './sheet-data';
import { readMerges } from './merges';
import { appendSpan } from './spans';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { eachChild } from '../package/xml-children';
import { END_OF_PART, nameCode, START, type XmlScanner } from '../package/xml-scanner';
import { isTrue, resolveEscapes } from '../package/xml-text';
import type { ZipArchive } from '../package/zip-archive';

const WORKSHEET = nameCode('worksheet');
const COLUMNS_ELEMENT = nameCode('cols');
const COLUMN = nameCode('col');
const SHEET_DATA = nameCode('sheetData');
const MERGES = nameCode('mergeCells');
const FIRST = nameCode('min');
const LAST = nameCode('max');
const HIDDEN = nameCode('hidden');
const REFERENCE = nameCode('ref');
const TABLE = nameCode('table');
const TABLE_NAME = nameCode('displayName');
const COMMENT = nameCode('comment');
const THREADED_COMMENT = nameCode('threadedComment');

/** Reads one worksheet with its tables, comments and drawings. */
export function readWorksheet(
  archive: ZipArchive,
  part: string,
  context: WorkbookContext,
  { name, visibility }: Pick<Sheet, 'name' | 'visibility'>,
): Sheet {
  const scanner = scanPart(archive, part);
  let data: SheetData = { rows: [], hiddenRows: [], struckCells: [], partlyStruckCells: [], pictures: 0 };
  let merges: readonly Area[] = [];
  const hiddenColumns: Span[] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START) continue;
    if (scanner.depth === 1 && scanner.name !== WORKSHEET) throw new UnreadableWorkbook('damaged');
    if (scanner.depth !== 2) continue;
    if (scanner.name === SHEET_DATA) data = new SheetDataReader(scanner, context).read();
    else if (scanner.name === COLUMNS_ELEMENT) readHiddenColumns(scanner, hiddenColumns);
    else if (scanner.name === MERGES) merges = readMerges(scanner, merges);
  }
  const relationships = relationshipsOf(archive, part);
  const attached = (type: string) => partsOfType(relationships, type).filter((target) => archive.has(target));
  return {
    name,
    visibility,
    rows: data.rows,
    tables: attached('table').flatMap((target) => readTable(scanPart(archive, target))),
    merges,
    hiddenRows: data.hiddenRows,
    hiddenColumns,
    struckCells: data.struckCells,
    ...(data.partlyStruckCells.length > 0 && { partlyStruckCells: data.partlyStruckCells }),
    comments: [...attached('comments'), ...attached('threadedComment')]
      .flatMap((target) => readComments(scanPart(archive, target)))
      .filter(isFirstOfItsPlace()),
    drawings: attached('drawing').reduce((sum, target) => sum + countDrawings(scanPart(archive, target)), data.pictures),
  };
}

function readHiddenColumns(scanner: XmlScanner, spans: Span[]): void {
  eachChild(scanner, COLUMN, () => {
    let first = 0;
    let last = 0;
    let hidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === FIRST) first = Number(scanner.text());
      else if (scanner.attribute === LAST) last = Number(scanner.text());
      else if (scanner.attribute === HIDDEN) hidden = isTrue(scanner.text());
    }
    if (hidden && first >= 1 && last >= first) appendSpan(spans, first - 1, last - 1);
  });
}

function readTable(scanner: XmlScanner): readonly Table[] {
  let name = '';
  let area: Area | null = null;
  if (scanner.next() === START && scanner.name === TABLE) {
    while (scanner.nextAttribute()) {
      if (scanner.attribute === TABLE_NAME) name = resolveEscapes(scanner.text());
      else if (scanner.attribute === REFERENCE) area = areaOf(scanner.text());
    }
  }
  return area ? [{ name, area }] : [];
}

function readComments(scanner: XmlScanner): readonly Position[] {
  const places: Position[] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (places.length > defaultLimits.items) throw new UnreadableWorkbook('too-large');
    if (kind !== START || (scanner.name !== COMMENT && scanner.name !== THREADED_COMMENT)) continue;
    while (scanner.nextAttribute()) {
      const place = scanner.attribute === REFERENCE ? positionOf(scanner.text()) : null;
      if (place) places.push(place);
    }
  }
  return places;
}

/** A thread and its replies stand at one cell, and again as a note for older versions of Excel. */
function isFirstOfItsPlace(): (place: Position) => boolean {
  const seen = new Set<string>();
  return ({ row, column }) => {
    const key = `${row},${column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
