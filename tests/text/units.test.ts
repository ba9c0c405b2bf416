import { numbersIn, readPlainNumber } from '../../src/text/numbers';
import { canonicalUnit, convert, sameKind, unitOf } from '../../src/text/units';
import { testLines } from './columns';

testLines('units.csv', ({ 文 = '' }) => ({ 表の単位: canonicalUnit(文) ?? '', 列の単位: unitOf(文) ?? '' }));

testLines('conversions.csv', ({ 値 = '', から = '', へ = '' }) => {
  const converted = convert(Number(値), から, へ);
  return { 結果: converted === null ? '' : String(converted), 同じ種類: sameKind(から, へ) ? '○' : '' };
});

testLines('numbers-in-text.csv', ({ 文 = '' }) => ({
  数: numbersIn(文)
    .map(({ value, unit }) => `${value}${unit ?? ''}`)
    .join(' / '),
  部分: numbersIn(文)
    .map(({ at, end }) => 文.slice(at, end))
    .join(' / '),
  数だけ: readPlainNumber(文)?.toString() ?? '',
}));
