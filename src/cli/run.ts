import { resolve } from 'node:path';
import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Review } from '../model/review';
import { correctionOf } from '../report/publication/correction';
import { reviewJson } from '../report/review-json';
import { review } from '../review';
import { distinctNames } from '../rounds/distinct-names';
import { fiscalYearLabel, fiscalYearOf } from '../text/fiscal-years';
import { otherRound, readEarlierReport } from './earlier-report';
import { readArguments, usage, type ReviewArguments } from './arguments';
import { nextYear, setUp } from './next-year';
import { outputPaths, replacesOne, writeOutputs } from './output-files';
import { printCorrection, printReview } from './print-review';
import { readPublishedFile } from './published-file';
import { prepublish } from './prepublish';
import { showProgress } from './progress';
import { canKeepIn } from './reading/kept-readings';
import { Interrupted, readAll } from './reading/read-all';
import type { Reading, ReadingOptions, ReadingRequest } from './reading/reading';
import { readPrevious } from './previous-files';
import { findFiles } from './source-files';
import { readSettingsFile } from './settings-file';
import { complain, type ExitStatus, type Terminal } from './terminal';

export type { ExitStatus, Terminal } from './terminal';

/** Runs the program with the words after its name. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (words[0] === 'prepublish') return prepublish(words.slice(1), terminal);
  if (words[0] === 'set-up') return setUp(words.slice(1), terminal);
  if (words[0] === 'next-year') return nextYear(words.slice(1), terminal);
  const read = readArguments(words);
  if ('help' in read) {
    terminal.out(`${usage.ja}\n\n${usage.en}\n`);
    return words.length === 0 ? 2 : 0;
  }
  if ('wrong' in read) return complain([read.wrong], words.includes('en') ? 'en' : 'ja', terminal);
  const given = await readSettingsFile(read.settings);
  if ('problems' in given) return complain(given.problems, read.locale, terminal);
  const { out } = read.outputs;
  const settings = await readEarlierReport({ round: read.round, out, settings: read.settings }, given.settings);
  if ('problems' in settings) return complain(settings.problems, read.locale, terminal);
  const before = read.corrects === null ? { published: [] } : await readPublishedFile(read.corrects);
  if ('problem' in before) return complain([before.problem], read.locale, terminal);
  const previous = await readPrevious(read.previous);
  if ('problems' in previous) return complain(previous.problems, read.locale, terminal);
  const files = await findFiles(read.paths);
  if (files.length === 0) return complain([noFiles], read.locale, terminal);
  const sourceFiles = [...files, ...[read.settings, read.corrects].filter((path) => path !== null)];
  const targets = outputPaths(read.outputs).map((path) => resolve(path));
  if (new Set(targets).size < targets.length) return complain([sameTarget], read.locale, terminal);
  if (await replacesOne(targets, sourceFiles)) return complain([wouldOverwrite], read.locale, terminal);

  if (read.cache !== null && !(await canKeepIn(read.cache))) return complain([cannotKeep(read.cache)], read.locale, terminal);

  const options: ReadingOptions = {
    settings: {
      ...settings.settings,
      fiscalYear: read.fiscalYear ?? settings.settings.fiscalYear,
      published: [...settings.settings.published, ...before.published],
    },
    assumedYear: fiscalYearOf(terminal.today) - 1,
    kept: read.cache === null ? null : { folder: resolve(read.cache), version: (await terminal.version?.()) ?? '' },
  };
  const sources = await readShowingProgress(requestsFor(files), options, read, terminal);
  if (sources === null) return 130;
  const result = review(sources, {
    ...options,
    previous: previous.sources,
    earlier: settings.earlier,
    run: { on: terminal.today, by: read.by },
  });
  if (settings.earlier && !result.earlier) {
    return complain(
      [otherRound(read.round ?? out ?? '', fiscalYearLabel(settings.earlier.fiscalYear ?? result.fiscalYear))],
      read.locale,
      terminal,
    );
  }
  if (read.corrects !== null && before.published.every(({ fiscalYear }) => fiscalYear !== result.fiscalYear))
    return complain([otherYear(read.corrects, result.fiscalYear)], read.locale, terminal);
  return report(result, read, terminal);
}

async function report(result: Review, { json, outputs, locale, corrects }: ReviewArguments, terminal: Terminal): Promise<ExitStatus> {
  const anythingRead = result.workbooks.some(({ status }) => status !== 'refused');
  const correction = corrects === null ? {} : { correction: correctionOf(result) };
  if (json) terminal.out(`${JSON.stringify({ ...reviewJson(result, locale), ...correction }, null, 1)}\n`);
  else if (anythingRead) terminal.out(`${printReview(result, locale)}\n${corrects === null ? '' : printCorrection(result, locale)}`);
  else for (const { file, reason } of result.workbooks) terminal.error(`${file}: ${reason?.[locale] ?? ''}\n`);
  if (!anythingRead) return 2;
  const written = await writeOutputs(result, outputs);
  if (written.refused) terminal.error(`${written.refused[locale]}\n`);
  if (!json) for (const path of written.paths) terminal.out(locale === 'ja' ? `\n${path} に書き出しました。\n` : `\nWritten: ${path}\n`);
  if (result.workbooks.some(({ status }) => status === 'refused')) return 2;
  const isOpen = result.results.undetermined > 0 || result.findings.some(({ severity }) => severity === 'error');
  return isOpen || written.refused ? 1 : 0;
}

const noFiles: Sentence = {
  ja: '点検するブックが見つかりません。フォルダに .xlsx などのブックがあるか確認してください。',
  en: 'No workbooks were found. Check that the folder holds workbooks (.xlsx and the like).',
};
function otherYear(path: string, fiscalYear: FiscalYear): Sentence {
  return {
    ja: `「${path}」には、${fiscalYearLabel(fiscalYear)}の公表済みの評価結果がありません。同じ年度のものを指定してください。`,
    en: `${path} holds no published result of fiscal year ${fiscalYear}. Name one of the same year.`,
  };
}
const sameTarget: Sentence = {
  ja: '書き出し先が重なっています。それぞれ別の名前を指定してください。',
  en: 'Two outputs have the same name. Choose a name for each.',
};
const wouldOverwrite: Sentence = {
  ja: '書き出し先が、読み取るファイルと同じです。元のブックは書き換えません。別の名前を指定してください。',
  en: 'The output would replace a file that is read. Choose another name; source files are never changed.',
};

function requestsFor(files: readonly string[]): readonly ReadingRequest[] {
  const names = distinctNames(files);
  return files.map((path, index) => ({ path, file: names[index] ?? path }));
}

/** Null when the user has ended the run. */
async function readShowingProgress(
  requests: readonly ReadingRequest[],
  options: ReadingOptions,
  { locale, timeout }: ReviewArguments,
  terminal: Terminal,
): Promise<readonly Reading[] | null> {
  const progress = showProgress(requests.length, locale, terminal);
  try {
    const { readers } = terminal;
    const limited = readers && timeout !== null ? { ...readers, limit: timeout * 1000 } : readers;
    return await readAll(requests, options, limited, progress.tell);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.error(`${interrupted[locale]}\n`);
    return null;
  } finally {
    progress.end();
  }
}

const interrupted: Sentence = { ja: '中断しました。何も書き出していません。', en: 'Interrupted. Nothing was written.' };

function cannotKeep(folder: string): Sentence {
  return {
    ja: `読み取り結果を残すフォルダ「${folder}」に書き込めません。場所とアクセス権を確認してください。`,
    en: `The cache folder ${folder} cannot be written to. Check its place and permissions.`,
  };
}
