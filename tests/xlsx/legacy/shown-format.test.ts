import { shownFormat } from '../../../src/xlsx/legacy/shown-format';

test.each<[string, string, number, string, string]>([
  ['in millions', '#,##0', 420_000_000, '420', '#,##0,,'],
  ['in thousands, with a decimal', '#,##0.0', 1_234_500, '1,234.5', '#,##0.0,'],
  ['in millions, the format of the whole column', 'General', 420_000_000, '420百万円', '#,##0,,"百万円"'],
  ['a share', 'General', 0.864, '86.4%', '0.0%'],
  ['a share whose format is known', '0%', 0.86, '86%', '0%'],
  ['a unit', 'General', 12, '12件', '0"件"'],
  ['a plain number', 'General', 12, '12', 'General'],
  ['rounded', '0.0', 3.14159, '3.1', '0.0'],
  ['a negative number', '#,##0', -5_000_000, '-5', '#,##0,,'],
  ['another number than its value, for no reason known', '#,##0', 7, '5', '#,##0'],
  ['an own section for zero', '0;-0;"－"', 5000, '5', '0;-0;"－"'],
])('%s', (_, format, value, shown, expected) => {
  expect(shownFormat(format, value, shown)).toBe(expected);
});

test('a text and a cell without a shown text keep their format', () => {
  expect(shownFormat('General', '420', '420')).toBe('General');
  expect(shownFormat('#,##0', 420, undefined)).toBe('#,##0');
});
