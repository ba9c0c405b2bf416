import { isDateFormat } from '../../src/workbook/number-format';
import { builtinFormats } from '../../src/xlsx/reading/builtin-formats';

test.each([
  'yyyy/m/d',
  'yyyy"年"m"月"d"日"',
  '[$-411]ggge"年"m"月"d"日"',
  '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@',
  'ge.m.d',
  'h:mm',
  'mm:ss.0',
  '[Red]d-mmm',
  'aaa',
  'rr',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[DBNum1]m"月"',
])('%s shows a date', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each([
  'General',
  'General"日"',
  'G/標準',
  '0"年度"',
  '0\\d',
  '0.00E+00',
  '##0.0E-0',
  '@',
  '#,##0_m;[Red]-#,##0*s',
  '[Magenta]0',
  '[h]:mm',
  '[mm]:ss',
  '[s]',
  '"y"0',
  '',
])('%s shows no date', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test('built-in formats that show a date are those of the standard, with the Japanese ones', () => {
  const dates = Object.entries(builtinFormats).flatMap(([id, format]) => (isDateFormat(format) ? [Number(id)] : []));
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  // 46 is the elapsed time [h]:mm:ss.
  expect(dates).toEqual([...range(14, 22), ...range(27, 36), 45, 47, ...range(50, 58)]);
});
