import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { boundedParse } from './reading/bounded-parse';
import { serve, startLegacyReader, startReader } from './reading/reader-thread';
import { run } from './run';
import type { Terminal } from './terminal';

if (isMainThread) main();
else serve();

function main(): void {
  const today = new Date();
  const isoToday = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const words = process.argv.slice(2);
  const out = writerTo(process.stdout);
  const error = writerTo(process.stderr);
  const terminal: Terminal = {
    out: out.write,
    error: error.write,
    today: isoToday,
    now: () => performance.now(),
    interactive: process.stderr.isTTY,
    plain: (process.env.NO_COLOR ?? '') !== '' || process.env.TERM === 'dumb',
    readers: { start: (options) => startReader(__filename, options), onInterrupt },
    version: versionOfProgram,
    parse: boundedParse(() => startLegacyReader(__filename)),
  };
  let status = 2;
  process.on('exit', () => {
    process.exitCode = out.failed() ? 2 : status;
  });
  run(words, terminal).then(
    (ended) => {
      status = ended;
    },
    (cause: unknown) => {
      error.write(`予期しない誤りで止まりました。開発者に知らせてください。 / Stopped by an unexpected error.\n${String(cause)}\n`);
      if (words.includes('--verbose')) error.write(`${inspect(cause)}\n`);
    },
  );
}

interface Writer {
  readonly write: (text: string) => void;
  /** What was to be said could not be written, and whoever asked for it still waits. */
  readonly failed: () => boolean;
}

/** Whoever stops reading (| head) has seen enough, which is no error; a full disk behind > is one. */
function writerTo(stream: NodeJS.WriteStream): Writer {
  let closed = false;
  let failed = false;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    const left = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(cause.code ?? '');
    if (!left && !closed && stream !== process.stderr) {
      process.stderr.write(`結果を表示できませんでした(${cause.code ?? ''})。 / The result could not be printed.\n`);
      failed = true;
    }
    closed = true;
  });
  return {
    write: (text) => {
      if (!closed) stream.write(text);
    },
    failed: () => failed,
  };
}

const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onInterrupt(interrupt: () => void): () => void {
  for (const end of ends) process.on(end, interrupt);
  return () => {
    for (const end of ends) process.off(end, interrupt);
  };
}

/** The program's files themselves: whatever changes in them, readings kept by the former program are not used. */
async function versionOfProgram(): Promise<string> {
  const folder = dirname(__filename);
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.cjs')).sort())
    hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
