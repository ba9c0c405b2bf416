import { readFiscalYears } from '../../src/text/fiscal-years';
import { readQuantity } from '../../src/text/quantities';
import { isPersonal } from '../../src/rules/reading/personal-information';

/** As long as a cell of Excel can be: what is read of it must not take its length squared. */
const filled = (piece: string) => piece.repeat(Math.floor(32_767 / piece.length));

test.each(['1件/2件(50％)', '1;', '令和6年度は1件、', '(1)'])('of thousands of amounts in a cell none is the cell’s own: %s', (piece) => {
  expect(readQuantity(filled(piece)).kind).not.toBe('quantity');
});

test('a hundred amounts are still looked through for the one of the year', () => {
  const years = Array.from({ length: 20 }, (_, index) => `令和${index + 1}年度 ${index + 100}件`).join('、');
  expect(readQuantity(years, { fiscalYear: 2024 })).toMatchObject({ kind: 'quantity', quantity: { value: 105 } });
});

test('every year of a long text is read once', () => {
  expect(readFiscalYears(filled('令和6年度、'))).toHaveLength(Math.floor(32_767 / 6));
});

test.each([
  [`${'1'.repeat(30_000)} tanto@example.jp`, true],
  [filled('1'), false],
  [`内線${' '.repeat(30_000)}番号`, false],
  ['内線 番号: 1234', true],
  [filled('担当:'), false],
  ['担当: 大阪 太郎', true],
])('personal information in a long text (%#)', (text, expected) => {
  expect(isPersonal(text)).toBe(expected);
});
