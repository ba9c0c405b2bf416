import { findingKeys } from '../evaluation/finding-keys';
import type { Finding, KeptFinding } from '../model/finding';
import type { Review } from '../model/review';
import type { SlipAnswer } from '../model/slips/slip-answer';
import type { AnswerState, ReviewedAnswer } from '../model/slips/slip-reading';
import type { Answered } from './reasons';

export interface AnsweredBySlips extends Answered {
  /** Every answer with what became of it, in the order in which they came. */
  readonly answers: readonly ReviewedAnswer[];
}

/** Of several answers about one finding the last one counts; answers come in the order of time. */
export function latestAnswers(answers: readonly SlipAnswer[]): readonly SlipAnswer[] {
  const latest = new Map<string, SlipAnswer>();
  for (const answer of answers) {
    const before = latest.get(answer.key);
    if (answer.on !== null && answer.on < (before?.on ?? '')) continue;
    latest.set(answer.key, answer);
  }
  return [...latest.values()];
}

/**
 * Takes out the findings that a department answered on its 差し戻し票 with a reason. An answer is about the very finding it was written
 * for: once the cell says something else, it closes nothing. "Corrected" closes nothing by itself; the finding has to be gone.
 */
export function answeredBySlips(
  findings: readonly Finding[],
  round: Pick<Review, 'items' | 'fiscalYear'>,
  departmentOf: (finding: Finding) => string,
  given: readonly SlipAnswer[],
): AnsweredBySlips {
  if (given.length === 0) return { findings, kept: [], answers: [] };
  const byKey = new Map([...findingKeys(findings, round, departmentOf)].map(([finding, { key, mayStay }]) => [key, { finding, mayStay }]));
  const kept = new Map<Finding, KeptFinding>();
  const answers = latestAnswers(given).map((answer): ReviewedAnswer => {
    const about = byKey.get(answer.key);
    const state: AnswerState = about ? stateOf(answer, about.mayStay) : 'done';
    if (about && state === 'kept') kept.set(about.finding, { ...about.finding, reason: answer.reason, answeredBy: { slip: answer } });
    return { ...answer, state };
  });
  return { findings: findings.filter((finding) => !kept.has(finding)), kept: [...kept.values()], answers };
}

function stateOf({ choice, reason }: SlipAnswer, mayStay: boolean): AnswerState {
  if (choice === 'unclear') return 'unclear';
  if (choice === 'corrected') return 'unchanged';
  if (!mayStay) return 'notAllowed';
  return reason === '' ? 'reasonMissing' : 'kept';
}
