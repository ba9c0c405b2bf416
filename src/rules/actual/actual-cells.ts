import type { Entry } from '../../model/entry';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { endOfFiscalYear, fiscalYearOf, isoDate, japaneseDate, readDate, readFiscalYears } from '../../text/fiscal-years';
import { fold, narrow } from '../../text/fold';
import { isNoneMark } from '../../text/marks';
import { isDuration } from '../../text/number-formats';
import { readPlainNumber } from '../../text/numbers';
import { addressOf } from '../../workbook/reference';
import { amountOf, valueEntries } from '../reading/cell-reading';
import { isInScope, textOf, yearWords } from '../reading/entry-text';
import { figureText } from '../reading/figure-text';
import { groupedBy, listed, writing } from '../reading/hits';
import type { Hits, ItemContext, Rule } from '../rule';

/** 値の書き方: how values, marks and dates are written. */
export const actualCellRules: readonly Rule[] = [
  {
    id: 'triangle-as-minus',
    severity: 'warning',
    title: { ja: '△・▲による負の数', en: 'Triangle as minus' },
    why: { ja: '△・▲は評価の記号にも使われ、文字列は集計から漏れます。', en: '△ and ▲ may also be rating marks, and totals miss a text.' },
    fix: { ja: '「-」を付けた数値で入力してください。', en: 'Enter a number with a minus sign.' },
    basis: '総務省 統一ルール 1-3; 長与町 総合計画の評価',
    message: {
      ja: '「{raw}」を {num} と読み取りました。△・▲は評価の記号にも使われるので、負の数は「-」を付けた数値で入力してください。',
      en: '"{raw}" was read as {num}. △ and ▲ may also be rating marks; enter negative numbers with a minus sign.',
    },
    scope: 'item',
    check: (item) =>
      item.indicators.flatMap((indicator) =>
        valueEntries(indicator).flatMap((entry): Hits => {
          const cell = /[▲△]/.test(entry.text) ? amountOf(entry, indicator) : null;
          if (!cell?.triangle) return [];
          const raw = textOf(entry);
          const minus = raw.replace(/[▲△]\s?(?=[\d０-９.．])/g, '-');
          return [{ at: entry.at, words: { raw, num: figureText(cell.quantity, indicator) }, ...writing(readPlainNumber(minus) ?? minus) }];
        }),
      ),
    examples: {
      ok: [
        {
          case: '表示形式による▲',
          rows: [
            {
              指標: '経費の増減率',
              単位: '％',
              前年度実績: -1,
              令和6年度目標: '-2以下',
              令和6年度実績: { value: -3.2, format: '0.0;"▲"0.0' },
            },
          ],
        },
        { case: '評価の欄の△', rows: [{ 自己評価: '△' }], headings: { 評価: '最終評価' } },
      ],
      ng: [
        { case: '文字列の▲', rows: [{ 指標: '経費の増減率', 単位: '％', 前年度実績: -1, 令和6年度目標: '-2以下', 令和6年度実績: '▲3.2' }] },
      ],
    },
  },
  {
    id: 'none-marks-mixed',
    severity: 'warning',
    title: { ja: '「値なし」の書き方の混在', en: 'Marks for "none" mixed' },
    why: { ja: '書き方が違うと、意味も違うように見えます。', en: 'Different marks look as if they meant different things.' },
    fix: { ja: '1つの書き方にそろえてください。', en: 'Use one mark.' },
    basis: '総務省 統一ルール 1-13',
    message: {
      ja: '値がないことを示す書き方が混在しています({list})。空欄との区別も付かないので、「{std}」にそろえてください。',
      en: 'Marks for "no value" are mixed ({list}). Unify to "{std}".',
    },
    scope: 'table',
    check: (_, { tableItems }) => mixedMarks(tableItems),
    examples: {
      ok: [
        { case: '1つの書き方', rows: [{ 前年度実績: '－' }, { 項目番号: '2-2', 取組項目: '民間提案の受付', 前年度実績: '－' }] },
        { case: '全角と半角', rows: [{ 前年度実績: '－' }, { 項目番号: '2-2', 取組項目: '民間提案の受付', 前年度実績: '-' }] },
        { case: '空欄がある', rows: [{ 前年度実績: '－' }, { 項目番号: '2-2', 取組項目: '民間提案の受付', 前年度実績: '' }] },
      ],
      ng: [{ case: '「－」と「なし」', rows: [{ 前年度実績: '－' }, { 項目番号: '2-2', 取組項目: '民間提案の受付', 前年度実績: 'なし' }] }],
    },
  },
  {
    id: 'fraction-and-share-disagree',
    severity: 'warning',
    title: { ja: '分数と割合の不一致', en: 'Fraction and share disagree' },
    why: { ja: 'どちらが正しいかで、判定が変わることがあります。', en: 'The rating may depend on which is right.' },
    fix: { ja: '分子・分母か割合のどちらかを直してください。', en: 'Correct the fraction or the share.' },
    basis: 'ある市の市政改革プラン2.0(処分検討地); 市長マニフェスト2019 最終総括の端数処理',
    message: {
      ja: '「{raw}」の割合は、計算すると{calc}％です。分子・分母か割合のどちらかを直してください。',
      en: 'The share in "{raw}" computes to {calc}％. Correct the fraction or the share.',
    },
    scope: 'item',
    check: (item) => item.indicators.flatMap((indicator) => valueEntries(indicator).flatMap((entry) => wrongShare(entry, indicator))),
    examples: {
      ok: [
        {
          case: '四捨五入した割合',
          rows: [
            { 指標: '対話を行った事業の割合', 単位: '％', 前年度実績: 40, 令和6年度目標: '45以上', 令和6年度実績: '103件/221件(46.6%)' },
          ],
        },
      ],
      ng: [
        {
          case: '計算と違う割合',
          rows: [
            { 指標: '対話を行った事業の割合', 単位: '％', 前年度実績: 40, 令和6年度目標: '45以上', 令和6年度実績: '103件/221件(48.6%)' },
          ],
        },
      ],
    },
  },
  {
    id: 'date-not-a-date',
    severity: 'info',
    title: { ja: '日付でない日付', en: 'Date as text' },
    why: { ja: '並べ替えや期限の計算ができません。', en: 'It cannot be sorted or computed with.' },
    fix: { ja: '日付として入力し、表示形式で和暦にしてください。', en: 'Enter a true date and show it in the era by its number format.' },
    basis: '総務省 統一ルール 1-11',
    message: {
      ja: '{cell} の日付「{raw}」を {iso} と読み取りました。日付として入力すると、並べ替えや計算に使えます。',
      en: 'Date "{raw}" in {cell} was read as {iso}. A true date can be sorted and computed with.',
    },
    scope: 'item',
    check: (item) =>
      datedEntries(item).map(({ entry, iso }) => ({ at: entry.at, words: { cell: addressOf(entry.at), raw: textOf(entry), iso } })),
    examples: {
      ok: [
        { case: '本当の日付', rows: [{ 備考: { date: '2024-11-05' } }] },
        { case: '文章の中の日付', rows: [{ 備考: '令和6年11月5日に公表した。' }] },
      ],
      ng: [{ case: '和暦の文字列', rows: [{ 備考: 'R6.11.5' }] }],
    },
  },
  {
    id: 'actual-outside-fiscal-year',
    severity: 'warning',
    title: { ja: '年度の外の実績', en: 'Actual outside the fiscal year' },
    why: { ja: '別の年度の値を評価してしまうおそれがあります。', en: 'The value of another year may be rated.' },
    fix: { ja: '今年度の値か確認してください。', en: 'Check that it is the value of this year.' },
    basis: 'ある市の市政改革プラン3.0 進捗状況(3月31日時点)',
    message: {
      ja: '実績の時点「{date}」は{fy}({from}から{to}まで)の外です。{fy}の値か確認してください。',
      en: 'The actual is dated {date}, outside {fy} ({from} to {to}). Check that it is the value of {fy}.',
    },
    scope: 'item',
    check: (item, context) => (isInScope(item, context) ? item.indicators.flatMap((indicator) => outsideYear(indicator, context)) : []),
    examples: {
      ok: [
        { case: '年度の中の日付', rows: [{ 令和6年度実績: '14回（令和7年3月31日時点）' }] },
        {
          case: '時刻の形で入力した所要時間',
          rows: [
            { 指標: '待ち時間', 単位: '分', 前年度実績: 20, 令和6年度目標: '15以下', 令和6年度実績: { duration: 0.0104, format: 'h:mm' } },
          ],
        },
        {
          case: '以前に策定した計画に触れている',
          rows: [
            {
              指標: '対話の手引き',
              単位: '－',
              令和6年度目標: '手引きの策定',
              令和6年度実績: '令和5年3月に策定した方針に基づき、手引きを策定した',
            },
          ],
        },
      ],
      ng: [
        { case: '翌年度の時点', rows: [{ 令和6年度実績: '14回（令和7年4月10日時点）' }] },
        {
          case: '前年度に策定した',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和5年11月に手引きを策定した' }],
        },
      ],
    },
  },
];

