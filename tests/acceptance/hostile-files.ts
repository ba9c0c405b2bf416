import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { MAIN, pack, part, relationships, sheetXml, stringsXml, stylesXml, workbookParts, workbookXml } from '../xlsx/workbook-parts';
import { zipByHand, type HandEntry } from '../xlsx/zip-by-hand';

const MEGABYTE = 1024 * 1024;

/** One part packed from a head, a piece repeated many times, and a tail; never held unpacked. */
function repeatedPart(name: string, head: string, piece: string, times: number, tail: string): HandEntry {
  const block = Buffer.from(piece.repeat(Math.max(1, Math.floor(MEGABYTE / piece.length))));
  const blocks = Math.ceil((times * piece.length) / block.length);
  const flushed = (bytes: Buffer) => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const packedBlock = flushed(block);
  const crc = Array.from({ length: blocks }).reduce<number>((sum) => crc32(block, sum), crc32(Buffer.from(head)));
  return {
    name,
    content: '',
    packed: Buffer.concat([flushed(Buffer.from(head)), ...Array.from({ length: blocks }, () => packedBlock), deflateRawSync(tail)]),
    size: Buffer.byteLength(head) + block.length * blocks + Buffer.byteLength(tail),
    crc: crc32(Buffer.from(tail), crc),
  };
}

/** The usual workbook with some of its parts replaced by packed ones. */
function workbookWith(...parts: readonly HandEntry[]): Uint8Array {
  const usual = Object.entries(workbookParts()).map(([name, content]): HandEntry => ({ name, content }));
  return zipByHand([...usual.filter(({ name }) => !parts.some((given) => given.name === name)), ...parts]);
}

const sheetHead = `<worksheet ${MAIN}><sheetData>`;
const sheetTail = '</sheetData></worksheet>';
const rows = (name: string, piece: string, megabytes: number) =>
  repeatedPart(name, sheetHead, piece, Math.floor((megabytes * MEGABYTE) / piece.length), sheetTail);
const manySheets = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** An OpenDocument spreadsheet of one sheet. */
const openDocument = ({ content = '', styles = '' }) =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${content}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles><office:styles>${styles}</office:styles></office:document-styles>`,
  });
const openRow = (repeated: number, cells: string) => `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`;
const openCell = (repeated: number, text: string) =>
  `<table:table-cell table:number-columns-repeated="${repeated}"><text:p>${text}</text:p></table:table-cell>`;
const numberStyle = (decimals: number) =>
  `<number:number-style style:name="N1"><number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"/></number:number-style>`;

/** The library that reads it compares every cell with every array formula before it: a few kilobytes take it many minutes. */
export function endlessFile(): Uint8Array {
  const array =
    '<table:table-cell table:formula="of:=1" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="1" office:value-type="float" office:value="1"></table:table-cell>';
  return openDocument({ content: openRow(1, array).repeat(60_000) + openRow(1, openCell(1, '目標').repeat(300)).repeat(1_200) });
}

export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Null when the file is harmless and read. */
  readonly code: string | null;
}

