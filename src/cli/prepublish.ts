import { createHash } from 'node:crypto';
import { severityLabels } from '../evaluation/labels';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import type { CountKind } from '../model/typed-totals';
import type { Workbook } from '../workbook/workbook';
import { writeWorkbook } from '../xlsx/writing/write-workbook';
import type { ComparedWith, PublicationCheck } from '../publication-check';
import { checkRead } from '../requests/read-publication';
import { readPublication } from '../recognition/counts/publication';
import { viewOf } from '../recognition/sheet-view';
import { planTally, tallyHeadings, tallyOf, type TalliedFile, type TallyHeading } from '../report/publication/tally-sheet';
import { findingJson } from '../report/review-json';
import { review, type Source } from '../review';
import { fiscalYearOf } from '../text/fiscal-years';
import { cellName } from '../workbook/reference';
import { clearTargets } from './files/output-gate';
import { readPaths, type ReadPaths } from './files/read-paths';
import { writeFiles } from './files/write-files';
import { readPublicationFile, type PublicationFile } from './publication-files';
import { toldOwn, withoutOwn } from './own-workbooks';
import { readSettingsFile } from './settings-file';
import { findFiles, readSource } from './source-files';
import { complain, type ExitStatus, type Terminal } from './terminal';
import { isLocale, localeOf, readWords, wrongEnding, wrongLocale, type Locale } from './words';

