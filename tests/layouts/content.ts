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
}

/** The items in the order of their policies. */
export function itemsOf(plan: Plan, scale: Scale, dice: Dice, year = plan.year): readonly DrawnItem[] {
  const policies = dice.shuffled(policyNames).slice(0, Math.min(plan.policies, plan.items.length));
  const departments = dice.shuffled(departmentNames).slice(0, 3);
  const perPolicy = Math.ceil(plan.items.length / policies.length);
  return plan.items.map((item, at) => {
    const subject = subjects[item.subject % subjects.length]!;
    const policyAt = Math.floor(at / perPolicy);
    const outcome = item.outcome === 'out' && !scale.labels.some(({ countsAs }) => countsAs === 'outOfScope') ? 'met' : item.outcome;
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
        .map((indicator, index) => indicatorOf(indicator, { ...item, outcome }, index, year)),
      narrative: narrativeOf(subject, outcome, dice),
      budget: 100 * (1 + dice.below(90)),
    };
  });
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

/** Where an item has two indicators and is missed, the last is missed. */
function indicatorOf(indicator: SubjectIndicator, item: ItemPlan, index: number, year: number): DrawnIndicator {
  const years = [-3, -2, -1, 0, 1, 2, 3].map((offset) => year + offset);
  const sign = indicator.better === 'more' ? 1 : -1;
  const round = (value: number): number => (Number.isInteger(indicator.step) ? Math.round(value) : Math.round(value * 10) / 10);
  const targets = new Map(years.map((of, at) => [of, Math.max(0, round(indicator.start + sign * indicator.step * (at + 1)))]));
  const missed =
    item.outcome === 'missed' && (index > 0 || item.indicators === 1 || subjects[item.subject % subjects.length]?.indicators.length === 1);
  const actuals = new Map(
    years
      .filter((of) => of < year || (of === year && item.outcome !== 'out'))
      .map((of, at) => {
        const target = targets.get(of)!;
        const unit = Number.isInteger(indicator.step) ? 1 : 0.1;
        const away = of === year ? (missed ? -1 : 1) : at % 2 === 0 ? -1 : 1;
        const distance = Math.max(unit, (indicator.step * (1 + (item.margin % 7))) / 8);
        const value = of === year && !missed && item.margin % 5 === 0 ? target : target + sign * away * distance;
        return [of, Math.max(0, round(value))];
      }),
  );
  const words = item.goal === 'words' ? goals[item.subject % goals.length] : undefined;
  return {
    ...indicator,
    ...(words && { name: words.name }),
    baseline: round(indicator.start),
    targets,
    actuals,
    words: words ? { target: words.target, actual: item.outcome === 'met' ? words.met : words.missed } : null,
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
