import {
  endOfFiscalYear,
  fiscalYearLabel,
  fiscalYearOf,
  isoDate,
  japaneseDate,
  readDate,
  readFiscalYears,
  serialOf,
} from '../../src/text/fiscal-years';
import { testLines, yearColumns } from './columns';

testLines('fiscal-years.csv', ({ 文 = '' }) => yearColumns(readFiscalYears(文)));
testLines('dates.csv', ({ 文 = '' }) => ({ 日付: readDate(文) ?? '' }));

test('the place of a mention is its place in the text as written', () => {
  const text = '目標（Ｒ６年度）';
  const [mention] = readFiscalYears(text);
  expect(text.slice(mention?.at, mention?.end)).toBe('Ｒ６年度');
});

test.each([
  [2024, '令和6年度', '2025-03-31'],
  [2019, '令和元年度', '2020-03-31'],
  [2018, '平成30年度', '2019-03-31'],
  [1989, '平成元年度', '1990-03-31'],
  [1988, '昭和63年度', '1989-03-31'],
])('fiscal year %d is %s and ends on %s', (fiscalYear, label, end) => {
  expect(fiscalYearLabel(fiscalYear)).toBe(label);
  expect(endOfFiscalYear(fiscalYear)).toBe(end);
  expect(fiscalYearOf(end)).toBe(fiscalYear);
  expect(readFiscalYears(label)).toMatchObject([{ fiscalYear, nonexistent: false }]);
});

test.each([
  ['2025-03-31', 2024, '令和7年3月31日'],
  ['2025-04-01', 2025, '令和7年4月1日'],
  ['2019-05-01', 2019, '令和元年5月1日'],
  ['2019-04-30', 2019, '平成31年4月30日'],
  ['1989-01-07', 1988, '昭和64年1月7日'],
  ['1989-01-08', 1988, '平成元年1月8日'],
])('%s lies in fiscal year %d and is %s', (iso, fiscalYear, japanese) => {
  expect(fiscalYearOf(iso)).toBe(fiscalYear);
  expect(japaneseDate(iso)).toBe(japanese);
  expect(readDate(japanese)).toBe(iso);
});

// Values shown by Excel; 60 is the day that the 1900 system invented.
test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, '1900-02-29'],
  [61, '1900-03-01'],
  [43586, '2019-05-01'],
  [45659, '2025-01-02'],
  [45747, '2025-03-31'],
  [2958465, '9999-12-31'],
])('serial %d is %s', (serial, iso) => {
  expect(isoDate(serial)).toBe(iso);
  expect(serialOf(iso)).toBe(serial);
});

test('the time of day does not count', () => {
  expect(isoDate(45747.99)).toBe('2025-03-31');
});
