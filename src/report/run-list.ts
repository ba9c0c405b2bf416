import { runCounts, type RunCount, type RunRecord } from '../model/earlier-round';
import type { Review } from '../model/review';
import { runListWords } from '../model/round-sheets';
import { japaneseDate } from '../text/fiscal-years';
import { number, text } from './cells';
import { planSheet } from './plan-sheet';
import type { SheetPlan } from './sheet-plan';
import { titleBlocks } from './title-blocks';
import { sheetFooter } from './wording';

const sheet = runListWords.name;
const table = 'shinchoku_runs';
const { headings } = runListWords;
const headingRow = 4;

/** 実行記録: who ran the program when, and what it counted. A run that gives the same again leaves no second line. */
export function planRunList(review: Review): SheetPlan {
  const runs = runsOf(review);
  const listed = runs.length > 0;
  return planSheet({
    name: sheet,
    mark: 'runs',
    purpose: '取りまとめをした日と、その結果の記録です。',
    columnWidths: [22, 22, ...runCounts.map(() => 14), 14],
    blocks: [
      ...titleBlocks(sheet, review, headings.length - 1),
      { at: { row: 2, column: 0 }, rows: [[text(sameAgain, 'remark')]] },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: listed
          ? [
              headings.map((heading) => text(heading, 'heading')),
              ...runs.map(({ on, by, counts, input }) => [
                text(on === null ? '不明' : japaneseDate(on), 'centre'),
                text(by),
                ...runCounts.map((count) => number(counts[count])),
                text(input, 'centre'),
              ]),
            ]
          : [[text('記録はありません。', 'remark')]],
      },
    ],
    tables: listed
      ? [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + runs.length, right: headings.length - 1 } }]
      : [],
    freeze: { rows: listed ? headingRow + 1 : 0, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: listed ? { from: headingRow, to: headingRow } : null,
      footer: sheetFooter(sheet, review),
    },
  });
}

const sameAgain = '照合値は、同じファイルからは同じ値になります。前回と同じファイルで同じ結果になったときは、記録を加えません。';

function runsOf(review: Review): readonly RunRecord[] {
  const before = review.earlier?.runs ?? [];
  const now = recordOf(review);
  return now === null || isSame(before.at(-1), now) ? before : [...before, now];
}

function recordOf({ run, workbooks, results, findings }: Review): RunRecord | null {
  if (run === null) return null;
  const found = (severity: 'error' | 'warning'): number => findings.filter((finding) => finding.severity === severity).length;
  const counts: Readonly<Record<RunCount, number>> = {
    ファイル: workbooks.length,
    確認した項目: results.confirmed,
    達成: results.achieved,
    未達成: results.notAchieved,
    評価対象外: results.outOfScope,
    未評価: results.undetermined,
    要修正: found('error'),
    要確認: found('warning'),
  };
  return { ...run, counts, input: checkValue(workbooks.map(({ sha256, file }) => sha256 || file)) };
}

/** FNV-1a over the sorted hashes, 32 bit: eight hexadecimal digits that two sets of files hardly ever share. */
function checkValue(hashes: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of [...hashes].sort().join('\n')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function isSame(a: RunRecord | undefined, b: RunRecord): boolean {
  return a?.input === b.input && runCounts.every((count) => a.counts[count] === b.counts[count]);
}
