import { strToU8, zipSync, type ZipOptions } from 'fflate';
import { addressOf } from '../../src/workbook/reference';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read-workbook';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="' + OFFICE + '"';

/** One relationship for each [type, target, extra attributes], with the ids rId1, rId2 … */
export function relationships(...list: readonly (readonly [type: string, target: string, extra?: string])[]): string {
  const items = list.map(([type, target, extra = ''], index) => {
    const uri = type.includes(':') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${uri}" Target="${target}" ${extra}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export const part = {
  root: '_rels/.rels',
  workbook: 'xl/workbook.xml',
  workbookRelationships: 'xl/_rels/workbook.xml.rels',
  sheet: 'xl/worksheets/sheet1.xml',
  sheetRelationships: 'xl/worksheets/_rels/sheet1.xml.rels',
  strings: 'xl/sharedStrings.xml',
  styles: 'xl/styles.xml',
} as const;

/** A worksheet part around the rows; `after` stands behind sheetData. */
export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml({ sheets = '<sheet name="表" sheetId="1" r:id="rId1"/>', before = '', after = '' } = {}): string {
  return `<workbook ${MAIN}>${before}<sheets>${sheets}</sheets>${after}</workbook>`;
}

/** Content types of the parts that other programs look for. */
function contentTypes(names: readonly string[]): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^xl\/workbook\.xml$/, 'sheet.main'],
    [/^xl\/worksheets\/\w+\.xml$/, 'worksheet'],
    [/^xl\/styles\.xml$/, 'styles'],
    [/^xl\/sharedStrings\.xml$/, 'sharedStrings'],
  ];
  const overrides = names.flatMap((name) => {
    const kind = kinds.find(([pattern]) => pattern.test(name));
    return kind ? [`<Override PartName="/${name}" ContentType="${spreadsheet}.${kind[1]}+xml"/>`] : [];
  });
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`
  );
}

/** The parts of a workbook of one sheet; those given replace or join the usual ones. */
export function workbookParts(given: Parts = {}): Parts {
  const parts: Parts = {
    [part.root]: relationships(['officeDocument', 'xl/workbook.xml']),
    [part.workbook]: workbookXml(),
    [part.workbookRelationships]: relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    [part.sheet]: sheetXml(''),
    ...given,
  };
  return { '[Content_Types].xml': contentTypes(Object.keys(parts)), ...parts };
}

export function pack(parts: Parts, options: ZipOptions = {}): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(files), options);
}

export function readParts(parts: Parts): Workbook {
  return readXlsx(pack(workbookParts(parts)));
}

/** The first sheet of a workbook with these rows, or with these parts. */
export function readSheet(given: string | Parts): Sheet {
  return readParts(typeof given === 'string' ? { [part.sheet]: sheetXml(given) } : given).sheets[0]!;
}

/** The cells of a sheet by their address. */
export function cellsOf({ rows }: Sheet): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    rows.flatMap(({ index, cells }) => cells.flatMap((cell, column) => (cell ? [[addressOf({ row: index, column }), cell] as const] : []))),
  );
}

/** Their values only. */
export function valuesOf(sheet: Sheet): Readonly<Record<string, Cell['value']>> {
  return Object.fromEntries(Object.entries(cellsOf(sheet)).map(([address, { value }]) => [address, value]));
}

/** Styles with one cell format for each number format given; `fonts` by their inner XML, used in turn. */
export function stylesXml(formats: readonly (number | string)[], fonts: readonly string[] = ['']): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`] : [],
  );
  const cellFormats = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}" fontId="${index % fonts.length}"/>`,
  );
  return (
    `<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><fonts>${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts>` +
    `<cellStyleXfs><xf numFmtId="14" fontId="0"/></cellStyleXfs><cellXfs>${cellFormats.join('')}</cellXfs></styleSheet>`
  );
}

export function stringsXml(...items: readonly string[]): string {
  return `<sst ${MAIN}>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}
