import { ratingLabels } from '../../evaluation/labels';
import { officeOf } from '../../model/presets';
import { planRows, rollUpRow, rollUpWords, settingsParts, settingsSheetName, thresholdRow, trackedWords } from '../../model/settings-sheet';
import { departmentSheet, itemMasterSheet } from '../../model/office-sheets';
import type { EvaluatedItem, Review } from '../../model/review';
import { ratingReviewWords } from '../../model/round-sheets';
import { fiscalYearLabel, japaneseDate } from '../../text/fiscal-years';
import { text } from '../../sheet-plan/cells';
import { missingDepartments } from './deliveries';
import { reasonOutOfScope, reasonsNotCounted } from '../items/item-words';
import { planSheet } from '../../sheet-plan/plan-sheet';
import { unplacedDecisions, whichRatingCounts } from './rating-review';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { rateNote, sheetFooter } from '../wording';

const sheet = '引継ぎシート';
const table = 'shinchoku_handover';
const headings = ['区分', '項目', '内容'] as const;
const headingRow = 3;

/** Part, subject and what to know of it. */
type Line = readonly [part: string, subject: string, words: string];

/** 引継ぎシート: what this workbook does, by which settings, and what was decided otherwise, for whoever takes over. */
export function planHandover(review: Review, plans: readonly Pick<SheetPlan, 'name' | 'purpose'>[]): SheetPlan {
  const lines = [
    ...aboutLines(review.settings),
    ...plans.map(({ name, purpose }): Line => ['シート', name, purpose]),
    ...settingLines(review),
    ...exceptionLines(review),
  ];
  return planSheet({
    name: sheet,
    mark: 'handover',
    purpose: 'このブックの仕組み、設定及び例外を、後任の方に伝えるための一覧です。',
    columnWidths: [18, 34, 72],
    blocks: [
      ...titleBlocks(sheet, review, headings.length - 1),
      {
        at: { row: headingRow, column: 0 },
        rows: [headings.map((heading) => text(heading, 'heading')), ...lines.map((line) => line.map((words) => text(words)))],
      },
    ],
    tables: [{ name: table, area: { top: headingRow, left: 0, bottom: headingRow + lines.length, right: headings.length - 1 } }],
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

const byHand = [ratingReviewWords.name, settingsSheetName, itemMasterSheet.name, departmentSheet.name];

const aboutLines = (settings: Review['settings']): readonly Line[] => [
  ['仕組み', 'このブック', '各所属のファイルを読み取り、点検して集計した結果です。元のファイルは書き換えていません。'],
  ['仕組み', '集計する評価', whichRatingCounts(settings)],
  ['仕組み', '達成率', rateNote.replace('(注)', '')],
  [
    '仕組み',
    '手で直すシート',
    `${byHand.map((name) => `「${name}」`).join('')}です。ほかのシートは、取りまとめをやり直すたびに作り直します。`,
  ],
  [
    '仕組み',
    'やり直すとき',
    'すべての所属のファイルをそろえ、このブックを前回の取りまとめとして指定します。評価確認表の記入、変更履歴及び実行記録が引き継がれます。',
  ],
];

function settingLines({ settings, fiscalYear, asOf }: Review): readonly Line[] {
  const year = (given: number | null): string => (given === null ? '指定なし' : fiscalYearLabel(given));
  const values = {
    plan: settings.plan,
    office: officeOf(settings) || '指定なし',
    from: year(settings.from),
    to: year(settings.to),
    fiscalYear: fiscalYearLabel(fiscalYear),
    asOf: japaneseDate(asOf),
  };
  const words = (settings.statuses ?? []).map(({ label, countsAs }) => `${label}＝${ratingLabels[countsAs].ja}`).join('、');
  return [
    ...planRows.map(({ name, key }): Line => ['設定', name, values[key]]),
    ['設定', rollUpRow.name, rollUpWords[settings.rollUp]],
    ['設定', thresholdRow.name, `${settings.threshold}％`],
    ...settings.policies.map(({ name, tracked }): Line => ['設定', name, tracked ? trackedWords.tracked : trackedWords.untracked]),
    [
      '設定',
      '評価の区分',
      words === ''
        ? Object.values(ratingLabels)
            .slice(0, 3)
            .map(({ ja }) => ja)
            .join('、')
        : words,
    ],
    ['設定', itemMasterSheet.name, settings.items.length === 0 ? 'なし' : `${settings.items.length}項目`],
    ['設定', departmentSheet.name, settings.departments.length === 0 ? 'なし' : `${settings.departments.length}所属`],
  ];
}

/** What does not follow from the files and the settings alone. */
function exceptionLines(review: Review): readonly Line[] {
  const { items, workbooks, settings } = review;
  const counted = items.filter((item) => item.counted);
  const chosen = new Map(settings.departments.flatMap(({ name, file }) => (file === undefined ? [] : [[name, file]])));
  const lines: readonly Line[] = [
    ...counted.flatMap((item): readonly Line[] =>
      item.office && item.office.self !== item.rating ? [['評価の変更', titleOf(item), changeWords(item)]] : [],
    ),
    ...unplacedDecisions(review).map(({ id, name, text: entered }): Line => [
      '評価の変更',
      `${id} ${name}`.trim(),
      `「${entered}」と記入されていますが、該当する取組項目がないため、集計していません。`,
    ]),
    ...counted
      .filter(({ rating }) => rating === 'outOfScope')
      .map((item): Line => ['評価対象外', titleOf(item), reasonOutOfScope(item) || '理由の記載なし']),
    ...items
      .filter(({ notCountedBecause }) => notCountedBecause !== null && !['superseded', 'otherYear'].includes(notCountedBecause))
      .map((item): Line => [
        '集計しない項目',
        titleOf(item),
        `${item.notCountedBecause ? reasonsNotCounted[item.notCountedBecause] : ''}（${item.file}）`,
      ]),
    ...settings.overrides.map(({ item, rule, reason }): Line => [settingsParts.override, item, `${reason}（${rule}）`]),
    ...[...chosen].map(([department, file]): Line => ['使うファイルの指定', department, file]),
    ...workbooks.filter(({ status }) => status === 'refused').map(({ file, reason }): Line => ['読めないファイル', file, reason?.ja ?? '']),
    ...missingDepartments(review).map((department): Line => ['未提出', department, '提出を依頼してください。']),
  ];
  return lines.length > 0 ? lines : [['例外', 'なし', '評価の変更、評価対象外、集計しない項目、読めないファイルはありません。']];
}

function titleOf({ id, name }: EvaluatedItem): string {
  return [id, name].filter(Boolean).join(' ');
}

function changeWords({ office, rating }: EvaluatedItem): string {
  if (!office) return '';
  return `所管の自己評価「${ratingLabels[office.self].ja}」を「${ratingLabels[rating].ja}」に変更しました。理由：${office.reason === '' ? '記載なし' : office.reason}`;
}
