import { ratingLabels } from '../../evaluation/labels';
import type { Rating } from '../../model/rating';
import { itemListWords } from '../../model/round-sheets';

export { nameless, nameOrNameless } from '../../evaluation/labels';

/** The Excel table on 一覧データ that every summary figure is counted from. */
export const itemTable = {
  sheet: itemListWords.name,
  name: 'shinchoku_items',
  columns: {
    policy: '取組方針',
    department: '所属',
    counted: '集計対象',
    reason: '集計しない理由',
    rating: '評価',
    status: '評価区分',
    kind: '目標の種類',
  },
} as const;

const { columns } = itemTable;

export const countedMark = itemListWords.counted;
export const notCountedMark = '×';

export type GroupColumn = 'policy' | 'department' | 'kind';

/** Counted items; of one rating; of one word of the office; of one group. */
export interface Counting {
  readonly rating?: Rating;
  /** What COUNTIFS compares 評価区分 with. */
  readonly status?: string;
  readonly group?: { readonly column: GroupColumn; readonly criterion: string };
}

/** COUNTIFS over the table: a formula that a clerk can follow to the rows it counts. */
export function countItems({ rating, status, group }: Counting = {}): string {
  const conditions = [
    ...(group ? [`${columnOf(columns[group.column])},${group.criterion}`] : []),
    `${columnOf(columns.counted)},"${countedMark}"`,
    ...(rating ? [`${columnOf(columns.rating)},"${ratingLabels[rating].ja}"`] : []),
    ...(status === undefined ? [] : [`${columnOf(columns.status)},${status}`]),
  ];
  return `COUNTIFS(${conditions.join(',')})`;
}

/** Every item of the table, counted or not. */
export const countRead = `COUNTIFS(${columnOf(columns.counted)},"?*")`;

/** Items that are not counted for one reason, in the words of the table. */
export function countLeftOut(reason: string): string {
  return `COUNTIFS(${columnOf(columns.counted)},"${notCountedMark}",${columnOf(columns.reason)},"${reason}")`;
}

function columnOf(heading: string): string {
  return `${itemTable.name}[${heading}]`;
}

/**
 * What COUNTIFS compares a group's name with: the cell that shows it, or, when the name holds a sign that COUNTIFS takes for
 * a wildcard or an operator, the name itself with these signs taken literally.
 */
export function criterionFor(name: string, address: string): string {
  if (!/[*?~]|^[=<>]/.test(name)) return address;
  return `"=${name.replace(/[*?~]/g, '~$&').replace(/"/g, '""')}"`;
}

/**
 * 達成率 in per cent from two cells that hold counts (19 and 4 → 82.6); "－" when both are 0. The quotient is rounded in tenths
 * of a per cent, where a half is exact in binary, so it agrees with the review's whole numbers.
 */
export function rateFormula(achieved: string, notAchieved: string): string {
  const rated = `${achieved}+${notAchieved}`;
  return `IF(${rated}=0,"－",${percent(achieved, rated)})`;
}

/** As published: 約82.6パーセント, 80パーセント, －. */
export function rateTextFormula(achieved: string, notAchieved: string): string {
  const rated = `${achieved}+${notAchieved}`;
  const figure = percent(achieved, rated);
  return `IF(${rated}=0,"－",IF(MOD(${achieved}*1000,${rated})=0,${figure},"約"&TEXT(${figure},"0.0"))&"パーセント")`;
}

function percent(achieved: string, rated: string): string {
  return `ROUND(${achieved}*1000/(${rated}),0)/10`;
}
