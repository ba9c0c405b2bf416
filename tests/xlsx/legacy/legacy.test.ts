import { utils, write } from '@e965/xlsx';
import type { Workbook } from '../../../src/workbook/workbook';
import { readWorkbook, readXlsx } from '../../../src/xlsx/read-workbook';
import { convert } from '../../acceptance/libreoffice';
import { describeWith } from '../../acceptance/programs';
import { cellsOf, pack, part, relationships, sheetXml, stringsXml, stylesXml, workbookParts, workbookXml } from '../workbook-parts';
import { factsOf } from '../workbook-facts';

/** A workbook with everything that the other formats can hold as well. */
const original = pack(
  workbookParts({
    [part.workbook]: workbookXml({
      sheets: '<sheet name="進捗管理表" sheetId="1" r:id="rId1"/><sheet name="選択肢" sheetId="2" state="hidden" r:id="rId4"/>',
      after: '<definedNames><definedName name="対象">進捗管理表!$A$1:$C$3</definedName></definedNames>',
    }),
    [part.workbookRelationships]: relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
    ),
    [part.sheet]: sheetXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>82.6</v></c><c r="C1" s="1"><v>45747</v></c><c r="D1"><v>-3</v></c></row>' +
        '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><f>B1*2</f><v>165.2</v></c><c r="C2" s="3"><v>45747</v></c></row>' +
        '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B4"><f>SUM(B1:B2)</f><v>247.8</v></c></row>',
      {
        before: '<cols><col min="4" max="4" width="9" hidden="1"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ),
    'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
    [part.strings]: stringsXml('<t>取組項目</t><rPh sb="0" eb="2"><t>トリクミ</t></rPh>', '<t>達成</t>'),
    [part.styles]: stylesXml(['General', 'yyyy"年"m"月"d"日"', '0.0"％"', 57]),
  }),
);

/** Without what the library does not tell of an OpenDocument file. */
const withoutHiding = (facts: ReadonlySet<string>) => [...facts].filter((fact) => !/ (?:hides|is) /.test(fact));

describeWith('LibreOffice', 'a workbook saved in an older format by LibreOffice', () => {
  const saved = (format: 'xls' | 'ods') => readWorkbook(convert({ original }, format).original!);

  test('as .xls it reads the same', async () => {
    const workbook = await saved('xls');
    expect([...factsOf(workbook)].sort()).toEqual([...factsOf(readXlsx(original))].sort());
    expect(formats(workbook)).toMatchObject({ B2: '0.0\\％', C1: 'yyyy\\年m\\月d\\日' });
    expect(workbook.names).toContainEqual(expect.objectContaining({ name: '対象', formula: '進捗管理表!$A$1:$C$3' }));
  });

  test('as .ods it reads the same, and hiding is left open', async () => {
    const workbook = await saved('ods');
    expect(withoutHiding(factsOf(workbook)).sort()).toEqual(withoutHiding(factsOf(readXlsx(original))).sort());
    expect(workbook.sheets[0]).not.toHaveProperty('hiddenRows');
    expect(workbook.sheets[0]).not.toHaveProperty('hiddenColumns');
  });
});

function formats(workbook: Workbook): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cellsOf(workbook.sheets[0]!)).map(([address, { format }]) => [address, format]));
}

describe('files of the library itself', () => {
  const saved = (bookType: 'biff8' | 'xlsb' | 'ods') => {
    const sheet = utils.aoa_to_sheet([['取組項目', 82.6, 45747, true]]);
    Object.assign(sheet.B1 as object, { z: '0.0"％"' });
    Object.assign(sheet.C1 as object, { z: 'm/d/yy' });
    sheet['!merges'] = [utils.decode_range('A1:A2')];
    sheet['!ref'] = 'A1:D2';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '進捗管理表');
    book.Props = { Author: '市政改革室' };
    return readWorkbook(new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer));
  };

  test.each(['biff8', 'xlsb', 'ods'] as const)('%s: values, formats, merged cells', async (format) => {
    const { sheets } = await saved(format);
    expect(cellsOf(sheets[0]!)).toMatchObject({
      A1: { value: '取組項目', formula: null, format: 'General' },
      B1: { value: 82.6, format: '0.0"％"' },
      C1: { value: { kind: 'date', serial: 45747 }, ...(format !== 'ods' && { format: 'yyyy/m/d' }) },
      D1: { value: true },
    });
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  test('who wrote it', async () => {
    expect((await saved('xlsb')).properties).toMatchObject({ creator: '市政改革室' });
  });
});

describe('an OpenDocument spreadsheet', () => {
  const spreadsheet = (content: string) => pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content });

  test('that stands for more cells than a workbook may have is refused before it is read', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>';
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    await expect(readWorkbook(spreadsheet(`<office:document-content>${row}</office:document-content>`))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('without contents is refused', async () => {
    await expect(readWorkbook(spreadsheet('<office:document-content/>'))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('does not make the library speak on the console', async () => {
    const speak = jest.spyOn(console, 'error');
    await readWorkbook(spreadsheet('<office:document-content/>')).catch(() => undefined);
    expect(speak).not.toHaveBeenCalled();
    speak.mockRestore();
  });
});
