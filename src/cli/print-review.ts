import { keptLabel, severityLabels } from '../evaluation/labels';
import type { Finding, Sentence, Severity } from '../model/finding';
import type { Review } from '../model/review';
import { correctionOf, notCompared } from '../report/publication/correction';
import { openBesideRatings, publishedFigures, undeterminedNote } from '../report/items/published-figures';
import { answerCounts, answersGiven } from '../report/round/slips/answers-given';
import { pointInTime } from '../report/wording';
import { cellName } from '../workbook/reference';

type Locale = 'ja' | 'en';

/** The review as a person reads it on a terminal: the five figures, the notes, files not read, what must be corrected. */
export function printReview(review: Review, locale: Locale): string {
  const parts = [figures, refusals, answers, findings, keptAndNotChecked];
  return parts.flatMap((part) => part(review, locale)).join('\n');
}

/** What is to be corrected of the result published before, in the words to be published. Ends with a line break. */
export function printCorrection(review: Review, locale: Locale): string {
  const correction = correctionOf(review);
  const rest = [notCompared(review)?.[locale] ?? []].flat();
  if (correction !== null) {
    const lines = correction.changes.map(({ place, before, after }, index) => `${index + 1} ${place}　${before} → ${after}`);
    return `\n${[correction.sentence, ...lines, ...rest].join('\n')}\n`;
  }
  const words = review.results.final ? nothingToCorrect : notYetFinal;
  return `\n${[words[locale], ...rest].join('\n')}\n`;
}

const nothingToCorrect: Sentence = {
  ja: '公表済みの内容と違うところはありません。',
  en: 'Nothing differs from what was published.',
};
const notYetFinal: Sentence = {
  ja: '評価が決まっていない項目があるため、訂正表を作れません。すべての評価を決めてから、やり直してください。',
  en: 'No correction is made while items have no rating. Rate every item and try again.',
};

function figures(review: Review, locale: Locale): readonly string[] {
  const { results, notes } = review;
  const title = locale === 'ja' ? `評価結果(${pointInTime(review)})` : `Result as of ${review.asOf}`;
  const rows = publishedFigures(review).map(({ label, figure }, index) => `${index + 1} ${label[locale]}　${figure[locale]}`);
  const undetermined = results.undetermined === 0 ? [] : [undeterminedNote(results.undetermined)[locale]];
  return [title, ...rows, ...undetermined, ...openBesideRatings(results).map((sentence) => sentence[locale]), ...notes];
}

function refusals({ workbooks }: Review, locale: Locale): readonly string[] {
  const lines = workbooks.flatMap(({ file, reason }) => (reason ? [`  ${file}: ${reason[locale]}`] : []));
  return lines.length === 0 ? [] : ['', locale === 'ja' ? '読み取れなかったファイル' : 'Files not read', ...lines];
}

/** What came back on slips, and what of it is still open. */
function answers(review: Review, locale: Locale): readonly string[] {
  const given = answersGiven(review);
  if (!given) return [];
  const counts = answerCounts(given)[locale];
  return [
    '',
    locale === 'ja' ? `差し戻し票への回答: ${counts}` : `Answers to slips: ${counts}`,
    ...given.open.map(({ about, state, message }) => `  ${about}  ${state[locale]}  ${message}`),
    ...given.unread.map(({ file, says }) => `  ${file}  ${says[locale]}`),
  ];
}

function findings(review: Review, locale: Locale): readonly string[] {
  const count = (severity: Severity): number => review.findings.filter((finding) => finding.severity === severity).length;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => `${severityLabels[severity][locale]} ${count(severity)}`);
  const title = locale === 'ja' ? `点検結果: ${counts.map((words) => `${words}件`).join('、')}` : `Findings: ${counts.join(', ')}`;
  const shown = review.findings.filter(({ severity }) => severity !== 'info');
  return ['', title, ...shown.map((finding) => line(finding, locale))];
}

/** What was answered with a reason, and what was not checked: neither counts as passed. */
function keptAndNotChecked({ kept, notChecked }: Review, locale: Locale): readonly string[] {
  const answered = kept.map(({ item, message, reason }) => `  ${keptLabel[locale]}  ${item ?? ''}  ${message[locale]} (${reason})`);
  const unchecked = notChecked.map(({ title, reason }) =>
    locale === 'ja' ? `  「${title.ja}」は、${reason.ja}` : `  "${title.en}": ${reason.en}`,
  );
  return [...answered, ...(unchecked.length === 0 ? [] : ['', locale === 'ja' ? '点検していないもの' : 'Not checked', ...unchecked])];
}

function line({ severity, message, file, at }: Finding, locale: Locale): string {
  const place = [file, at ? cellName(at) : null].filter((part) => part !== null).join(' ');
  return `  ${severityLabels[severity][locale]}  ${place ? `${place}  ` : ''}${message[locale]}`;
}
