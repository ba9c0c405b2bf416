import { findingKeys, type FindingKey } from '../../../evaluation/finding-keys';
import { entryAt } from '../../../evaluation/item-entries';
import type { Finding } from '../../../model/finding';
import type { EvaluatedItem, Review } from '../../../model/review';
import type { ReviewedAnswer } from '../../../model/slips/slip-reading';
import { departmentFinder, itemFinder } from '../../items/item-of-finding';

/** What a department has to answer about one item; about its workbook as a whole when `item` is null. */
export interface ToAnswer {
  readonly item: EvaluatedItem | null;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** Errors and warnings of each department, by item in the order of the list. Remarks ask for no answer. */
export function toAnswer(review: Review): ReadonlyMap<string, readonly ToAnswer[]> {
  const itemOf = itemFinder(review.items);
  const departmentOf = departmentFinder(review);
  const answers = new Map<string, Map<EvaluatedItem | null, Finding[]>>();
  for (const finding of review.findings) {
    const department = departmentOf(finding);
    if (finding.severity === 'info' || department === '') continue;
    const groups = answers.get(department) ?? new Map<EvaluatedItem | null, Finding[]>();
    answers.set(department, groups);
    const item = itemOf(finding) ?? null;
    groups.set(item, [...(groups.get(item) ?? []), finding]);
  }
  const order = new Map(review.items.map((item, index) => [item, index]));
  const placeOf = ({ item }: ToAnswer): number => (item ? (order.get(item) ?? 0) : -1);
  return new Map(
    [...answers].map(([department, groups]) => [
      department,
      [...groups].map(([item, findings]) => ({ item, findings: gravestFirst(findings) })).sort((a, b) => placeOf(a) - placeOf(b)),
    ]),
  );
}

/** How many departments have something to answer. */
export function countToAnswer(review: Review): number {
  return toAnswer(review).size;
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...ofSeverity(findings, 'error'), ...ofSeverity(findings, 'warning')];
}

export function ofSeverity(findings: readonly Finding[], severity: Finding['severity']): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** 総務局's items as they are called: 2-1 窓口の集約. */
export function titleOf({ id, name }: EvaluatedItem): string {
  return [id, name].filter(Boolean).join(' ');
}

/** A line of a slip. */
export interface SlipLine extends FindingKey {
  readonly finding: Finding;
  readonly item: EvaluatedItem | null;
  /** What stands in the cell now; "" where the finding is about no cell of an item. */
  readonly now: string;
  /** What was answered before and closed nothing. */
  readonly before: ReviewedAnswer | null;
}

export type SlipLines = (groups: readonly ToAnswer[]) => readonly SlipLine[];

/** Gives the lines of slips; the keys are made once for all departments. */
export function slipLines(review: Review): SlipLines {
  const keys = findingKeys(review.findings, review, departmentFinder(review));
  const answers = new Map(review.answers.map((answer) => [answer.key, answer]));
  return (groups) =>
    groups.flatMap(({ item, findings }) =>
      findings.flatMap((finding): readonly SlipLine[] => {
        const known = keys.get(finding);
        if (!known) return [];
        const entry = item && finding.at ? entryAt(item, finding.at) : undefined;
        return [{ ...known, finding, item, now: entry?.text.trim() ?? '', before: answers.get(known.key) ?? null }];
      }),
    );
}
