import type { Review } from '../../model/review';
import { headTexts, policyTexts } from '../items/policy-texts';
import type { PressParagraph } from '../items/press-state';
import { publishedFigures, undeterminedNote } from '../items/published-figures';
import { correctionTitle, evaluationSentence, policiesTitle, reportTitle, resultsTitle } from '../wording';
import { correctionOf } from './correction';
import { draftNotice, markedText } from './draft';
import type { Publishable } from './publishable';
import { publish } from './publishable';

export interface PressStyle {
  /** パーセント, as the press release spells it, or the sign. */
  readonly percent: 'パーセント' | '％';
  /** 暫定: written also while it must not be published, with a notice and marks on what is open. */
  readonly draft?: boolean;
}

/**
 * The press text in the pattern of the FY2024 press release: its head and lead, what was done for each policy, the sentence that says what
 * was evaluated, the five figures and their notes, the files that go with it. Lines end with "\n".
 */
export function pressText(review: Review, style: PressStyle = { percent: 'パーセント' }): Publishable<string> {
  return publish(review, (published) => `${parts(published, style).join('\n\n')}\n`, style);
}

function parts(review: Review, { percent, draft = false }: PressStyle): readonly string[] {
  const written = (paragraph: PressParagraph): string => indented(markedText(paragraph, draft));
  const policies = policyTexts(review);
  return [
    ...(draft ? [draftNotice(review)] : []),
    ...headOf(review, draft),
    ...correctionParts(review).map((part) => part.replaceAll('パーセント', percent)),
    ...headTexts('lead', review).map(written),
    ...(policies.length > 0 ? [policiesTitle(review)] : []),
    ...policies.flatMap(({ no, name, paragraphs }) => [no === null ? name : `${no} ${name}`, ...paragraphs.map(written)]),
    resultsTitle(review),
    indented(evaluationSentence(review)),
    ['評価結果', ...figureLines(review).map((line) => line.replace('パーセント', percent))].join('\n'),
    ...(review.notes.length > 0 ? [review.notes.join('\n')] : []),
    ...(draft && review.results.undetermined > 0 ? [undeterminedNote(review.results.undetermined).ja] : []),
    ...headTexts('attachment', review).map((paragraph) => markedText(paragraph, draft)),
  ];
}

/** Title, day, number of the page, whom to ask and when it is announced, as far as they are given. */
function headOf(review: Review, draft: boolean): readonly string[] {
  const title = headTexts('title', review).map((paragraph) => markedText(paragraph, draft));
  const labelled = (kind: 'pageNo' | 'contact', label: string) =>
    headTexts(kind, review).map((paragraph) => `${label}:${markedText(paragraph, draft)}`);
  return [
    ...(title.length > 0 ? title : [reportTitle(review)]),
    ...headTexts('publishedOn', review).map((paragraph) => markedText(paragraph, draft)),
    ...labelled('pageNo', 'ページ番号'),
    ...labelled('contact', '問合せ先'),
    ...headTexts('announced', review).map((paragraph) => markedText(paragraph, draft)),
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
