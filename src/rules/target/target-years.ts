import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import type { EvaluatedItem } from '../../model/review';
import { convert } from '../../text/units';
import { quantityOf } from '../reading/cell-reading';
import { isInScope, nameOf, textOf, yearWords } from '../reading/entry-text';
import { figureText } from '../reading/figure-text';
import { borrowedTarget } from '../reading/final-target';
import { listed } from '../reading/hits';
import { isOfOneYear } from '../reading/one-year';
import { rateAs } from '../reading/rating-repair';
import type { Hits, ItemContext, Rule } from '../rule';
import { unclearSpan } from '../reading/year-span';

/** 目標の年度: which year is a target for, and do the years fit together? */
export const targetYearRules: readonly Rule[] = [
  {
    id: 'accumulation-unclear',
    severity: 'warning',
    title: { ja: '単年度か累計か不明な目標', en: 'Single-year or cumulative' },
    why: { ja: '実績と比べる範囲が変わります。', en: 'It decides which actual the target is compared with.' },
    fix: { ja: '「単年度」または「累計」を書き加えてください。', en: 'Write 単年度 or 累計.' },
    basis: '政令指定都市の区の運営方針(令和5年度); いわき市 行財政改革行動計画の進捗',
    message: {
      ja: '「{raw}」は単年度の値か、{span}の累計か分かりません。実績と比べる範囲が変わるので、「単年度」または「累計」を書き加えてください。',
      en: '"{raw}" may be a single-year or a cumulative ({span}) value. Write 単年度 or 累計, because the comparison depends on it.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context)) return [];
      return item.indicators.flatMap((indicator): Hits => {
        const { target } = indicator.entries;
        const span = target && unclearSpan(indicator);
        return span ? [{ at: target.at, words: { raw: textOf(target), span } }] : [];
      });
    },
    examples: {
      ok: [
        {
          case: '「累計」と書かれている',
          rows: [{ 単位: '', 前年度実績: '10回', 令和6年度目標: '4年間で累計12回以上', 令和6年度実績: '14回' }],
        },
        {
          case: '指標の名称に「累計」がある',
          rows: [{ 指標: '対話の開催回数(累計)', 単位: '', 前年度実績: '10回', 令和6年度目標: '4年間で12回以上', 令和6年度実績: '14回' }],
        },
        { case: '年度ごとの目標', rows: [{ 指標: '対話の開催回数' }] },
      ],
      ng: [
        {
          case: '「4年間で」',
          rows: [{ 指標: '対話の開催回数', 単位: '', 前年度実績: '10回', 令和6年度目標: '4年間で12回以上', 令和6年度実績: '14回' }],
        },
        {
          case: '「期間中に」',
          rows: [{ 指標: '対話の開催回数', 単位: '', 前年度実績: '10回', 令和6年度目標: '計画期間中に12回以上', 令和6年度実績: '14回' }],
        },
      ],
    },
  },
  {
    id: 'final-target-used-early',
    severity: 'error',
    title: { ja: '最終年度の目標による評価', en: 'Final target used early' },
    why: {
      ja: 'まだ届かなくてよい目標で、今年度の達成・未達成を決めてしまいます。',
      en: 'The year is rated by a target that is not due yet.',
    },
    fix: {
      ja: '今年度の目標を入力するか、最終年度まで「評価対象外」にしてください。',
      en: 'Enter this year’s target, or mark 評価対象外 until the final year.',
    },
    basis: 'ある市の報道発表資料(令和6年度末時点); ある市の第5次行財政改革プラン; 府立図書館 評価の基準',
    message: {
      ja: '{fy}の評価に、最終年度({final})の目標「{target}」を使っています。{fy}の目標を入力するか、{final}末まで「評価対象外」にしてください。',
      en: 'The final-year ({final}) target "{target}" is used to rate {fy}. Enter the target of {fy} or mark 評価対象外 until {final}.',
    },
    scope: 'item',
    check: (item, context) => {
      const borrowed = borrowedTarget(item, context);
      const { rating } = item.entries;
      if (!borrowed || !rating) return [];
      const words = { fy: yearWords(context.recognition.evaluatedYear), final: yearWords(borrowed.year), target: borrowed.raw };
      return [{ at: rating.at, words, ...rateAs('outOfScope', context.settings) }];
    },
    examples: {
      ok: [
        { case: '年度の目標が別にある', rows: [{ 令和9年度目標: '20以上' }] },
        {
          case: '評価対象外としている',
          rows: [{ 令和6年度目標: '令和9年度末までに20以上', 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末に評価' }],
        },
      ],
      ng: [
        { case: '目標に最終年度の期限がある', rows: [{ 令和6年度目標: '令和9年度末までに20以上' }] },
        { case: '最終年度の目標しかない', rows: [{ 令和6年度目標: '－', 令和9年度目標: '20以上' }] },
      ],
    },
  },
  {
    id: 'yearly-targets-not-monotone',
    severity: 'warning',
    title: { ja: '年度ごとの目標の逆行', en: 'Yearly targets out of line' },
    why: { ja: '転記の誤りがあると、翌年度以降の評価が変わります。', en: 'A slip changes the ratings of the years to come.' },
    fix: { ja: '年度ごとの目標を計画書と見比べてください。', en: 'Compare the yearly targets with the plan.' },
    basis: 'reform-office practice',
    message: {
      ja: '「{item}」の年度ごとの目標({list})が、最終目標{final}と逆向きか、最終目標を超えています。転記の誤りがないか確認してください。',
      en: 'The yearly targets ({list}) of "{item}" run against or beyond the final target {final}. Check for slips.',
    },
    scope: 'item',
    check: (item, context) => (item.counted ? item.indicators.flatMap((indicator) => outOfLine(item, indicator, context)) : []),
    examples: {
      ok: [
        {
          case: '年度ごとに増える',
          rows: [{ 指標: '対話に参加した事業者の数(累計)', 令和7年度目標: '14以上', 令和8年度目標: '14以上', 令和9年度目標: '20以上' }],
        },
        {
          case: '年度ごとの額は増えなくてもよい',
          rows: [{ 指標: '広告収入額(年間)', 単位: '万円', 令和7年度目標: '20以上', 令和8年度目標: '15以上' }],
        },
      ],
      ng: [
        {
          case: '途中の年度で減っている',
          rows: [{ 指標: '対話に参加した事業者の数(累計)', 令和7年度目標: '18以上', 令和8年度目標: '15以上', 令和9年度目標: '20以上' }],
        },
        { case: '最終目標を超えている', rows: [{ 指標: '対話に参加した事業者の数(累計)', 令和7年度目標: '24以上', 最終目標: '20以上' }] },
      ],
    },
  },
];

interface YearTarget {
  readonly fiscalYear: FiscalYear | null;
  readonly entry: Entry;
  readonly quantity: Quantity;
}

function outOfLine(item: EvaluatedItem, indicator: Indicator, { recognition }: ItemContext): Hits {
  const rising = indicator.comparator?.startsWith('>') ?? null;
  if (indicator.years.length < 2 && !indicator.entries.finalTarget) return [];
  if (rising === null || indicator.comparator === 'keep' || indicator.comparator === 'range' || isOfOneYear(indicator)) return [];
  const targets = yearTargets(indicator, recognition.evaluatedYear);
  const worse = (a: YearTarget, b: YearTarget) => (rising ? a.quantity.value < b.quantity.value : a.quantity.value > b.quantity.value);
  const last = targets.at(-1);
  const wrong = targets.find((target, index) => {
    const before = targets[index - 1];
    return before !== undefined && worse(target, before);
  });
  const at = wrong && wrong === last && wrong.fiscalYear === null ? targets.at(-2) : wrong;
  if (!last || !at) return [];
  const words = {
    item: nameOf(item),
    list: listed(targets.filter(({ fiscalYear }) => fiscalYear !== null).map(({ quantity }) => figureText(quantity, indicator))),
    final: figureText(last.quantity, indicator),
  };
  return [{ at: at.entry.at, words }];
}

/** The targets of the years from the evaluated one on, then the final one, as far as they can be compared. */
function yearTargets(indicator: Indicator, evaluated: FiscalYear): readonly YearTarget[] {
  const { finalTarget } = indicator.entries;
  const years = [...indicator.years].filter(({ fiscalYear }) => fiscalYear >= evaluated).sort((a, b) => a.fiscalYear - b.fiscalYear);
  const written = [...years.map(({ fiscalYear, target }) => ({ fiscalYear, entry: target })), { fiscalYear: null, entry: finalTarget }];
  return written.flatMap(({ fiscalYear, entry }) => {
    const read = quantityOf(entry, indicator);
    const quantity = read && inUnitOf(read, indicator);
    return entry && quantity ? [{ fiscalYear, entry, quantity }] : [];
  });
}

function inUnitOf(quantity: Quantity, { unit }: Indicator): Quantity | null {
  if (quantity.unit === null || unit === null || quantity.unit === unit) return quantity;
  const value = convert(quantity.value, quantity.unit, unit);
  return value === null ? null : { ...quantity, value, unit };
}
