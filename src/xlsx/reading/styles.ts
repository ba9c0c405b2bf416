import { isDateFormat } from '../../workbook/number-format';
import { builtinFormats } from './builtin-formats';
import { eachChild } from '../package/xml-children';
import { END_OF_PART, nameCode, START, type XmlScanner } from '../package/xml-scanner';
import { isTrue, resolveEscapes } from '../package/xml-text';

/** What the reader needs of the styles, by the index that a cell gives. */
export interface Styles {
  readonly formats: readonly string[];
  readonly dates: readonly boolean[];
  readonly struck: readonly boolean[];
}

const GENERAL = 'General';

/** A workbook without a styles part. */
export const plainStyles: Styles = { formats: [GENERAL], dates: [false], struck: [false] };

const NUMBER_FORMATS = nameCode('numFmts');
const FONTS = nameCode('fonts');
const CELL_FORMATS = nameCode('cellXfs');
const NUMBER_FORMAT = nameCode('numFmt');
const NUMBER_FORMAT_ID = nameCode('numFmtId');
const FORMAT_CODE = nameCode('formatCode');
const FONT = nameCode('font');
const STRIKE = nameCode('strike');
const VALUE = nameCode('val');
const FORMAT = nameCode('xf');
const FONT_ID = nameCode('fontId');

export function readStyles(scanner: XmlScanner): Styles {
  let codes: ReadonlyMap<number, string> = new Map();
  let struckFonts: readonly boolean[] = [];
  let cellFormats: readonly CellFormat[] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START || scanner.depth !== 2) continue;
    if (scanner.name === NUMBER_FORMATS) codes = readFormatCodes(scanner);
    else if (scanner.name === FONTS) struckFonts = readFonts(scanner);
    else if (scanner.name === CELL_FORMATS) cellFormats = readCellFormats(scanner);
  }
  if (cellFormats.length === 0) return plainStyles;
  const formats = cellFormats.map(({ format }) => codes.get(format) ?? builtinFormats[format] ?? GENERAL);
  return { formats, dates: formats.map(isDateFormat), struck: cellFormats.map(({ font }) => struckFonts[font] ?? false) };
}

function readFormatCodes(scanner: XmlScanner): ReadonlyMap<number, string> {
  const codes = new Map<number, string>();
  eachChild(scanner, NUMBER_FORMAT, () => {
    let id = 0;
    let code = GENERAL;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NUMBER_FORMAT_ID) id = Number(scanner.text());
      else if (scanner.attribute === FORMAT_CODE) code = resolveEscapes(scanner.text());
    }
    codes.set(id, code === '' ? GENERAL : code);
  });
  return codes;
}

function readFonts(scanner: XmlScanner): readonly boolean[] {
  const struck: boolean[] = [];
  eachChild(scanner, FONT, () => {
    struck.push(readStrike(scanner));
  });
  return struck;
}

/** True when the properties of the element just started (a font or a run of text) strike it through. */
export function readStrike(scanner: XmlScanner): boolean {
  let struck = false;
  eachChild(scanner, STRIKE, () => {
    struck = true;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === VALUE) struck = isTrue(scanner.text());
    }
  });
  return struck;
}

interface CellFormat {
  readonly format: number;
  readonly font: number;
}

function readCellFormats(scanner: XmlScanner): readonly CellFormat[] {
  const formats: CellFormat[] = [];
  eachChild(scanner, FORMAT, () => {
    let format = 0;
    let font = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NUMBER_FORMAT_ID) format = Number(scanner.text());
      else if (scanner.attribute === FONT_ID) font = Number(scanner.text());
    }
    formats.push({ format, font });
  });
  return formats;
}
