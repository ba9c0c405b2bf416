import { defaultSettings } from '../../src/model/default-settings';
import { recognise } from '../../src/recognition/recognise';
import { review } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import type { Workbook } from '../../src/workbook/workbook';
import { likeColumns, likeRows, withColumns, withRows } from './like-rows';
import { makeList } from './make-list';

const settings = { ...defaultSettings, fiscalYear: 2024 };
const columns = 40;
const smallest = 5_000;
const sizes = [smallest, 25_000, 100_000] as const;
/** Rules that look at every pair of rows would show at twice the size already. */
const checkedSizes = [smallest, 10_000] as const;
/** A step that looks at all rows or columns for each of them shows itself by then. */
const likeRowsSizes = [2_000, 4_000, 8_000] as const;
const likeColumnsSizes = [100, 200, 400] as const;
/** Short work is run oftener to find a quiet moment. */
const runsOf = (rows: number): number => (rows === smallest ? 7 : 1);

interface Cost {
  readonly rows: number;
  readonly milliseconds: number;
}

/** Prints what a list of 40 columns costs: recognising it at growing sizes, and the whole review. No judgement: machines differ. */
export function benchReview(): void {
  console.log(
    `In this process, the smallest size the least of ${runsOf(smallest)} runs. Ratio: the cost of a row beside that in the smallest list; 1.0 is linear.`,
  );
  print('recognising', sizes.map(recognising));
  print('checking by every rule of the catalogue', checkedSizes.map(checking));
  for (const [kind, row] of Object.entries(likeRows))
    print(
      `recognising rows: ${kind}`,
      likeRowsSizes.map((rows) => recognisingWhatever(rows, withRows(rows, row))),
    );
  for (const [kind, cell] of Object.entries(likeColumns))
    print(
      `recognising columns: ${kind}`,
      likeColumnsSizes.map((columns) => recognisingWhatever(columns, withColumns(columns, cell))),
    );
}

function recognising(rows: number): Cost {
  const workbook = makeList(rows, columns);
  const milliseconds = leastOf(runsOf(rows), () => {
    const { items } = recognise(workbook, 'list.xlsx', { settings, year: 2024, assumedYear: 2024 });
    if (items.length !== rows) throw new Error(`${items.length} items were recognised in ${rows} rows`);
  });
  return { rows, milliseconds };
}

/** @param rows rows, or columns */
function recognisingWhatever(rows: number, workbook: Workbook): Cost {
  return { rows, milliseconds: leastOf(3, () => recognise(workbook, 'list.xlsx', { settings, year: 2024, assumedYear: 2024 })) };
}

/** The review with every rule, less the review without any. */
function checking(rows: number): Cost {
  const source = { file: 'list.xlsx', sha256: '', workbook: makeList(rows, columns) };
  const [without, withAll] = [[], catalogue].map((rules) =>
    leastOf(runsOf(rows), () => {
      const { items } = review([source], { settings, assumedYear: 2024, rules });
      if (items.length !== rows) throw new Error(`${items.length} items were reviewed in ${rows} rows`);
    }),
  );
  return { rows, milliseconds: (withAll ?? 0) - (without ?? 0) };
}

function leastOf(runs: number, work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function print(title: string, costs: readonly Cost[]): void {
  console.log(`\n${title}`);
  console.log(line('size', 'ms', 'µs each', 'ratio'));
  const first = costs[0];
  for (const { rows, milliseconds } of costs) {
    const ofRow = milliseconds / rows;
    const ratio = first ? ofRow / (first.milliseconds / first.rows) : 1;
    console.log(line(rows.toLocaleString('en'), milliseconds.toFixed(0), (ofRow * 1000).toFixed(1), ratio.toFixed(2)));
  }
}

function line(...figures: readonly string[]): string {
  return figures.map((figure) => figure.padStart(12)).join('');
}
