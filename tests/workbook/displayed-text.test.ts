import { join } from 'node:path';
import { displayedText } from '../../src/workbook/displayed-text';
import type { CellValue } from '../../src/workbook/workbook';
import { readCases } from '../read-cases';

const shown = (value: CellValue, format = 'General') => displayedText({ value, format, formula: null });

/** "45747日" is a date, anything else a number. */
function valueOf(text: string): CellValue {
  return text.endsWith('日') ? { kind: 'date', serial: Number(text.slice(0, -1)) } : Number(text);
}

test.each(readCases(join(__dirname, 'displayed-text.csv')))('$備考: $値 as $書式', ({ 書式, 値, 表示 }) => {
  expect(shown(valueOf(値!), 書式)).toBe(表示);
});

test.each<[string, CellValue, string, string]>([
  ['text is shown as it is', ' 達成　', 'General', ' 達成　'],
  ['text under a format for numbers', '未定', '#,##0"件"', '未定'],
  ['text under a format for text', '大阪', '@"様"', '大阪様'],
  ['text under the text format', '1-2', '@', '1-2'],
  ['text that the format hides', '控え', ';;;', ''],
  ['text in a fourth section', '未定', '0;-0;0;"("@")"', '(未定)'],
  ['true', true, '0', 'TRUE'],
  ['false', false, 'General', 'FALSE'],
  ['an error', { kind: 'error', code: '#DIV/0!' }, '0.0', '#DIV/0!'],
  ['a formula without a result', null, '0', ''],
])('%s', (_, value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test('no format makes it throw', () => {
  const odd = [
    '',
    '"',
    '[',
    '[$',
    '\\',
    '0;0;0;0;0',
    '@@;@',
    '[h',
    'E',
    '*',
    '_',
    '[DBNum9]0',
    '0/0/0',
    'gggg"',
    '[$-411]',
    'General General',
    '#,',
  ];
  for (const format of odd) {
    for (const value of [0, -1.5, 1e300, Number.MIN_VALUE, { kind: 'date', serial: 1e9 } as const, 'x']) {
      expect(typeof shown(value, format)).toBe('string');
    }
  }
});

test('a value asked for again is shown the same, however many came between', () => {
  const first = shown(1234.5, '#,##0.0"円"');
  for (let value = 0; value < 3000; value++) shown(value, '#,##0.0"円"');
  expect(shown(1234.5, '#,##0.0"円"')).toBe(first);
});
