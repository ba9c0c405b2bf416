import { ratingLabels } from '../../evaluation/labels';
import type { OfficeDecision } from '../../model/earlier-round';
import type { EvaluatedItem, Review } from '../../model/review';
import { ratingReviewWords } from '../../model/round-sheets';
import { identityIndex } from '../../text/item-refs';
import { addressOf } from '../../workbook/reference';
import { formula, text } from '../../sheet-plan/cells';
import { nameOrNameless } from '../items/item-table';
import { departmentRating, officeRatingOf } from '../items/rating-words';
import { planListSheet } from '../list-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = ratingReviewWords.name;
const table = 'shinchoku_rating_review';
const headingsOf = (settings: Review['settings']): readonly string[] => [
  '項目番号',
  '取組方針',
  '取組項目',
  '所属',
  departmentRating,
  '判定(提案)',
  officeRatingOf(settings),
  '評価を変えた理由',
  '集計する評価',
  '確認',
];
const headingRow = 5;
const reasonMissing = '理由を記入してください。';
const noItem = '（該当する項目なし）';

/** 評価確認表: the department's rating of every counted item, beside it room for the office's own and for the reason; read by the next run. */
export function planRatingReview(review: Review): SheetPlan {
  const items = review.items.filter(({ counted }) => counted);
  const unplaced = unplacedDecisions(review);
  const rows = [...items.map((item, index) => itemRow(item, headingRow + 1 + index)), ...unplaced.map(unplacedRow)];
  return planListSheet(review, {
    name: sheet,
    mark: 'rating-review',
    purpose: `所管の自己評価を確かめ、${officeRatingOf(review.settings)}と理由を記入する表です。`,
    columnWidths: [10, 28, 32, 16, 15, 13, 18, 42, 21, 25],
    above: [{ at: { row: 2, column: 0 }, rows: [[text(whichRatingCounts(review.settings), 'remark')], [text(howToFill, 'remark')]] }],
    ...{ table, headingRow, headings: headingsOf(review.settings), rows },
    none: '集計する取組項目はありません。',
    frozenColumns: 3,
  });
}

/** Which rating counts: what a person entered, the office's before the department's; a computed proposal never. */
export function whichRatingCounts(settings: Review['settings']): string {
  return `集計には「${officeRatingOf(settings)}」を使い、記入がない項目は「${departmentRating}」を使います。判定(提案)は集計しません。`;
}

const howToFill =
  '自己評価と違う評価にするときは、色の付いた欄に評価と理由を記入してください。記入した内容は、次の取りまとめから集計に反映されます。';

/** What the office entered for items that this round does not have: kept, shown, not counted. */
export function unplacedDecisions({ items, earlier }: Pick<Review, 'items' | 'earlier'>): readonly OfficeDecision[] {
  const decisions = earlier?.decisions ?? [];
  const counted = items.filter((item) => item.counted);
  const decisionFor = identityIndex(decisions, counted);
  const placed = new Set(counted.map(decisionFor));
  return decisions.filter((decision) => !placed.has(decision));
}

function itemRow(item: EvaluatedItem, row: number): readonly PlanCell[] {
  const { id, name, policy, department, rating, proposed, office } = item;
  const self = ratingLabels[office?.self ?? rating].ja;
  return [
    text(id, 'centre'),
    text(nameOrNameless(policy)),
    text(name),
    text(nameOrNameless(department)),
    text(self, office?.self ?? rating),
    text(proposed ? ratingLabels[proposed].ja : '判定なし', 'centre'),
    ...decisionCells(row, self, office?.text ?? '', office?.reason ?? ''),
  ];
}

function unplacedRow({ id, name, department, text: entered, reason }: OfficeDecision): readonly PlanCell[] {
  const blanks = [text('－', 'centre'), text('－', 'centre')];
  return [
    text(id, 'centre'),
    text('－'),
    text(name),
    text(department),
    ...blanks,
    text(entered, 'input'),
    text(reason, 'input'),
    text(noItem, 'centre'),
    text('集計していません。'),
  ];
}

/** The office's rating and its reason, what counts, and what is still to be done: the last two follow what is typed. */
function decisionCells(row: number, self: string, entered: string, reason: string): readonly PlanCell[] {
  const [selfCell, enteredCell, reasonCell] = [4, 6, 7].map((column) => addressOf({ row, column }));
  const isMissing = entered !== '' && entered !== self && reason === '';
  return [
    text(entered, 'input'),
    text(reason, 'input'),
    formula(`IF(${enteredCell}="",${selfCell},${enteredCell})`, entered === '' ? self : entered, 'centre'),
    formula(
      `IF(AND(${enteredCell}<>"",${enteredCell}<>${selfCell},${reasonCell}=""),"${reasonMissing}","")`,
      isMissing ? reasonMissing : '',
      'body',
    ),
  ];
}
