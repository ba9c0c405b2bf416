import { run } from './run';

const today = new Date();
const isoToday = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  today: isoToday,
  now: () => performance.now(),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`予期しない誤りで止まりました。開発者に知らせてください。 / Stopped by an unexpected error.\n${String(error)}\n`);
    process.exitCode = 2;
  },
);
