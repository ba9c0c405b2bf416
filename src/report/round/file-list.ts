import type { Review, ReviewedWorkbook } from '../../model/review';
import { fileListWords } from '../../model/round-sheets';
import { text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { readOn } from '../items/read-on';
import { savedOn } from './receipt-list';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { titleBlocks } from '../title-blocks';
import { sheetFooter } from '../wording';

const sheet = fileListWords.name;
const table = 'shinchoku_files';
const headingRow = 3;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (workbook: ReviewedWorkbook, review: Review) => PlanCell;
}

const columns: readonly Column[] = [
  { heading: 'ファイル', width: 34, cellOf: ({ file }) => text(file) },
  { heading: '所属', width: 20, cellOf: ({ department }) => text(department) },
  { heading: '保存日時', width: 22, cellOf: ({ savedAt }) => text(savedOn(savedAt), 'centre') },
  { heading: '読取日', width: 18, cellOf: ({ sha256 }, review) => text(readOn(sha256, review), 'centre') },
  { heading: '扱い', width: 52, cellOf: (workbook, review) => text(treatmentOf(workbook, review)) },
  { heading: 'ハッシュ値（SHA-256）', width: 44, cellOf: ({ sha256 }) => text(sha256) },
];

/** 受領ファイル一覧: every file that was handed in, what became of it, and by what its content is known again. */
export function planFileList(review: Review): SheetPlan {
  const { workbooks } = review;
  return planSheet({
    name: sheet,
    mark: 'files',
    purpose: '受け取ったすべてのファイルと、その扱いの一覧です。',
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      ...titleBlocks(sheet, review, columns.length - 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          columns.map(({ heading }) => text(heading, 'heading')),
          ...workbooks.map((workbook) => columns.map(({ cellOf }) => cellOf(workbook, review))),
        ],
      },
    ],
    tables:
      workbooks.length > 0
        ? [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + workbooks.length, right: columns.length - 1 } }]
        : [],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

const kinds: Readonly<Record<ReviewedWorkbook['kind'], string>> = {
  progress: '集計に使いました。',
  consolidated: '所属のブックを集約した表として読みました。所属のブックがある項目は、そちらで集計します。',
  publication: '公表資料案として点検しました。集計には使いません。',
};

function treatmentOf({ file, status, reason, kind }: ReviewedWorkbook, { round }: Review): string {
  if (status === 'refused') return `読み取れませんでした。${reason?.ja ?? ''}`;
  const copy = round.identical.find((each) => each.file === file);
  if (copy) return `「${copy.sameAs}」と同じ内容のため、使いません。`;
  const newer = round.superseded.find((each) => each.file === file);
  if (newer) return `「${newer.by}」に差し替えられたため、使いません。`;
  const other = round.otherYears?.find((each) => each.file === file);
  if (other) return `${fiscalYearLabel(other.fiscalYear)}のもののため、集計には使いません（「${other.beside}」を使います）。`;
  return kinds[kind] + (reason?.ja ?? '');
}
