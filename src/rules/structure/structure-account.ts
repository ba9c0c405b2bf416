import type { Sentence } from '../../model/finding';
import type { Recognition } from '../../model/recognition';
import { groupedBy, listed } from '../reading/hits';
import type { Hit, Rule, WorkbookRule } from '../rule';

const sheetNotRead: WorkbookRule = {
  id: 'sheet-not-read',
  severity: 'error',
  title: { ja: '読み取れないシート', en: 'Sheet that was not read' },
  why: {
    ja: '読み取れないシートの取組項目は集計に入らず、件数や達成率が違ってしまいます。',
    en: 'Items of a sheet that was not read are not counted, so counts and rate would be wrong.',
  },
  fix: {
    ja: '見出しが表すものを選ぶか、読み取らないシートにしてください。',
    en: 'Choose what the heading means, or leave the sheet out.',
  },
  basis: 'trial on workbooks of other designs: half of a workbook was lost without a word',
  message: {
    ja: 'シート「{sheet}」に取組項目の表があるようですが、見出し「{heading}」が分からないため読み取っていません。見出しが表すものを選ぶか、読み取らないシートにしてください。',
    en: 'Sheet {sheet} seems to hold a table of items, but its heading {heading} is not understood, so it was not read. Choose what the heading means, or leave the sheet out.',
  },
  scope: 'workbook',
  check: ({ kind, account, unstored = [] }) =>
    kind === 'publication'
      ? []
      : account.sheets.flatMap(({ name, role, at, heading }): readonly Hit[] =>
          // Formulas without a result may be the whole cause, and are told by a rule of their own.
          role === 'unexplained' && at !== null && heading !== undefined && !unstored.some(({ sheet }) => sheet === name)
            ? [{ at, words: { sheet: name, heading } }]
            : [],
        ),
  examples: {
    ok: [
      { case: '記入要領のシートがある', rows: [{}], sheets: [{ name: '記入要領', rows: [['1', '期限までに提出してください。']] }] },
      { case: '選択肢のシートがある', rows: [{}], sheets: [{ name: '選択肢', rows: [['達成'], ['未達成'], ['評価対象外']] }] },
    ],
    ng: [
      {
        case: '項目の名称の列が分からない表がある',
        rows: [{}],
        sheets: [
          {
            name: '後半',
            rows: [
              ['番号', '目標', '実績', '評価'],
              ['1', '5件以上', '5件', '達成'],
              ['2', '6件以上', '7件', '達成'],
              ['3', '7件以上', '6件', '未達成'],
            ],
          },
        ],
      },
    ],
  },
};

const rowsNotRead: WorkbookRule = {
  id: 'rows-not-read',
  severity: 'error',
  title: { ja: '読み取れない行', en: 'Rows that were not read' },
  why: {
    ja: '読み取れない行が取組項目であれば、集計から漏れます。',
    en: 'If a row that was not read is an item, it is missing from the count.',
  },
  fix: { ja: '記入を確かめるか、項目でない行にしてください。', en: 'Check the entries, or say that they are no items.' },
  basis: 'trial on workbooks of other designs',
  message: {
    ja: '{rows}行目は取組項目のようですが、読み取っていません({why})。記入を確かめるか、項目でない行にしてください。',
    en: 'Rows {rows} look like items but were not read ({why}). Check them, or say that they are none.',
  },
  scope: 'workbook',
  check: ({ account }) => {
    const unread = account.rows.filter(({ role }) => role === 'unexplained');
    return groupedBy(unread, ({ at }) => at.sheet).flatMap((own): readonly Hit[] => {
      const [first] = own;
      if (!first) return [];
      const { ja, en } = listed(own.map(({ at }) => at.row + 1));
      const { sheet } = first.at;
      const isHidden = account.sheets.some(({ name, role }) => name === sheet && role === 'hidden');
      const rows = isHidden ? { ja: `非表示のシート「${sheet}」の${ja}`, en: `${en} of the hidden sheet ${sheet}` } : { ja, en };
      return [{ at: first.at, words: { rows, why: isHidden ? onHiddenSheet : separate } }];
    });
  },
  examples: {
    ok: [
      { case: '表の下に注記がある', rows: [{}], below: [['※目標及び実績は年間の値']] },
      { case: '表の下に合計がある', rows: [{}, { only: { 取組項目: '合計', 指標: '1項目' } }] },
    ],
    ng: [
      {
        case: '空白行の下に番号のない項目がある',
        rows: [{}, { only: {} }, { only: { 取組項目: '広告事業の推進', 評価: '達成' } }],
      },
    ],
  },
};

