import type { Sentence, Severity } from '../model/finding';
import type { Indicator } from '../model/item';
import type { Comparator } from '../model/quantity';
import type { LabelMeaning } from '../model/question';
import type { OutReason, Rating } from '../model/rating';
import { meaningWords } from '../model/settings-sheet';

/** The words of the new plan's published evaluation; 未評価 is the sheet's word for "no valid rating yet". */
export const ratingLabels: Readonly<Record<Rating, Sentence>> = {
  achieved: { ja: '達成', en: 'achieved' },
  notAchieved: { ja: '未達成', en: 'not achieved' },
  outOfScope: { ja: '評価対象外', en: 'out of scope' },
  undetermined: { ja: '未評価', en: 'undetermined' },
};

export const outReasonLabels: Readonly<Record<OutReason, Sentence>> = {
  finalYearOnly: { ja: '最終年度に評価', en: 'evaluated in the final year' },
  targetNotSet: { ja: '目標未設定(見直し時に設定)', en: 'target not set yet' },
  newItem: { ja: '年度途中の新規追加', en: 'added during the year' },
  notMeasurableYet: { ja: '実績未確定・調査未実施', en: 'result not measurable yet' },
  mergedOrEnded: { ja: '集約・終了', en: 'merged or ended' },
  externalShock: { ja: '災害・感染症等の影響', en: 'external shock' },
  managedElsewhere: { ja: '別計画で進捗管理', en: 'managed under another plan' },
  other: { ja: 'その他', en: 'other' },
};

/** What a rating word or mark counts as. */
export const meaningLabels: Readonly<Record<LabelMeaning, Sentence>> = {
  ...ratingLabels,
  notARating: { ja: meaningWords.notARating, en: 'not a rating' },
};

/** 目標の種類. */
export const targetKindLabels: Readonly<Record<Indicator['kind'], Sentence>> = {
  numeric: { ja: '数値目標', en: 'number' },
  milestone: { ja: '定性目標', en: 'milestone' },
  relative: { ja: '前年度等と比べる目標', en: 'relative to another year' },
  unreadable: { ja: '読み取れない目標', en: 'unreadable' },
  none: { ja: '目標の記載なし', en: 'none' },
};

export const comparatorLabels: Readonly<Record<Comparator, Sentence>> = {
  '>=': { ja: '以上', en: 'at least' },
  '>': { ja: '超', en: 'above' },
  '<=': { ja: '以下', en: 'at most' },
  '<': { ja: '未満', en: 'below' },
  '=': { ja: '同じ値', en: 'equal' },
  keep: { ja: '維持', en: 'keep' },
  range: { ja: '範囲内', en: 'within' },
};

export const severityLabels: Readonly<Record<Severity, Sentence>> = {
  error: { ja: '要修正', en: 'error' },
  warning: { ja: '要確認', en: 'warning' },
  info: { ja: 'お知らせ', en: 'note' },
};

/** A finding that people answered with a reason. */
export const keptLabel: Sentence = { ja: '維持', en: 'kept' };

/** Stands for a missing policy or department, so that it can be counted like any name. */
export const nameless = '（記載なし）';

export function nameOrNameless(name: string): string {
  return name.trim() === '' ? nameless : name;
}
