import type { FiscalYear } from './fiscal-year';
import type { ItemIdentity } from './item-ref';
import type { Rating } from './rating';

/** What a review published, as far as it is known: compared with a correction, put beside this year's figures. */
export interface PublishedRound {
  readonly fiscalYear: FiscalYear;
  /** ISO date of the publication; null when not told. */
  readonly publishedOn: string | null;
  readonly counts: PublishedCounts;
  /** 達成率 as it was written, 約82.6パーセント; null: what the counts give. */
  readonly rateText: string | null;
  /** (注) sentences; this and the lists below are null when not told. */
  readonly notes: readonly string[] | null;
  readonly byPolicy: readonly PublishedGroup[] | null;
  readonly byDepartment: readonly PublishedGroup[] | null;
  /** The counted items. */
  readonly items: readonly PublishedItem[] | null;
}

/** As published: they may contradict each other, which is what a correction is for. */
export interface PublishedCounts {
  readonly confirmed: number;
  readonly inScope: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly outOfScope: number;
}

export interface PublishedGroup {
  readonly name: string;
  readonly counts: PublishedCounts;
}

export interface PublishedItem extends ItemIdentity {
  /** null when not told. */
  readonly policy: string | null;
  readonly rating: Exclude<Rating, 'undetermined'>;
  /** null when not told. */
  readonly indicators: readonly PublishedIndicator[] | null;
}

export interface PublishedIndicator {
  readonly no: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly target: number | null;
  readonly actual: number | null;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads what was published of a year from parsed JSON: an entry of `published` in the settings, or the review's own JSON of that
 * time. The counts stand beside `fiscalYear` or under `results`; those left out follow from the others. Null without counts.
 */
export function readPublishedRound(value: unknown): PublishedRound | null {
  if (!isObject(value) || typeof value.fiscalYear !== 'number') return null;
  const counts = readCounts(value.results ?? value);
  if (counts === null) return null;
  return {
    fiscalYear: value.fiscalYear,
    publishedOn: textOrNull(value.publishedOn),
    counts,
    rateText: textOrNull(value.rateText),
    notes: listOf(value.notes, textOrNull),
    byPolicy: listOf(value.byPolicy, readGroup),
    byDepartment: listOf(value.byDepartment, readGroup),
    items: listOf(Array.isArray(value.items) ? value.items.filter(isCounted) : value.items, readItem),
  };
}

/** True for an object that tells counts of items which cannot all be right. */
export function contradictsItself(value: Json): boolean {
  const told = isObject(value.results) ? value.results : value;
  const isTold = ['confirmed', 'achieved', 'notAchieved'].some((key) => typeof told[key] === 'number');
  const counts = readCounts(told);
  if (counts === null) return isTold;
  const { confirmed, inScope, achieved, notAchieved, outOfScope } = counts;
  return confirmed !== inScope + outOfScope || inScope !== achieved + notAchieved || outOfScope < 0;
}

function readCounts(value: unknown): PublishedCounts | null {
  if (!isObject(value)) return null;
  const { confirmed, achieved, notAchieved } = value;
  if (!isCount(confirmed) || !isCount(achieved) || !isCount(notAchieved)) return null;
  const inScope = isCount(value.inScope) ? value.inScope : achieved + notAchieved;
  const outOfScope = isCount(value.outOfScope) ? value.outOfScope : confirmed - inScope;
  return { confirmed, inScope, achieved, notAchieved, outOfScope };
}

function readGroup(value: unknown): PublishedGroup | null {
  const counts = isObject(value) ? readCounts(value.results ?? value) : null;
  return isObject(value) && typeof value.name === 'string' && counts ? { name: value.name, counts } : null;
}

function isCounted(value: unknown): boolean {
  return isObject(value) && value.counted === true;
}

function readItem(value: unknown): PublishedItem | null {
  if (!isObject(value)) return null;
  const { id, name, rating } = value;
  const indicators = listOf(value.indicators, readIndicator);
  if (typeof id !== 'string' || typeof name !== 'string' || (indicators === null && value.indicators !== null)) return null;
  if (rating !== 'achieved' && rating !== 'notAchieved' && rating !== 'outOfScope') return null;
  const [department, policy] = [textOrNull(value.department) ?? '', textOrNull(value.policy)];
  return { department, policy, id, name, rating, indicators };
}

function readIndicator(value: unknown): PublishedIndicator | null {
  if (!isObject(value) || typeof value.name !== 'string') return null;
  const { name, target, actual } = value;
  return { no: textOrNull(value.no), name, unit: textOrNull(value.unit), target: numberOrNull(target), actual: numberOrNull(actual) };
}

/** Null unless every member can be read: half a list would look like a change. */
function listOf<T>(value: unknown, read: (member: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const members = value.map(read);
  return members.every((member) => member !== null) ? members : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