const onHiddenSheet: Sentence = { ja: 'シートが非表示のため', en: 'the sheet is hidden' };

const separate: Sentence = {
  ja: '表から離れているか、ほかの行と形が違うため',
  en: 'apart from the table, or of another form than its rows',
};

const checksOf = {
  rating: { ja: '評価', en: 'ratings' },
  figures: { ja: '目標と実績の比較', en: 'target against actual' },
  narrative: { ja: '取組実績、課題及び改善策の記載', en: 'activities, issues and countermeasures' },
} as const;

const columnNotUnderstood: WorkbookRule = {
  id: 'column-not-understood',
  severity: 'warning',
  title: { ja: '内容の分からない列', en: 'Column that is not understood' },
  why: { ja: '使っていない列の内容は、点検も集計もされません。', en: 'What stands in an unused column is neither checked nor counted.' },
  fix: { ja: '列の意味を選んでください。', en: 'Choose what the column means.' },
  basis: 'trial on workbooks of other designs',
  message: {
    ja: '列「{heading}」の内容が分からないため、使っていません。そのため「{rules}」は点検していません。',
    en: 'Column {heading} is not understood and not used; therefore {rules} was not checked.',
  },
  scope: 'workbook',
  check: ({ account }) =>
    account.columns.flatMap(({ at, heading, couldBe }): readonly Hit[] =>
      couldBe === undefined ? [] : [{ at, words: { heading, rules: checksOf[couldBe] } }],
    ),
  examples: {
    ok: [{ case: '予算の列がある', rows: [{ 予算額: 1200 }, { 項目番号: '2-2', 取組項目: '広告事業の推進', 予算額: 800 }] }],
    ng: [
      {
        case: '数量の列があり、実績の列がない',
        rows: [
          { 令和6年度実績: null, 前年度実績: null, 甲: '14回', 乙: '15回' },
          { 項目番号: '2-2', 取組項目: '広告事業の推進', 甲: '15回', 乙: '16回' },
          { 項目番号: '2-3', 取組項目: '窓口の委託', 甲: '16回', 乙: '17回' },
          { 項目番号: '2-4', 取組項目: '書庫の整理', 甲: '17回', 乙: '18回' },
        ],
      },
    ],
  },
};

const exampleLeftOut: WorkbookRule = {
  id: 'example-left-out',
  severity: 'info',
  title: { ja: '数えていない記入例', en: 'Example left out' },
  why: {
    ja: '記入例を取組項目として数えると、件数や達成率が違ってしまいます。',
    en: 'An example counted as an item would change the figures.',
  },
  fix: { ja: '例でない場合は、例を表す言葉を消してください。', en: 'Remove the word for example if it is none.' },
  basis: 'real forms keep their example rows',
  message: { ja: '{place}は記入例とみて数えていません。', en: '{place} is taken as an example and not counted.' },
  scope: 'workbook',
  check: ({ account }) => [
    ...account.sheets.flatMap(({ name, role }): readonly Hit[] =>
      role === 'example'
        ? [{ at: { sheet: name, row: 0, column: 0 }, words: { place: { ja: `シート「${name}」`, en: `Sheet ${name}` } } }]
        : [],
    ),
    ...account.rows.flatMap(({ at, role }): readonly Hit[] =>
      role === 'example' ? [{ at, words: { place: { ja: `${at.row + 1}行目`, en: `Row ${at.row + 1}` } } }] : [],
    ),
  ],
  examples: {
    ok: [{ case: '名称に「事例」や「条例」がある項目', rows: [{ 取組項目: '先進事例の調査と条例の見直し' }] }],
    ng: [
      { case: '番号の欄に「例」とある行', rows: [{ 項目番号: '例', 取組項目: '窓口の混雑緩和' }, {}] },
      {
        case: '「サンプル」というシート',
        rows: [{}],
        sheets: [
          {
            name: 'サンプル',
            rows: [
              ['取組項目', '目標', '評価'],
              ['窓口', '3件', '達成'],
            ],
          },
        ],
      },
    ],
  },
};

const asides: Readonly<Record<Recognition['leftAside'][number]['why'], Sentence>> = {
  lastYear: { ja: 'ほかの年度の表', en: 'of another year' },
  otherStage: { ja: '年度の途中の表', en: 'of an earlier stage' },
  superseded: { ja: '直す前の表', en: 'from before the correction' },
  copy: { ja: '写しか抜粋の表', en: 'a copy or an extract' },
};

