import { constants, type BigIntStats } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Sentence } from '../../model/finding';
import { keptByPeople, whyNoReport } from './own-report';
import { filesRead, knownFiles, placeOf, whatIsAt, type KnownFiles } from './places';
import type { ReadPaths } from './read-paths';
import { systemCode, whyNotWritten } from './system-errors';

/** What is to be written, which decides what it may replace: a report only a report, a text any file of its name, the others nothing. */
export type OutputKind = 'report' | 'clean' | 'form' | 'settings' | 'text';

export interface Target {
  readonly path: string;
  readonly kind: OutputKind;
}

/** A place that was found fit to be written to, and what stood there then. */
export interface Cleared {
  readonly path: string;
  readonly before: BigIntStats | null;
}

export interface GateOptions {
  readonly reads: ReadPaths;
  /** Paths that may be replaced whatever they hold (--force), unless they were read. */
  readonly forced: readonly string[];
}

/**
 * Looks at every place before the first is written to. Nothing that was read is ever replaced, and nothing that people keep
 * unless they say so for that one file.
 */
export async function clearTargets(
  targets: readonly Target[],
  { reads, forced }: GateOptions,
): Promise<{ readonly cleared: readonly Cleared[] } | { readonly problems: readonly Sentence[] }> {
  const places = await Promise.all(targets.map(({ path }) => placeOf(path)));
  if (new Set(places).size < places.length) return { problems: [sameTarget] };
  const known = { read: await filesRead(reads), forced: await knownFiles(forced) };
  const cleared: Cleared[] = [];
  const problems: Sentence[] = [];
  for (const [index, target] of targets.entries()) {
    const looked = await lookAt(target, places[index] ?? target.path, known);
    if ('problem' in looked) problems.push(named(target.path, looked.problem));
    else cleared.push({ path: target.path, before: looked.before });
  }
  const wanted = new Set(places);
  for (const path of forced) if (!wanted.has(await placeOf(path))) problems.push(notAnOutput(path));
  return problems.length > 0 ? { problems } : { cleared };
}

async function lookAt(
  { path, kind }: Target,
  place: string,
  known: { readonly read: KnownFiles; readonly forced: KnownFiles },
): Promise<{ readonly before: BigIntStats | null } | { readonly problem: Sentence }> {
  try {
    const before = await whatIsAt(path);
    const problem = (before && whyNotReplaced(before)) ?? (known.read.has(place, before) ? wasRead : null);
    if (problem) return { problem };
    if (before && !known.forced.has(place, before)) {
      const kept = kind === 'text' ? null : kind === 'report' ? await whyNoReport(path) : keptByPeople;
      if (kept) return { problem: kept };
    }
    await access(await nearestFolder(dirname(resolve(path))), constants.W_OK | constants.X_OK);
    return { before };
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return { problem: whyNotWritten(error) };
  }
}

/** A folder that is still to be made stands for the one in which it will be. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await whatIsAt(folder);
  return found || dirname(folder) === folder ? `${folder}/.` : nearestFolder(dirname(folder));
}

const anyoneWrites = 0o222n;

function whyNotReplaced(found: BigIntStats): Sentence | null {
  if (found.isSymbolicLink()) return isLink;
  if (found.isDirectory()) return isFolder;
  if (!found.isFile()) return isDevice;
  return (found.mode & anyoneWrites) === 0n ? isReadOnly : null;
}

/** The sentence behind the name of the file it is about. */
export function named(path: string, { ja, en }: Sentence): Sentence {
  return { ja: `${path}: ${ja}`, en: `${path}: ${en}` };
}

const sameTarget: Sentence = {
  ja: '書き出し先が重なっています。それぞれ別の名前を指定してください。',
  en: 'Two outputs have the same name. Choose a name for each.',
};
const wasRead: Sentence = {
  ja: '書き出し先が、読み取るファイルと同じです。元のブックは書き換えません。別の名前を指定してください。',
  en: 'The output would replace a file that is read. Choose another name; source files are never changed.',
};
const isLink: Sentence = {
  ja: '書き出し先がリンクのため、書き出しません。リンク先のファイルか、別の名前を指定してください。',
  en: 'The output is a link, and nothing is written through it. Name the file it leads to, or choose another name.',
};
const isFolder: Sentence = {
  ja: '同じ名前のフォルダがあるため、書き出せません。別の名前を指定してください。',
  en: 'A folder of this name exists. Choose another name.',
};
const isDevice: Sentence = {
  ja: '普通のファイルではない(パイプや装置の)ため、書き出せません。別の名前を指定してください。',
  en: 'This is a pipe or a device and no file. Choose another name.',
};
const isReadOnly: Sentence = {
  ja: '同じ名前のファイルが読み取り専用のため、置き換えません。別の名前を指定するか、読み取り専用を解除してください。',
  en: 'A file of this name is read-only and is not replaced. Choose another name, or make it writable.',
};

function notAnOutput(path: string): Sentence {
  return {
    ja: `--force に指定した「${path}」は、書き出し先ではありません。書き出すファイルの名前を指定してください。`,
    en: `${path}, named with --force, is not written by this run. Name a file that is.`,
  };
}
