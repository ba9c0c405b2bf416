import { readers } from './readers';

/** What an Excel cell can hold. */
const LONGEST_CELL = 32_767;
/** A reader whose time grows with the square of the length takes tens of seconds. */
const MOST_SECONDS = 3;

const fillers = [
  ' ',
  '\u3000',
  '\n',
  '1',
  '1,',
  '(',
  '「',
  '※',
  '※1',
  '一',
  'ア',
  '-',
  '～',
  '/',
  '令和6年度',
  '1億',
  '前年度',
  '策定した',
  '…たが',
  ';"',
];

test.each(Object.entries(readers))('%s reads the longest cell in a time that grows with its length', (_, read) => {
  const slow = fillers.filter((filler) => {
    const cell = `6${filler.repeat(LONGEST_CELL / filler.length)}X`;
    const start = process.cpuUsage();
    read(cell);
    return process.cpuUsage(start).user / 1e6 > MOST_SECONDS;
  });
  expect(slow).toEqual([]);
});
