import type { Policy } from '../../model/settings';
import { fold } from '../../text/fold';
import { remembered } from '../remembered';

export interface PolicyMatch {
  readonly policy: Policy;
  /** exact: blanks, a number or a decoration around it at most; loose: letters differ. */
  readonly how: 'exact' | 'loose';
}

/** Of letters in a policy's name, how many may be wrong and still be this policy. */
const lettersPerSlip = 5;

/** The policy that a text names: 「取組方針2　官民連携の推進」, 「■官民連携の推進」, 「官民連携」. Null when it is none of them. */
export const matchPolicy = remembered((text: string, policies: readonly Policy[]): PolicyMatch | null => {
  const name = bare(text);
  if (name === '') return null;
  const exact = policies.find((policy) => bare(policy.name) === name);
  if (exact) return { policy: exact, how: 'exact' };
  const loose =
    policies.find((policy) => policy.aliases.some((alias) => bare(alias) === name)) ??
    policies.find((policy) => slips(bare(policy.name), name) <= Math.floor(bare(policy.name).length / lettersPerSlip));
  return loose ? { policy: loose, how: 'loose' } : null;
});

/** The name without a number, the word 取組方針 or 柱, and decoration around it. */
function bare(text: string): string {
  return fold(text)
    .replace(/^[■□◆◇●○〇・〔【「『[(<＜]+/, '')
    .replace(/[〕】」』\])>＞]+$/, '')
    .replace(/^(取組方針|基本方針|改革の柱|方針|柱)?[(]?[0-9IVX]*[)]?[.:、・]?/, '')
    .toLowerCase();
}

const policyHeading = /^[■□◆◇●○【「『[(<]*(?:取組方針|基本方針|改革の柱|方針|柱)[(]?[0-9IVX]/;

/** A row 「取組方針7　市民サービスの向上」 opens a group of items, also when the plan has no such policy. */
export function opensPolicy(text: string, policies: readonly Policy[]): boolean {
  return matchPolicy(text, policies) !== null || policyHeading.test(fold(text));
}

/** Letters to change, add or leave out to make one text of the other. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
