import { cellsOf, part, readSheet, sheetXml, stringsXml, stylesXml, valuesOf } from './workbook-parts';

const values = (rows: string) => valuesOf(readSheet(rows));

describe('the type of a cell', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number, said to be one', '<c r="A1" t="n"><v>-3</v></c>', -3],
    ['text of a formula', '<c r="A1" t="str"><f>"達"&amp;"成"</f><v>達成</v></c>', '達成'],
    ['empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['text in the cell itself', '<c r="A1" t="inlineStr"><is><t>見直し</t></is></c>', '見直し'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', code: '#DIV/0!' }],
    ['a date in ISO form', '<c r="A1" t="d"><v>2025-03-31</v></c>', { kind: 'date', serial: 45747 }],
    ['a date and time in ISO form', '<c r="A1" t="d"><v>2025-03-31T12:00:00</v></c>', { kind: 'date', serial: 45747.5 }],
    ['a number that is none is kept as text', '<c r="A1"><v>NaN</v></c>', 'NaN'],
    ['a type nobody knows is kept as text', '<c r="A1" t="x"><v>12</v></c>', '12'],
    ['a number in a CDATA section', '<c r="A1"><v><![CDATA[7]]></v></c>', 7],
  ])('%s', (_, cell, value) => {
    expect(values(`<row r="1">${cell}</row>`)).toEqual({ A1: value });
  });

  test.each(['<c r="A1"/>', '<c r="A1" s="0"></c>', '<c r="A1"><v></v></c>', '<c r="A1" t="s"><v/></c>', '<c r="A1" t="e"><v/></c>'])(
    'a cell that holds nothing is left out: %s',
    (cell) => {
      expect(values(`<row r="1">${cell}</row>`)).toEqual({});
    },
  );

  test('a string that is not in the list is damage', () => {
    const parts = {
      [part.sheet]: sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
      [part.strings]: stringsXml('<t>一つだけ</t>'),
    };
    expect(() => readSheet(parts)).toThrow('damaged');
  });
});

describe('numbers are read as written', () => {
  test.each(['0', '-0.5', '82.6', '0.1', '1E-3', '1.5e+300', '123456789012345678', '0.30000000000000004', '82.599999999999994', '5e-324'])(
    '%s',
    (text) => {
      expect(values(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)).toEqual({ A1: Number(text) });
    },
  );

  test.each(['.', '-', '0x10', 'Infinity', '1,5', '1.2.3', '1e'])('%s is no number', (text) => {
    expect(values(`<row r="1"><c r="A1"><v>${text}</v></c></row>`)).toEqual({ A1: text });
  });
});

describe('where a cell stands', () => {
  test('cells and rows without a reference follow the one before', () => {
    expect(
      values(
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    ).toEqual({ A1: 1, C1: 3, B5: 4, C5: 5, A6: 6 });
  });

  test('the last cell of a sheet costs no more than the first', () => {
    const sheet = readSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
    expect(valuesOf(sheet)).toEqual({ A1: 1, XFD1048576: 2 });
  });

  test('rows out of order or given twice come back in order, once', () => {
    const sheet = readSheet(
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
    );
    expect(sheet.rows.map(({ index }) => index)).toEqual([0, 2]);
    expect(valuesOf(sheet)).toEqual({ A1: 1, A3: 3, B3: 4 });
  });

  test.each(['XFE1', 'A1048577', 'A0', '1', 'A', 'ÄA1', 'A1B'])('%s is no place on a sheet', (reference) => {
    expect(() => readSheet(`<row><c r="${reference}"><v>1</v></c></row>`)).toThrow('damaged');
  });

  test('a cell of another row than its own is damage', () => {
    expect(() => readSheet('<row r="2"><c r="A3"><v>1</v></c></row>')).toThrow('damaged');
  });
});

describe('formulas', () => {
  const formulas = (rows: string) =>
    Object.fromEntries(Object.entries(cellsOf(readSheet(rows))).map(([address, { formula }]) => [address, formula]));

  test('a formula without a stored result has no value', () => {
    expect(cellsOf(readSheet('<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c></row>'))).toEqual({
      A1: { value: null, formula: 'SUM(B1:B9)', format: 'General' },
    });
  });

  test('a shared formula is written for each of its cells', () => {
    expect(
      formulas(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$9</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    ).toEqual({ B1: 'A1*$A$9', C1: 'B1*$A$9', B2: 'A2*$A$9' });
  });

  test('the formula of an array stands in every cell it fills, and in no other', () => {
    expect(
      formulas(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B2">TRANSPOSE(D1:E2)</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>' +
          '<row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>',
      ),
    ).toEqual({ A1: 'TRANSPOSE(D1:E2)', B1: 'TRANSPOSE(D1:E2)', C1: null, A2: 'TRANSPOSE(D1:E2)', A3: null });
  });

  test('prefixes that Excel does not show are left out', () => {
    expect(formulas('<row r="1"><c r="A1"><f>_xlfn.IFNA(_xlfn._xlws.SORT(B1:B3),"")</f><v>1</v></c></row>')).toEqual({
      A1: 'IFNA(SORT(B1:B3),"")',
    });
  });

  test('references in XML become characters', () => {
    expect(formulas('<row r="1"><c r="A1"><f>IF(B1&lt;&gt;"",B1&amp;"件","")</f><v>1</v></c></row>')).toEqual({
      A1: 'IF(B1<>"",B1&"件","")',
    });
  });
});

describe('number formats', () => {
  const formats = (ids: readonly (number | string)[], cells: string) =>
    cellsOf(readSheet({ [part.sheet]: sheetXml(`<row r="1">${cells}</row>`), [part.styles]: stylesXml(ids) }));

  test('a number under a date format is a date, others are not', () => {
    const cells = formats(
      ['General', 'yyyy"年"m"月"', '0"日"', '[h]:mm'],
      [0, 1, 2, 3].map((s) => `<c s="${s}"><v>45747</v></c>`).join(''),
    );
    expect(Object.values(cells).map(({ value }) => value)).toEqual([45747, { kind: 'date', serial: 45747 }, 45747, 45747]);
  });

  test('formats that the file names by number are the Japanese ones', () => {
    const cells = formats([14, 27, 31, 56, 57, 3], [0, 1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>45747</v></c>`).join(''));
    expect(Object.values(cells).map(({ format }) => format)).toEqual([
      'yyyy/m/d',
      '[$-411]ge.m.d',
      'yyyy"年"m"月"d"日"',
      'm"月"d"日"',
      '[$-411]ge.m.d',
      '#,##0',
    ]);
  });

  test('a style that the file does not have is the general one', () => {
    expect(formats(['0.0'], '<c s="7"><v>1</v></c>').A1?.format).toBe('General');
  });
});
