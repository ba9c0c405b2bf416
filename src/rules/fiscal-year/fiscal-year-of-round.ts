import type { FiscalYear } from '../../model/fiscal-year';
import type { Field } from '../../model/item';
import type { Heading, Recognition } from '../../model/recognition';
import type { CellRef } from '../../workbook/reference';
import { endOfFiscalYear, japaneseDate } from '../../text/fiscal-years';
import type { ExampleWorkbook } from '../example';
import { yearWords } from '../reading/entry-text';
import { oncePerCell, writing } from '../reading/hits';
import type { Hit, Rule, TableRule, WorkbookContext, WorkbookRule } from '../rule';
import { yearLabels, type YearLabel } from './year-labels';

/** Headings that belong to the year that is evaluated; baselines and last year's columns do not. */
const currentFields: ReadonlySet<Field | null> = new Set<Field>([
  'target',
  'actual',
  'rating',
  'selfRating',
  'midRating',
  'activity',
  'achievementRate',
]);
const resultFields: ReadonlySet<Field | null> = new Set<Field>(['actual', 'rating']);

const fiscalYearDiffers: WorkbookRule = {
  id: 'fiscal-year-differs',
  severity: 'error',
  title: { ja: '別の年度のブック', en: 'Workbook of another year' },
  why: { ja: '別の年度の実績と評価が、今回の集計に入ります。', en: 'Results of another year would be counted in this round.' },
  fix: { ja: '今回の年度のブックを受け取るか、集計から外してください。', en: 'Ask for the workbook of this year or leave it out.' },
  basis: 'reform-office practice',
  message: {
    ja: '「{file}」は{sheet}のものですが、{selected}の集計に使おうとしています。年度を切り替えるか、対象から外してください。',
    en: '"{file}" is of {sheet}, but the round is {selected}. Switch the year or leave it out.',
  },
  scope: 'workbook',
  check: (recognition, { fiscalYear }) => {
    const { file, tables } = recognition;
    const own = recognition.fiscalYear;
    const [first] = tables;
    if (own === null || own === fiscalYear || !first) return [];
    if (tables.flatMap(yearLabels).some((label) => label.mention.fiscalYear === fiscalYear && isOfResults(label))) return [];
    const at = first.head.title?.at ?? { sheet: first.sheet, row: first.area.top, column: first.area.left };
    return [{ at, words: { file, sheet: yearWords(own), selected: yearWords(fiscalYear) } }];
  },
  examples: {
    ok: [
      { case: '今回の年度のブック', rows: [{}] },
      {
        case: '次の年度の目標の列もある',
        rows: [{ 令和7年度目標: '14以上' }],
        settings: { fiscalYear: 2024 },
      },
    ],
    ng: [
      {
        case: '前年度のブック',
        rows: [{}],
        head: [['進捗管理表（令和5年度）'], ['所属：企画室'], ['令和5年度末（令和6年3月31日）現在']],
        headings: { 令和6年度目標: '令和5年度目標', 令和6年度実績: '令和5年度実績' },
      },
    ],
  },
};

/** In the head, or over a column of results; targets are written for later years too. */
function isOfResults({ headings, mention }: YearLabel): boolean {
  return mention.kind !== 'span' && (headings.length === 0 || headings.some(({ field }) => resultFields.has(field)));
}

