import { ratingLabels } from '../../evaluation/labels';
import { rateOf, rateText } from '../../evaluation/results';
import { amount } from '../../evaluation/working';
import type { Sentence } from '../../model/finding';
import type { PublishedCounts, PublishedGroup, PublishedIndicator, PublishedItem, PublishedRound } from '../../model/published-round';
import { readPublishedRound } from '../../model/published-round';
import type { Review } from '../../model/review';
import { japaneseDate } from '../../text/fiscal-years';
import { pairItems } from '../../text/pair-items';
import { nameOrNameless } from '../items/item-table';
import { figureLabels } from '../items/published-figures';
import { reviewJson } from '../review-json';
import { reportTitle } from '../wording';

/** 訂正: what a review changes of what was published of the same year before. */
export interface Correction {
  /** What is said above the changes. */
  readonly sentence: string;
  /** Never empty. */
  readonly changes: readonly Change[];
}

export interface Change {
  /** 訂正箇所. */
  readonly place: string;
  /** － where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/**
 * The correction to be published with the review: against the figures that the settings hold as published for its own year.
 * Null when nothing was published, nothing differs, or an item is still undetermined.
 */
export function correctionOf(review: Review): Correction | null {
  const before = publishedBefore(review);
  const after = review.results.final ? readPublishedRound(reviewJson(review, 'ja')) : null;
  if (!before || !after) return null;
  const changes = changesBetween(before, after, review);
  return changes.length === 0 ? null : { sentence: sentence(before, review), changes };
}

/** What of the publication could not be compared, because what was published does not tell it; "" when everything was. */
export function notCompared(review: Review): Sentence | null {
  const before = publishedBefore(review);
  if (!before) return null;
  const lists: readonly (readonly [unknown, Sentence])[] = [
    [before.items, { ja: '取組項目の一覧', en: 'the list of items' }],
    [
      before.items === null || before.items.every(({ indicators }) => indicators !== null) ? true : null,
      { ja: '取組項目の目標と実績の数値', en: 'targets and actuals of the items as figures' },
    ],
    [before.byPolicy, { ja: '取組方針別の集計', en: 'the results by policy' }],
    [before.byDepartment, { ja: '所属別の集計', en: 'the results by department' }],
    [before.notes, { ja: '(注)', en: 'the notes' }],
  ];
  const missing = lists.flatMap(([list, name]) => (list === null ? [name] : []));
  if (missing.length === 0) return null;
  return {
    ja: `公表済みの内容に${missing.map(({ ja }) => ja).join('、')}がないため、比べていません。`,
    en: `What was published does not hold ${missing.map(({ en }) => en).join(', ')}; they were not compared.`,
  };
}

function publishedBefore({ settings, fiscalYear }: Review): PublishedRound | undefined {
  return settings.published.flatMap((entry) => (entry.fiscalYear === fiscalYear ? (readPublishedRound(entry) ?? []) : [])).at(-1);
}

function sentence({ publishedOn }: PublishedRound, review: Review): string {
  const when = publishedOn === null ? '' : `${japaneseDate(publishedOn)}に`;
  return `${when}公表した${reportTitle(review)}に誤りがありましたので、お詫びして次のとおり訂正します。`;
}

const nothing = '－';

function changesBetween(before: PublishedRound, after: PublishedRound, review: Review): readonly Change[] {
  const labels = figureLabels(review);
  return [
    ...countChanges(before.counts, after.counts, (figure) => labels[figure].ja),
    ...change('達成率', before.rateText ?? rateWords(before.counts), rateWords(after.counts)),
    ...noteChanges(before.notes, after.notes),
    ...groupChanges('取組方針', before.byPolicy, after.byPolicy),
    ...groupChanges('所属', before.byDepartment, after.byDepartment),
    ...itemChanges(before.items, after.items),
  ];
}

function change(place: string, before: string | null, after: string | null): readonly Change[] {
  const [was, is] = [before ?? nothing, after ?? nothing];
  return was === is ? [] : [{ place, before: was, after: is }];
}

const publishedCounts = ['confirmed', 'inScope', 'achieved', 'notAchieved'] as const;

function countChanges(
  before: PublishedCounts | undefined,
  after: PublishedCounts | undefined,
  nameOf: (figure: (typeof publishedCounts)[number]) => string,
): readonly Change[] {
  const items = (count: number | undefined) => (count === undefined ? null : `${count}項目`);
  return publishedCounts.flatMap((figure) => change(nameOf(figure), items(before?.[figure]), items(after?.[figure])));
}

function rateWords({ achieved, notAchieved }: PublishedCounts): string {
  return rateText(rateOf(achieved, notAchieved));
}

/** Notes that stand in one of the two alone; those about the same thing side by side. */
function noteChanges(before: readonly string[] | null, after: readonly string[] | null): readonly Change[] {
  if (before === null || after === null) return [];
  const [gone, come] = [without(before, after), without(after, before)];
  const subjectOf = (note: string) => /「(.*)」/.exec(note)?.[1] ?? note;
  const successorOf = (note: string) => come.find((other) => subjectOf(other) === subjectOf(note)) ?? null;
  const replaced = gone.map(successorOf);
  return [
    ...gone.flatMap((note) => change('(注)', note, successorOf(note))),
    ...come.filter((note) => !replaced.includes(note)).flatMap((note) => change('(注)', null, note)),
  ];
}

function without(notes: readonly string[], others: readonly string[]): readonly string[] {
  return notes.filter((note) => !others.includes(note));
}

const countWords = { confirmed: '確認した項目', inScope: '評価対象', achieved: '達成', notAchieved: '未達成' } as const;

function groupChanges(kind: string, before: readonly PublishedGroup[] | null, after: readonly PublishedGroup[] | null): readonly Change[] {
  return pairs(before, after, ({ name }) => name).flatMap(([old, now]) => {
    const place = `${kind}「${nameOrNameless((now ?? old)?.name ?? '')}」の`;
    const rates = [old, now].map((group) => (group ? rateWords(group.counts) : null));
    return [
      ...countChanges(old?.counts, now?.counts, (figure) => place + countWords[figure]),
      ...change(`${place}達成率`, rates[0] ?? null, rates[1] ?? null),
    ];
  });
}

/** Item by item, known again by department, number and name: items that changed places are no change of each other. */
function itemChanges(before: readonly PublishedItem[] | null, after: readonly PublishedItem[] | null): readonly Change[] {
  if (before === null || after === null) return [];
  const { pairs: same, onlyBefore, onlyNow } = pairItems(before, after);
  const earlier = new Map(same.map(([old, now]) => [now, old]));
  const added = new Set(onlyNow);
  const placeOf = ({ name }: PublishedItem): string => `取組項目「${nameOrNameless(name)}」`;
  return [
    ...after.flatMap((now) => {
      const old = earlier.get(now);
      if (old) return changesOfItem(placeOf(now), old, now);
      return added.has(now) ? change(placeOf(now), null, '掲載') : [];
    }),
    ...onlyBefore.flatMap((old) => change(placeOf(old), '掲載', null)),
  ];
}

function changesOfItem(place: string, old: PublishedItem, now: PublishedItem): readonly Change[] {
  const isTold = old.department !== '' && now.department !== '';
  return [
    ...change(`${place}の番号`, old.id, now.id),
    ...change(`${place}の名称`, old.name, now.name),
    ...(old.policy === null || now.policy === null
      ? []
      : change(`${place}の取組方針`, nameOrNameless(old.policy), nameOrNameless(now.policy))),
    ...(isTold ? change(`${place}の所属`, old.department, now.department) : []),
    ...change(`${place}の評価`, ratingLabels[old.rating].ja, ratingLabels[now.rating].ja),
    ...indicatorsChanged(place, old.indicators, now.indicators),
  ];
}

function indicatorsChanged(place: string, old: PublishedItem['indicators'], now: PublishedItem['indicators']): readonly Change[] {
  if (old === null || now === null) return [];
  return [
    ...old.flatMap((indicator, index) => indicatorChanges(place, indicator, now[index])),
    ...now.slice(old.length).flatMap((indicator) => indicatorChanges(place, undefined, indicator)),
  ];
}

function indicatorChanges(item: string, old: PublishedIndicator | undefined, now: PublishedIndicator | undefined): readonly Change[] {
  const name = (now ?? old)?.name ?? '';
  const place = `${item}の${name === '' ? '' : `「${name}」の`}`;
  const words = (indicator: PublishedIndicator | undefined, figure: 'target' | 'actual') => {
    const value = indicator?.[figure] ?? null;
    return value === null ? null : amount(value, indicator?.unit ?? null);
  };
  return [
    ...change(`${place}目標`, words(old, 'target'), words(now, 'target')),
    ...change(`${place}実績`, words(old, 'actual'), words(now, 'actual')),
  ];
}

/** What has the same key in both, in the order of the later; then what is gone. Nothing when one of the two is not known. */
function pairs<T>(
  before: readonly T[] | null,
  after: readonly T[] | null,
  keyOf: (member: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  if (before === null || after === null) return [];
  const [old, now] = [before, after].map((members) => new Map(members.map((member) => [keyOf(member), member])));
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])].map((key) => [old?.get(key), now?.get(key)]);
}
