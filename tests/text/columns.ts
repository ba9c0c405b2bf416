import { join } from 'node:path';
import type { Quantity } from '../../src/model/quantity';
import type { YearMention } from '../../src/text/fiscal-years';
import type { CellContext, QuantityReading, ValueInCell } from '../../src/text/quantities';
import type { RatingReading } from '../../src/text/rating-words';
import { readCases, type Case } from '../read-cases';

/** One test for each line of a CSV file: `read` gives the columns that the line must show. */
export function testLines(file: string, read: (line: Case) => Case): void {
  const lines = readCases(join(__dirname, file));
  test.each(lines.map((line, index) => [`${file} ${index + 2}: ${JSON.stringify(Object.values(line)[0])}`, line] as const))(
    '%s',
    (_, line) => {
      const shown = read(line);
      expect(shown).toEqual(Object.fromEntries(Object.keys(shown).map((column) => [column, line[column]])));
    },
  );
}

/** "○" or blank. */
export function ring(value: boolean): string {
  return value ? '○' : '';
}

const kinds = {
  blank: '空欄',
  none: 'なし',
  toBeSet: '未設定',
  quantity: '数量',
  relative: '相対',
  words: '言葉',
  unreadable: '不明',
} as const;
const roles = { previous: '前年度', baseline: '基準', part: '内数', note: '参考' } as const;

/** A reading in the columns of quantities.csv. */
export function quantityColumns(reading: QuantityReading): Case {
  const blank = { 種別: kinds[reading.kind], 比較: '', 値: '', 単位: '', 年度: '', 印: '', ほかの値: '' };
  if (reading.kind === 'relative') {
    const { op, against, reference } = reading;
    return { ...blank, 比較: op, 値: roles[against], ほかの値: reference ? valueColumn(reference) : '' };
  }
  if (reading.kind !== 'quantity') return blank;
  const { quantity, all, fraction, textNumber, triangle, span, toBeSetFor } = reading;
  const marks = [
    ...certainty(quantity),
    textNumber && '文字',
    triangle && '▲',
    fraction && !fraction.agrees && '割合違い',
    span !== undefined && `期間=${span}`,
    toBeSetFor && `未設定=${toBeSetFor.join('・')}`,
  ];
  const isPicked = (value: ValueInCell) => value.role === undefined && valueColumn(value) === valueColumn(quantity);
  return {
    ...blank,
    比較: quantity.comparator ?? '',
    値: figure(quantity),
    単位: quantity.unit ?? '',
    年度: years(quantity.years),
    印: words(marks),
    ほかの値: all
      .filter((value) => !isPicked(value))
      .map(valueColumn)
      .join(' / '),
  };
}

function certainty({ approximate, provisional, accumulation }: Quantity): readonly (string | false)[] {
  return [approximate && '約', provisional && '見込', accumulation === 'cumulative' && '累計', accumulation === 'single' && '単年度'];
}

function figure({ value, upper }: Quantity): string {
  return upper === undefined ? String(value) : `${value}~${upper}`;
}

function years([first, ...others]: readonly number[]): string {
  return first === undefined ? '' : words([first, ...others.slice(-1)], '-');
}

function valueColumn(value: ValueInCell): string {
  const role = value.role !== undefined && roles[value.role];
  return words([role, `${value.comparator ?? ''}${figure(value)}${value.unit ?? ''}`, years(value.years), ...certainty(value)]);
}

function words(parts: readonly (string | number | false | null | undefined)[], joint = ' '): string {
  return parts.filter((part) => part !== false && part !== null && part !== undefined && part !== '').join(joint);
}

/** "単位=件 年度=2024 累計 実績の欄" */
export function contextOf(text: string): CellContext {
  const word = (name: string) => new RegExp(`${name}=(\\S+)`).exec(text)?.[1];
  const [unit, fiscalYear] = [word('単位'), word('年度')];
  return {
    ...(unit !== undefined && { unit }),
    ...(fiscalYear !== undefined && { fiscalYear: Number(fiscalYear) }),
    ...(text.includes('累計') && { accumulation: 'cumulative' as const }),
    ...(text.includes('実績の欄') && { holds: 'actual' as const }),
  };
}

const yearKinds = { fiscalYear: '年度', year: '年', date: '日', span: '期間' } as const;

/** The years of a text in the columns of fiscal-years.csv, several of them with " / " between. */
export function yearColumns(mentions: readonly YearMention[]): Case {
  const column = (show: (mention: YearMention) => string) => mentions.map(show).join(' / ');
  return {
    部分: column(({ text }) => text),
    年度: column(({ fiscalYear, to }) => words([fiscalYear, to], '-')),
    種類: column(({ kind }) => yearKinds[kind]),
    和暦と西暦: column(({ era, western }) => words([era, western])),
    印: column(({ bare, agrees, nonexistent, asOfEnd }) =>
      words([bare && '元号なし', !agrees && '不一致', nonexistent && '実在しない', asOfEnd && '末']),
    ),
    日付: column(({ date }) => date ?? ''),
  };
}

const ratings = { achieved: '達成', notAchieved: '未達成', outOfScope: '対象外', undetermined: '未確定' } as const;
const spellings = { exact: '正', alias: '別表記', unknown: '区分外', blank: '空欄' } as const;

export function ratingColumns({ rating, spelling, label }: RatingReading): Case {
  return { 評価: ratings[rating], 表記: spellings[spelling], 区分: label ?? '' };
}
