import type { Limits } from './limits';
import { scanPart } from './package-parts';
import { UnreadableWorkbook } from './unreadable-workbook';
import { END_OF_PART, nameCode, START } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

const ENCRYPTION = nameCode('encryption-data');
const ROW = nameCode('table-row');
const CELL = nameCode('table-cell');
const ROWS_REPEATED = nameCode('number-rows-repeated');
const COLUMNS_REPEATED = nameCode('number-columns-repeated');
const VALUE_TYPE = nameCode('value-type');

/**
 * An OpenDocument spreadsheet writes equal cells once, with a number of repetitions: a few bytes can stand for
 * millions of cells. Throws UnreadableWorkbook when there would be too many, or when the package is encrypted.
 */
export function checkOpenDocument(archive: ZipArchive, limits: Limits): void {
  if (isEncrypted(archive)) throw new UnreadableWorkbook('password');
  const scanner = scanPart(archive, 'content.xml');
  let rows = 1;
  let cells = 0;
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START || (scanner.name !== ROW && scanner.name !== CELL)) continue;
    const isRow = scanner.name === ROW;
    let repeated = 1;
    let filled = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ROWS_REPEATED || scanner.attribute === COLUMNS_REPEATED) repeated = Math.max(1, Number(scanner.text()));
      else if (scanner.attribute === VALUE_TYPE) filled = true;
    }
    if (isRow) rows = repeated;
    else if (filled) cells += rows * repeated;
    if (!(cells <= limits.cells)) throw new UnreadableWorkbook('too-large');
  }
}

function isEncrypted(archive: ZipArchive): boolean {
  const manifest = 'META-INF/manifest.xml';
  if (!archive.has(manifest)) return false;
  const scanner = scanPart(archive, manifest);
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind === START && scanner.name === ENCRYPTION) return true;
  }
  return false;
}
