import { MAIN, part, readParts, readSheet, relationships, sheetXml, workbookXml } from './workbook-parts';

describe('what a sheet refers to', () => {
  test('tables, by their shown name', () => {
    const sheet = readSheet({
      [part.sheetRelationships]: relationships(['table', '../tables/table1.xml'], ['table', '/xl/tables/table2.xml']),
      'xl/tables/table1.xml': `<table ${MAIN} id="1" name="T1" displayName="一覧データ" ref="A1:C9"><autoFilter ref="A1:C9"/></table>`,
      'xl/tables/table2.xml': `<table ${MAIN} id="2" name="T2" displayName="_x3042_" ref="E1:E2"/>`,
    });
    expect(sheet.tables).toEqual([
      { name: '一覧データ', area: { top: 0, left: 0, bottom: 8, right: 2 } },
      { name: 'あ', area: { top: 0, left: 4, bottom: 1, right: 4 } },
    ]);
  });

  test('comments, each cell once though a thread has replies and a note beside it', () => {
    const sheet = readSheet({
      [part.sheetRelationships]: relationships(
        ['comments', '../comments1.xml'],
        ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
      ),
      'xl/comments1.xml': `<comments ${MAIN}><commentList><comment ref="B2" authorId="0"><text><t>要確認</t></text></comment><comment ref="C3"/></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="C3" id="1"><text>a</text></threadedComment><threadedComment ref="C3" id="2"/></ThreadedComments>',
    });
    expect(sheet.comments).toEqual([
      { row: 1, column: 1 },
      { row: 2, column: 2 },
    ]);
  });

  test('shapes, text boxes, pictures, connectors and groups are counted; charts and older copies are not', () => {
    const anchored = (content: string) => `<xdr:twoCellAnchor>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
    const drawing = [
      anchored('<xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp>'),
      anchored('<xdr:pic/>'),
      anchored('<xdr:cxnSp/>'),
      anchored('<xdr:grpSp><xdr:sp/><xdr:sp/></xdr:grpSp>'),
      anchored('<xdr:graphicFrame/>'),
      `<mc:AlternateContent><mc:Choice Requires="a14">${anchored('<xdr:sp/>')}</mc:Choice><mc:Fallback>${anchored('<xdr:sp/>')}</mc:Fallback></mc:AlternateContent>`,
    ];
    const sheet = readSheet({
      [part.sheetRelationships]: relationships(['drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${drawing.join('')}</xdr:wsDr>`,
    });
    expect(sheet.drawings).toBe(5);
  });

  test('a picture placed in a cell is counted and is no error; an error of a formula stays one', () => {
    const cell = (reference: string, formula: string) => `<c r="${reference}" t="e" vm="1">${formula}<v>#VALUE!</v></c>`;
    const sheet = readSheet({
      [part.sheet]: sheetXml(`<row r="1">${cell('A1', '')}${cell('B1', '<f>_xlfn.IMAGE(C9)</f>')}${cell('C1', '<f>A1+1</f>')}</row>`),
    });
    expect(sheet.drawings).toBe(2);
    expect(sheet.rows[0]?.cells.map((held) => held?.value)).toEqual([undefined, undefined, { kind: 'error', code: '#VALUE!' }]);
  });

  test('marks that this program drew are no drawings; a shape of a person named otherwise is one', () => {
    const named = (name: string, inner = '') =>
      `<xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="${name}" descr="要修正"/></xdr:nvSpPr>${inner}</xdr:sp></xdr:twoCellAnchor>`;
    const sheet = readSheet({
      [part.sheetRelationships]: relationships(['drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${named('shinchoku_mark_1')}${named('吹き出し 1')}${named('', '<xdr:cNvPr name="shinchoku_mark_2"/>')}</xdr:wsDr>`,
    });
    expect(sheet.drawings).toBe(2);
  });

  test('a sheet that refers to nothing has nothing', () => {
    expect(readSheet('')).toMatchObject({ tables: [], comments: [], drawings: 0 });
  });

  test('parts that refer to each other in a circle are read once', () => {
    const around = relationships(
      ['drawing', '../drawings/drawing1.xml'],
      ['worksheet', 'sheet1.xml'],
      ['table', '../worksheets/sheet1.xml'],
    );
    const sheet = readSheet({
      [part.sheetRelationships]: around,
      'xl/drawings/_rels/drawing1.xml.rels': around,
      'xl/drawings/drawing1.xml': '<wsDr/>',
    });
    expect(sheet).toMatchObject({ tables: [], drawings: 0 });
  });
});

describe('what a workbook refers to', () => {
  test('names, of the workbook and of one sheet', () => {
    const after =
      '<definedNames><definedName name="率">表!$A$1/2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$C$9</definedName>' +
      '<definedName name="定数" hidden="1">&quot;達成&quot;</definedName></definedNames>';
    expect(readParts({ [part.workbook]: workbookXml({ after }) }).names).toEqual([
      { name: '率', formula: '表!$A$1/2', hidden: false },
      { name: '_xlnm.Print_Area', formula: '表!$A$1:$C$9', hidden: false, sheet: '表' },
      { name: '定数', formula: '"達成"', hidden: true },
    ]);
  });

  test('other workbooks, by the name of the file', () => {
    const link = (target: string) => relationships(['externalLinkPath', target, 'TargetMode="External"']);
    const book = readParts({
      [part.workbookRelationships]: relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['externalLink', 'externalLinks/externalLink1.xml'],
        ['externalLink', 'externalLinks/externalLink2.xml'],
        ['externalLink', 'externalLinks/externalLink3.xml'],
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': link('file:///\\\\server\\share\\%E9%9B%86%E8%A8%88.xlsx'),
      'xl/externalLinks/_rels/externalLink2.xml.rels': link('100%達成.xlsx'),
      'xl/externalLinks/_rels/externalLink3.xml.rels': link('../100%達成.xlsx'),
    });
    expect(book.externalLinks).toEqual(['集計.xlsx', '100%達成.xlsx']);
  });

  test('who wrote it and when', () => {
    const { properties } = readParts({
      [part.root]: relationships(
        ['officeDocument', 'xl/workbook.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ),
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>市政改革室</dc:creator><cp:lastModifiedBy>総務局</cp:lastModifiedBy><dc:title/>' +
        '<dcterms:created>2025-04-01T00:00:00Z</dcterms:created><dcterms:modified>2025-05-16T01:30:00Z</dcterms:modified></cp:coreProperties>',
      'docProps/app.xml':
        '<Properties><Application>Microsoft Excel</Application><Manager>改革 花子</Manager><Company>大阪市</Company></Properties>',
      'docProps/custom.xml':
        '<Properties><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文書番号"><vt:lpwstr>改革第12号</vt:lpwstr></property></Properties>',
    });
    expect(properties).toEqual({
      creator: '市政改革室',
      lastModifiedBy: '総務局',
      company: '大阪市',
      manager: '改革 花子',
      custom: ['文書番号'],
      created: '2025-04-01T00:00:00Z',
      modified: '2025-05-16T01:30:00Z',
    });
  });

  test('a workbook without properties and links has none', () => {
    expect(readParts({})).toMatchObject({ names: [], externalLinks: [] });
    expect(readParts({})).not.toHaveProperty('properties');
  });
});
