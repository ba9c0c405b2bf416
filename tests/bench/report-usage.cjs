/** Loaded before a program: at its end, writes what the whole process has used, all threads together, into the file named by USAGE. */
const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const start = performance.now();
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
    writeFileSync(process.env.USAGE, JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000, peak }));
  });
}
