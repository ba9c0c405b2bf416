import {
  cellsOf,
  MAIN,
  pack,
  part,
  readParts,
  readSheet,
  relationships,
  sheetXml,
  stylesXml,
  valuesOf,
  workbookParts,
  workbookXml,
} from './workbook-parts';
import { readXlsx } from '../../src/xlsx/read-workbook';
import { refusedAs } from './refused-as';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('sheets of a workbook', () => {
  const two = (sheets: string, second: readonly [string, string] = ['worksheet', 'worksheets/sheet2.xml']) =>
    readParts({
      [part.workbook]: workbookXml({ sheets: `<sheet name="一" sheetId="1" r:id="rId1"/>${sheets}` }),
      [part.workbookRelationships]: relationships(['worksheet', 'worksheets/sheet1.xml'], second),
      'xl/worksheets/sheet2.xml': sheetXml(one),
    }).sheets;

  test.each([
    ['', 'visible'],
    ['state="visible"', 'visible'],
    ['state="hidden"', 'hidden'],
    ['state="veryHidden"', 'veryHidden'],
  ])('in their order, with what is hidden: %s', (state, visibility) => {
    const sheets = two(`<sheet name="二 &amp; 三" sheetId="2" ${state} r:id="rId2"/>`);
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['一', 'visible'],
      ['二 & 三', visibility],
    ]);
  });

  test.each(['chartsheet', 'dialogsheet', 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet'])(
    'a sheet of another kind is passed over: %s',
    (type) => {
      expect(two('<sheet name="図" sheetId="2" r:id="rId2"/>', [type, 'other/sheet1.xml']).map(({ name }) => name)).toEqual(['一']);
    },
  );

  test('a name that an object would take for its prototype', () => {
    expect(two('<sheet name="__proto__" sheetId="2" r:id="rId2"/>')[1]).toMatchObject({ name: '__proto__' });
  });

  test('no table at all is said so', () => {
    const parts = { [part.workbookRelationships]: relationships(['chartsheet', 'chartsheets/sheet1.xml']) };
    expect(() => readParts(parts)).toThrow(refusedAs('no-sheets'));
    expect(() => readParts({ [part.workbook]: workbookXml({ sheets: '' }) })).toThrow(refusedAs('no-sheets'));
  });

  test.each([
    ['points nowhere', { [part.workbookRelationships]: relationships() }],
    ['is of a kind nobody knows', { [part.workbookRelationships]: relationships(['theme', 'theme.xml']) }],
    ['points to a part that is missing', { [part.workbookRelationships]: relationships(['worksheet', 'worksheets/sheet9.xml']) }],
    ['is a part of another kind', { [part.sheet]: '<chartsheet/>' }],
  ])('a sheet that %s is damage', (_, parts) => {
    expect(() => readParts(parts)).toThrow(refusedAs('damaged'));
  });
});

describe('parts are found by their relationships', () => {
  test.each([
    ['absolute targets', { [part.workbookRelationships]: relationships(['worksheet', '/xl/worksheets/sheet1.xml']) }],
    ['targets with steps up', { [part.workbookRelationships]: relationships(['worksheet', '../xl/./worksheets/sheet1.xml']) }],
    ['targets in another case', { [part.workbookRelationships]: relationships(['worksheet', 'Worksheets/SHEET1.xml']) }],
    ['targets with backslashes', { [part.workbookRelationships]: relationships(['worksheet', 'worksheets\\sheet1.xml']) }],
    [
      'types of the strict standard',
      {
        [part.workbookRelationships]: relationships([
          'http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet',
          'worksheets/sheet1.xml',
        ]),
      },
    ],
  ])('%s', (_, parts) => {
    expect(readSheet({ [part.sheet]: sheetXml(one), ...parts }).rows).toHaveLength(1);
  });

  test('the main part may stand anywhere and carry any name', () => {
    const { sheets } = readXlsx(
      pack({
        [part.root]: relationships(['officeDocument', '/book/main.xml']),
        'book/main.xml': workbookXml(),
        'book/_rels/main.xml.rels': relationships(['worksheet', 'one.xml']),
        'book/one.xml': sheetXml(one),
      }),
    );
    expect(valuesOf(sheets[0]!)).toEqual({ A1: 1 });
  });

  test('a target that leads out of the package is damage', () => {
    const parts = { [part.workbookRelationships]: relationships(['worksheet', '../../../etc/passwd']) };
    expect(() => readParts(parts)).toThrow(refusedAs('damaged'));
  });
});