const yearLabelLeftOver: TableRule = {
  id: 'year-label-left-over',
  severity: 'warning',
  title: { ja: '前年度の表記の残り', en: 'Year label left over' },
  why: {
    ja: '前年度のブックを写したときの書き換え漏れがあると、どの年度の結果か分からなくなります。',
    en: 'A label left from last year makes it unclear which year the result is of.',
  },
  fix: { ja: '今回の年度に書き換えてください。', en: 'Change it to the year of this round.' },
  basis: '盛岡タイムス 2012年(前年の写しが多い)',
  message: {
    ja: '「{raw}」という前年度の表記が残っています。今回は{fy}の集計なので、書き換え漏れでないか確認してください。',
    en: '"{raw}" is left over from last year; this is the {fy} round. Check that it was not overlooked.',
  },
  scope: 'table',
  check: (table, context) => {
    if (!isOfRound(context.recognition, context)) return [];
    const { fiscalYear } = context;
    const labels = yearLabels(table);
    return oncePerCell(
      labels
        .filter(({ mention }) => mention.fiscalYear === fiscalYear - 1 && mention.kind === 'fiscalYear')
        .filter((label) => (label.headings.length > 0 ? headsCurrentColumn(label, table.headings, fiscalYear) : isOldInHead(label, labels)))
        .map((label): Hit => {
          const raw = label.mention.text;
          const renewed = raw.replace(label.mention.era === undefined ? /\d{4}/ : /[\d０-９]+|元/, (number) =>
            String(number === '元' ? 2 : Number(number.normalize('NFKC')) + 1),
          );
          const repair = label.isPlainText && renewed !== raw ? writing(label.text.replace(raw, renewed)) : {};
          return { at: label.at, words: { raw, fy: yearWords(fiscalYear) }, ...repair };
        }),
    );
  },
  examples: {
    ok: [
      { case: '前年度の実績の列', rows: [{}], headings: { 前年度実績: '令和5年度実績' } },
      { case: '基準値の年度', rows: [{ 基準値: 8 }], headings: { 基準値: '基準値（令和5年度）' } },
      {
        case: '個票の中で前年度と今年度が並ぶ',
        rows: [],
        sheets: [
          {
            name: '個票',
            rows: [
              ['取組項目', '窓口の委託'],
              ['評価', '達成'],
              ['成果指標', '', '令和5年度', '令和6年度', '令和6年度'],
              ['名称', '単位', '実績', '目標', '実績'],
              ['利用者数', '人', 20, '30以上', 31],
            ],
          },
        ],
      },
    ],
    ng: [
      { case: '時点の年度だけが前年度のまま', rows: [{}], head: [['進捗管理表（令和6年度）'], ['令和5年度末（令和7年3月31日）現在']] },
      { case: '評価の見出しが前年度のまま', rows: [{}], headings: { 評価: '評価（令和5年度末）' } },
      {
        case: '題名が前年度のまま',
        rows: [{}],
        head: [['進捗管理表（令和5年度）'], ['所属：企画室'], ['令和6年度末（令和7年3月31日）現在']],
      },
    ],
  },
};

/** Most labels name the round's year; otherwise the workbook is of another year altogether. */
function isOfRound({ fiscalYear: own }: Recognition, { fiscalYear }: WorkbookContext): boolean {
  return own === null || own === fiscalYear;
}

/** A column of the current year by its field, and no other column of the field says the current year. */
function headsCurrentColumn({ headings: under, text }: YearLabel, all: readonly Heading[], fiscalYear: FiscalYear): boolean {
  if (/前年|昨年|基準|策定|当初/.test(text)) return false;
  return under.some(
    ({ field }) =>
      currentFields.has(field) &&
      !all.some(
        (other) => other.field === field && (other.fiscalYear === fiscalYear || (other.fiscalYear === null && !under.includes(other))),
      ),
  );
}

