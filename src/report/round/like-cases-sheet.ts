import { ratingLabels } from '../../evaluation/labels';
import type { EvaluatedItem, Review } from '../../model/review';
import { text } from '../../sheet-plan/cells';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { addressOf } from '../../workbook/reference';
import { nameOrNameless } from '../items/item-table';
import { actuals, targets } from '../items/item-words';
import { departmentRating } from '../items/rating-words';
import { planListSheet } from '../list-sheet';
import { attainmentOf, likeCases, type LikeCases } from './like-cases';

const headings = [
  '組',
  '似ている点',
  '項目番号',
  '取組項目',
  '所属',
  '目標',
  '実績',
  '達成度',
  departmentRating,
  '集計する評価',
  '前例と理由',
  '評価のセル',
];
const headingRow = 4;

/** 横並び: like cases that were rated differently, group by group, with what the office decided and why. For the office alone. */
export function planLikeCases(review: Review): SheetPlan {
  return planListSheet(review, {
    name: '横並び',
    mark: 'like-cases',
    purpose: '数値や内容が似ていて、評価が分かれた取組項目を並べた、庁内用の一覧です。',
    columnWidths: [5, 14, 8, 20, 13, 15, 15, 8, 10, 10, 22, 13],
    above: [{ at: { row: 2, column: 0 }, rows: [[text(how, 'remark')]] }],
    ...{ headingRow, headings, table: 'shinchoku_like_cases' },
    rows: likeCases(review).flatMap((cases, index) => cases.items.map((item) => itemRow(item, cases, index + 1))),
    none: '似た事例で評価が分かれた取組項目はありません。',
    frozenColumns: 4,
    paper: 'A3',
  });
}

const how =
  '判定(提案)が同じで、達成度の差が5ポイント以内か、同じ種類の取組である項目のうち、評価が分かれたものです。前年度と評価が変わったものも示します。';

const whys: Readonly<Record<LikeCases['why'], string>> = {
  sameGap: '目標との差',
  sameAct: '取組の種類',
  lastYear: '前年度と同じ達成度',
};

function itemRow(item: EvaluatedItem, { why }: LikeCases, group: number): readonly PlanCell[] {
  const attainment = attainmentOf(item);
  const self = item.office?.self ?? item.rating;
  const at = item.entries.rating?.at;
  const precedent = [
    item.office ? `取りまとめ担当の評価：${item.office.text}（${item.office.reason === '' ? '理由の記入なし' : item.office.reason}）` : '',
    why === 'lastYear' && item.lastYear ? `前年度の評価：${ratingLabels[item.lastYear.rating].ja}` : '',
  ];
  return [
    text(String(group), 'centre'),
    text(whys[why]),
    text(item.id, 'centre'),
    text(item.name),
    text(nameOrNameless(item.department)),
    text(nameOrNameless(targets(item))),
    text(nameOrNameless(actuals(item))),
    text(attainment === null ? '－' : `${Math.round(attainment.ratio * 1000) / 10}％`, 'centre'),
    text(ratingLabels[self].ja, self),
    text(ratingLabels[item.rating].ja, item.rating),
    text(precedent.filter((words) => words !== '').join('\n')),
    text(at ? `${item.file} ${at.sheet}!${addressOf(at)}` : item.file),
  ];
}
