import type { Quantity } from '../../src/model/quantity';
import { fiscalYearLabel, fiscalYearOf, isoDate, japaneseDate, readDate, readFiscalYears, serialOf } from '../../src/text/fiscal-years';
import { narrow } from '../../src/text/fold';
import { numbersIn } from '../../src/text/numbers';
import { readQuantity } from '../../src/text/quantities';
import { quantityText } from '../../src/text/quantity-text';
import { readers } from './readers';

const SEED = 20250331;
const CELLS = 8_000;

/** Mulberry32: the same cells in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  ...'0 1 2 7 10 15 83 120 465 1,234 0.35 99.24 ８４．６ １２ 1e5'.split(' '),
  ...'％ % 件 人 億円 千円 か所 施設 t-CO2 ㎡ 万 億 千 分 年 筆'.split(' '),
  ...'以上 以下 未満 超 程度 約 概ね 累計 年間 見込 速報 減 増 維持 まで から ～ - ▲ △ ± + → ↑ /'.split(' '),
  ...'令和6年度 R6 Ｒ９ 平成32年度 6年度 2024年度 2024(令和6)年度 末 令和7年3月31日 H28〜32年度 No.R6-1'.split(' '),
  ...'( ) （ ） 「 」 【 】 < > ※ 注 : 、 。 ・ ①'.split(' '),
  ...'前年度実績 基準値 を上回る うち 実績 目標 計画 策定 した する の を に は 達成 対象外 評価 未定 - － なし 〃'.split(' '),
  ' ',
  '\u3000',
  '\n',
  '\u00a0',
  '\u200b',
  '𠮷',
  '\ud800',
  '㋿',
  'e\u0301',
];

function randomCells(): readonly string[] {
  const random = randomNumbers(SEED);
  const piece = () => pieces[Math.floor(random() * pieces.length)] ?? '';
  return Array.from({ length: CELLS }, () => Array.from({ length: 1 + Math.floor(random() * 9) }, piece).join(''));
}

const cells = randomCells();

/** What goes wrong, cell by cell; one expectation for all keeps the test fast. */
function failures(check: (cell: string) => string | null): readonly string[] {
  return cells.flatMap((cell) => {
    const fault = check(cell);
    return fault === null ? [] : [`${JSON.stringify(cell)}: ${fault}`];
  });
}

test('no reader throws, whatever stands in a cell', () => {
  const thrown = failures((cell) => {
    try {
      for (const read of Object.values(readers)) read(cell);
      return null;
    } catch (error) {
      return String(error);
    }
  });
  expect(thrown).toEqual([]);
});

test('a text that is not a value is kept as written', () => {
  const changed = failures((cell) => {
    const reading = readQuantity(cell);
    if (reading.kind === 'words' || reading.kind === 'unreadable') return reading.text === cell ? null : reading.text;
    return reading.kind === 'blank' && cell.trim() !== '' ? 'blank' : null;
  });
  expect(changed).toEqual([]);
});

test('places lie in the text as written', () => {
  const misplaced = failures((cell) => {
    if (narrow(cell).length !== cell.length) return narrow(cell);
    const year = readFiscalYears(cell).find(({ text, at, end }) => cell.slice(at, end) !== text);
    const number = numbersIn(cell).find(({ at, end }) => !/[\d０-９]/.test(cell.slice(at, end)));
    return year || number ? JSON.stringify(year ?? number) : null;
  });
  expect(misplaced).toEqual([]);
});

test('a quantity printed and read again is the same', () => {
  let quantities = 0;
  const compared = ({ value, upper, unit, comparator, approximate }: Quantity) =>
    JSON.stringify({ value, upper, unit, comparator, approximate });
  const different = failures((cell) => {
    const reading = readQuantity(cell);
    if (reading.kind !== 'quantity') return null;
    quantities++;
    const printed = quantityText(reading.quantity);
    const again = readQuantity(printed);
    const before = compared(reading.quantity);
    const after = again.kind === 'quantity' ? compared(again.quantity) : again.kind;
    return before === after && !Object.is(reading.quantity.value, -0) ? null : `${before} was printed as ${printed} and read as ${after}`;
  });
  expect(different).toEqual([]);
  expect(quantities).toBeGreaterThan(CELLS / 20);
});

test('every label of a fiscal year and every day reads back', () => {
  const years = Array.from({ length: 173 }, (_, index) => 1927 + index);
  expect(years.filter((year) => readFiscalYears(fiscalYearLabel(year))[0]?.fiscalYear !== year)).toEqual([]);
  const days = Array.from({ length: 5000 }, (_, index) => isoDate(serialOf('1927-01-01') + index * 12));
  const lost = days.filter((iso) => {
    const [mention] = readFiscalYears(iso);
    return (
      isoDate(serialOf(iso)) !== iso ||
      readDate(japaneseDate(iso)) !== iso ||
      mention?.date !== iso ||
      mention.fiscalYear !== fiscalYearOf(iso)
    );
  });
  expect(lost).toEqual([]);
});
