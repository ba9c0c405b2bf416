import { rangeOf } from '../../workbook/reference';
import type { RoundRule, Rule, TableRule, WorkbookRule } from '../rule';

const workbookUnreadable: RoundRule = {
  id: 'workbook-unreadable',
  severity: 'error',
  title: { ja: '開けないファイル', en: 'File that cannot be opened' },
  why: { ja: '開けないファイルの項目は、集計に入りません。', en: 'The items of a file that cannot be opened are not counted.' },
  fix: { ja: '提出者に確認し、開けるブックを受け取ってください。', en: 'Ask the sender for a workbook that can be opened.' },
  basis: 'reform-office practice',
  message: {
    ja: '「{file}」を集計に入れられません。{why}',
    en: '{file} is not counted. {why}',
  },
  scope: 'round',
  check: ({ refused }) => refused.map(({ file, reason }) => ({ at: null, file, words: { file, why: reason } })),
  examples: {
    ok: [{ case: '開けるブック', rows: [{}] }],
    ng: [
      {
        case: 'パスワード付きのブック',
        rows: [{}],
        refused: [
          {
            file: '財政局.xlsx',
            reason: { ja: 'パスワードが設定されているため、開けません。', en: 'The workbook is protected by a password.' },
          },
        ],
      },
    ],
  },
};

const headerNotFound: WorkbookRule = {
  id: 'header-not-found',
  severity: 'error',
  title: { ja: '見出し行が見つからない', en: 'No heading row' },
  why: { ja: '見出しがないと、どの列に何があるか分からず、項目を集計できません。', en: 'Without headings nothing can be read or counted.' },
  fix: {
    ja: '「取組項目」「目標」「実績」「評価」などの見出しを表の上に入れてください。',
    en: 'Write headings such as 取組項目, 目標, 実績, 評価 above the table.',
  },
  basis: '総務省 統一ルール 1-6',
  message: {
    ja: '見出し行が見つからないため、表を読み取れません。「取組項目」「目標」「実績」「評価」などの見出しが表の上にあるか確認してください。',
    en: 'No heading row was found, so the table cannot be read. Check that headings (取組項目, 目標, 実績, 評価 …) stand above the table.',
  },
  scope: 'workbook',
  check: ({ kind, tables, account, unstored, sheetsWithoutTable: [sheet] }) => {
    // A sheet in doubt is told with the heading in doubt, one without the results of its formulas by a rule of its own.
    if (
      kind === 'publication' ||
      unstored !== undefined ||
      tables.length > 0 ||
      account.sheets.some(({ role, heading }) => role === 'unexplained' && heading !== undefined)
    )
      return [];
    return [{ at: sheet === undefined ? null : { sheet, row: 0, column: 0 }, words: {} }];
  },
  examples: {
    ok: [{ case: '見出しがある', rows: [{}] }],
    ng: [
      {
        case: '見出しが消えている',
        rows: [],
        sheets: [{ name: '進捗管理表', rows: [['2-1', '官民連携の推進', '民間との対話の充実', '12回以上', '14回', '達成']] }],
      },
      { case: '何もないブック', rows: [], sheets: [{ name: 'Sheet1', rows: [] }] },
    ],
  },
};

const tablesMultiple: TableRule = {
  id: 'tables-multiple',
  severity: 'warning',
  title: { ja: '1枚のシートに複数の表', en: 'Several tables on one sheet' },
  why: { ja: '読み取らなかった表の項目は、集計に入りません。', en: 'Items of the tables that were not read are not counted.' },
  fix: {
    ja: '集計する表だけを残すか、別の表を別のシートに移してください。',
    en: 'Keep the table to count and move the others to sheets of their own.',
  },
  basis: '総務省 統一ルール 2-2',
  message: {
    ja: 'このシートには表が{n}個あります。{picked} の表を読み取り、ほかの表({others})は集計に入れていません。集計する表が違う場合は、表を別のシートに分けてください。',
    en: '{n} tables were found on this sheet. The one at {picked} was read, the others ({others}) are not counted. Move them to sheets of their own if they should be.',
  },
  scope: 'table',
  check: ({ sheet, area, otherTables }) => {
    const [other] = otherTables;
    if (!other) return [];
    const words = { n: otherTables.length + 1, picked: rangeOf(area), others: otherTables.map(rangeOf).join(', ') };
    return [{ at: { sheet, row: other.top, column: other.left }, words }];
  },
  examples: {
    ok: [
      { case: '表が1つ', rows: [{}] },
      { case: '表の下に注記がある', rows: [{}], below: [['※目標及び実績は年間の値']] },
    ],
    ng: [
      {
        case: '表の下に別の表がある',
        rows: [{}],
        below: [
          ['（参考）庁内の検討課題'],
          ['№', '項目', '担当', '目標', '結果', '進捗'],
          ['1', '占用許可の手続の見直し', '企画部', '手順書の作成', '手順書を作成した', '達成'],
          ['2', '工事書類の簡素化', '企画部', '様式の改定', '様式を改定した', '達成'],
        ],
      },
    ],
  },
};

const drawingOverTable: TableRule = {
  id: 'drawing-over-table',
  severity: 'warning',
  title: { ja: '図形・テキストボックス', en: 'Drawings on the sheet' },
  why: { ja: '図形の中の文字は、集計にも並べ替えにも使われません。', en: 'Text in drawings is neither counted nor sorted.' },
  fix: { ja: '必要な内容をセルに入力してください。', en: 'Put what matters into cells.' },
  basis: '総務省 統一ルール 1-8',
  needs: ['drawings'],
  message: {
    ja: '図形やテキストボックスが{n}個あります。中の文字は読み取れないので、必要な内容はセルに入力してください。',
    en: 'There are {n} drawings or text boxes. Their text cannot be read; put what matters into cells.',
  },
  scope: 'table',
  check: ({ sheet, area, drawings = 0 }) =>
    drawings === 0 ? [] : [{ at: { sheet, row: area.top, column: area.left }, words: { n: drawings } }],
  examples: {
    ok: [{ case: '図形がない', rows: [{}], drawings: 0 }],
    ng: [{ case: 'テキストボックスが1つある', rows: [{}], drawings: 1 }],
  },
};

export const structureReadingRules: readonly Rule[] = [workbookUnreadable, headerNotFound, tablesMultiple, drawingOverTable];
