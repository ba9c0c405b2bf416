import { officeOf } from '../../model/presets';
import type { Review } from '../../model/review';
import { number, text } from '../../sheet-plan/cells';
import { missingDepartments } from './deliveries';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { Mail } from './return-slip';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { reportTitle, sheetFooter } from '../wording';

const sheet = '提出依頼';
const table = 'shinchoku_reminders';
const headings = ['番号', '所属', '担当する項目', '取組項目'] as const;
const headingRow = 3;

/** 提出依頼: the departments that have not sent anything, what they are asked for, and the message to send; null when all have. */
export function planReminderList(review: Review): SheetPlan | null {
  const missing = missingDepartments(review);
  const [first] = missing;
  if (first === undefined) return null;
  const { subject, body } = reminderMail(review, '（所属名）');
  return planSheet({
    name: sheet,
    mark: 'reminder',
    purpose: 'ファイルを提出していない所属と、依頼の文面です。',
    columnWidths: [7, 22, 16, 80],
    blocks: [
      ...titleBlocks(sheet, review, headings.length - 1),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          headings.map((heading) => text(heading, 'heading')),
          ...missing.map((department, index) => {
            const asked = itemsOf(review, department);
            return [number(index + 1, 'centre'), text(department), number(asked.length, 'centre', '0"項目"'), text(asked.join('\n'))];
          }),
        ],
      },
      {
        at: { row: headingRow + missing.length + 2, column: 0 },
        rows: ['メールの文面', `件名：${subject}`, ...body].map((line, index) => [text(line, index === 0 ? 'subtitle' : 'remark')]),
      },
    ],
    tables: [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + missing.length, right: headings.length - 1 } }],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

/** The message to a department that has not sent its workbook. */
export function reminderMail(review: Review, department: string): Mail {
  const office = officeOf(review.settings);
  return {
    subject: `${reportTitle(review)}に係るファイルの提出について（依頼）`,
    body: [
      `${department}　御担当者様`,
      '進捗状況の取りまとめに必要なファイルを、まだ受け取っていません。',
      ...itemsOf(review, department).map((item) => `・${item}`),
      'お手数ですが、記入したファイルを提出してくださるようお願いします。',
      '行き違いで既に提出していただいている場合は、御容赦ください。',
      ...(office === '' ? [] : [office]),
    ],
  };
}

/** The items that a department is asked for, each with its name where the register has one. */
function itemsOf({ settings }: Review, department: string): readonly string[] {
  const names = new Map(settings.items.map(({ id, name }) => [id, name]));
  const asked = settings.departments.find(({ name }) => name === department)?.items ?? [];
  return asked.map((id) => [id, names.get(id) ?? ''].filter(Boolean).join(' '));
}
