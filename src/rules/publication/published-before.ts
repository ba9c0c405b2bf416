import { isSameAmount } from '../../evaluation/compare';
import { amount } from '../../evaluation/working';
import type { EvaluatedItem } from '../../model/review';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import { readPublishedRound, type PublishedCounts, type PublishedIndicator, type PublishedRound } from '../../model/published-round';
import type { Settings } from '../../model/settings';
import { fold } from '../../text/fold';
import { pairItems } from '../../text/pair-items';
import { yearWords } from '../reading/entry-text';
import { figureText } from '../reading/figure-text';
import { numberFor } from '../reading/cell-reading';
import { writing } from '../reading/hits';
import { draft, resultTable } from './publication-example';
import type { Hit, ItemRule, RoundRule } from '../rule';

/** What the settings hold as published of a year, the latest of several. */
function publishedOf({ published }: Settings, year: FiscalYear): PublishedRound | null {
  return published.flatMap((entry) => (entry.fiscalYear === year ? (readPublishedRound(entry) ?? []) : [])).at(-1) ?? null;
}

const counts = { fiscalYear: 2023, confirmed: 1, inScope: 1, achieved: 1, notAchieved: 0 };
const publishedActual = (actual: number, name = '庁内照会の件数(年間)') => ({
  ...counts,
  items: [
    {
      id: '2-1',
      name: '民間との対話の充実',
      counted: true,
      rating: 'achieved',
      indicators: [{ no: null, name, unit: '件', target: null, actual }],
    },
  ],
});
const inquiries = { 項目番号: '2-1', 指標: '庁内照会の件数(年間)', 単位: '件', 令和6年度目標: '1600以下', 令和6年度実績: 1500 };

export const pastValueDiffersFromPublished: ItemRule = {
  id: 'past-value-differs-from-published',
  severity: 'warning',
  title: { ja: '公表済みの値との違い', en: 'Differs from what was published' },
  why: {
    ja: '過去の値が断りなく変わると、公表した資料と食い違います。',
    en: 'A past value that changes without notice contradicts what was published.',
  },
  fix: { ja: '公表値に戻すか、訂正として記録してください。', en: 'Restore the published value or record a correction.' },
  basis: '中央市(山梨県) 訂正のお詫び',
  message: {
    ja: '{fy}の{field}「{new}」が、公表済みの「{old}」と違います。公表値に戻すか、訂正として記録してください。',
    en: '{field} of {fy} is "{new}" but "{old}" was published. Restore it or record a correction.',
  },
  scope: 'item',
  check: (item, { settings, recognition }) => {
    const year = recognition.evaluatedYear - 1;
    const published = publishedOf(settings, year);
    if (!published?.items) return [];
    return item.indicators.flatMap((indicator): readonly Hit[] => {
      const before = publishedIndicator(published, item, indicator);
      const { previous, entries, unit } = indicator;
      const actual = before?.actual ?? null;
      if (!before || actual === null || !previous || !entries.previous) return [];
      const old = { ...previous, value: actual, unit: before.unit ?? previous.unit };
      if (isSameAmount(previous, old)) return [];
      const words = {
        fy: yearWords(year),
        field: { ja: '実績', en: 'The actual' },
        new: figureText(previous, indicator),
        old: amount(actual, before.unit ?? previous.unit ?? unit),
      };
      const isPlain = typeof entries.previous.value === 'number' && (before.unit === null || before.unit === (previous.unit ?? unit));
      return [{ at: entries.previous.at, words, ...(isPlain && writing(numberFor(entries.previous, actual))) }];
    });
  },
  examples: {
    ok: [
      { case: '公表値と同じ', rows: [{ ...inquiries, 前年度実績: 1537 }], settings: { published: [publishedActual(1537)] } },
      { case: '公表値がない', rows: [{ ...inquiries, 前年度実績: 1537 }] },
      { case: '別の指標の公表値', rows: [{ ...inquiries, 前年度実績: 1537 }], settings: { published: [publishedActual(80, '満足度')] } },
    ],
    ng: [{ case: '公表値と違う前年度実績', rows: [{ ...inquiries, 前年度実績: 1573 }], settings: { published: [publishedActual(1537)] } }],
  },
};

/** The item by its number, the indicator by its name. */
function publishedIndicator({ items }: PublishedRound, item: EvaluatedItem, { name }: Indicator): PublishedIndicator | null {
  const before = items === null ? undefined : pairItems(items, [item]).pairs[0]?.[0];
  // Another department's number says nothing.
  if (before && before.department !== '' && before.department !== item.department && fold(before.name) !== fold(item.name)) return null;
  return before?.indicators?.find((indicator) => fold(indicator.name) === fold(name)) ?? null;
}

export const correctionNoteMissing: RoundRule = {
  id: 'correction-note-missing',
  severity: 'warning',
  title: { ja: '訂正の記載がない', en: 'No note of the correction' },
  why: {
    ja: '公表した値を断りなく変えると、どちらが正しいか読み手に分かりません。',
    en: 'Readers cannot tell which of two published values is right.',
  },
  fix: { ja: '訂正前と訂正後を示す文を付けてください。', en: 'Add a note that shows before and after.' },
  basis: '中央市(山梨県) 訂正のお詫び; 木津川市 第3次行財政改革行動計画(公表後の訂正)',
  message: {
    ja: '公表済みの値から{n}か所変わっていますが、訂正の記載がありません。訂正前と訂正後を示す文を付けてください。',
    en: '{n} values changed since publication without a correction note. Add one that shows before and after.',
  },
  scope: 'round',
  check: ({ recognitions, settings, fiscalYear }) => {
    const published = publishedOf(settings, fiscalYear);
    if (!published) return [];
    return recognitions.flatMap(({ file, publication }): readonly Hit[] => {
      if (!publication || publication.texts.some(({ text }) => text.includes('訂正'))) return [];
      const changed = publication.figures.filter(({ kind, value }) => isCount(kind) && published.counts[kind] !== value);
      const [first] = changed;
      return first ? [{ at: first.entry.at, file, words: { n: changed.length } }] : [];
    });
  },
  examples: {
    ok: [
      { case: '公表済みの値と同じ', rows: [], sheets: draft(), settings: { published: [publishedCounts(19, 4)] } },
      {
        case: '訂正の記載がある',
        rows: [],
        sheets: draft({
          note: '（注）令和9年度末時点で評価を実施する項目は、評価対象外。8月1日に公表した達成18項目を19項目に訂正します。',
        }),
        settings: { published: [publishedCounts(18, 5)] },
      },
      { case: '公表済みの値がない', rows: [], sheets: draft() },
    ],
    ng: [
      { case: '達成と未達成の数が変わった', rows: [], sheets: draft(), settings: { published: [publishedCounts(18, 5)] } },
      {
        case: '表だけの資料',
        rows: [],
        sheets: draft({ text: '', table: resultTable() }),
        settings: { published: [publishedCounts(18, 5)] },
      },
    ],
  },
};

function publishedCounts(achieved: number, notAchieved: number) {
  return { fiscalYear: 2024, confirmed: 24, inScope: 23, achieved, notAchieved };
}

function isCount(kind: string): kind is keyof PublishedCounts {
  return ['confirmed', 'inScope', 'achieved', 'notAchieved', 'outOfScope'].includes(kind);
}
