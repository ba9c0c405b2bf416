import { severityLabels } from '../evaluation/labels';
import type { Finding, Severity } from '../model/finding';
import type { Review } from '../model/review';
import { publishedFigures, undeterminedNote } from '../report/published-figures';
import { pointInTime } from '../report/wording';
import { cellName } from '../workbook/reference';

type Locale = 'ja' | 'en';

/** The review as a person reads it on a terminal: the five figures, the notes, files not read, what must be corrected. */
export function printReview(review: Review, locale: Locale): string {
  return [...figures(review, locale), ...refusals(review, locale), ...findings(review, locale)].join('\n');
}

function figures(review: Review, locale: Locale): readonly string[] {
  const { results, notes } = review;
  const title = locale === 'ja' ? `評価結果(${pointInTime(review)})` : `Result as of ${review.asOf}`;
  const rows = publishedFigures(review).map(({ label, figure }, index) => `${index + 1} ${label[locale]}　${figure[locale]}`);
  return [title, ...rows, ...(results.final ? [] : [undeterminedNote(results.undetermined)[locale]]), ...notes];
}

function refusals({ workbooks }: Review, locale: Locale): readonly string[] {
  const lines = workbooks.flatMap(({ file, reason }) => (reason ? [`  ${file}: ${reason[locale]}`] : []));
  return lines.length === 0 ? [] : ['', locale === 'ja' ? '読み取れなかったファイル' : 'Files not read', ...lines];
}

function findings(review: Review, locale: Locale): readonly string[] {
  const count = (severity: Severity): number => review.findings.filter((finding) => finding.severity === severity).length;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => `${severityLabels[severity][locale]} ${count(severity)}`);
  const title = locale === 'ja' ? `点検結果: ${counts.map((words) => `${words}件`).join('、')}` : `Findings: ${counts.join(', ')}`;
  const shown = review.findings.filter(({ severity }) => severity !== 'info');
  return ['', title, ...shown.map((finding) => line(finding, locale))];
}

function line({ severity, message, file, at }: Finding, locale: Locale): string {
  const place = [file, at ? cellName(at) : null].filter((part) => part !== null).join(' ');
  return `  ${severityLabels[severity][locale]}  ${place ? `${place}  ` : ''}${message[locale]}`;
}
