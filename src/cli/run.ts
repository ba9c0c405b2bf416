import { resolve } from 'node:path';
import product from '../../package.json';
import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Review } from '../model/review';
import { correctionOf } from '../report/publication/correction';
import { obstacle } from '../report/publication/publishable';
import { reviewJson } from '../report/review-json';
import { review } from '../review';
import { distinctNames } from '../rounds/distinct-names';
import { fiscalYearLabel, fiscalYearOf } from '../text/fiscal-years';
import { otherRound, readEarlierReport } from './earlier-report';
import { readArguments, type ReviewArguments } from './arguments';
import { deskSettings } from './desk-settings';
import { helpOf, wantsHelp } from './command-help';
import { nextYear, setUp } from './next-year';
import { namedByLabels } from './one-items';
import { clearTargets, type Cleared } from './files/output-gate';
import { readPaths } from './files/read-paths';
import type { FileToWrite } from './files/write-files';
import { outputTargets, writeOutputs } from './output-files';
import { toldOwn, withoutOwn } from './own-workbooks';
import { printCorrection, printReview } from './print-review';
import { readPublishedFile } from './published-file';
import { prepublish } from './prepublish';
import { showProgress } from './progress';
import { whyNotKeptIn } from './reading/kept-readings';
import { Interrupted, readAll } from './reading/read-all';
import type { Reading, ReadingOptions, ReadingRequest } from './reading/reading';
import { readPrevious } from './previous-files';
import { isSlipPath, slipFiles } from './slip-files';
import { findFiles } from './source-files';
import { readAnswersFile, readSettingsFile } from './settings-file';
import { complain, interrupted, type ExitStatus, type Terminal } from './terminal';
import { localeOf } from './words';

export type { ExitStatus, Terminal } from './terminal';