/** A title or a line of the head that is not about the past. In an as-of line, a wrong date is told by a rule of its own. */
function isOldInHead({ text, at, isAsOf, mention }: YearLabel, labels: readonly YearLabel[]): boolean {
  if (text.length > 60 || /前年|昨年|旧|基準|策定|当初|まで|から|以降|比較|^\s*[※(（・]/.test(text)) return false;
  const others = labels.filter((label) => label.at === at && label.mention !== mention).map((label) => label.mention);
  // 25年度 beside 26年度 heads a column of last year's values.
  const isOfYears = labels.some(({ at: other, mention: { fiscalYear } }) => isBeside(at, other) && fiscalYear !== mention.fiscalYear);
  if (isOfYears && !isAsOf) return false;
  if (isAsOf) return !others.some((other) => other.kind === 'date' && other.fiscalYear === mention.fiscalYear);
  return others.length === 0;
}

function isBeside(at: CellRef, other: CellRef): boolean {
  return at.sheet === other.sheet && at.row === other.row && at.column !== other.column;
}

const asOfDateWrong: WorkbookRule = {
  id: 'as-of-date-wrong',
  severity: 'warning',
  title: { ja: '時点の日付の誤り', en: 'Wrong as-of date' },
  why: { ja: '時点が年度末と違うと、いつの実績か分からなくなります。', en: 'It becomes unclear which day the figures are of.' },
  fix: { ja: '時点か年度のどちらかを直してください。', en: 'Correct the date or the year.' },
  basis: 'ある市の市政改革プラン3.0 進捗状況(3月31日時点)',
  needs: ['dateSystem'],
  message: {
    ja: '時点が「{raw}」となっています。{fy}の時点は{date}なので、時点か年度のどちらかを直してください。',
    en: 'The as-of date is "{raw}", but that of {fy} is {date}. Correct the date or the year.',
  },
  scope: 'workbook',
  check: (recognition, context) => {
    if (!isOfRound(recognition, context)) return [];
    const { settings, fiscalYear } = context;
    const end = settings.asOf ?? endOfFiscalYear(fiscalYear);
    const wrong = recognition.tables
      .flatMap(yearLabels)
      .filter(({ isAsOf, mention: { kind, date } }) => isAsOf && kind === 'date' && date !== undefined && date !== end);
    return oncePerCell(
      wrong.map(({ at, text, mention, isPlainText }): Hit => {
        const date = { ja: japaneseDate(end), en: end };
        const repair = isPlainText ? writing(text.replace(mention.text, date.ja)) : {};
        return { at, words: { raw: mention.text, fy: yearWords(fiscalYear), date }, ...repair };
      }),
    );
  },
  examples: {
    ok: [
      { case: '年度末の日付', rows: [{}] },
      { case: '「令和6年度末」とだけ書いている', rows: [{}], head: [['進捗管理表（令和6年度）'], ['令和6年度末現在']] },
      { case: '作成日', rows: [{}], head: [['進捗管理表（令和6年度）'], ['令和6年度末（令和7年3月31日）現在'], ['令和7年4月18日作成']] },
    ],
    ng: [{ case: '前の年の日付', rows: [{}], head: [['進捗管理表（令和6年度）'], ['令和6年度末（令和6年3月31日）現在']] }],
  },
};

const yearOutsidePlan: TableRule = {
  id: 'year-outside-plan',
  severity: 'warning',
  title: { ja: '計画期間の外の年度', en: 'Year outside the plan' },
  why: { ja: '計画期間の外の目標や実績は、進捗の確認に使いません。', en: 'Targets and actuals outside the plan are not tracked.' },
  fix: { ja: '見出しの年度を確認してください。', en: 'Check the year of the heading.' },
  basis: 'ある市の報道発表資料(令和6年度末時点)',
  message: {
    ja: '{fy}は計画期間({from}から{to}まで)の外です。年度を確認してください。',
    en: '{fy} is outside the plan period ({from} to {to}). Check the year.',
  },
  scope: 'table',
  check: (table, context) => {
    const { from, to } = context.settings;
    if (from === null || to === null || !isOfRound(context.recognition, context)) return [];
    const outside = (year: FiscalYear): boolean => year > to || (year < from && year !== context.fiscalYear - 1);
    return oncePerCell(
      yearLabels(table)
        .filter(
          ({ mention, headings }) =>
            mention.kind !== 'span' && outside(mention.fiscalYear) && headings.some(({ field }) => isFigure(field)),
        )
        .map(({ at, mention }) => ({ at, words: { fy: yearWords(mention.fiscalYear), from: yearWords(from), to: yearWords(to) } })),
    );
  },
  examples: {
    ok: [
      { case: '計画期間の年度', rows: [{}], settings: { from: 2024, to: 2027 } },
      { case: '前年度の実績の列', rows: [{}], headings: { 前年度実績: '令和5年度実績' }, settings: { from: 2024, to: 2027 } },
    ],
    ng: [{ case: '計画の終わった後の目標', rows: [{ 令和10年度目標: '20以上' }], settings: { from: 2024, to: 2027 } }],
  },
};

function isFigure(field: Field | null): boolean {
  return field === 'target' || field === 'actual';
}

const yearAssumed: WorkbookRule = {
  id: 'year-assumed',
  severity: 'error',
  title: { ja: '仮に決めた年度', en: 'Assumed fiscal year' },
  why: { ja: '年度が違うと、別の年度の目標や実績を評価してしまいます。', en: 'In the wrong year other targets and actuals are rated.' },
  fix: { ja: '年度を選んでください。', en: 'Choose the year.' },
  basis: 'trial on real workbooks: the clock decided without a word',
  message: {
    ja: '何年度の評価か、ブックからは分かりません。仮に{fy}として読み取りました。年度を選んでください。',
    en: 'The workbook does not say which fiscal year it is about; {fy} was assumed. Choose the year.',
  },
  scope: 'workbook',
  check: (recognition) => (recognition.yearAssumed ? [{ at: null, words: { fy: yearWords(recognition.evaluatedYear) } }] : []),
  examples: {
    ok: [
      { case: '題名に年度がある', rows: [{}], settings: { fiscalYear: null } },
      { case: '年度が選ばれている', rows: [{}], ...withoutYear() },
    ],
    ng: [{ case: 'どこにも年度がない', rows: [{}], ...withoutYear(), settings: { fiscalYear: null } }],
  },
};

function withoutYear(): Pick<ExampleWorkbook, 'head' | 'headings'> {
  return { head: [['進捗管理表'], ['所属：企画室']], headings: { 令和6年度目標: '目標', 令和6年度実績: '実績' } };
}

export const fiscalYearOfRoundRules: readonly Rule[] = [yearAssumed, fiscalYearDiffers, yearLabelLeftOver, yearOutsidePlan, asOfDateWrong];
