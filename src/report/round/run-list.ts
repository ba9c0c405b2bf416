import { runCounts, type RunCount, type RunRecord } from '../../model/earlier-round';
import type { Review } from '../../model/review';
import { runListWords } from '../../model/round-sheets';
import { japaneseDate } from '../../text/fiscal-years';
import { number, text } from '../../sheet-plan/cells';
import { planListSheet } from '../list-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = runListWords.name;
const table = 'shinchoku_runs';
const { headings } = runListWords;
const headingRow = 4;

/** 実行記録: who ran the program when, and what it counted. A run that gives the same again leaves no second line. */
export function planRunList(review: Review): SheetPlan {
  return planListSheet(review, {
    name: sheet,
    mark: 'runs',
    purpose: '取りまとめをした日と、その結果の記録です。',
    columnWidths: [22, 22, ...runCounts.map(() => 14), 14],
    above: [{ at: { row: 2, column: 0 }, rows: [[text(sameAgain, 'remark')]] }],
    ...{ table, headingRow, headings },
    rows: runsOf(review).map(({ on, by, counts, input }) => [
      text(on === null ? '不明' : japaneseDate(on), 'centre'),
      text(by),
      ...runCounts.map((count) => number(counts[count])),
      text(input, 'centre'),
    ]),
    none: '記録はありません。',
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
