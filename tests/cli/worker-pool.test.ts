import { Worker } from 'node:worker_threads';
import { inWorkers, type Outcome } from '../../src/cli/reading/worker-pool';

/** A job is the milliseconds that it takes; "crash" throws, "late" does so after its answer, "fill" takes all memory. */
const script = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (job) => {
    if (job === 'crash') throw new Error('broken');
    if (job === 'fill') { const all = []; for (;;) all.push({ all: [...all] }); }
    if (job === 'forever') for (;;);
    if (job === 'late') { parentPort.postMessage('done late'); setImmediate(() => { throw new Error('late'); }); return; }
    setTimeout(() => parentPort.postMessage('done ' + job), job);
  });`;

let started = 0;
const pool = (size: number, limit = 10_000, signal = new AbortController().signal) => ({
  size,
  limit,
  signal,
  start: () => {
    started++;
    return new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  },
});

async function outcomesOf(jobs: readonly unknown[], options: ReturnType<typeof pool>): Promise<readonly Outcome<string>[]> {
  started = 0;
  const outcomes: Outcome<string>[] = [];
  await inWorkers<string>(jobs, options, (index, outcome) => {
    outcomes[index] = outcome;
  });
  return outcomes;
}

test('every job is done once, whatever the time it takes, by no more workers than asked for', async () => {
  const jobs = [60, 1, 30, 2, 3, 40, 1, 2];
  expect(await outcomesOf(jobs, pool(3))).toEqual(jobs.map((job) => ({ answer: `done ${job}` })));
  expect(started).toBe(3);
});

test('no more workers than jobs', async () => {
  await outcomesOf([1], pool(8));
  expect(started).toBe(1);
});

test('a job that does not end is given up, and its worker replaced', async () => {
  expect(await outcomesOf([1, 'forever', 2], pool(1, 2000))).toEqual([
    { answer: 'done 1' },
    expect.objectContaining({ failed: 'slow' }),
    { answer: 'done 2' },
  ]);
  expect(started).toBe(2);
});

test.each([
  ['crash', { message: 'broken' }],
  ['fill', { code: 'ERR_WORKER_OUT_OF_MEMORY' }],
])('a worker that comes to its end (%s) costs its job only', async (job, cause) => {
  expect(await outcomesOf([1, job, 2], pool(1))).toEqual([
    { answer: 'done 1' },
    { failed: 'crashed', cause: expect.objectContaining(cause) as unknown },
    { answer: 'done 2' },
  ]);
});

test('a limit longer than the clock can count is no limit at all', async () => {
  expect(await outcomesOf([20], pool(1, 1e15))).toEqual([{ answer: 'done 20' }]);
});

test('an error after the answer, when nobody waits for that worker, does not end the run', async () => {
  expect(await outcomesOf([400, 'late'], pool(2))).toEqual([{ answer: 'done 400' }, { answer: 'done late' }]);
});

test('to abort ends the workers and gives the reason', async () => {
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort(new Error('enough'));
  }, 300);
  await expect(outcomesOf(['forever', 'forever', 1], pool(2, 60_000, stop.signal))).rejects.toThrow('enough');
});
