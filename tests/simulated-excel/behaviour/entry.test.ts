import type { WorkbookOptions } from '../model/workbook';
import { isFormulaSyntax } from '../model/formula-syntax';
import { loaded, onSheet, openBook, failureOf } from './on-a-sheet';

interface Entering {
  readonly format?: string;
  readonly property?: 'values' | 'formulas';
  readonly options?: WorkbookOptions;
}

/** What stands in a cell after a text was set as its value. */
async function enter(value: unknown, { format = 'General', property = 'values', options = {} }: Entering = {}) {
  return onSheet(async (sheet) => {
    const cell = sheet.getRange('B2');
    cell.numberFormat = [[format]];
    cell[property] = [[value]];
    await loaded(cell, 'values,formulas,numberFormat,text,valueTypes');
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0],
    };
  }, openBook(options));
}

const serial = { '2025-01-02': 45659, '2024-04-01': 45383, '2025-02-15': 45703, '2019-05-01': 43586 };

describe('a text that is set as a value becomes what typing it would give', () => {
  test.each<[string, unknown, string]>([
    ['12', 12, 'General'],
    ['-5', -5, 'General'],
    ['+5', 5, 'General'],
    ['.5', 0.5, 'General'],
    ['001', 1, 'General'],
    ['１２', 12, 'General'],
    ['1e3', 1000, '0.00E+00'],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['(5)', -5, 'General'],
    ['¥1,200', 1200, '"¥"#,##0;"¥"-#,##0'],
    ['50%', 0.5, '0%'],
    ['-5%', -0.05, '0%'],
    ['82.6%', 0.826, '0.00%'],
    ['TRUE', true, 'General'],
    ['false', false, 'General'],
    ['#N/A', '#N/A', 'General'],
    ['1 1/2', 1.5, '# ?/?'],
    ['1/2', serial['2025-01-02'], 'm"月"d"日"'],
    ['1-2', serial['2025-01-02'], 'm"月"d"日"'],
    ['1月2日', serial['2025-01-02'], 'm"月"d"日"'],
    ['2024/4/1', serial['2024-04-01'], 'yyyy/m/d'],
    ['2024-04-01', serial['2024-04-01'], 'yyyy/m/d'],
    ['2024年4月1日', serial['2024-04-01'], 'yyyy"年"m"月"d"日"'],
    ['R6.4.1', serial['2024-04-01'], '[$-411]ge.m.d;@'],
    ['令和6年4月1日', serial['2024-04-01'], '[$-411]ggge"年"m"月"d"日";@'],
    ['令和元年5月1日', serial['2019-05-01'], '[$-411]ggge"年"m"月"d"日";@'],
    ['2024/4', serial['2024-04-01'], 'mmm-yy'],
    ['15-Feb', serial['2025-02-15'], 'd-mmm'],
    ['12:30', 0.5208333333333334, 'h:mm'],
  ])('%s', async (text, value, format) => {
    expect(await enter(text)).toMatchObject({ value, format });
  });
});

describe('a text that is no value stays the text it is', () => {
  test.each([
    '未定',
    '1-2-3-4',
    '13/45',
    '2/30',
    '2023/2/29',
    '24:75',
    '取組 1/2',
    '12項目',
    '令和6年度',
    '-',
    '=',
    '+',
    '@',
    '①',
    '1.2.3',
    '7割',
  ])('%s', async (text) => {
    expect(await enter(text)).toMatchObject({ value: text, format: 'General', type: 'String' });
  });
});

describe('a text that begins with an operator is taken for a formula', () => {
  test.each([
    ['=1+1', '=1+1'],
    ['+81-6-1234', '=+81-6-1234'],
    ['-A1', '=-A1'],
    ['-1-2', '=-1-2'],
    ['＝1+1', '=1+1'],
    ['@SUM(A1)', '=SUM(A1)'],
  ])('%s', async (text, formula) => {
    expect(await enter(text)).toMatchObject({ formula, value: 0 });
  });

  test.each(['=1+', '-5%達成', '- 5 euro', '@所属', '=AVERAGE([cell start]:[cell end]', '--', '="a"達成', '+、'])(
    '%s, which Excel cannot parse, is refused',
    async (text) => {
      expect(await failureOf((sheet) => (sheet.getRange('B2').values = [[text]]))).toEqual({
        code: 'InvalidArgument',
        location: 'Range.values',
      });
    },
  );

  test('a formula of more than 8,192 characters is refused', async () => {
    const text = `=${'1+'.repeat(4096)}1`;
    expect(await failureOf((sheet) => (sheet.getRange('B2').values = [[text]]))).toMatchObject({
      code: 'FormulaLengthExceedsLimit',
    });
  });
});