const options = {
  against: { type: 'string', multiple: true },
  settings: { type: 'string' },
  json: { type: 'boolean' },
  tally: { type: 'string' },
  force: { type: 'string', multiple: true },
  locale: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

type Checked = { readonly file: string; readonly read: PublicationFile } & (PublicationCheck | { readonly refused: Sentence });

/** 公表前点検 of files that are to leave the office; `words` follow the command's name. Exit status as of a review. */
export async function prepublish(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const parsed = readWords(words, options);
  if (parsed.wrong) return complain([parsed.wrong], localeOf(words), terminal);
  const { values, positionals } = parsed;
  const { locale = 'ja' } = values;
  if (!isLocale(locale)) return complain([wrongLocale], 'ja', terminal);
  if (positionals.length === 0) return complain([noFile], locale, terminal);
  const misnamed = values.tally === undefined ? null : wrongEnding('--tally', values.tally, '.xlsx');
  if (misnamed) return complain([misnamed], locale, terminal);
  const reads = readPaths(terminal.parse);
  const settings = await readSettingsFile(values.settings ?? null, reads);
  if ('problems' in settings) return complain(settings.problems, locale, terminal);
  const assumedYear = fiscalYearOf(terminal.today) - 1;
  const { sources, own } = await readAll(values.against ?? [], reads);
  const unread = sources.flatMap((source) => ('refused' in source ? [named(source.file, source.refused)] : []));
  if (unread.length > 0) return complain(unread, locale, terminal);
  const round = sources.length === 0 ? null : review(sources, { settings: settings.settings, assumedYear });
  if (own.length > 0) terminal.error(`${toldOwn(own)[locale]}\n`);
  const checked: Checked[] = [];
  for (const path of positionals) checked.push(await check(path, round, assumedYear, reads));
  const { tally } = values;
  const areTextsKnown = round === null || round.settings.press.texts.length > 0;
  if (tally !== undefined) {
    const problems = await writeTally(tally, checked, round, { reads, forced: values.force ?? [], today: terminal.today });
    if (problems.length > 0) return complain(problems, locale, terminal);
  }
  terminal.out(
    values.json
      ? `${JSON.stringify(asJson(checked, locale), null, 1)}\n`
      : checked.map((each) => printed(each, locale, areTextsKnown)).join('\n'),
  );
  return statusOf(checked);
}

async function readAll(paths: readonly string[], reads: ReadPaths): Promise<ReturnType<typeof withoutOwn<Source>>> {
  const files = await findFiles(paths, reads);
  const sources: Source[] = [];
  for (const file of files) sources.push(await readSource(file, reads));
  return withoutOwn(sources, files, paths);
}

async function check(path: string, round: Review | null, assumedYear: number, reads: ReadPaths): Promise<Checked> {
  const read = await readPublicationFile(path, reads);
  const { file } = read;
  if ('refused' in read) return { file, read, refused: read.refused };
  return { file, read, ...checkRead(read, file, round, assumedYear) };
}

/** Writes 公表前照合票; gives back why it could not. */
async function writeTally(
  path: string,
  checked: readonly Checked[],
  round: Review | null,
  { reads, forced, today }: { readonly reads: ReadPaths; readonly forced: readonly string[]; readonly today: string },
): Promise<readonly Sentence[]> {
  const unread = checked.flatMap((each) => ('refused' in each ? [named(each.file, each.refused)] : []));
  if (unread.length > 0) return unread;
  const gate = await clearTargets([{ path, kind: 'clean' }], { reads, forced });
  if ('problems' in gate) return gate.problems;
  const files = checked.flatMap((each) => ('refused' in each ? [] : [talliedFile(each)]));
  const whole = round && tallyOf(round);
  const plan = planTally(files, whole, { checksum: checksumOf(files, whole), on: today });
  const content = () => writeWorkbook([plan], { title: plan.name });
  const written = await writeFiles(
    gate.cleared.map((place) => ({ ...place, content })),
    undefined,
  );
  return written.problems;
}

/** Changes when any of the files or any figure of the round does: sixteen digits in fours, to be read out. */
function checksumOf(files: readonly TalliedFile[], round: Readonly<Record<TallyHeading, string>> | null): string {
  const parts = [...files.map(({ file, sha256 }) => `${sha256} ${file}`).sort(), JSON.stringify(round)];
  const digits = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

const kindWords: Readonly<Record<PublicationFile['kind'], string>> = {
  text: '発表文',
  page: 'ページ',
  word: 'Word文書',
  csv: 'CSV',
  workbook: 'ブック',
};

function talliedFile({ file, read, findings }: Extract<Checked, PublicationCheck>): TalliedFile {
  const count = (severity: 'error' | 'warning'): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    file,
    kind: kindWords[read.kind],
    sha256: read.sha256,
    figures: figuresIn(read),
    errors: count('error'),
    warnings: count('warning'),
  };
}

const kindsOfFigures: Readonly<Record<TallyHeading, CountKind>> = {
  確認: 'confirmed',
  評価対象: 'inScope',
  達成: 'achieved',
  未達成: 'notAchieved',
  達成率: 'rate',
};

/** As they stand in the table of results, or in the row for all of the open data. */
function figuresIn(read: PublicationFile): TalliedFile['figures'] {
  if ('refused' in read) return {};
  if (read.kind === 'csv') return figuresInCsv(read.workbook);
  const views = read.workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(viewOf);
  const { figures } = readPublication(read.workbook, views);
  return Object.fromEntries(
    tallyHeadings.flatMap((heading) => {
      const figure = figures.find(({ kind }) => kind === kindsOfFigures[heading]);
      return figure ? [[heading, String(figure.value)]] : [];
    }),
  );
}

const columnsOfCsv: Readonly<Record<TallyHeading, string>> = {
  確認: 'confirmed',
  評価対象: 'in_scope',
  達成: 'achieved',
  未達成: 'not_achieved',
  達成率: 'rate_percent',
};

function figuresInCsv({ sheets }: Workbook): TalliedFile['figures'] {
  const [headings = [], ...rows] = (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')),
  );
  const all = rows.find((row) => row[headings.indexOf('scope')] === 'all');
  return Object.fromEntries(
    tallyHeadings.flatMap((heading) => {
      const value = all?.[headings.indexOf(columnsOfCsv[heading])];
      return value === undefined || value === '' ? [] : [[heading, value]];
    }),
  );
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
function printed(each: Checked, locale: Locale, areTextsKnown: boolean): string {
  if ('refused' in each) return `${each.file}: ${each.refused[locale]}\n`;
  const { file, findings, comparedWith } = each;
  const head =
    findings.length === 0
      ? nothingFound
      : { ja: `直すか確かめるところが${findings.length}件あります。`, en: `${findings.length} finding(s).` };
  const lines = findings.map(
    ({ severity, at, message }) => `  ${severityLabels[severity][locale]}  ${at ? `${cellName(at)}  ` : ''}${message[locale]}`,
  );
  const compared = comparisons[comparedWith][locale] + (areTextsKnown ? '' : textsNotCompared[locale]);
  return [`${file}: ${head[locale]}${compared}`, ...lines, ''].join('\n');
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

const textsNotCompared: Sentence = {
  ja: '設定にシート「公表文」がないため、取組方針の文などは、名称と数値のほかは照らし合わせていません。',
  en: ' The settings have no sheet 公表文, so of the texts only names and figures were compared.',
};

const noFile: Sentence = {
  ja: '公表するブックか報道発表文(.txt)を指定してください。',
  en: 'Name a workbook or a press text (.txt) that is to be published.',
};