/** Files made to be slow, large or dangerous to open. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'a gigabyte of blanks, as it says', bytes: () => workbookWith(rows(part.sheet, ' ', 1024)), code: 'too-large' },
  {
    name: 'a gigabyte of blanks that says it is a megabyte',
    bytes: () => workbookWith({ ...rows(part.sheet, ' ', 1024), size: MEGABYTE }),
    code: 'damaged',
  },
  {
    name: 'ten sheets of ninety megabytes each',
    bytes: () =>
      workbookWith(
        {
          name: part.workbook,
          content: workbookXml({
            sheets: manySheets(10)
              .map((id) => `<sheet name="${id}" sheetId="${id}" r:id="rId${id}"/>`)
              .join(''),
          }),
        },
        {
          name: part.workbookRelationships,
          content: relationships(...manySheets(10).map((id) => ['worksheet', `worksheets/sheet${id}.xml`] as const)),
        },
        ...manySheets(10).map((id) => rows(`xl/worksheets/sheet${id}.xml`, ' ', 90)),
      ),
    code: 'too-large',
  },
  {
    name: 'one sheet listed ten thousand times',
    bytes: () =>
      workbookWith(
        { name: part.workbook, content: workbookXml({ sheets: '<sheet name="表" sheetId="1" r:id="rId1"/>'.repeat(10_000) }) },
        rows(part.sheet, '<row><c><v>1</v></c></row>', 20),
      ),
    code: 'damaged',
  },
  { name: '95 MB of empty rows', bytes: () => workbookWith(rows(part.sheet, '<row/>', 95)), code: 'damaged' },
  {
    name: '95 MB of empty cells',
    bytes: () => workbookWith(repeatedPart(part.sheet, `${sheetHead}<row>`, '<c/>', 23 * MEGABYTE, `</row>${sheetTail}`)),
    code: 'damaged',
  },
  {
    name: '95 MB of numbers',
    bytes: () => workbookWith(rows(part.sheet, `<row>${'<c><v>0.5</v></c>'.repeat(100)}</row>`, 95)),
    code: 'too-large',
  },
  {
    name: 'rows with one cell far to the right',
    bytes: () => workbookWith(rows(part.sheet, '<row><c/><c><v>1</v></c></row>'.replace('<c/>', '<c/>'.repeat(1000)), 90)),
    code: 'too-large',
  },
  {
    name: '95 MB of attributes',
    bytes: () => workbookWith(repeatedPart(part.sheet, `<worksheet ${MAIN}`, ' a="1"', 15 * MEGABYTE, '/>')),
    code: null,
  },
  {
    name: 'elements nested a million deep',
    bytes: () => pack(workbookParts({ [part.sheet]: sheetXml('<row>'.repeat(1_000_000)) })),
    code: 'damaged',
  },
  {
    name: 'a shared string of 100 MB',
    bytes: () =>
      workbookWith(
        { name: part.sheet, content: sheetXml('<row><c t="s"><v>0</v></c></row>') },
        repeatedPart(part.strings, `<sst ${MAIN}><si><t>`, 'あ', 31 * MEGABYTE, '</t></si></sst>'),
      ),
    code: 'too-large',
  },
  {
    name: 'eighteen million shared strings',
    bytes: () => workbookWith(repeatedPart(part.strings, `<sst ${MAIN}>`, '<si/>', 18 * MEGABYTE, '</sst>')),
    code: 'too-large',
  },
  {
    name: 'one long string in a million cells',
    bytes: () =>
      pack(
        workbookParts({
          [part.strings]: stringsXml(`<t>${'長'.repeat(30_000)}</t>`),
          [part.sheet]: sheetXml('<row><c t="s"><v>0</v></c></row>'.repeat(1_000_000)),
        }),
      ),
    code: 'too-large',
  },
  {
    name: 'ten million styles',
    bytes: () =>
      workbookWith(repeatedPart(part.styles, `<styleSheet ${MAIN}><cellXfs>`, '<xf/>', 10 * MEGABYTE, '</cellXfs></styleSheet>')),
    code: 'too-large',
  },
  {
    name: 'a million defined names and more',
    bytes: () =>
      workbookWith(
        repeatedPart(
          part.workbook,
          `<workbook ${MAIN}><definedNames>`,
          '<definedName name="n">1</definedName>',
          2_000_000,
          '</definedNames></workbook>',
        ),
      ),
    code: 'too-large',
  },
  {
    name: 'a million relationships',
    bytes: () =>
      workbookWith(
        repeatedPart(
          part.workbookRelationships,
          '<Relationships>',
          '<Relationship Id="a" Type="b" Target="c"/>',
          1_000_000,
          '</Relationships>',
        ),
      ),
    code: 'too-large',
  },
  {
    name: '200,000 merged areas',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml('', {
            after: `<mergeCells>${Array.from({ length: 200_000 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join('')}</mergeCells>`,
          }),
        }),
      ),
    code: null,
  },
  {
    name: 'one merged area listed 900,000 times',
    bytes: () =>
      pack(
        workbookParts({ [part.sheet]: sheetXml('', { after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(900_000)}</mergeCells>` }) }),
      ),
    code: 'damaged',
  },
  {
    name: 'merged areas that cross',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml('', { after: '<mergeCells><mergeCell ref="B2:D2"/><mergeCell ref="C1:C9"/></mergeCells>' }),
        }),
      ),
    code: 'damaged',
  },
  {
    name: 'a million rows merged from end to end',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml('', {
            after: `<mergeCells>${Array.from({ length: 999_999 }, (_, row) => `<mergeCell ref="A${row + 1}:XFD${row + 1}"/>`).join('')}</mergeCells>`,
          }),
        }),
      ),
    code: 'too-large',
  },
  {
    name: 'three thousand sheets that are one part',
    bytes: () =>
      pack(
        workbookParts({
          [part.workbook]: workbookXml({
            sheets: manySheets(3000)
              .map((id) => `<sheet name="${id}" sheetId="${id}" r:id="rId${id}"/>`)
              .join(''),
          }),
          [part.workbookRelationships]: relationships(
            ...manySheets(3000).map((id) => ['worksheet', `worksheets/${id % 2 === 0 ? 'SHEET' : 'sheet'}1.xml`] as const),
          ),
        }),
      ),
    code: 'damaged',
  },
  {
    name: 'the same part twice',
    bytes: () => workbookWith({ name: part.sheet, content: sheetXml('') }, { name: part.sheet.toUpperCase(), content: sheetXml('') }),
    code: 'damaged',
  },
  {
    name: 'the same cell twice in a row',
    bytes: () =>
      pack(workbookParts({ [part.sheet]: sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>') })),
    code: 'damaged',
  },
  {
    name: 'the same cell in two pieces of a row',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/><row r="2"><c r="A2"><v>2</v></c></row>'),
        }),
      ),
    code: 'damaged',
  },
  {
    name: '90 MB of character references in one text',
    bytes: () =>
      workbookWith(
        repeatedPart(part.sheet, `${sheetHead}<row><c t="inlineStr"><is><t>`, '&#65;', 18 * MEGABYTE, `</t></is></c></row>${sheetTail}`),
      ),
    code: 'too-large',
  },
  {
    name: '90 MB of texts that make one',
    bytes: () =>
      workbookWith(
        repeatedPart(
          part.sheet,
          `${sheetHead}<row><c t="inlineStr"><is>`,
          `<r><t>${'&#65;'.repeat(1000)}</t></r>`,
          18_000,
          `</is></c></row>${sheetTail}`,
        ),
      ),
    code: 'too-large',
  },
  {
    name: '90 MB of sections that make one value',
    bytes: () =>
      workbookWith(
        repeatedPart(part.sheet, `${sheetHead}<row><c t="str"><v>`, '<![CDATA[長い]]>', 5 * MEGABYTE, `</v></c></row>${sheetTail}`),
      ),
    code: 'too-large',
  },
  {
    name: 'one character more than Excel takes in a cell',
    bytes: () => pack(workbookParts({ [part.sheet]: sheetXml(`<row><c t="str"><v>${'年'.repeat(32_768)}</v></c></row>`) })),
    code: 'too-large',
  },
  {
    name: 'as many characters as Excel takes in a cell, each written as long as can be',
    bytes: () => pack(workbookParts({ [part.sheet]: sheetXml(`<row><c t="str"><v>${'&#x005E74;'.repeat(32_767)}</v></c></row>`) })),
    code: null,
  },
  {
    name: 'shared formulas by the hundred thousand',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml(
            `<row><c><f t="shared" si="0" ref="A1:A9">${'A1+'.repeat(2000)}0</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(100_000)}`,
          ),
        }),
      ),
    code: 'too-large',
  },
  {
    name: 'arrays that cover each other',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: sheetXml(
            Array.from(
              { length: 5000 },
              (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="A${row + 1}:XFD1048576">1</f></c></row>`,
            ).join(''),
          ),
        }),
      ),
    code: 'too-large',
  },
  {
    name: 'an entity that unfolds to gigabytes',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheet]: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`,
        }),
      ),
    code: 'unsafe',
  },
  {
    name: 'an entity that reads a file',
    bytes: () => pack(workbookParts({ [part.workbook]: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>' })),
    code: 'unsafe',
  },
  {
    name: 'parts whose names lead out of the folder',
    bytes: () => pack(workbookParts({ '../../../tmp/evil.xml': 'x', '/etc/passwd': 'x', 'C:\\evil.xml': 'x' })),
    code: null,
  },
  {
    name: 'relationships in a circle',
    bytes: () =>
      pack(
        workbookParts({
          [part.sheetRelationships]: relationships(['worksheet', 'sheet1.xml'], ['drawing', 'sheet1.xml'], ['comments', '../workbook.xml']),
        }),
      ),
    code: null,
  },
  {
    name: 'a sheet that is its own workbook',
    bytes: () => pack(workbookParts({ [part.workbookRelationships]: relationships(['worksheet', 'workbook.xml']) })),
    code: 'damaged',
  },
  {
    name: 'number formats that are hard to take apart',
    bytes: () => pack(workbookParts({ [part.styles]: stylesXml([`${'"'.repeat(50_001)}0`, '['.repeat(100_000)]) })),
    code: null,
  },
  {
    name: 'a compressed stream of another kind',
    bytes: () => workbookWith({ name: part.sheet, content: sheetXml(''), packed: deflateSync(sheetXml('')) }),
    code: 'damaged',
  },
  {
    name: 'an OpenDocument text in seventeen billion cells',
    bytes: () => openDocument({ content: openRow(1_048_576, openCell(16_384, '目標')) }),
    code: 'too-large',
  },
  {
    name: 'OpenDocument rows repeated less than no times before those repeated too often',
    bytes: () => openDocument({ content: openRow(-1_048_576, openCell(16_384, '目標')) + openRow(1_048_576, openCell(16_384, '目標')) }),
    code: 'too-large',
  },
  {
    name: 'four hundred million spaces in one OpenDocument cell',
    bytes: () => openDocument({ content: openRow(1, openCell(1, '<text:s text:c="400000000"/>')) }),
    code: 'too-large',
  },
  {
    name: 'OpenDocument spaces, some in each of very many places',
    bytes: () => openDocument({ content: openRow(1, openCell(1, '<text:s text:c="9999"/>'.repeat(60_000))) }),
    code: 'too-large',
  },
  {
    name: 'an OpenDocument number format of a hundred million digits',
    bytes: () => openDocument({ content: openRow(1, openCell(1, '目標')), styles: numberStyle(100_000_000) }),
    code: 'too-large',
  },
];
