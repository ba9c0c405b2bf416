/**
 * npm run bench:round: what the reform office's round costs.
 *
 *   60 workbooks of 500 rows x 40 columns: reading them, beside a plain openpyxl script that reads the same cells; and the whole review.
 *   --many [COUNT …]   also COUNT workbooks of 20 items (2,500 5,000 10,000), reviewed with --rows: time and memory for each size
 */
const { execFileSync, spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { bundle, bundleReader } = require('./bundle-reader.cjs');
const { makeRound } = require('./make-round.cjs');

const root = join(__dirname, '..', '..');
const python = ['/usr/bin/python3', 'python3'].find((program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0);
const mostShare = 0.25;
const mostMegabytes = 400;
const runs = 3;

async function main() {
  if (!python) throw new Error('openpyxl is needed beside python3: it is what the reader is measured against.');
  const reader = await bundleReader();
  const { makeList } = require(await bundle('make-list'));
  execFileSync('npm', ['run', '--silent', 'build:cli'], { cwd: root });
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-bench-'));
  try {
    const held = benchRound(makeList, reader, folder);
    const [, many] = /--many ?(.*)/.exec(process.argv.slice(2).join(' ')) ?? [];
    if (many !== undefined) benchMany(makeList, folder, many === '' ? [2500, 5000, 10000] : many.split(' ').map(Number));
    process.exitCode = held ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function benchRound(makeList, reader, folder) {
  const round = makeRound(makeList, join(folder, 'round'), { count: 60, rows: 500, columns: 40 });
  const readings = {
    'reading, openpyxl read-only': () => JSON.parse(execFileSync(python, [join(__dirname, 'read-and-measure.py'), ...round.files])),
    'reading, ours': () =>
      JSON.parse(execFileSync(process.execPath, [join(__dirname, 'read-and-measure.cjs'), 'ours, node zlib', reader, ...round.files])),
  };
  const measured = Object.entries(readings).map(([name, read]) => [name, leastOf(() => checked(read(), round.cells))]);
  const whole = leastOf(() => review([join(folder, 'round')], folder));
  console.log('60 workbooks of 500 rows x 40 columns');
  console.log(line('', 'CPU s', 'peak MB'));
  for (const [name, { cpu, peak }] of [...measured, ['the whole review', whole]]) {
    console.log(line(name, cpu.toFixed(2), peak.toFixed(0)));
  }
  const share = measured[1][1].cpu / measured[0][1].cpu;
  const fast = share < mostShare;
  const small = whole.peak < mostMegabytes;
  console.log(`reading takes ${share.toFixed(2)} of openpyxl's CPU time: ${fast ? 'under' : 'NOT under'} a quarter`);
  console.log(
    `the whole review, with every check of every item, takes ${whole.peak.toFixed(0)} MB: ${small ? 'under' : 'NOT under'} ${mostMegabytes} MB`,
  );
  return fast && small;
}

function benchMany(makeList, folder, counts) {
  console.log('\nWorkbooks of 20 items x 15 columns, reviewed with --rows and --json');
  console.log(line('workbooks', 'items', 's', 'CPU s', 'CPU ms each', 'peak MB', 'MB per 1,000'));
  for (const count of counts) {
    const books = join(folder, `many-${count}`);
    makeRound(makeList, books, { count, rows: 20, columns: 15 });
    const rows = join(folder, 'rows.csv');
    const { cpu, wall, peak } = review([books, '--json', '--rows', rows], folder);
    const items = readFileSync(rows, 'utf8').split('\r\n').length - 2;
    if (items !== count * 20) throw new Error(`${items} rows were left of ${count * 20} items`);
    const figures = [
      wall.toFixed(0),
      cpu.toFixed(0),
      ((cpu * 1000) / count).toFixed(1),
      peak.toFixed(0),
      ((peak * 1000) / count).toFixed(0),
    ];
    console.log(line(String(count), String(items), ...figures));
    rmSync(books, { recursive: true });
  }
}

/** The program as it is delivered, in a process of its own. */
function review(words, folder) {
  const usage = join(folder, 'usage.json');
  const program = join(root, 'dist', 'cli', 'shinchoku.cjs');
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(__dirname, 'report-usage.cjs'), program, 'review', ...words], {
    env: { ...process.env, USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(readFileSync(usage, 'utf8'));
}

function checked(measured, cells) {
  if (measured.cells !== cells) throw new Error(`${measured.cells} cells of ${cells} were found`);
  return measured;
}

function leastOf(measure) {
  const all = Array.from({ length: runs }, measure);
  return all.reduce((least, now) => (now.cpu < least.cpu ? now : least));
}

function line(name, ...figures) {
  return name.padEnd(28) + figures.map((figure) => figure.padStart(13)).join('');
}

main();
