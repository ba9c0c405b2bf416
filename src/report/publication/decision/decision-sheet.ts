import type { Review } from '../../../model/review';
import { text } from '../../../sheet-plan/cells';
import { planSheet } from '../../../sheet-plan/plan-sheet';
import { printMargins, type PlanCell, type SheetPlan } from '../../../sheet-plan/sheet-plan';
import { addressOf } from '../../../workbook/reference';
import { nameOrNameless } from '../../items/item-table';
import { cellReference, type Place } from '../../items/place';
import { titleBlocks } from '../../title-blocks';
import { sheetFooter } from '../../wording';
import { decisionLines, type DecisionEntry, type DecisionKind, type DecisionLine } from './decision-lines';

const sheet = '決裁の一枚';

export const decisionWords: Readonly<Record<DecisionKind, string>> = {
  published: '公表する達成率',
  outAsMissed: '評価対象外を未達成に数えた達成率',
  sameItems: '前年度と同じ項目で比べた達成率',
  lowered: '承認後に下げた目標',
  beaten: '目標を5割以上上回った実績',
  repeated: '続けて未達成の項目',
  near: 'あと1単位で判定が変わる項目',
};

export const internalNotice = '内部資料です。公表しないでください。';

/** So many items of a line are named, as long as the sheet stays one page; the first that fits. */
const named = [6, 5, 4, 3, 2, 1, 0] as const;
/** Of A4 between its margins, in points. */
const pageHeight = ((297 - printMargins.top - printMargins.bottom) / 25.4) * 72;

/** What the head may be asked before the figure is signed, on one page of A4. For the office alone. */
export function planDecision(review: Review, place: Place): SheetPlan {
  const lines = decisionLines(review);
  const fits = ({ rowHeights }: SheetPlan): boolean => rowHeights.reduce((sum, { points }) => sum + points, 0) <= pageHeight;
  const [most = 0] = named.filter((each) => fits(planWith(each, lines, review, place)));
  return planWith(most, lines, review, place);
}

function planWith(most: number, lines: readonly DecisionLine[], review: Review, place: Place): SheetPlan {
  const rows = lines.flatMap((line) => lineRows(line, place, most));
  return planSheet({
    name: sheet,
    mark: 'decision',
    purpose: '決裁の前に、達成率について尋ねられることとその根拠を1枚にまとめた、庁内用のシートです。',
    columnWidths: [19, 14, 36, 17],
    blocks: [
      ...titleBlocks(sheet, review, 3),
      { at: { row: 2, column: 0 }, rows: [[text(internalNotice, 'remark')]] },
      {
        at: { row: 4, column: 0 },
        rowHeight: 20,
        rows: [['見る点', '数・項目', '求め方・内容', 'もとのセル'].map((words) => text(words, 'heading')), ...rows],
      },
    ],
    freeze: { rows: 5, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: { from: 4, to: 4 }, footer: `【内部】${sheetFooter(sheet, review)}` },
  });
}

function lineRows({ kind, value, how, entries }: DecisionLine, place: Place, mostNamed: number): readonly (readonly PlanCell[])[] {
  const source = kind === 'published' ? '「一覧データ」の評価' : entries.length > 0 ? '下の行のセル' : '';
  const rest = entries.slice(mostNamed).map(({ item }) => item.id || item.name);
  return [
    [text(decisionWords[kind], 'total'), text(value, 'total'), text(how, 'total'), text(source, 'total')],
    ...entries.slice(0, mostNamed).map((entry) => entryRow(entry, place)),
    ...(rest.length === 0 ? [] : [[text(''), text(`ほか${rest.length}件`), text(shortList(rest)), text('「一覧データ」の同じ番号の行')]]),
  ];
}

const longestList = 20;

function shortList(words: readonly string[]): string {
  return `${words.slice(0, longestList).join('、')}${words.length > longestList ? 'など' : ''}`;
}

function entryRow({ item, words, cells }: DecisionEntry, place: Place): readonly PlanCell[] {
  const [first] = cells;
  const names = cells.map(addressOf).join('、');
  const where = first ? `${item.file} ${first.sheet}!${names}` : item.file;
  return [
    text(`${item.id} ${item.name}`.trim()),
    text(nameOrNameless(item.department)),
    text(words),
    first ? cellReference(where, item.file, first, place) : text(where),
  ];
}
