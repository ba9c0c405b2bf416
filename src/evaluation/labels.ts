import type { Sentence, Severity } from '../model/finding';
import type { OutReason, Rating } from '../model/rating';

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

export const severityLabels: Readonly<Record<Severity, Sentence>> = {
  error: { ja: '要修正', en: 'error' },
  warning: { ja: '要確認', en: 'warning' },
  info: { ja: 'お知らせ', en: 'note' },
};
