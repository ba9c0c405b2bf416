import type { Finding } from '../model/finding';
import type { Review } from '../model/review';
import { fingerprint } from '../text/fingerprint';
import { identityKey } from '../text/item-refs';
import { cellName } from '../workbook/reference';
import { subjectOf } from './finding-subject';

/** 照合番号: by what an answer is put to the finding that was asked about, in whatever file and row it stands by then. */
export interface FindingKey {
  /** The same for the same item, cell, rule and contents: sixteen letters, which no program takes for a number. */
  readonly key: string;
  /** True: a reason may close it. Else only a correction does. */
  readonly mayStay: boolean;
}

/**
 * The keys of errors and warnings. An error without contents that a reason could be given for has to be corrected; so have two findings
 * that nothing tells apart.
 */
export function findingKeys(
  findings: readonly Finding[],
  { items, fiscalYear }: Pick<Review, 'items' | 'fiscalYear'>,
  departmentOf: (finding: Finding) => string,
): ReadonlyMap<Finding, FindingKey> {
  const known = findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => {
      const subject = subjectOf(finding, items);
      const words = subject
        ? [finding.rule, identityKey(subject.item), subject.field, subject.basis]
        : [finding.rule, departmentOf(finding), finding.item ?? '', finding.at ? cellName(finding.at) : '', finding.message.ja];
      return { finding, words: [fiscalYear, ...words].join('\u0000'), mayStay: subject !== null || finding.severity === 'warning' };
    });
  const counts = new Map<string, number>();
  for (const { words } of known) counts.set(words, (counts.get(words) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    known.map(({ finding, words, mayStay }) => {
      if (counts.get(words) === 1) return [finding, { key: keyOf(words), mayStay }] as const;
      const which = (seen.get(words) ?? 0) + 1;
      seen.set(words, which);
      return [finding, { key: keyOf(`${words}\u0000${which}`), mayStay: false }] as const;
    }),
  );
}

/** Without letters that look alike. */
const letters = 'ABCDEFGHJKLMNPQR';

function keyOf(words: string): string {
  const hex = fingerprint(words) + fingerprint(`照合 ${words}`);
  return hex.replace(/./g, (digit) => letters[parseInt(digit, 16)] ?? '');
}