/** Runs the program with the words after its name. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [command] = words;
  if (words.length === 0 || wantsHelp(words)) {
    terminal.out(helpOf(command, words));
    return words.length === 0 ? 2 : 0;
  }
  if (words.includes('--version')) {
    terminal.out(`${product.name} ${product.version}\n`);
    return 0;
  }
  if (command === 'prepublish') return prepublish(words.slice(1), terminal);
  if (command === 'set-up') return setUp(words.slice(1), terminal);
  if (command === 'desk-settings') return deskSettings(words.slice(1), terminal);
  if (command === 'next-year') return nextYear(words.slice(1), terminal);
  const read = readArguments(words);
  if ('wrong' in read) return complain([read.wrong], localeOf(words), terminal);
  const reads = readPaths(terminal.parse);
  const given = await readSettingsFile(read.settings, reads);
  if ('problems' in given) return complain(given.problems, read.locale, terminal);
  const answers = await readAnswersFile(read.answers, reads);
  if ('problems' in answers) return complain(answers.problems, read.locale, terminal);
  const { out } = read.outputs;
  const { round, force } = read;
  const settings = await readEarlierReport({ round, out, settings: read.settings, force }, given.settings, reads);
  if ('problems' in settings) return complain(settings.problems, read.locale, terminal);
  const before = read.corrects === null ? { published: [] } : await readPublishedFile(read.corrects, reads);
  if ('problem' in before) return complain([before.problem], read.locale, terminal);
  const previous = await readPrevious(read.previous, reads);
  if ('problems' in previous) return complain(previous.problems, read.locale, terminal);
  const files = await findFiles(read.paths, reads);
  if (files.length === 0) return complain([noFiles], read.locale, terminal);
  const answered = await namedByLabels({ kept: settings.settings.answers, given: answers.answers }, files, reads);
  if ('problems' in answered) return complain(answered.problems, read.locale, terminal);
  const forced = force.filter((path) => !isSlipPath(path, read.outputs));
  const gate = await clearTargets(outputTargets(read.outputs), { reads, forced });
  if ('problems' in gate) return complain(gate.problems, read.locale, terminal);

  const notKept = read.cache === null ? null : await whyNotKeptIn(read.cache);
  if (notKept) terminal.error(`${notKeptIn(read.cache ?? '', notKept)[read.locale]}\n`);

  const options: ReadingOptions = {
    settings: {
      ...settings.settings,
      fiscalYear: read.fiscalYear ?? settings.settings.fiscalYear,
      answers: answered.answers,
      published: [...settings.settings.published, ...before.published],
    },
    assumedYear: fiscalYearOf(terminal.today) - 1,
    kept: read.cache === null || notKept ? null : { folder: resolve(read.cache), version: (await terminal.version?.()) ?? '' },
  };
  const all = await readShowingProgress(requestsFor(files), options, read, terminal);
  if (all === null) return 130;
  const { sources, own } = withoutOwn(all, files, read.paths);
  if (sources.length === 0) return complain([noFiles], read.locale, terminal);
  const result = review(sources, {
    ...options,
    previous: previous.sources,
    earlier: settings.earlier,
    run: { on: terminal.today, by: read.by },
  });
  if (settings.earlier && !result.earlier) {
    return complain(
      [otherRound(round ?? out ?? '', fiscalYearLabel(settings.earlier.fiscalYear ?? result.fiscalYear))],
      read.locale,
      terminal,
    );
  }
  if (read.corrects !== null && before.published.every(({ fiscalYear }) => fiscalYear !== result.fiscalYear))
    return complain([otherYear(read.corrects, result.fiscalYear)], read.locale, terminal);
  const notReviewed = [...own, ...previous.own].filter((path) => path !== read.settings);
  const slips = await slipFiles(result, read.outputs, { reads, forced: force.filter((path) => !forced.includes(path)) });
  if ('problems' in slips) return complain(slips.problems, read.locale, terminal);
  return report(result, read, { cleared: gate.cleared, slips: slips.files, notReviewed }, terminal);
}

interface ToReport {
  readonly cleared: readonly Cleared[];
  readonly slips: readonly FileToWrite[];
  readonly notReviewed: readonly string[];
}

/** Writes what is asked for, and only then prints: whoever stops reading what is printed has the files. */
async function report(
  result: Review,
  { json, outputs, locale, corrects }: ReviewArguments,
  { cleared, slips, notReviewed }: ToReport,
  terminal: Terminal,
): Promise<ExitStatus> {
  const anythingRead = result.slips.length > 0 || result.workbooks.some(({ status }) => status !== 'refused');
  const written = anythingRead ? await writeOutputs(result, outputs, cleared, slips, terminal.readers?.onInterrupt) : null;
  if (written?.interrupted) {
    terminal.error(`${interrupted[locale]}\n`);
    return 130;
  }
  const correction = corrects === null ? {} : { correction: correctionOf(result) };
  if (!json && notReviewed.length > 0) terminal.out(`${toldOwn(notReviewed)[locale]}\n\n`);
  const leftAside = notReviewed.length > 0 && { notReviewed };
  if (json) terminal.out(`${JSON.stringify({ ...reviewJson(result, locale), ...correction, ...leftAside }, null, 1)}\n`);
  else if (anythingRead) terminal.out(`${printReview(result, locale)}\n${corrects === null ? '' : printCorrection(result, locale)}`);
  else for (const { file, reason } of result.workbooks) terminal.error(`${file}: ${reason?.[locale] ?? ''}\n`);
  if (!written) return 2;
  if (written.refused) terminal.error(`${written.refused[locale]}\n`);
  if (!json) for (const path of written.paths) terminal.out(locale === 'ja' ? `\n${path} に書き出しました。\n` : `\nWritten: ${path}\n`);
  if (written.problems.length > 0) return complain(written.problems, locale, terminal);
  if (result.workbooks.some(({ status }) => status === 'refused')) return 2;
  const isOpen = !result.results.final || result.findings.some(({ severity }) => severity === 'error');
  // A draft that was needed: something stands in the way of publishing.
  const isDraft = outputs.draft && obstacle(result) !== null;
  return isOpen || isDraft || written.refused ? 1 : 0;
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

function requestsFor(files: readonly string[]): readonly ReadingRequest[] {
  const names = distinctNames(files);
  return files.map((path, index) => ({ path, file: names[index] ?? path }));
}

/** Null when the user has ended the run. */
async function readShowingProgress(
  requests: readonly ReadingRequest[],
  options: ReadingOptions,
  { locale, timeout, cache }: ReviewArguments,
  terminal: Terminal,
): Promise<readonly Reading[] | null> {
  const troubles: Sentence[] = [];
  const progress = showProgress(requests.length, locale, terminal);
  try {
    const { readers } = terminal;
    const limited = readers && timeout !== null ? { ...readers, limit: timeout * 1000 } : readers;
    return await readAll(requests, options, limited, { count: progress.tell, notKept: (why) => troubles.push(why) });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.error(`${interrupted[locale]}\n`);
    return null;
  } finally {
    progress.end();
    for (const why of troubles.slice(0, 1)) terminal.error(`${notKeptIn(cache ?? '', why)[locale]}\n`);
  }
}

/** What a reading costs again is all that is lost. */
function notKeptIn(folder: string, { ja, en }: Sentence): Sentence {
  return {
    ja: `読み取った結果を「${folder}」に残せませんでした。${ja}点検の結果は変わりません。`,
    en: `What was read was not kept in ${folder}. ${en} The result is the same.`,
  };
}
