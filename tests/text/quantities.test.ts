import { readNumberCell, readQuantity } from '../../src/text/quantities';
import { quantityText } from '../../src/text/quantity-text';
import { contextOf, quantityColumns, testLines } from './columns';

testLines('quantities.csv', ({ 文 = '', 条件 = '' }) => quantityColumns(readQuantity(文, contextOf(条件))));

testLines('number-formats.csv', ({ 入力 = '', 表示形式 = '', 列の単位 = '' }) => {
  const quantity = readNumberCell(Number(入力), 表示形式, 列の単位 === '' ? null : 列の単位);
  const { 比較, 値, 単位, 印 } = quantityColumns({
    kind: 'quantity',
    quantity,
    all: [quantity],
    textNumber: false,
    triangle: false,
    rest: '',
  });
  return { 比較: 比較 ?? '', 値: 値 ?? '', 単位: 単位 ?? '', 印: 印 ?? '' };
});

test('what was not read is handed back', () => {
  const rest = (text: string) => {
    const reading = readQuantity(text);
    return reading.kind === 'quantity' ? reading.rest : null;
  };
  expect(rest('利用者満足度 約84.6％')).toBe('利用者満足度');
  expect(rest('134件')).toBe('');
  expect(rest('84.6※1')).toBe('');
  expect(rest('84.6％ ※アンケートによる')).toBe('アンケートによる');
});

test('text under a format with a unit takes the words of the format', () => {
  const reading = readQuantity('８０', { format: '0.0"％以上"' });
  expect(reading).toMatchObject({ kind: 'quantity', quantity: { value: 80, unit: '％', comparator: '>=' } });
});

test('a text typed into a cell formatted as percentage is not multiplied', () => {
  expect(readQuantity('82.6', { format: '0.0%' })).toMatchObject({ quantity: { value: 82.6, unit: null } });
});

test.each([
  [{ value: 310, unit: '億円', comparator: '<=' }, '310億円以下'],
  [{ value: 5348.5, unit: '万枚', comparator: null }, '5,348.5万枚'],
  [{ value: 25, unit: '手続', comparator: '>=', approximate: true }, '約25手続以上'],
  [{ value: 80, upper: 85, unit: '％', comparator: 'range' }, '80～85％'],
  [{ value: -3.2, unit: '％', comparator: null }, '-3.2％'],
] as const)('%j is written %s', (given, text) => {
  expect(quantityText({ approximate: false, provisional: false, accumulation: null, years: [], ...given })).toBe(text);
});
