import type { Review } from '../../model/review';
import { japaneseMoment } from '../../text/fiscal-years';
import { blank, formula, number, text } from '../../sheet-plan/cells';
import type { Delivery, DeliveryState } from './deliveries';
import { deliveriesOf, deliveryLabels, deliveryStates, nextSteps } from './deliveries';
import type { LookName } from '../../sheet-plan/looks';
import { planListSheet } from '../list-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = '受領表';
const table = 'shinchoku_deliveries';
const countRow = 5;
const headingRow = 8;
const mark = '○';
const firstState = 1;

const stateLooks: Readonly<Record<DeliveryState, LookName>> = {
  missing: 'notAchieved',
  errors: 'error',
  warnings: 'warning',
  done: 'achieved',
};

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cellOf: (delivery: Delivery) => PlanCell;
}

const columns: readonly Column[] = [
  { heading: '所属', width: 20, cellOf: ({ department }) => text(department) },
  ...deliveryStates.map((state): Column => ({
    heading: deliveryLabels[state],
    width: 8,
    cellOf: (delivery) => (delivery.state === state ? text(mark, stateLooks[state]) : blank('centre')),
  })),
  { heading: '次にすること', width: 34, cellOf: ({ state }) => text(nextSteps[state]) },
  { heading: '担当する項目', width: 9, cellOf: ({ asked }) => (asked === 0 ? blank() : number(asked)) },
  { heading: '集計した項目', width: 9, cellOf: ({ counted }) => number(counted) },
  { heading: '未評価の項目', width: 9, cellOf: ({ undetermined }) => number(undetermined) },
  { heading: '要修正の指摘', width: 9, cellOf: ({ errors }) => number(errors) },
  { heading: '要確認の指摘', width: 9, cellOf: ({ warnings }) => number(warnings) },
  { heading: 'ファイル', width: 30, cellOf: ({ files }) => text(files.map(({ file }) => file).join('\n')) },
  { heading: '保存日時', width: 21, cellOf: ({ files }) => text(files.map(({ savedAt }) => savedOn(savedAt)).join('\n'), 'centre') },
  {
    heading: '版',
    width: 8,
    cellOf: ({ files, replaced }) => text(files.some(({ status }) => status !== 'refused') ? `第${replaced + 1}版` : '', 'centre'),
  },
];

/**
 * 受領表: which department has sent what, and what is to be done next, the most urgent first.
 * @param remark stands below the note on the states
 */
export function planReceiptList(review: Review, remark: string | null = null): SheetPlan {
  const deliveries = deliveriesOf(review);
  return planListSheet(review, {
    name: sheet,
    mark: 'receipts',
    purpose: '所属ごとの提出の状況です。次にすることの順に並べています。',
    columnWidths: columns.map(({ width }) => width),
    above: [
      { at: { row: 2, column: 0 }, rows: [note, ...(remark === null ? [] : [remark])].map((words) => [text(words, 'remark')]) },
      {
        at: { row: countRow, column: firstState },
        rows: [
          deliveryStates.map((state) => text(deliveryLabels[state], stateLooks[state])),
          deliveryStates.map((state) => countOf(state, deliveries)),
        ],
      },
    ],
    ...{ table, headingRow },
    headings: columns.map(({ heading }) => heading),
    rows: deliveries.map((delivery) => columns.map(({ cellOf }) => cellOf(delivery))),
    none: '提出した所属も、提出を求める所属もありません。',
    frozenColumns: 1,
  });
}

const note =
  '未評価の項目か要修正の指摘がある所属は「要修正」、要確認の指摘だけがある所属は「要確認」です。版は、保存された順の番号です。差し替えの内容は「差替え一覧」にあります。';

function countOf(state: DeliveryState, deliveries: readonly Delivery[]): PlanCell {
  const count = deliveries.filter((delivery) => delivery.state === state).length;
  const format = '0"所属"';
  if (deliveries.length === 0) return number(0, 'centre', format);
  return formula(`COUNTIFS(${table}[${deliveryLabels[state]}],"${mark}")`, count, 'centre', format);
}

/** 不明 when the file does not say. */
export function savedOn(savedAt: string | null): string {
  return savedAt === null ? '不明' : japaneseMoment(savedAt);
}
