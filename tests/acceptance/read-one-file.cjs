/**
 * Reads one file in this process, as the command line does or with the inflate of a browser, and prints as JSON:
 * the code and sentence of the refusal (null when the file was read), CPU seconds (a busy machine does not change them), peak memory in megabytes.
 *
 *   node read-one-file.cjs BUNDLE zlib|fflate FILE
 */
const { readFileSync } = require('node:fs');

const [bundle, inflate, file] = process.argv.slice(2);
const { nodeInflate, readWorkbook, UnreadableWorkbook } = require(bundle);

async function main() {
  const bytes = readFileSync(file);
  const start = process.cpuUsage();
  const refusal = await readWorkbook(bytes, inflate === 'zlib' ? { inflate: nodeInflate } : {}).then(
    () => null,
    (error) => {
      if (error instanceof UnreadableWorkbook) return { code: error.code, sentence: error.sentence.ja };
      throw error;
    },
  );
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  process.stdout.write(JSON.stringify({ refusal, seconds, megabytes: peakMegabytes() }));
}

/** From the kernel where it tells (Linux): getrusage counts what the parent had in memory when it started this process. */
function peakMegabytes() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

main();