describe('what lies around the cells', () => {
  test('hidden rows, joined where they touch, however "true" is written', () => {
    const rows =
      '<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" hidden="0"/><row r="7" hidden="1"><c r="A7"><v>1</v></c></row>';
    expect(readSheet(rows).hiddenRows).toEqual([
      { from: 1, to: 2 },
      { from: 6, to: 6 },
    ]);
  });

  test('hidden columns are not taken apart, even when they reach to the end', () => {
    const before = '<cols><col min="1" max="2" width="9"/><col min="3" max="4" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>';
    expect(readSheet({ [part.sheet]: sheetXml(one, { before }) }).hiddenColumns).toEqual([{ from: 2, to: 16383 }]);
  });

  test('merged cells as areas', () => {
    const after = '<mergeCells count="2"><mergeCell ref="A1:B3"/><mergeCell ref="$D$2:D5"/></mergeCells>';
    const { merges } = readSheet({ [part.sheet]: sheetXml(one, { after: after.replaceAll('$', '') }) });
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 2, right: 1 },
      { top: 1, left: 3, bottom: 4, right: 3 },
    ]);
  });

  test('tags with prefixes, attributes in single quotes, comments, instructions and spaces between', () => {
    const xml =
      '<?xml version="1.0"?><!-- 表 --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\n <x:sheetData >\n' +
      "  <x:row r = '1' ><?y z?><x:c r='A1' t = 'inlineStr'><x:is><x:t>達成</x:t></x:is></x:c></x:row>\n </x:sheetData></x:worksheet>\n";
    expect(valuesOf(readSheet({ [part.sheet]: xml }))).toEqual({ A1: '達成' });
  });

  test('what other programs add is passed over', () => {
    const cell = '<c r="A1" vm="1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>';
    expect(valuesOf(readSheet(`<row r="1" x14ac:dyDescent="0.4">${cell}</row>`))).toEqual({ A1: 1 });
  });
});

describe('dates that count from 1904 come back in the system of 1900', () => {
  const book = (date1904: string) =>
    readParts({
      [part.workbook]: workbookXml({ before: `<workbookPr date1904="${date1904}"/>` }),
      [part.sheet]: sheetXml('<row r="1"><c r="A1" s="1"><v>44285</v></c><c r="B1"><v>44285</v></c><c r="C1" s="2"><v>1.5</v></c></row>'),
      [part.styles]: stylesXml([0, 14, '[h]:mm']),
    });

  test.each(['1', 'true'])('%s', (date1904) => {
    const cells = cellsOf(book(date1904).sheets[0]!);
    expect(cells.A1?.value).toEqual({ kind: 'date', serial: 45747 });
    expect([cells.B1?.value, cells.C1?.value]).toEqual([44285, 1.5]);
  });

  test('0', () => {
    expect(cellsOf(book('0').sheets[0]!).A1?.value).toEqual({ kind: 'date', serial: 44285 });
  });
});

test('sheets one after another do not mix up their shared formulas', () => {
  const shared = (formula: string) => sheetXml(`<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">${formula}</f></c></row>`);
  const { sheets } = readXlsx(
    pack(
      workbookParts({
        [part.workbook]: workbookXml({ sheets: '<sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/>' }),
        [part.workbookRelationships]: relationships(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml']),
        [part.sheet]: shared('B1'),
        'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row></sheetData></worksheet>`,
      }),
    ),
  );
  expect(cellsOf(sheets[1]!).A2).toEqual({ value: 1, formula: null, format: 'General' });
});
