import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    today: isoToday,
    now: () => performance.now(),
    interactive: process.stderr.isTTY,
    readers: { start: (options) => startReader(__filename, options), onInterrupt },
    version: versionOfProgram,
    parse: boundedParse(() => startLegacyReader(__filename)),
  };
  run(process.argv.slice(2), terminal).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(
        `予期しない誤りで止まりました。開発者に知らせてください。 / Stopped by an unexpected error.\n${String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
}

function onInterrupt(interrupt: () => void): () => void {
  process.on('SIGINT', interrupt);
  return () => {
    process.off('SIGINT', interrupt);
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
