/**
 * npm run bench: what reading costs, ours against other libraries, each in a cold process of its own.
 * The last line says whether ours takes at most a quarter of the CPU time of the fastest other, in both workloads.
 */
const { execFileSync, spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { bundleReader } = require('./bundle-reader.cjs');
const { makeWorkbooks } = require('./make-workbooks.cjs');

const OURS = ['ours, node zlib', 'ours, fflate'];
const OTHERS = ['@e965/xlsx', 'exceljs'];
const WITH_PYTHON = 'openpyxl read-only';
/** Runs of each reader: a short workload has to be run oftener to find a quiet moment. */
const runsOf = ({ files }) => (files.length > 1 ? 7 : 2);

const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0);

async function main() {
  if (!python) console.log('openpyxl is not installed: left out.');
  const folder = join(__dirname, '..', '..', 'out', 'bench');
  const bundle = await bundleReader(folder);
  const ratios = makeWorkbooks(folder).map((workload) => compare(workload, bundle));
  const held = ratios.every((ratio) => ratio <= 0.25);
  const shares = ratios.map((ratio) => ratio.toFixed(2)).join(' and ');
  console.log(`\nours takes ${shares} of the CPU time of the fastest other: ${held ? 'at most a quarter' : 'MORE than a quarter'}`);
  process.exitCode = held ? 0 : 1;
}

/** Prints the table of one workload and returns the ratio of ours to the fastest other. */
function compare(workload, bundle) {
  const others = [...OTHERS, ...(python ? [WITH_PYTHON] : [])];
  const measured = measureAll([...OURS, ...others], workload, bundle);
  const fastest = Math.min(...others.map((reader) => measured.get(reader).cpu));
  console.log(`\n${workload.title}`);
  console.log(line('reader', 'CPU s', 'of fastest other', 'with start of process', 'peak MB'));
  for (const [reader, { cpu, process: whole, peak }] of measured) {
    console.log(line(reader, cpu.toFixed(2), (cpu / fastest).toFixed(2), whole.toFixed(2), peak.toFixed(0)));
  }
  return measured.get(OURS[0]).cpu / fastest;
}

function line(reader, ...figures) {
  return reader.padEnd(20) + figures.map((figure, index) => figure.padStart([8, 18, 23, 9][index])).join('');
}

/** The least of several runs for each reader, the readers in turn, so that other work on the machine meets them all. */
function measureAll(readers, workload, bundle) {
  const measured = new Map();
  for (let run = 0; run < runsOf(workload); run++) {
    for (const reader of readers) {
      const now = measure(reader, workload.files, bundle);
      if (now.cells !== workload.cells) throw new Error(`${reader} found ${now.cells} cells of ${workload.cells}`);
      const least = measured.get(reader);
      if (!least || now.cpu < least.cpu) measured.set(reader, now);
    }
  }
  return measured;
}

function measure(reader, files, bundle) {
  const script = (extension) => join(__dirname, `read-and-measure.${extension}`);
  const [program, options] =
    reader === WITH_PYTHON ? [python, [script('py')]] : [process.execPath, ['--max-old-space-size=4096', script('cjs'), reader, bundle]];
  return JSON.parse(execFileSync(program, [...options, ...files], { encoding: 'utf8' }));
}

main();