/** Every cell with a mark that is not the most frequent one of the table; full and half width are one mark. */
function mixedMarks(items: readonly EvaluatedItem[]): Hits {
  const marked = items
    .flatMap(({ indicators }) => indicators.flatMap(valueEntries))
    .filter((entry) => typeof entry.value === 'string' && !entry.inherited && isNoneMark(entry.text));
  const marks = groupedBy(marked, (entry) => fold(entry.text).replace(/^-+$/, '-'));
  const [usual, ...others] = [...marks].sort((a, b) => b.length - a.length);
  const std = textOf(usual?.[0]);
  const list = listed([std, ...others.map(([first]) => textOf(first))].map((mark) => `「${mark}」`));
  return others.flat().map((entry) => ({ at: entry.at, words: { list, std }, ...writing(std, 'auto') }));
}

function wrongShare(entry: Entry, indicator: Indicator): Hits {
  const fraction = /[%％]/.test(entry.text) ? amountOf(entry, indicator)?.fraction : undefined;
  if (!fraction || fraction.agrees || fraction.share === null) return [];
  const raw = textOf(entry);
  const share = String(fraction.share);
  const calc = fraction.computed.toFixed(Math.max(1, share.split('.')[1]?.length ?? 0));
  const at = narrow(raw).lastIndexOf(share);
  const corrected = at === -1 ? null : raw.slice(0, at) + calc + raw.slice(at + share.length);
  return [{ at: entry.at, words: { raw, calc }, ...(corrected !== null && writing(corrected)) }];
}

