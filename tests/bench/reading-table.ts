import type { Outcome, Reading } from './reading-outcome';

const columns: readonly { readonly name: string; readonly of: (readings: readonly Reading[]) => string }[] = [
  { name: 'books', of: (readings) => String(readings.length) },
  ...(
    [
      ['right', 'right0'],
      ['after 1', 'right1'],
      ['after 2', 'right2'],
      ['asked', 'asked'],
      ['refused', 'refused'],
      ['ref.blind', 'refusedBlindly'],
      ['told', 'told'],
      ['figures', 'figures'],
      ['WRONG', 'wrong'],
      ['unsaid', 'unsaid'],
      ['LOST', 'lost'],
    ] as const
  ).map(([name, outcome]) => ({
    name,
    of: (readings: readonly Reading[]) => share(readings, (reading) => reading.outcome === (outcome satisfies Outcome)),
  })),
  { name: 'f.final', of: (readings) => share(readings, ({ falselyFinal }) => falselyFinal) },
  {
    name: 'fig.wrong',
    of: (readings) => {
      const all = sum(readings, ({ found }) => found.figures);
      return all === 0 ? '–' : `${((sum(readings, ({ found }) => found.wrongFigures) / all) * 100).toFixed(2)}%`;
    },
  },
  {
    name: 'policy',
    of: (readings) => perItem(readings, ({ found }) => found.wrongPolicies),
  },
  { name: 'dept.', of: (readings) => perItem(readings, ({ found }) => found.wrongDepartments) },
  { name: 'alarms', of: (readings) => (sum(readings, ({ alarms }) => alarms.length) / readings.length).toFixed(2) },
  { name: 'ms', of: (readings) => (sum(readings, ({ milliseconds }) => milliseconds) / readings.length).toFixed(1) },
];

/** Per cent of the workbooks by outcome, a line a kind of layout; wrong figures in per cent of the figures read; alarms and ms a workbook. */
export function printTable(readings: readonly Reading[]): void {
  const names = [...new Set(readings.map(({ drawn }) => drawn.kind))];
  const line = (title: string, cells: readonly string[]): string => title.padEnd(18) + cells.map((cell) => cell.padStart(10)).join('');
  console.log(
    line(
      'kind',
      columns.map(({ name }) => name),
    ),
  );
  for (const name of names) {
    const own = readings.filter(({ drawn }) => drawn.kind === name);
    console.log(
      line(
        name,
        columns.map(({ of }) => of(own)),
      ),
    );
  }
  console.log(
    line(
      'all',
      columns.map(({ of }) => of(readings)),
    ),
  );
  const rules = new Map<string, number>();
  for (const rule of readings.flatMap(({ alarms }) => [...new Set(alarms)])) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  console.log(
    `\nFalse alarms, workbooks by rule: ${
      [...rules]
        .sort(([, a], [, b]) => b - a)
        .map(([rule, count]) => `${rule} ${count}`)
        .join(', ') || 'none'
    }`,
  );
}

function sum(readings: readonly Reading[], of: (reading: Reading) => number): number {
  return readings.reduce((total, reading) => total + of(reading), 0);
}

function share(readings: readonly Reading[], holds: (reading: Reading) => boolean): string {
  const count = readings.filter(holds).length;
  return count === 0 ? '·' : `${((count / readings.length) * 100).toFixed(1)}%`;
}

function perItem(readings: readonly Reading[], wrong: (reading: Reading) => number): string {
  const items = sum(readings, ({ drawn }) => drawn.truth.items.length);
  const count = sum(readings, wrong);
  return count === 0 ? '·' : `${((count / items) * 100).toFixed(1)}%`;
}
