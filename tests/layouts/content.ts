import type { Rating } from '../../src/model/rating';
import type { Dice } from './dice';
import type { ItemPlan, Plan } from './plan';
import { narrativeOf, type Narrative } from './texts/narratives';
import type { Scale } from './texts/scales';
import { departmentNames, policyNames, subjects, type Subject, type SubjectIndicator } from './texts/subjects';

/** An item with everything that a layout may show of it. */
export interface DrawnItem {
  readonly number: string;
  readonly subject: Subject;
  readonly policy: string;
  readonly middle: string;
  readonly department: string;
  readonly outcome: ItemPlan['outcome'];
  readonly rating: Rating;
  /** As it stands in the rating's cell. */
  readonly mark: string;
  readonly indicators: readonly DrawnIndicator[];
  readonly narrative: Narrative;
  readonly budget: number;
}

export interface DrawnIndicator extends SubjectIndicator {
  readonly baseline: number;
  /** By fiscal year: the evaluated one, three before, three behind. */
  readonly targets: ReadonlyMap<number, number>;
  /** Of the years up to the evaluated one; without the evaluated one when the item is out of scope. */
  readonly actuals: ReadonlyMap<number, number>;
  /** What is to be brought about, and how far it came: figures are shown as these words. */
  readonly words: { readonly target: string; readonly actual: string } | null;
  readonly goal: (typeof goals)[number] | null;
}

/** The items in the order of their policies. */
export function itemsOf(plan: Plan, scale: Scale, dice: Dice): readonly DrawnItem[] {
  const policies = dice.shuffled(policyNames).slice(0, Math.min(plan.policies, plan.items.length));
  const departments = dice.shuffled(departmentNames).slice(0, 3);
  const perPolicy = Math.ceil(plan.items.length / policies.length);
  return plan.items.map((item, at) => {
    const subject = subjects[item.subject % subjects.length]!;
    const policyAt = Math.floor(at / perPolicy);
    const outcome = outcomeIn(scale, item);
    const rating = ratingOf(outcome);
    return {
      number: numberOf(plan, at, policyAt, at % perPolicy),
      subject,
      policy: policies[policyAt]!,
      middle: middleNames[(policyAt * 2 + (at % perPolicy >= perPolicy / 2 ? 1 : 0)) % middleNames.length]!,
      department: (plan.department === 'column' ? departments[at % 3] : departments[0])!,
      outcome,
      rating,
      mark: dice.pick(scale.labels.filter(({ countsAs }) => countsAs === rating)).label,
      indicators: subject.indicators
        .slice(0, item.goal === 'words' ? 1 : item.indicators)
        .map((indicator, index) => indicatorOf(indicator, { ...item, outcome }, index, plan.year)),
      narrative: narrativeOf(subject, outcome, dice),
      budget: 100 * (1 + dice.below(90)),
    };
  });
}

/** The same items as last year's sheet has them: the same series of figures, and what became of each was another thing. */
export function lastYearsItems(items: readonly DrawnItem[], { year }: Plan, scale: Scale, dice: Dice): readonly DrawnItem[] {
  return items.map((item) => {
    const outcome = lastOutcome(item.outcome);
    const rating = ratingOf(outcome);
    return {
      ...item,
      outcome,
      rating,
      mark: dice.pick(scale.labels.filter(({ countsAs }) => countsAs === rating)).label,
      indicators: item.indicators.map((indicator) => ({
        ...indicator,
        actuals: new Map([...indicator.actuals].filter(([of]) => of < year)),
        words: wordsOf(indicator.goal, outcome),
      })),
      narrative: narrativeOf(item.subject, outcome, dice),
    };
  });
}

function lastOutcome(outcome: ItemPlan['outcome']): 'met' | 'missed' {
  return outcome === 'met' ? 'missed' : 'met';
}

function outcomeIn(scale: Scale, { outcome }: ItemPlan): ItemPlan['outcome'] {
  return outcome === 'out' && !scale.labels.some(({ countsAs }) => countsAs === 'outOfScope') ? 'met' : outcome;
}

const middleNames = [
  '窓口サービスの改善',
  '情報発信の強化',
  '歳入の確保',
  '歳出の見直し',
  '職員の能力開発',
  '組織の見直し',
  '施設の長寿命化',
  '地域との連携',
];

const goals = [
  { name: '条例の改正', target: '条例を改正', met: '条例を改正した', missed: '改正案を検討中' },
  { name: '計画の策定', target: '計画の策定', met: '計画を策定した', missed: '素案の作成にとどまった' },
  { name: '制度の導入', target: '制度の導入', met: '10月に制度を導入した', missed: '導入に至らなかった' },
  { name: '協定の締結', target: '協定の締結', met: '協定を締結した', missed: '協議中' },
] as const;

function ratingOf(outcome: ItemPlan['outcome']): Rating {
  return outcome === 'met' ? 'achieved' : outcome === 'missed' ? 'notAchieved' : 'outOfScope';
}

function wordsOf(goal: DrawnIndicator['goal'], outcome: ItemPlan['outcome']): DrawnIndicator['words'] {
  return goal && { target: goal.target, actual: outcome === 'met' ? goal.met : goal.missed };
}

/** Where an item has two indicators and is missed, the last is missed. */
function indicatorOf(indicator: SubjectIndicator, item: ItemPlan, index: number, year: number): DrawnIndicator {
  const years = [-3, -2, -1, 0, 1, 2, 3].map((offset) => year + offset);
  const sign = indicator.better === 'more' ? 1 : -1;
  const round = (value: number): number => (Number.isInteger(indicator.step) ? Math.round(value) : Math.round(value * 10) / 10);
  const targets = new Map(years.map((of, at) => [of, Math.max(0, round(indicator.start + sign * indicator.step * (at + 1)))]));
  const carries = index > 0 || item.indicators === 1 || subjects[item.subject % subjects.length]?.indicators.length === 1;
  const isMissed = (of: number): boolean => {
    if (of < year - 1) return (of - year) % 2 !== 0;
    return carries && (of === year ? item.outcome : lastOutcome(item.outcome)) === 'missed';
  };
  const unit = Number.isInteger(indicator.step) ? 1 : 0.1;
  const distance = Math.max(unit, (indicator.step * (1 + (item.margin % 7))) / 8);
  const actuals = new Map<number, number>();
  for (const of of years.filter((each) => each < year || (each === year && item.outcome !== 'out'))) {
    const target = targets.get(of)!;
    const away = sign * (isMissed(of) ? -1 : 1);
    const value = of === year && away === sign && item.margin % 5 === 0 ? target : target + away * distance;
    const drawn = Math.max(0, round(value));
    // A figure that is last year's to the digit is one that somebody forgot.
    actuals.set(of, drawn === actuals.get(of - 1) ? Math.max(0, round(drawn + away * unit)) : drawn);
  }
  const goal = item.goal === 'words' ? (goals[item.subject % goals.length] ?? null) : null;
  return {
    ...indicator,
    ...(goal && { name: goal.name }),
    baseline: round(indicator.start),
    targets,
    actuals,
    words: wordsOf(goal, item.outcome),
    goal,
  };
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function numberOf({ numbering }: Plan, at: number, policy: number, inPolicy: number): string {
  switch (numbering) {
    case 'plain':
      return String(at + 1);
    case 'byPolicy':
      return `${policy + 1}-${inPolicy + 1}`;
    case 'circled':
      return circled[at] ?? String(at + 1);
    case 'letter':
      return `${String.fromCharCode(65 + policy)}-${inPolicy + 1}`;
    case 'bracket':
      return `(${at + 1})`;
    case 'none':
      return '';
  }
}
