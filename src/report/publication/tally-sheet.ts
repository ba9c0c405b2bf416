import { rateText } from '../../evaluation/results';
import type { Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { japaneseDate } from '../../text/fiscal-years';

/** A file that is to be published, and what was read in it. */
export interface TalliedFile {
  readonly file: string;
  /** 報道発表文, ページ … */
  readonly kind: string;
  readonly sha256: string;
  /** By the heading; absent: the file has no such figure. */
  readonly figures: Readonly<Partial<Record<TallyHeading, string>>>;
  readonly errors: number;
  readonly warnings: number;
}

export const tallyHeadings = ['確認', '評価対象', '達成', '未達成', '達成率'] as const;
export type TallyHeading = (typeof tallyHeadings)[number];

const sheet = '公表前照合票';

/** The figures of the round, as the files should have them. */
export function tallyOf({ results }: Pick<Review, 'results'>): Readonly<Record<TallyHeading, string>> {
  const { confirmed, inScope, achieved, notAchieved, rate } = results;
  const counts = { 確認: confirmed, 評価対象: inScope, 達成: achieved, 未達成: notAchieved };
  return {
    ...(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])) as Record<TallyHeading, string>),
    達成率: rate === null ? rateText(rate) : rate.percent,
  };
}

/**
 * 公表前照合票: every file that is to be published with its hash, the figures read in it, and the one value that holds them together, for
 * the file of the decision.
 * @param round the figures of the departments' workbooks; null: they were not compared
 */
export function planTally(
  files: readonly TalliedFile[],
  round: Readonly<Record<TallyHeading, string>> | null,
  { checksum, on }: { readonly checksum: string; readonly on: string },
): SheetPlan {
  const headings = ['ファイル', '種類', 'ハッシュ値（SHA-256）', ...tallyHeadings, '数値の照合', '要修正', '要確認'];
  const rows = files.map((file) => fileRow(file, round ?? files[0]?.figures ?? {}));
  const whole: readonly PlanCell[] = [
    ...[round === null ? '（所属のブックと照らし合わせていません）' : '所属のブックの集計', '', ''].map((words) => text(words, 'total')),
    ...tallyHeadings.map((heading) => text(round?.[heading] ?? '－', 'total')),
    ...['', '', ''].map((words) => text(words, 'total')),
  ];
  const body = [headings.map((heading) => text(heading, 'heading')), ...rows, whole];
  return planSheet({
    name: sheet,
    mark: 'tally',
    purpose: '公表するファイルの内容が同じ結果によることを確かめる票です。',
    columnWidths: [30, 14, 36, 8, 10, 8, 9, 9, 13, 8, 8],
    blocks: [
      {
        at: { row: 0, column: 0 },
        rows: [
          [text(sheet, 'title')],
          [text(`照合値　${checksum}`, 'subtitle')],
          [text(`${japaneseDate(on)}に照合しました。照合値は、ファイルのどれかが1文字でも変わると、別の値になります。`, 'remark')],
        ],
      },
      { at: { row: 4, column: 0 }, rowHeight: 24, rows: body },
    ],
    freeze: { rows: 5, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'landscape', repeatRows: { from: 4, to: 4 }, footer: `${sheet} 照合値 ${checksum}` },
  });
}

function fileRow({ file, kind, sha256, figures, errors, warnings }: TalliedFile, wanted: TalliedFile['figures']): readonly PlanCell[] {
  const read = tallyHeadings.filter((heading) => figures[heading] !== undefined);
  const differ = read.filter((heading) => figures[heading] !== wanted[heading]);
  const verdict = read.length === 0 ? '数値なし' : differ.length > 0 ? '不一致' : '一致';
  return [
    text(file),
    text(kind, 'centre'),
    text(sha256),
    ...tallyHeadings.map((heading) => text(figures[heading] ?? '－', differ.includes(heading) ? 'notAchieved' : 'centre')),
    text(verdict, verdict === '不一致' ? 'notAchieved' : verdict === '一致' ? 'achieved' : 'centre'),
    text(`${errors}件`, errors > 0 ? 'error' : 'centre'),
    text(`${warnings}件`, warnings > 0 ? 'warning' : 'centre'),
  ];
}
