import type { Review } from '../../model/review';
import { correctionOf } from './correction';
import { policyAccounts } from '../items/policy-accounts';
import type { Publishable } from './publishable';
import { publish } from './publishable';
import { publishedFigures } from '../items/published-figures';
import { correctionTitle, evaluationSentence, policiesTitle, reportTitle, resultsTitle } from '../wording';

export interface PressStyle {
  /** パーセント, as the press release spells it, or the sign. */
  readonly percent: 'パーセント' | '％';
}

/**
 * The press text in the pattern of the FY2024 press release: what was done for each policy, the sentence that says what was
 * evaluated, the five figures and their notes. Lines end with "\n".
 */
export function pressText(review: Review, style: PressStyle = { percent: 'パーセント' }): Publishable<string> {
  return publish(review, (published) => `${parts(published, style).join('\n\n')}\n`);
}

function parts(review: Review, { percent }: PressStyle): readonly string[] {
  const accounts = policyAccounts(review);
  return [
    reportTitle(review),
    ...correctionParts(review).map((part) => part.replaceAll('パーセント', percent)),
    ...(accounts.length > 0 ? [policiesTitle(review)] : []),
    ...accounts.flatMap(({ no, name, paragraphs }) => [no === null ? name : `${no} ${name}`, ...paragraphs.map(indented)]),
    resultsTitle(review),
    indented(evaluationSentence(review)),
    ['評価結果', ...figureLines(review).map((line) => line.replace('パーセント', percent))].join('\n'),
    ...(review.notes.length > 0 ? [review.notes.join('\n')] : []),
  ];
}

/** 訂正について, when what was published before is corrected. */
function correctionParts(review: Review): readonly string[] {
  const correction = correctionOf(review);
  if (correction === null) return [];
  const lines = correction.changes.map(({ place, before, after }, index) => `${index + 1} ${place}　訂正前：${before}　訂正後：${after}`);
  return [correctionTitle, indented(correction.sentence), lines.join('\n')];
}

function indented(paragraph: string): string {
  return `　${paragraph}`;
}

/** The counts stand below each other as in the press release: 24項目 above " 4項目". */
function figureLines(review: Review): readonly string[] {
  const width = String(review.results.confirmed).length;
  return publishedFigures(review).map(
    ({ label, figure }, index) => `${index + 1} ${label.ja} ${figure.ja.replace(/^\d+(?=項目)/, (count) => count.padStart(width))}`,
  );
}
