import { ratingLabels } from '../../evaluation/labels';
import type { Review } from '../../model/review';
import { blank, text } from '../../sheet-plan/cells';
import type { LookName } from '../../sheet-plan/looks';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { addressOf, type CellRef } from '../../workbook/reference';
import { nameOrNameless } from '../items/item-table';
import { planListSheet } from '../list-sheet';
import { isLastYearKnown, promiseField, promisesOf, type PublishedPromise, type PromiseState } from './promises';

const headings = [
  '項目番号',
  '取組項目',
  '所属',
  '欄',
  '前年度に書いた内容',
  '前年度のセル',
  '今年度の取組実績',
  '評価',
  '状態',
  '今年度のセル',
];

/** 約束の台帳: what was said to be done about last year's 未達成, beside what was done. Null where no workbook of last year is at hand. */
export function planPromises(review: Review): SheetPlan | null {
  if (!isLastYearKnown(review)) return null;
  const promises = promisesOf(review);
  return planListSheet(review, {
    name: '約束の台帳',
    mark: 'promises',
    purpose: '前年度に未達成であった取組項目の改善策と今後の取組に、今年度の取組実績を並べた、庁内用の一覧です。',
    columnWidths: [9, 20, 13, 12, 34, 16, 34, 11, 16, 16],
    above: [{ at: { row: 2, column: 0 }, rows: [[text(summaryOf(promises, review), 'remark')]] }],
    ...{ headingRow: 4, headings, table: 'shinchoku_promises' },
    rows: promises.map(promiseRow),
    none: '前年度に未達成であった取組項目の改善策や今後の取組はありません。',
    frozenColumns: 2,
    paper: 'A3',
  });
}

function summaryOf(promises: readonly PublishedPromise[], { fiscalYear }: Review): string {
  const items = new Set(promises.map(({ before }) => before)).size;
  const open = promises.filter(({ state }) => state !== '記入あり').length;
  const rest =
    open === 0 ? 'すべてに今年度の取組実績の記入があります。' : `${open}件は、今年度の取組実績の記入がないか、前年度と同じ文です。`;
  return promises.length === 0 ? '' : `${fiscalYearLabel(fiscalYear - 1)}に未達成であった${items}項目の${promises.length}件のうち、${rest}`;
}

const looks: Readonly<Record<PromiseState, LookName>> = {
  記入あり: 'achieved',
  前年度と同じ文: 'undetermined',
  記入なし: 'notAchieved',
  項目が見つからない: 'notAchieved',
};

function promiseRow(promise: PublishedPromise): readonly PlanCell[] {
  const { before, field, promised, item, done, state } = promise;
  return [
    text(item?.id ?? before.id, 'centre'),
    text(item?.name ?? before.name),
    text(nameOrNameless(item?.department ?? before.department)),
    text(promiseField(promise), 'centre'),
    text(promised),
    text(placeOf(before.file, before.entries[field]?.at)),
    done === '' ? blank() : text(done),
    item === null ? blank() : text(ratingLabels[item.rating].ja, item.rating),
    text(state, looks[state]),
    text(item === null ? '' : placeOf(item.file, item.entries.activity?.at ?? item.at)),
  ];
}

function placeOf(file: string, at: CellRef | undefined): string {
  return at ? `${file} ${at.sheet}!${addressOf(at)}` : file;
}
