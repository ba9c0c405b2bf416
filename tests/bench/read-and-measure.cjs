/**
 * Reads files with one reader in this process and prints, as JSON: cells that hold something; CPU seconds from here to the
 * end, so with the loading of the library, and of the whole process; peak memory in megabytes.
 *
 *   node read-and-measure.cjs READER BUNDLE FILE …
 */
const atStart = cpuSeconds();
const { readFileSync } = require('node:fs');

const [reader, bundle, ...files] = process.argv.slice(2);

function ours(inflateName) {
  const { readWorkbook, [inflateName]: inflate } = require(bundle);
  return async (bytes) => {
    const { sheets } = await readWorkbook(bytes, { inflate });
    return sum(sheets, ({ rows }) => sum(rows, ({ cells }) => cells.filter(Boolean).length));
  };
}

function sum(items, count) {
  return items.reduce((total, item) => total + count(item), 0);
}

const readers = {
  'ours, node zlib': () => ours('nodeInflate'),
  'ours, fflate': () => ours(),
  '@e965/xlsx': () => {
    const { read } = require('@e965/xlsx');
    const options = { dense: true, cellFormula: true, cellNF: true, cellStyles: true, cellText: false, cellHTML: false };
    return (bytes) => {
      const sheets = Object.values(read(bytes, options).Sheets);
      return sum(sheets, ({ '!data': lines }) => sum(lines, (line) => line.filter(({ t }) => t !== 'z').length));
    };
  },
  exceljs: () => {
    const { Workbook } = require('exceljs');
    return async (bytes) => {
      const workbook = await new Workbook().xlsx.load(bytes);
      let cells = 0;
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            // Every cell of a merged area repeats the value of its first one.
            if (cell.master === cell && cell.value !== null && cell.numFmt !== '') cells++;
          }),
        ),
      );
      return cells;
    };
  },
};

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** From the kernel, not from getrusage: that one counts what the parent had in memory when it started this process. */
function peakMegabytes() {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}

async function main() {
  const read = readers[reader]();
  let cells = 0;
  for (const file of files) cells += await read(readFileSync(file));
  const whole = cpuSeconds();
  console.log(JSON.stringify({ cells, cpu: whole - atStart, process: whole, peak: peakMegabytes() }));
}

main();