const otherPeriodLeftAside: WorkbookRule = {
  id: 'other-period-left-aside',
  severity: 'info',
  title: { ja: '数えていないほかの時期の表', en: 'Table of another period left aside' },
  why: {
    ja: '同じ取組項目がほかの年度や時期の表にもあると、どれを数えたかで結果が変わります。',
    en: 'Where the same items stand in tables of several periods, the result depends on which one counts.',
  },
  fix: { ja: '数える表が違う場合は、数える表を選んでください。', en: 'Choose the table that counts if it is another one.' },
  basis: 'real trackers with a sheet per period',
  message: {
    ja: '同じ取組項目の表が{tables}にあります。{taken}を数え、ほかは{as}として扱いました。',
    en: 'The same items stand in {tables}. {taken} was counted, the others were taken as {as}.',
  },
  scope: 'workbook',
  check: ({ leftAside, tables }) => {
    const [first] = leftAside;
    if (!first) return [];
    const taken = [...new Set(tables.map(({ sheet }) => sheet))];
    const others = [...new Set(leftAside.map(({ sheet }) => sheet))];
    const quoted = (names: readonly string[]): Sentence => ({
      ja: names.map((name) => `「${name}」`).join('、'),
      en: names.join(', '),
    });
    const ways = [...new Set(leftAside.map(({ why }) => why))].map((why) => asides[why]);
    return [
      {
        at: first.at,
        words: {
          tables: quoted([...new Set([...others, ...taken])]),
          taken: quoted(taken),
          as: { ja: ways.map(({ ja }) => ja).join('、'), en: ways.map(({ en }) => en).join(' or ') },
        },
      },
    ];
  },
  examples: {
    ok: [{ case: '表が1つ', rows: [{}] }],
    ng: [
      {
        case: '前年度のシートがある',
        rows: [{}],
        sheets: [
          {
            name: '令和5年度',
            rows: [
              ['令和5年度 進捗管理表'],
              [],
              ['項目番号', '取組項目', '目標', '実績', '評価'],
              ['2-1', '民間との対話の充実', '10回以上', '8回', '未達成'],
            ],
          },
        ],
      },
    ],
  },
};

const workbookWithoutRatings: WorkbookRule = {
  id: 'workbook-without-ratings',
  severity: 'info',
  title: { ja: '評価のないブック', en: 'Workbook without ratings' },
  why: {
    ja: '達成したかどうかを表す列がないと、達成率を計算できません。',
    en: 'Without a column that says whether goals were reached there is no rate.',
  },
  fix: { ja: '評価の列があるか確かめてください。', en: 'Check for a rating column.' },
  basis: 'real evaluation sheets without a rating of achievement',
  message: {
    ja: 'このブックには達成・未達成を表す列がありません({holds})。項目は一覧にしますが、評価結果には数えません。',
    en: 'This workbook has no column that says achieved or not achieved ({holds}). Its items are listed but not counted in the result.',
  },
  scope: 'workbook',
  check: ({ tables, items }) => {
    const scales = [...new Set(tables.flatMap(({ otherScale }) => otherScale ?? []))];
    if (scales.length === 0 || items.some(({ entries }) => entries.rating !== undefined)) return [];
    return [{ at: null, words: { holds: { ja: scales.join('、'), en: scales.join(', ') } } }];
  },
  examples: {
    ok: [
      { case: '評価の列がある', rows: [{ 今後の方向: '拡充' }, { 項目番号: '2-2', 取組項目: '広告事業の推進', 今後の方向: '縮小' }] },
      { case: '評価の列が空欄', rows: [{ 評価: '' }] },
    ],
    ng: [
      {
        case: '今後の方向だけがある',
        rows: [
          { 評価: null, 今後の方向: '拡充' },
          { 項目番号: '2-2', 取組項目: '広告事業の推進', 今後の方向: '継続' },
          { 項目番号: '2-3', 取組項目: '窓口の委託', 今後の方向: '縮小' },
        ],
      },
    ],
  },
};

export const structureAccountRules: readonly Rule[] = [
  workbookWithoutRatings,
  sheetNotRead,
  rowsNotRead,
  columnNotUnderstood,
  exampleLeftOut,
  otherPeriodLeftAside,
];
