import { severityLabels } from '../../evaluation/labels';
import type { Review, ReviewedWorkbook } from '../../model/review';
import { filesNotUsed } from '../../model/round';
import { departmentFinder } from '../items/item-of-finding';

/** missing 未提出, errors 要修正, warnings 要確認, done 済; in the order of what to do next. */
export const deliveryStates = ['missing', 'errors', 'warnings', 'done'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryLabels: Readonly<Record<DeliveryState, string>> = {
  missing: '未提出',
  errors: severityLabels.error.ja,
  warnings: severityLabels.warning.ja,
  done: '済',
};

export const nextSteps: Readonly<Record<DeliveryState, string>> = {
  missing: '提出を依頼する。',
  errors: '差し戻し票を送り、修正を依頼する。',
  warnings: '差し戻し票を送り、確認を依頼する。',
  done: '依頼することはない。',
};

/** 受領の状態: what a department has sent and what is to be done about it. */
export interface Delivery {
  readonly department: string;
  readonly state: DeliveryState;
  /** Items that the list of departments asks for; 0 where it names none. */
  readonly asked: number;
  /** Items of the department that are counted. */
  readonly counted: number;
  readonly undetermined: number;
  readonly errors: number;
  readonly warnings: number;
  /** The workbooks in use; those that could not be read too. */
  readonly files: readonly ReviewedWorkbook[];
  /** How many workbooks of the department were replaced by these; a file that was only sent again is none. */
  readonly replaced: number;
}

/** One for each department that is asked or has sent something, those with the most urgent step first. */
export function deliveriesOf(review: Review): readonly Delivery[] {
  const { settings, round, findings } = review;
  const asked = new Map(settings.departments.filter(({ items }) => items.length > 0).map(({ name, items }) => [name, items.length]));
  const sent = grouped(
    review.workbooks.filter(({ kind, department }) => kind === 'progress' && department !== ''),
    ({ department }) => department,
  );
  const items = grouped(
    review.items.filter(({ counted }) => counted),
    ({ department }) => department,
  );
  const open = grouped(findings, departmentFinder(review));
  const missing = new Set(round.missing);
  const copies = new Set(round.identical.map(({ file }) => file));
  const notUsed = filesNotUsed(round);
  const replaced = new Set(round.superseded.map(({ file }) => file));
  const deliveries = [...new Set([...asked.keys(), ...sent.keys()])].map((department): Delivery => {
    const files = sent.get(department) ?? [];
    const own = items.get(department) ?? [];
    const found = open.get(department) ?? [];
    const figures = {
      counted: own.length,
      undetermined: own.filter(({ rating }) => rating === 'undetermined').length,
      errors: found.filter(({ severity }) => severity === 'error').length,
      warnings: found.filter(({ severity }) => severity === 'warning').length,
    };
    return {
      department,
      state: files.length === 0 && missing.has(department) ? 'missing' : stateOf(figures),
      asked: asked.get(department) ?? 0,
      ...figures,
      files: files.filter(({ file }) => !notUsed.has(file)),
      replaced: files.filter(({ file }) => replaced.has(file) && !copies.has(file)).length,
    };
  });
  return deliveryStates.flatMap((state) => deliveries.filter((delivery) => delivery.state === state));
}

function grouped<T>(all: readonly T[], nameOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(nameOf(each));
    if (group) group.push(each);
    else groups.set(nameOf(each), [each]);
  }
  return groups;
}

/** An item without a rating cannot be published, so its department has something to correct. */
function stateOf({ errors, warnings, undetermined }: Pick<Delivery, 'errors' | 'warnings' | 'undetermined'>): DeliveryState {
  if (errors > 0 || undetermined > 0) return 'errors';
  return warnings > 0 ? 'warnings' : 'done';
}

/** Departments that have sent nothing at all, not even a file that cannot be read. */
export function missingDepartments(review: Review): readonly string[] {
  return deliveriesOf(review).flatMap(({ state, department }) => (state === 'missing' ? [department] : []));
}
