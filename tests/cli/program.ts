import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the program as it is delivered, into a folder of its own; gives its path. */
export function buildProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-program-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--env', 'product=cli', '--output-path', folder], {
    cwd: join(__dirname, '..', '..'),
  });
  return join(folder, 'shinchoku.cjs');
}

export interface Ran {
  /** Null: ended by a signal that it did not take. */
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** Starts the program in a process of its own. */
export function start(program: string, words: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...words]);
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, out, error });
    });
  });
  return { child, ended };
}

export function runProgram(program: string, words: readonly string[]): Promise<Ran> {
  return start(program, words).ended;
}
