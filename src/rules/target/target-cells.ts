import type { Entry } from '../../model/entry';
import type { Indicator, Item } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import { fold } from '../../text/fold';
import { canonicalUnit, convert, sameKind } from '../../text/units';
import { addressOf } from '../../workbook/reference';
import { amountOf, numberFor, quantityOf, valueEntries } from '../reading/cell-reading';
import { isInScope, isWritten, textOf, yearWords } from '../reading/entry-text';
import { figureText } from '../reading/figure-text';
import { listed, writing } from '../reading/hits';
import type { Hits, ItemContext, ItemRule, Rule } from '../rule';

export const unitMissing: ItemRule = {
  id: 'unit-missing',
  severity: 'warning',
  title: { ja: '単位のない目標・実績', en: 'No unit' },
  why: { ja: '桁や種類の取り違えを見つけられません。', en: 'Wrong scales go unnoticed.' },
  fix: { ja: '単位を入れてください。', en: 'Enter the unit.' },
  basis: '総務省 統一ルール 1-9',
  message: {
    ja: '「{indicator}」の目標・実績に単位がありません。桁や種類の取り違えを見つけられないので、単位を入れてください。',
    en: 'Target and actual of "{indicator}" have no unit. Enter it; without it wrong scales go unnoticed.',
  },
  scope: 'item',
  check: (item, context) => {
    if (!isInScope(item, context)) return [];
    return item.indicators.flatMap((indicator): Hits => {
      const { unit, target } = indicator.entries;
      if (indicator.kind !== 'numeric' || !indicator.target || indicator.unit !== null || namesUnit(indicator.name)) return [];
      const at = (unit ?? target)?.at ?? null;
      return [{ at, words: { indicator: indicator.name || item.name } }];
    });
  },
  examples: {
    ok: [
      { case: '単位の欄にある', rows: [{ 単位: '回' }] },
      { case: '値に付いている', rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回以上', 令和6年度実績: '14回' }] },
      { case: '指標の名称の括弧の中にある', rows: [{ 指標: '対話の開催回数（回）', 単位: '' }] },
      {
        case: '表の上にある',
        rows: [{ 単位: null }],
        head: [['進捗管理表（令和6年度）'], ['所属：企画室', '（単位：回）']],
      },
    ],
    ng: [{ case: 'どこにもない', rows: [{ 単位: '' }] }],
  },
};

/** 値の記入: numbers, units, one value a cell. */
export const targetCellRules: readonly Rule[] = [
  {
    id: 'text-number',
    severity: 'warning',
    title: { ja: '文字列の数値', en: 'Number as text' },
    why: { ja: '表計算の集計から漏れます。', en: 'Spreadsheet totals miss it.' },
    fix: { ja: '数値で入力し直し、単位は単位の欄に書いてください。', en: 'Enter a number, and the unit in its column.' },
    basis: '総務省 統一ルール 1-3',
    message: {
      ja: '{cell} の「{raw}」は数値ではなく文字列です。{num}と読み取って判定しましたが、表計算の集計からは漏れるので、数値で入力し直してください。',
      en: '{cell} "{raw}" is text, not a number. It was judged as {num}, but spreadsheet totals miss it. Enter a number.',
    },
    scope: 'item',
    check: (item) => item.indicators.flatMap((indicator) => valueEntries(indicator).flatMap((entry) => textNumber(entry, indicator))),
    examples: {
      ok: [
        { case: '「以上」の付いた目標', rows: [{ 令和6年度目標: '12以上' }] },
        {
          case: '単位の欄がなく、値に単位を付ける様式',
          rows: [{ 単位: null, 前年度実績: '10回', 令和6年度目標: '12回以上', 令和6年度実績: '14回' }],
        },
        { case: '年度の付いた値', rows: [{ 前年度実績: '令和5年度 10回' }] },
      ],
      ng: [
        { case: '全角の数字', rows: [{ 令和6年度実績: '１４' }] },
        { case: '桁区切りの付いた文字列', rows: [{ 前年度実績: '1,000', 令和6年度目標: '1200以上', 令和6年度実績: '1,400' }] },
        { case: '単位の欄があるのに単位が付いている', rows: [{ 令和6年度実績: '14回' }] },
      ],
    },
  },
  unitMissing,
  {
    id: 'units-differ',
    severity: 'error',
    title: { ja: '換算できない単位', en: 'Units that cannot be compared' },
    why: { ja: '目標と実績を比べられません。', en: 'Target and actual cannot be compared.' },
    fix: { ja: '目標か実績の単位を直してください。', en: 'Correct the unit of the target or of the actual.' },
    basis: 'いわき市 行財政改革行動計画の進捗(平成18年度)',
    message: {
      ja: '目標の単位は「{u1}」、実績の単位は「{u2}」で、換算できません。判定を行っていないので、どちらかの単位を直してください。',
      en: 'The target is in "{u1}", the actual in "{u2}"; they cannot be converted, so no judgement was made. Correct one of them.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const [u1, u2] = [indicator.target, indicator.actual].map((figure) => figure && (figure.unit ?? indicator.unit));
        const { actual } = indicator.entries;
        if (!u1 || !u2 || !actual || sameKind(u1, u2) || canonicalUnit(u1) === null || canonicalUnit(u2) === null) return [];
        return [{ at: actual.at, words: { u1, u2 } }];
      });
    },
    examples: {
      ok: [
        { case: '換算できる単位', rows: [{ 単位: '', 前年度実績: '1.1億円', 令和6年度目標: '1.2億円以上', 令和6年度実績: '12,500万円' }] },
        { case: '同じ単位の別の書き方', rows: [{ 単位: '', 前年度実績: '3か所', 令和6年度目標: '4か所以上', 令和6年度実績: '5箇所' }] },
      ],
      ng: [{ case: '件と人', rows: [{ 単位: '', 前年度実績: '10件', 令和6年度目標: '12件以上', 令和6年度実績: '14人' }] }],
    },
  },
  {
    id: 'several-values-in-cell',
    severity: 'warning',
    title: { ja: '1つのセルに複数の値', en: 'Several values in one cell' },
    why: { ja: '別の年度や別の指標の値と取り違えるおそれがあります。', en: 'The value of another year or indicator may be taken.' },
    fix: { ja: '年度・指標ごとにセルを分けてください。', en: 'Put each year or indicator into its own cell.' },
    basis: '総務省 統一ルール 1-2; ある市の市政改革プラン2.0; 政令指定都市の区の運営方針(令和5年度)',
    message: {
      ja: '{cell} に値が{n}個入っています({list})。{fy}の値として「{picked}」を使いました。取り違えを防ぐため、年度・指標ごとにセルを分けてください。',
      en: '{cell} holds {n} values ({list}). "{picked}" was used for {fy}. Put each year or indicator into its own cell.',
    },
    scope: 'item',
    check: (item, context) =>
      item.indicators.flatMap((indicator) => (isReadApart(indicator, item) ? [] : severalValues(indicator, context))),
    examples: {
      ok: [
        {
          case: '分数とその割合',
          rows: [
            { 指標: '対話を行った事業の割合', 単位: '％', 前年度実績: 40, 令和6年度目標: '45以上', 令和6年度実績: '103件/221件(46.6%)' },
          ],
        },
        {
          case: '基準の値が括弧にある目標',
          rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '12回以上（令和5年度実績 10回）', 令和6年度実績: '14回' }],
        },
      ],
      ng: [
        { case: '2つの年度の目標', rows: [{ 令和6年度目標: '令和6年度 12回以上\n令和7年度 15回以上' }] },
        { case: '年間の値と累計の値', rows: [{ 令和6年度実績: '年間14回、累計38回' }] },
      ],
    },
  },
  {
    id: 'target-out-of-range',
    severity: 'warning',
    title: { ja: '範囲を外れた目標', en: 'Target out of range' },
    why: { ja: '単位か桁の誤りのことが多いためです。', en: 'It is most often a wrong unit or digit.' },
    fix: { ja: '単位と桁を確認してください。', en: 'Check unit and digits.' },
    basis: 'reform-office practice',
    message: {
      ja: '目標{value}は「{unit}」として通常の範囲を外れています。単位か桁を確認してください。',
      en: 'Target {value} is outside the usual range of "{unit}". Check unit and digits.',
    },
    scope: 'item',
    check: (item) => item.indicators.flatMap(outOfRange),
    examples: {
      ok: [
        {
          case: '100％の目標',
          rows: [{ 指標: '点検した事業の割合', 単位: '％', 前年度実績: 90, 令和6年度目標: '100以上', 令和6年度実績: 100 }],
        },
        {
          case: '前年度比',
          rows: [{ 指標: '広告収入の前年度比', 単位: '％', 前年度実績: 104, 令和6年度目標: '105以上', 令和6年度実績: 108 }],
        },
        {
          case: '1人当たりの件数',
          rows: [{ 指標: '職員1人当たりの提案件数', 単位: '件', 前年度実績: 0.8, 令和6年度目標: '1.2以上', 令和6年度実績: 1.4 }],
        },
      ],
      ng: [
        {
          case: '100％を超える割合',
          rows: [{ 指標: '点検した事業の割合', 単位: '％', 前年度実績: 90, 令和6年度目標: '110以上', 令和6年度実績: 115 }],
        },
        { case: '端数のある回数', rows: [{ 令和6年度目標: '12.5以上' }] },
      ],
    },
  },
];

