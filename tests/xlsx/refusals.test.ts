import { strToU8 } from 'fflate';
import { readWorkbook, readXlsx, UnreadableWorkbook } from '../../src/xlsx/read-workbook';
import { refusals } from '../../src/xlsx/refusals';
import { MAIN, pack, part, relationships, sheetXml, workbookParts } from './workbook-parts';
import { compoundFile, xlsStream } from './compound-by-hand';
import { refusedAs } from './refused-as';

async function refusalOf(bytes: Uint8Array): Promise<UnreadableWorkbook> {
  const refused: unknown = await readWorkbook(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof UnreadableWorkbook)) throw new Error(`not refused: ${String(refused)}`);
  return refused;
}

const document = (root: string) => pack({ [part.root]: relationships(['officeDocument', 'word/document.xml']), 'word/document.xml': root });

const files: readonly (readonly [name: string, bytes: Uint8Array, code: string, says: string])[] = [
  ['an empty file', new Uint8Array(), 'empty', '空（0バイト）'],
  ['a web page', strToU8('\r\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook', 'Webページ'],
  ['a web page in one file', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'not-a-workbook', 'Webページ'],
  ['CSV in UTF-8', strToU8('番号,取組項目\r\n1,民間活力\r\n'), 'not-a-workbook', 'CSV'],
  ['CSV in Shift_JIS', Uint8Array.of(0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x31, 0x0d, 0x0a), 'not-a-workbook', 'CSV'],
  ['text in UTF-16', new Uint8Array(Buffer.from('\ufeff番号\t取組項目', 'utf16le')), 'not-a-workbook', 'CSV'],
  ['a Word document', document('<w:document xmlns:w="w"><w:body/></w:document>'), 'not-a-workbook', 'Word'],
  ['a presentation', document('<p:presentation xmlns:p="p"/>'), 'not-a-workbook', 'PowerPoint'],
  ['a drawing of Office', document('<VisioDocument/>'), 'not-a-workbook', 'Excelのブックではない'],
  ['an OpenDocument text', pack({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'not-a-workbook', 'Word'],
  ['an electronic book', pack({ mimetype: 'application/epub+zip' }), 'not-a-workbook', 'Excelのブックではない'],
  ['an archive', pack({ '進捗.xlsx': 'x' }), 'not-a-workbook', '圧縮ファイル'],
  ['another archive', strToU8('7z\xbc\xaf\x27\x1c', true), 'not-a-workbook', '圧縮ファイル'],
  ['a PDF', strToU8('%PDF-1.7\n'), 'not-a-workbook', 'PDF'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'not-a-workbook', '画像'],
  ['a Word 97 document', compoundFile({ WordDocument: new Uint8Array(5000) }), 'not-a-workbook', 'Word'],
  ['a PowerPoint 97 presentation', compoundFile({ 'PowerPoint Document': new Uint8Array(5000) }), 'not-a-workbook', 'PowerPoint'],
  ['a mail of Outlook', compoundFile({ '__properties_version1.0': new Uint8Array(50) }), 'not-a-workbook', 'Excelのブックではない'],
  ['bytes without meaning', Uint8Array.from({ length: 99 }, (_, at) => at), 'not-a-workbook', 'Excelのブックではない'],
  [
    'an .xlsx with a password',
    compoundFile({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(5000) }),
    'encrypted',
    'パスワード',
  ],
  ['an .xls with a password', compoundFile({ Workbook: xlsStream({ encrypted: true }) }), 'encrypted', 'パスワード'],
  ['a small .xls with a password', compoundFile({ Workbook: xlsStream({ encrypted: true }).subarray(0, 100) }), 'encrypted', 'パスワード'],
  [
    'an .ods with a password',
    pack({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      'content.xml': Uint8Array.of(1, 2, 3),
    }),
    'encrypted',
    'パスワード',
  ],
  [
    'a workbook under a sensitivity label',
    compoundFile({ DRMEncryptedTransform: new Uint8Array(50), LabelInfo: new Uint8Array(50), EncryptedPackage: new Uint8Array(5000) }),
    'labelled',
    '秘密度ラベル',
  ],
  ['a package that breaks off', pack(workbookParts()).subarray(0, 700), 'cut-off', '途中で切れている'],
  ['an .xls that breaks off', compoundFile({ Workbook: xlsStream({ size: 20_000 }) }).subarray(0, 3000), 'cut-off', '途中で切れている'],
  ['a file of zeros', new Uint8Array(2000), 'damaged', '壊れている'],
  ['a workbook of Excel 4', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00), 'unsupported-format', '古い形式'],
  [
    'an XML spreadsheet of 2003',
    strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'unsupported-format',
    '古い形式',
  ],
  ['a spreadsheet of Numbers', pack({ 'Index/Document.iwa': 'x' }), 'unsupported-format', '対応していない'],
  ['a workbook without sheets', pack(workbookParts({ [part.workbook]: `<workbook ${MAIN}/>` })), 'no-sheets', '1枚もない'],
  ['a document type', pack(workbookParts({ [part.sheet]: '<!DOCTYPE x><worksheet/>' })), 'unsafe', 'DTD'],
];

test.each(files)('%s', async (_, bytes, code, says) => {
  const { code: found, sentence } = await refusalOf(bytes);
  expect({ code: found, ja: sentence.ja }).toEqual({ code, ja: expect.stringContaining(says) as unknown });
});

test('formats of the other path are refused by the direct one', () => {
  expect(() => readXlsx(compoundFile({ Workbook: xlsStream({}) }))).toThrow(refusedAs('unsupported-format'));
});

test('an error tells what it comes from', async () => {
  const noUtf8 = Buffer.from(sheetXml('<row><c t="str"><v>\xff</v></c></row>'), 'latin1');
  const { cause } = await refusalOf(pack(workbookParts({ [part.sheet]: noUtf8 })));
  expect(cause).toMatchObject({ name: 'TypeError' });
});

describe('every sentence', () => {
  test.each(Object.entries(refusals))('%s says what to do, politely and shortly', (_, { ja, en }) => {
    expect(ja).toMatch(/(ください|依頼してください)。$/);
    expect(ja.length).toBeLessThanOrEqual(100);
    expect(en).toMatch(/^[A-Z].*\.$/);
  });
});

describe('where an office has the older formats left out of its build', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'SHINCHOKU_LEGACY');
  });

  test('they are refused with a sentence; .xlsx is read', async () => {
    Object.assign(globalThis, { SHINCHOKU_LEGACY: false });
    await jest.isolateModulesAsync(async () => {
      const reader = await import('../../src/xlsx/read-workbook');
      const older = reader.readWorkbook(compoundFile({ Workbook: xlsStream({}) }));
      await expect(older).rejects.toMatchObject({ code: 'unsupported-format', refusal: 'legacy-off' });
      const { sheets } = await reader.readWorkbook(pack(workbookParts()));
      expect(sheets).toHaveLength(1);
    });
  });
});
