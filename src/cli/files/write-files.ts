import { randomBytes } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { mkdir, open, rename, rmdir, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Sentence } from '../../model/finding';
import { named, type Cleared } from './output-gate';
import { whatIsAt } from './places';
import { systemCode, whyNotWritten } from './system-errors';

export type Content = string | Uint8Array | Iterable<string>;

export interface FileToWrite extends Cleared {
  readonly content: () => Content | Promise<Content>;
}

export interface Written {
  readonly paths: readonly string[];
  /** What went wrong, and what was written nevertheless and what not; empty when all was written. */
  readonly problems: readonly Sentence[];
  /** The user ended the run before anything was given its name. */
  readonly interrupted: boolean;
}

/** Calls back when the user wants to end the run; what it gives back stops that. */
export type OnInterrupt = (interrupt: () => void) => () => void;

interface Staged {
  readonly file: FileToWrite;
  readonly unfinished: string;
}

/**
 * Writes all files or, as far as that can be, none: each is first written whole under a name of its own beside its place, and only when all
 * are safe on the disk they are given their names. A file that has changed since it was looked at is not replaced.
 */
export async function writeFiles(files: readonly FileToWrite[], onInterrupt: OnInterrupt = () => () => undefined): Promise<Written> {
  // Made before anything is on the disk: this takes longest, and whoever ends the run meanwhile leaves nothing behind.
  const contents: Content[] = [];
  for (const { content } of files) contents.push(await content());
  const stop = new AbortController();
  const unheard = onInterrupt(() => {
    stop.abort();
  });
  const staged: Staged[] = [];
  const folders: string[] = [];
  const written: string[] = [];
  let current = '';
  try {
    for (const [index, file] of files.entries()) {
      current = file.path;
      folders.push(...(await makeFolder(dirname(resolve(file.path)))));
      const unfinished = join(dirname(file.path), `.shinchoku-${randomBytes(12).toString('hex')}.tmp`);
      const handle = await open(unfinished, 'wx', file.before ? Number(file.before.mode & 0o777n) : 0o666);
      staged.push({ file, unfinished });
      await fill(handle, contents[index] ?? '', stop.signal);
    }
    if (stop.signal.aborted) return { paths: [], problems: [], interrupted: true };
    for (const each of staged) {
      current = each.file.path;
      if (!isSame(each.file.before, await whatIsAt(current))) return failed(files, written, current, changedMeanwhile);
      await rename(each.unfinished, current);
      written.push(current);
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await settle(folder);
    return { paths: written, problems: [], interrupted: false };
  } catch (error) {
    if (stop.signal.aborted && written.length === 0) return { paths: [], problems: [], interrupted: true };
    if (systemCode(error) === '') throw error;
    return failed(files, written, current, whyNotWritten(error));
  } finally {
    for (const { file, unfinished } of staged) if (!written.includes(file.path)) await unlink(unfinished).catch(goneAlready);
    if (written.length === 0) for (const folder of folders.reverse()) await rmdir(folder).catch(goneAlready);
    unheard();
  }
}

/** Writes and puts onto the disk; also the text of a list that is larger than memory. */
async function fill(handle: FileHandle, content: Content, signal: AbortSignal): Promise<void> {
  try {
    for (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
      signal.throwIfAborted();
      await handle.appendFile(piece);
    }
    await handle.sync().catch(notOffered);
  } finally {
    await handle.close();
  }
}

/** Makes the folder with those above it; gives those that were made, the outermost first. */
async function makeFolder(folder: string): Promise<readonly string[]> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return [];
  const made: string[] = [];
  for (let each = folder; each.length >= first.length; each = dirname(each)) made.unshift(each);
  return made;
}

/** The name, too, has to outlast a power cut. Where folders cannot be opened, as on Windows, the system sees to it. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder === '' ? '.' : folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Some file systems of networks have no such call; a full or broken disk is told. */
function notOffered(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM'].includes(systemCode(error))) throw error;
}

function goneAlready(error: unknown): void {
  if (systemCode(error) === '') throw error;
}

function isSame(before: BigIntStats | null, now: BigIntStats | null): boolean {
  if (before === null || now === null) return before === now;
  return before.dev === now.dev && before.ino === now.ino && before.size === now.size && before.mtimeNs === now.mtimeNs;
}

function failed(files: readonly FileToWrite[], written: readonly string[], path: string, why: Sentence): Written {
  const missing = files.map((file) => file.path).filter((each) => !written.includes(each));
  const list = { ja: written.join('、'), en: written.join(', ') };
  const told: Sentence = {
    ja: `書き出していないもの: ${missing.join('、')}(書き出したもの: ${list.ja === '' ? 'なし' : list.ja})`,
    en: `Not written: ${missing.join(', ')} (written: ${list.en === '' ? 'none' : list.en})`,
  };
  return { paths: written, problems: [named(path, why), told], interrupted: false };
}

const changedMeanwhile: Sentence = {
  ja: '点検の間に、書き出し先のファイルが変わりました。確かめてから、やり直してください。',
  en: 'The file at this place has changed during the run. Look at it and try again.',
};
