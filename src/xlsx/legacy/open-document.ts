import type { Limits } from '../limits';
import { scanPart } from '../package/package-parts';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { END_OF_PART, nameCode, START, type XmlScanner } from '../package/xml-scanner';
import type { ZipArchive } from '../package/zip-archive';

const ENCRYPTION = nameCode('encryption-data');
const ROW = nameCode('table-row');
const CELL = nameCode('table-cell');
const PARAGRAPH = nameCode('p');
const ROWS_REPEATED = nameCode('number-rows-repeated');
const COLUMNS_REPEATED = nameCode('number-columns-repeated');
const VALUE_TYPE = nameCode('value-type');
/** Attributes that say how often a character stands: digits of a number format, spaces in a text. */
const CHARACTERS_REPEATED: ReadonlySet<number> = new Set(
  [
    'decimal-places',
    'min-decimal-places',
    'min-integer-digits',
    'min-exponent-digits',
    'min-numerator-digits',
    'min-denominator-digits',
    'c',
  ].map(nameCode),
);

/**
 * An OpenDocument spreadsheet writes equal cells, digits and spaces once, with a number of repetitions: a few bytes can
 * stand for millions. Throws UnreadableWorkbook when there would be too many, or when the package is encrypted.
 */
export function checkOpenDocument(archive: ZipArchive, limits: Limits): void {
  if (isEncrypted(archive)) throw new UnreadableWorkbook('password');
  checkRepetitions(scanPart(archive, 'content.xml'), limits);
  if (archive.has('styles.xml')) checkRepetitions(scanPart(archive, 'styles.xml'), limits);
}

/** Spaces and digits of a whole document. */
const MOST_REPEATED = 1_000_000;

function checkRepetitions(scanner: XmlScanner, limits: Limits): void {
  let rows = 1;
  let columns = 0;
  let cells = 0;
  let characters = 0;
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START) continue;
    const { name } = scanner;
    let repeated = 1;
    let filled = name === PARAGRAPH;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ROWS_REPEATED || scanner.attribute === COLUMNS_REPEATED) repeated = Math.max(1, Number(scanner.text()));
      else if (CHARACTERS_REPEATED.has(scanner.attribute)) characters += Math.max(0, Number(scanner.text()));
      else if (scanner.attribute === VALUE_TYPE) filled = true;
    }
    if (name === ROW) rows = repeated;
    else if (name === CELL) columns = repeated;
    if (filled) {
      cells += rows * columns;
      // The paragraphs of one cell count once.
      columns = 0;
    }
    // Asked this way round, what is no number is too large as well.
    if (!(cells <= limits.cells && characters <= MOST_REPEATED)) throw new UnreadableWorkbook('too-large');
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