/** Digits, then a unit at most. */
const NUMBER_AND_UNIT = /^[\s'’+＋\-－▲△]*[\d０-９.．,，、\s]+\S{0,8}\s*$/;

function textNumber(entry: Entry, indicator: Indicator): Hits {
  if (typeof entry.value !== 'string' || entry.inherited || entry.part || !NUMBER_AND_UNIT.test(entry.text)) return [];
  const cell = amountOf(entry, indicator);
  if (!cell?.textNumber || cell.triangle) return [];
  const { quantity } = cell;
  const column = isWritten(indicator.entries.unit) ? indicator.unit : null;
  if (quantity.unit !== null && column === null) return [];
  const value = quantity.unit === null || column === null ? quantity.value : convert(quantity.value, quantity.unit, column);
  if (value === null) return [];
  const words = { cell: addressOf(entry.at), raw: textOf(entry), num: figureText(quantity, indicator) };
  return [{ at: entry.at, words, ...writing(numberFor(entry, value)) }];
}

/** 収入額（億円）, 開催回数(単位：回). */
function namesUnit(name: string): boolean {
  return Array.from(fold(name).matchAll(/[([](?:単位[:：]?)?([^()[\]]+)[)\]]/g)).some(([, inside = '']) => canonicalUnit(inside) !== null);
}

/** Each value of its cell is an indicator of its own. */
function isReadApart({ entries, target }: Indicator, { indicators }: Item): boolean {
  return indicators.some(
    (other) => other.entries.target !== undefined && other.entries.target === entries.target && other.target?.unit !== target?.unit,
  );
}

function severalValues(indicator: Indicator, { recognition }: ItemContext): Hits {
  const cells = [
    { entry: indicator.entries.target, picked: indicator.target ?? indicator.finalTarget },
    { entry: indicator.entries.actual, picked: indicator.actual },
  ];
  return cells.flatMap(({ entry, picked }): Hits => {
    if (!entry || !picked || !/[\d０-９][^\d０-９]+[\d０-９]/.test(entry.text)) return [];
    const own = amountOf(entry, indicator)?.all.filter(({ role }) => role === undefined) ?? [];
    if (own.length < 2) return [];
    const words = {
      cell: addressOf(entry.at),
      n: own.length,
      list: listed(own.map((value) => figureText(value, indicator))),
      fy: yearWords(recognition.evaluatedYear),
      picked: figureText(picked, indicator),
    };
    return [{ at: entry.at, words }];
  });
}

/** Things that come in whole numbers, none of them fewer than none. */
const COUNTABLE: ReadonlySet<string> = new Set([
  '件',
  '人',
  '回',
  'か所',
  '施設',
  '事業',
  '事務',
  '団体',
  '者',
  '校',
  '園',
  '世帯',
  '戸',
  '台',
  '公園',
  '橋',
  '区',
  '手続',
  '項目',
  '種類',
]);
const NO_WHOLE_NUMBER = /平均|当たり|あたり|率|比|指数|増減|差|削減|縮減/;
const MAY_PASS_100 = /比|増減|伸び|成長|上昇|達成率|執行率|回収率|稼働率|充足率|進捗率|倍率|指数|収支/;

function outOfRange(indicator: Indicator): Hits {
  if (!hasUsualRange(indicator)) return [];
  const targets = [indicator.entries.target, ...indicator.years.map(({ target }) => target)];
  for (const entry of targets) {
    const quantity = entry && isWritten(entry) ? quantityOf(entry, indicator) : null;
    if (entry && quantity && isOutOfRange(quantity, indicator)) {
      return [{ at: entry.at, words: { value: figureText(quantity, indicator), unit: quantity.unit ?? indicator.unit ?? '' } }];
    }
  }
  return [];
}

function hasUsualRange({ unit, name }: Indicator): boolean {
  if (unit === '％') return !MAY_PASS_100.test(name);
  return unit !== null && COUNTABLE.has(unit) && !NO_WHOLE_NUMBER.test(name);
}

function isOutOfRange({ value, unit }: Quantity, indicator: Indicator): boolean {
  if (unit !== null && unit !== indicator.unit) return false;
  return indicator.unit === '％' ? value > 100 : value < 0 || !Number.isInteger(value);
}
