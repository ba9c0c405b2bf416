import { comparatorLabels, outReasonLabels, ratingLabels, targetKindLabels } from '../../evaluation/labels';
import type { Comparator } from '../../model/quantity';

/** Code → what it means, for every column of the open data that holds codes. */
export type CodeTable = Readonly<Record<string, string>>;

/** "=" and ">" in front of a cell are a formula or an arrow to other programs, so the codes are words. */
export const comparatorCodes: Readonly<Record<Comparator, string>> = {
  '>=': 'atLeast',
  '>': 'above',
  '<=': 'atMost',
  '<': 'below',
  '=': 'equal',
  keep: 'keep',
  range: 'range',
};

/** Stands where a code has nothing to say. */
export const notApplicable = 'notApplicable';

export const valueStates = {
  given: '数値あり',
  inWords: '数値ではなく文章による',
  notWritten: '記載なし',
  laterYear: 'この年度の値はなく、後の年度の値だけがある',
  otherUnit: '単位が目標と異なり、換算できない',
  unreadable: '数値として読み取れない',
} as const satisfies CodeTable;
export type ValueState = keyof typeof valueStates;

export const certainties = {
  final: '確定値',
  provisional: '見込み又は速報',
  approx: '概数',
  [notApplicable]: '実績の数値なし',
} as const satisfies CodeTable;

export const scopes = { all: '全体', policy: '取組方針別', department: '所属別' } as const satisfies CodeTable;

export const rateStates = {
  exact: '割り切れる値',
  rounded: '小数第2位を四捨五入した値',
  none: '評価した項目がないため、達成率なし',
} as const satisfies CodeTable;

const words = (labels: Readonly<Record<string, { readonly ja: string }>>): CodeTable =>
  Object.fromEntries(Object.entries(labels).map(([code, { ja }]) => [code, ja]));

/** The code table of each column. */
export const codeTables: Readonly<Record<string, CodeTable>> = {
  kind: words(targetKindLabels),
  comparator: {
    ...Object.fromEntries(Object.entries(comparatorLabels).map(([sign, { ja }]) => [comparatorCodes[sign as Comparator], ja])),
    [notApplicable]: '目標の向きの記載なし',
  },
  baseline_status: valueStates,
  target_status: valueStates,
  actual_status: valueStates,
  certainty: certainties,
  rating_code: words({ achieved: ratingLabels.achieved, notAchieved: ratingLabels.notAchieved, outOfScope: ratingLabels.outOfScope }),
  out_reason_code: { ...words(outReasonLabels), notGiven: '理由の記載なし', [notApplicable]: '評価対象' },
  scope: scopes,
  rate_status: rateStates,
};
