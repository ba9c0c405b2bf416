import { basename } from 'node:path';
import { severityLabels } from '../evaluation/labels';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { checkPublication, type ComparedWith, type PublicationCheck } from '../publication-check';
import { textAsWorkbook } from '../recognition/text-as-workbook';
import { findingJson } from '../report/review-json';
import { review, type Source } from '../review';
import { fiscalYearOf } from '../text/fiscal-years';
import { cellName } from '../workbook/reference';
import { openText } from './files/open-file';
import { readPaths, type ReadPaths } from './files/read-paths';
import { withoutOwn } from './own-workbooks';
import { readSettingsFile } from './settings-file';
import { findFiles, readSource } from './source-files';
import { complain, type ExitStatus, type Terminal } from './terminal';
import { isLocale, localeOf, readWords, wrongLocale, type Locale } from './words';

const options = {
  against: { type: 'string', multiple: true },
  settings: { type: 'string' },
  json: { type: 'boolean' },
  locale: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

type Checked = { readonly file: string } & (PublicationCheck | { readonly refused: Sentence });

/** 公表前点検 of files that are to leave the office; `words` follow the command's name. Exit status as of a review. */
export async function prepublish(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const parsed = readWords(words, options);
  if (parsed.wrong) return complain([parsed.wrong], localeOf(words), terminal);
  const { values, positionals } = parsed;
  const { locale = 'ja' } = values;
  if (!isLocale(locale)) return complain([wrongLocale], 'ja', terminal);
  if (positionals.length === 0) return complain([noFile], locale, terminal);
  const reads = readPaths(terminal.parse);
  const settings = await readSettingsFile(values.settings ?? null, reads);
  if ('problems' in settings) return complain(settings.problems, locale, terminal);
  const assumedYear = fiscalYearOf(terminal.today) - 1;
  const sources = await readAll(values.against ?? [], reads);
  const unread = sources.flatMap((source) => ('refused' in source ? [named(source.file, source.refused)] : []));
  if (unread.length > 0) return complain(unread, locale, terminal);
  const round = sources.length === 0 ? null : review(sources, { settings: settings.settings, assumedYear });
  const checked: Checked[] = [];
  for (const path of positionals) checked.push(await check(path, round, assumedYear, reads));
  terminal.out(
    values.json ? `${JSON.stringify(asJson(checked, locale), null, 1)}\n` : checked.map((each) => printed(each, locale)).join('\n'),
  );
  return statusOf(checked);
}

async function readAll(paths: readonly string[], reads: ReadPaths): Promise<readonly Source[]> {
  const files = await findFiles(paths, reads);
  const sources: Source[] = [];
  for (const file of files) sources.push(await readSource(file, reads));
  return withoutOwn(sources, files, paths).sources;
}

async function check(path: string, round: Review | null, assumedYear: number, reads: ReadPaths): Promise<Checked> {
  const file = basename(path);
  const source = /\.txt$/i.test(path) ? await readText(path, reads) : await readSource(path, reads);
  return 'refused' in source ? { file, refused: source.refused } : { file, ...checkPublication(source.workbook, file, round, assumedYear) };
}

async function readText(path: string, reads: ReadPaths) {
  const opened = await openText(path, reads);
  return 'refused' in opened ? opened : { workbook: textAsWorkbook(basename(path), opened.text) };
}

function statusOf(checked: readonly Checked[]): ExitStatus {
  if (checked.some((each) => 'refused' in each)) return 2;
  return checked.some((each) => 'findings' in each && each.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function asJson(checked: readonly Checked[], locale: Locale) {
  return {
    format: 'shinchoku-prepublish/1',
    files: checked.map((each) =>
      'refused' in each
        ? { file: each.file, reason: each.refused[locale] }
        : { file: each.file, comparedWith: each.comparedWith, findings: each.findings.map((finding) => findingJson(finding, locale)) },
    ),
  };
}

/** The file, what was compared, then a line for each finding. */
function printed(each: Checked, locale: Locale): string {
  if ('refused' in each) return `${each.file}: ${each.refused[locale]}\n`;
  const { file, findings, comparedWith } = each;
  const head =
    findings.length === 0
      ? nothingFound
      : { ja: `直すか確かめるところが${findings.length}件あります。`, en: `${findings.length} finding(s).` };
  const lines = findings.map(
    ({ severity, at, message }) => `  ${severityLabels[severity][locale]}  ${at ? `${cellName(at)}  ` : ''}${message[locale]}`,
  );
  return [`${file}: ${head[locale]}${comparisons[comparedWith][locale]}`, ...lines, ''].join('\n');
}

function named(file: string, { ja, en }: Sentence): Sentence {
  return { ja: `${file}: ${ja}`, en: `${file}: ${en}` };
}

const nothingFound: Sentence = { ja: '公表前に直すところはありません。', en: 'Nothing to correct before publication.' };

const comparisons: Readonly<Record<ComparedWith, Sentence>> = {
  round: { ja: '数値は、所属のブックの集計と照らし合わせました。', en: ' Its figures were compared with the round.' },
  table: { ja: '数値は、評価結果の表と照らし合わせました。', en: ' Its figures were compared with its own table.' },
  nothing: {
    ja: '評価結果の表が見つからないため、数値は照らし合わせていません。',
    en: ' It has no table of results, so no figures were compared.',
  },
};

const noFile: Sentence = {
  ja: '公表するブックか報道発表文(.txt)を指定してください。',
  en: 'Name a workbook or a press text (.txt) that is to be published.',
};