/** Serials of the years 2000 to 2099. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73050;

/** Cells that hold nothing but a day: as text in notes and reports, as a bare serial number where an act is reported. */
function datedEntries({ entries, indicators }: EvaluatedItem): readonly DatedEntry[] {
  const dated: DatedEntry[] = [];
  const add = (entry: Entry | undefined, isReport: boolean) => {
    const iso = entry ? dayIn(entry, isReport) : null;
    if (entry && iso !== null) dated.push({ entry, iso });
  };
  for (const entry of [entries.note, entries.evidence, entries.activity, entries.next]) add(entry, false);
  for (const indicator of indicators) add(indicator.entries.actual, indicator.kind === 'milestone');
  return dated;
}

interface DatedEntry {
  readonly entry: Entry;
  readonly iso: string;
}

function dayIn({ value, text }: Entry, isReport: boolean): string | null {
  if (typeof value === 'string') return isShortDay(text) ? readDate(text) : null;
  if (!isReport || typeof value !== 'number' || !Number.isInteger(value) || value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  return isoDate(value);
}

function isShortDay(text: string): boolean {
  return text.length <= 20 && /\d|[０-９]/.test(text) && !text.includes('末');
}

function outsideYear(indicator: Indicator, { recognition }: ItemContext): Hits {
  const { actual } = indicator.entries;
  const year = recognition.evaluatedYear;
  const date = actual ? strangeDate(actual, indicator, year) : null;
  if (!actual || date === null) return [];
  const [from, to] = [`${year}-04-01`, endOfFiscalYear(year)].map((iso) => ({ ja: japaneseDate(iso), en: iso }));
  return from && to ? [{ at: actual.at, words: { date, fy: yearWords(year), from, to } }] : [];
}

/** An act reported in the past tense directly behind its date. */
const DONE_THEN = /^[にで]?[^、。]{0,30}(?:した|しました|済み?|完了|開始)(?:。|[)）]|$)/;
const PLANNED = /^[^。]{0,20}(?:予定|見込)/;

/** The date that an actual bears, when neither it nor any other in the cell lies in the year. */
function strangeDate(actual: Entry, { kind }: Indicator, year: number): string | null {
  const { value, text, format } = actual;
  // Hours and minutes are an amount of time and no day.
  if (typeof value === 'object' && value?.kind === 'date' && isDuration(format)) return null;
  if (typeof value === 'object' && value?.kind === 'date') return fiscalYearOf(isoDate(value.serial)) === year ? null : textOf(actual);
  if (typeof value !== 'string' || !/\d|[０-９]/.test(text)) return null;
  const dates = (/[年月/.．／-]/.test(text) ? readFiscalYears(text) : []).filter((mention) => mention.kind === 'date');
  if (dates.some(({ fiscalYear }) => fiscalYear === year)) return null;
  const reported = dates.filter(({ end }) => !PLANNED.test(text.slice(end)) && (kind !== 'milestone' || DONE_THEN.test(text.slice(end))));
  return reported[0]?.text ?? null;
}
