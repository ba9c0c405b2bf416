import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Sentence } from '../../model/finding';
import { readXlsx } from '../../xlsx/reading/read-xlsx';
import { UnreadableWorkbook } from '../../xlsx/unreadable-workbook';
import type { Workbook } from '../../workbook/workbook';
import { nodeInflate } from '../node-inflate';
import { read, unpack, type PackedReading, type Reading, type ReadingOptions, type ReadingRequest } from './reading';
import { refusalOf } from './refusal-of';
import { sharingTexts } from './share-texts';
import { inWorkers } from './worker-pool';

/** The threads that read. */
export interface Readers {
  readonly start: (options: ReadingOptions) => Worker;
  /** Milliseconds that one file may take. */
  readonly limit?: number;
  /** Calls back when the user wants to end the run; what it gives back stops that. */
  readonly onInterrupt?: (interrupt: () => void) => () => void;
}

/** What is told while files are read. */
export interface Told {
  readonly count: (read: number) => void;
  readonly notKept: (why: Sentence) => void;
}

/** The user has ended the run while files were read. */
export class Interrupted extends Error {}

const usualLimit = 60_000;
const mostThreads = 8;
/** Up to here, starting threads takes longer than they save. */
const fewFiles = 12;
const fewBytes = 1024 * 1024;

/**
 * Reads the files and recognises their items, in the order given. Many files or large ones are read in as many threads
 * as the machine has processors; a file that takes too long or breaks its thread is refused, and the rest goes on.
 *
 * @param readers absent: all is read in this thread
 * @param told how many files have been read, and why a reading was not kept
 */
export async function readAll(
  requests: readonly ReadingRequest[],
  options: ReadingOptions,
  readers: Readers | undefined,
  told: Told,
): Promise<readonly Reading[]> {
  const readings = new Array<Reading>(requests.length);
  let count = 0;
  const share = sharingTexts();
  const done: Done = (index, answer) => {
    const reading = 'packed' in answer ? unpack(answer) : answer;
    if ('packed' in answer && answer.notKept) told.notKept(answer.notKept);
    share(reading);
    readings[index] = reading;
    told.count(++count);
  };
  const all = requests.map((request, index) => ({ request, index }));
  if (readers) await readWith(readers, all, options, done);
  else for (const { request, index } of all) done(index, await read(request, options));
  return readings;
}

interface Numbered {
  readonly request: ReadingRequest;
  readonly index: number;
}

type Done = (index: number, answer: PackedReading | Reading) => void;

async function readWith(readers: Readers, all: readonly Numbered[], options: ReadingOptions, done: Done): Promise<void> {
  const stop = new AbortController();
  const unheard = readers.onInterrupt?.(() => {
    stop.abort(new Interrupted());
  });
  try {
    const rest = (await areFew(all)) ? await readHere(all, options, stop.signal, done) : all;
    await readInThreads(readers, rest, options, stop.signal, done);
  } finally {
    unheard?.();
  }
}

async function areFew(all: readonly Numbered[]): Promise<boolean> {
  if (all.length > fewFiles) return false;
  const sizes = await Promise.all(all.map(({ request }) => stat(request.path).then(sizeOf, () => 0)));
  return sizes.reduce((sum, size) => sum + size, 0) <= fewBytes;
}

function sizeOf({ size }: { readonly size: number }): number {
  return size;
}

/** Reads in this thread what our own reader reads, whose costs are bounded; gives back what is better left to another. */
async function readHere(all: readonly Numbered[], options: ReadingOptions, signal: AbortSignal, done: Done): Promise<readonly Numbered[]> {
  const rest: Numbered[] = [];
  for (const numbered of all) {
    signal.throwIfAborted();
    try {
      done(numbered.index, await read(numbered.request, options, parseOwn));
    } catch {
      // A fault is met again in the other thread, where it is told and costs one file, not the run.
      rest.push(numbered);
    }
  }
  return rest;
}

/** Of the older formats, whose reader is not ours, only a thread can be ended when it does not come back. */
function parseOwn(bytes: Uint8Array): Workbook {
  try {
    return readXlsx(bytes, { inflate: nodeInflate });
  } catch (error) {
    throw error instanceof UnreadableWorkbook && error.refusal === 'other-format' ? new Error('left to a thread', { cause: error }) : error;
  }
}

async function readInThreads(
  { start, limit = usualLimit }: Readers,
  all: readonly Numbered[],
  options: ReadingOptions,
  signal: AbortSignal,
  done: Done,
): Promise<void> {
  const pool = { start: () => start(options), size: Math.min(availableParallelism(), mostThreads), limit, signal };
  const requests = all.map(({ request }) => request);
  await inWorkers<PackedReading>(requests, pool, (place, outcome) => {
    const numbered = all[place];
    if (!numbered) return;
    const { file } = numbered.request;
    done(numbered.index, 'answer' in outcome ? outcome.answer : { file, sha256: '', refused: refusalOf(outcome, limit / 1000) });
  });
}