describe('text is kept as text', () => {
  const hard = ['=1+1', '+81-6-1234', '-5%達成', '@所属', '001', '1-2', '3/4', '50%', 'TRUE', '#N/A'];

  test.each(hard)('%s behind an apostrophe, which is no part of the value', async (text) => {
    expect(await enter(`'${text}`)).toMatchObject({ value: text, formula: text, type: 'String', format: 'General' });
  });

  test.each(hard)('%s in a cell that was formatted as text before', async (text) => {
    expect(await enter(text, { format: '@' })).toMatchObject({ value: text, type: 'String', format: '@' });
  });

  test('an apostrophe at the front needs a second one', async () => {
    expect(await enter("''001")).toMatchObject({ value: "'001" });
  });

  test('a number set in a cell formatted as text becomes text', async () => {
    expect(await enter(5, { format: '@' })).toMatchObject({ value: '5', type: 'String' });
  });

  test.each([
    ['kept', "'001"],
    ['taken', '001'],
  ] as const)('sources differ on an apostrophe in a cell formatted as text: %s', async (apostropheInTextCell, value) => {
    expect(await enter("'001", { format: '@', options: { apostropheInTextCell } })).toMatchObject({ value });
  });

  test('values that were read and are written back lose their apostrophe, and a formula appears', async () => {
    const formula = await onSheet(async (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [["'=SUM(B1)"]];
      await loaded(cell, 'formulas');
      const read = cell.formulas as unknown[][];
      cell.formulas = read;
      await loaded(cell, 'formulas,valueTypes');
      return [cell.formulas[0]?.[0], cell.valueTypes[0]?.[0]] as unknown[];
    });
    expect(formula).toEqual(['=SUM(B1)', 'Double']);
  });
});

describe('formats and values', () => {
  test('a cell keeps the number format it was given when a date is typed into it', async () => {
    expect(await enter('1/2', { format: '0.0' })).toMatchObject({ format: '0.0', value: serial['2025-01-02'] });
  });

  test('the text format set after the value does not bring the typed text back', async () => {
    const values = await onSheet(async (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['001']];
      cell.numberFormat = [['@']];
      return (await loaded(cell, 'values')).values as unknown[][];
    });
    expect(values).toEqual([[1]]);
  });

  test.each<[unknown, string, string]>([
    [45383, 'yyyy/m/d', '2024/4/1'],
    [45383, '[$-411]ggge"年"m"月"d"日"', '令和6年4月1日'],
    [45383, 'ge.m.d', 'R6.4.1'],
    [32516, 'ggge', '平成1'],
    [0.826, '0.0%', '82.6%'],
    [24, '0"項目"', '24項目'],
    [-1234, '#,##0;▲#,##0', '▲1,234'],
    [1000, '0.00E+00', '1.00E+03'],
    [true, 'General', 'TRUE'],
  ])('text shows %s under %s as %s', async (value, format, text) => {
    expect(await enter(value, { format })).toMatchObject({ text });
  });

  test.each([
    ['', 'Empty'],
    ['x', 'String'],
    [1, 'Double'],
    [true, 'Boolean'],
    ['#DIV/0!', 'Error'],
  ])('%p has the value type %s', async (value, type) => {
    expect(await enter(value)).toMatchObject({ type });
  });

  test('formulas takes constants as values does', async () => {
    expect(await enter('50%', { property: 'formulas' })).toMatchObject({ value: 0.5, formula: 0.5 });
  });

  test('a cell holds 32,767 characters and no more', async () => {
    expect(await enter('あ'.repeat(32767))).toMatchObject({ type: 'String' });
    expect(await failureOf((sheet) => (sheet.getRange('A1').values = [['あ'.repeat(32768)]]))).toMatchObject({
      code: 'InvalidArgument',
    });
  });
});

describe('which texts Excel can parse as a formula', () => {
  test.each([
    '1+1',
    'SUM(A1:B2)',
    'COUNTIFS(一覧データ[評価],"達成")',
    "'進捗 管理'!A1+1",
    'IF(A1,,2)',
    '-A1%',
    '{1,2;3,4}',
    'A1#',
    'TODAY()',
    '(1+2)*3',
    'IFERROR(A1/B1,"")',
    '[@目標]*2',
    'Sheet1!A:A',
    '#REF!+1',
    'A1&"項目"',
    '1>=2',
    'INDEX(A1:B2,1,2)',
    '--A1',
  ])('%s can', (formula) => {
    expect(isFormulaSyntax(formula)).toBe(true);
  });

  test.each(['1+', '(1', '1)', '"a', '1 2', 'SUM(A1', '*2', '1,2', 'A1 "x"', '達成、', '()', '{1,2)'])('%s cannot', (formula) => {
    expect(isFormulaSyntax(formula)).toBe(false);
  });
});
