import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { EvaluatedItem } from '../model/review';
import type { Settings } from '../model/settings';
import { endOfFiscalYear, fiscalYearLabel } from '../text/fiscal-years';
import type { Proposal, Verdict } from './judge-indicator';
import { judgeIndicator } from './judge-indicator';
import { indicatorMark } from './working';

export type Judgement = Pick<EvaluatedItem, 'proposed' | 'working' | 'indicatorProposals'>;

/**
 * What the figures say about an item: a proposal beside the rating that a person entered, never counted.
 * Scope comes first, so an item that is not evaluated this year never fails a comparison.
 */
export function judge(
  item: Item,
  settings: Pick<Settings, 'rollUp' | 'threshold' | 'tolerance' | 'asOf'>,
  fiscalYear: FiscalYear,
): Judgement {
  if (item.evaluateIn !== 'everyYear' && !item.evaluateIn.includes(fiscalYear)) {
    return {
      proposed: 'outOfScope',
      working: outOfScopeWorking(item.evaluateIn, fiscalYear),
      indicatorProposals: item.indicators.map(() => 'outOfScope'),
    };
  }
  const measure = { threshold: settings.threshold, tolerance: settings.tolerance, asOf: settings.asOf ?? endOfFiscalYear(fiscalYear) };
  const verdicts = item.indicators.map((indicator) => judgeIndicator(indicator, item, measure));
  const proposed = rollUp(verdicts, settings.rollUp);
  return {
    proposed,
    working: workingOf(item, verdicts, proposed, settings.rollUp),
    indicatorProposals: verdicts.map((verdict) => verdict.proposed),
  };
}

function outOfScopeWorking(years: readonly FiscalYear[], fiscalYear: FiscalYear): Sentence {
  return {
    ja: `${years.map((year) => `${fiscalYearLabel(year)}末`).join('、')}に評価する項目のため、${fiscalYearLabel(fiscalYear)}は評価対象外`,
    en: `out of scope in FY${fiscalYear}: evaluated at the end of ${years.map((year) => `FY${year}`).join(', ')}`,
  };
}

/** Indicators without a target are left out; one that cannot be judged leaves the item open unless the others settle it. */
function rollUp(verdicts: readonly Verdict[], rule: Settings['rollUp']): Proposal {
  const proposals = verdicts.filter(({ leftOut }) => leftOut !== true).map(({ proposed }) => proposed);
  const achieved = proposals.filter((proposal) => proposal === 'achieved').length;
  const missed = proposals.filter((proposal) => proposal === 'notAchieved').length;
  if (proposals.length === 0) return null;
  switch (rule) {
    case 'all':
      if (missed > 0) return 'notAchieved';
      return achieved === proposals.length ? 'achieved' : null;
    case 'majority':
      if (achieved * 2 > proposals.length) return 'achieved';
      return missed * 2 >= proposals.length ? 'notAchieved' : null;
    case 'main':
      return proposals[0] ?? null;
    case 'byHand':
      return verdicts.length === 1 ? (proposals[0] ?? null) : null;
  }
}

function workingOf(item: Item, verdicts: readonly Verdict[], proposed: Proposal, rule: Settings['rollUp']): Sentence {
  const [first] = verdicts;
  if (!first) return { ja: '目標の記入がないため、判定できません', en: 'there is no target' };
  if (verdicts.length === 1) return first.working;
  const numbered = (language: keyof Sentence) =>
    item.indicators.map((indicator, index) => `${indicatorMark(indicator, index)} ${verdicts[index]?.working[language] ?? ''}`).join(' / ');
  const conclusion = conclusions[rule][proposed === 'achieved' || proposed === 'notAchieved' ? proposed : 'open'];
  return { ja: `${numbered('ja')} / ${conclusion.ja}`, en: `${numbered('en')} / ${conclusion.en}` };
}

const open: Sentence = {
  ja: '判定できない指標があるため、項目の判定はできません',
  en: 'not all indicators can be judged, so the item cannot',
};
const byHand: Sentence = { ja: '指標が複数の項目は、設定により人が評価します', en: 'several indicators: rated by hand, as set' };

const conclusions: Readonly<Record<Settings['rollUp'], Readonly<Record<'achieved' | 'notAchieved' | 'open', Sentence>>>> = {
  all: {
    achieved: { ja: 'すべての指標を満たすため、達成', en: 'all are met: achieved' },
    notAchieved: { ja: '満たさない指標があるため、未達成', en: 'not all are met: not achieved' },
    open,
  },
  majority: {
    achieved: { ja: '過半数の指標を満たすため、達成', en: 'more than half are met: achieved' },
    notAchieved: { ja: '満たす指標が過半数に届かないため、未達成', en: 'no more than half are met: not achieved' },
    open,
  },
  main: {
    achieved: { ja: '主な指標を満たすため、達成', en: 'the main indicator is met: achieved' },
    notAchieved: { ja: '主な指標を満たさないため、未達成', en: 'the main indicator is not met: not achieved' },
    open: { ja: '主な指標を判定できないため、項目の判定はできません', en: 'the main indicator cannot be judged, so the item cannot' },
  },
  byHand: { achieved: byHand, notAchieved: byHand, open: byHand },
};
