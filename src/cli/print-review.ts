import { rateText } from '../evaluation/results';
import type { Finding, Severity } from '../model/finding';
import type { Review } from '../model/review';
import { fiscalYearLabel } from '../text/calendar';
import { cellName } from '../workbook/reference';

type Locale = 'ja' | 'en';

const severities: Readonly<Record<Severity, Readonly<Record<Locale, string>>>> = {
  error: { ja: '要修正', en: 'error' },
  warning: { ja: '要確認', en: 'warning' },
  info: { ja: 'お知らせ', en: 'note' },
};

/** The review as a person reads it on a terminal: the five figures, the notes, files not read, what must be corrected. */
export function printReview(review: Review, locale: Locale): string {
  return [...figures(review, locale), ...refusals(review, locale), ...findings(review, locale)].join('\n');
}

function figures({ results, notes, fiscalYear }: Review, locale: Locale): readonly string[] {
  const { confirmed, inScope, achieved, notAchieved, undetermined, rate } = results;
  const fraction = rate ?? { numerator: 0, denominator: 0 };
  const mark = notes.length > 0 ? '(注)' : '';
  if (locale === 'en') {
    return [
      `Result for fiscal year ${fiscalYear}${results.final ? '' : ' (provisional)'}`,
      `1 Items confirmed                 ${confirmed}`,
      `2 Items in scope                  ${inScope}${mark}`,
      `3 Items achieved                  ${achieved}`,
      `4 Items not achieved              ${notAchieved}`,
      `5 Achievement rate (${fraction.numerator}/${fraction.denominator})        ${rate ? `${rate.rounded ? 'about ' : ''}${rate.percent}%` : '-'}`,
      ...(undetermined > 0 ? [`  Items without a rating           ${undetermined}`] : []),
      ...notes,
    ];
  }
  return [
    `評価結果(${fiscalYearLabel(fiscalYear)}末)${results.final ? '' : '【未確定】'}`,
    `1 進捗状況を確認した取組項目数　${confirmed}項目`,
    `2 ${fiscalYearLabel(fiscalYear)}末現在で評価対象とした取組項目数　${inScope}項目${mark}`,
    `3 評価結果が「達成」であった取組項目数　${achieved}項目`,
    `4 評価結果が「未達成」であった取組項目数　${notAchieved}項目`,
    `5 達成率(${fraction.numerator}項目/${fraction.denominator}項目)　${rateText(rate)}`,
    ...(undetermined > 0 ? [`  評価が決まっていない取組項目数　${undetermined}項目`] : []),
    ...notes,
  ];
}

function refusals({ workbooks }: Review, locale: Locale): readonly string[] {
  const lines = workbooks.flatMap(({ file, reason }) => (reason ? [`  ${file}: ${reason[locale]}`] : []));
  return lines.length === 0 ? [] : ['', locale === 'ja' ? '読み取れなかったファイル' : 'Files not read', ...lines];
}

function findings(review: Review, locale: Locale): readonly string[] {
  const shown = review.findings.filter(({ severity }) => severity !== 'info');
  const notices = review.findings.length - shown.length;
  const count = (severity: Severity): number => review.findings.filter((finding) => finding.severity === severity).length;
  const title =
    locale === 'ja'
      ? `点検結果: 要修正 ${count('error')}件、要確認 ${count('warning')}件、お知らせ ${notices}件`
      : `Findings: ${count('error')} errors, ${count('warning')} warnings, ${notices} notes`;
  return ['', title, ...shown.map((finding) => line(finding, locale))];
}

function line({ severity, message, file, at }: Finding, locale: Locale): string {
  const place = [file, at ? cellName(at) : null].filter((part) => part !== null).join(' ');
  return `  ${severities[severity][locale]}  ${place ? `${place}  ` : ''}${message[locale]}`;
}
