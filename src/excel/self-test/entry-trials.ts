import type { Context } from '../run-excel';
import { textEntry } from '../writing/cell-entry';
import type { TrialPlan } from './trial-plan';
import { errorOf } from './trial-plan';

/** What Excel makes of a text that is set as a value: [kind or value, number format]. Dates are not named, for some have this year. */
const readAs: readonly (readonly [id: string, text: string, expected: unknown])[] = [
  ['month-and-day', '1-2', ['number', 'm"月"d"日"']],
  ['month-and-day-in-japanese', '4月1日', ['number', 'm"月"d"日"']],
  ['year-month-day', '2025-04-01', [45748, 'yyyy/m/d']],
  ['year-month-day-in-japanese', '2025年4月1日', [45748, 'yyyy"年"m"月"d"日"']],
  ['year-and-month', '2025/4', [45748, 'mmm-yy']],
  ['era', '令和7年4月1日', [45748, '[$-411]ggge"年"m"月"d"日";@']],
  ['era-letter', 'R7.4.1', [45748, '[$-411]ge.m.d;@']],
  ['percent', '5%', [0.05, '0%']],
  ['thousands', '1,000', [1000, '#,##0']],
  ['brackets', '(5)', [-5, 'General']],
  ['yen', '¥500', [500, '"¥"#,##0;"¥"-#,##0']],
  ['exponent', '1E3', [1000, '0.00E+00']],
  ['fraction', '1 1/2', [1.5, '# ?/?']],
  ['time', '12:30', [12.5 / 24, 'h:mm']],
  ['truth-value', 'TRUE', [true, 'General']],
  ['error-value', '#N/A', ['#N/A', 'General']],
  ['full-width-number', '１２', [12, 'General']],
  ['unreadable-formula', '=1+', errorOf('InvalidArgument')],
  ['minus-and-words', '-5%達成', errorOf('InvalidArgument')],
  ['at-and-words', '@所属', errorOf('InvalidArgument')],
];

const hasYearOfToday = new Set(['1-2', '4月1日']);

const entries: readonly TrialPlan[] = readAs.map(([id, text, expected]) => ({
  id: `entry-${id}`,
  title: { ja: `「${text}」を値として入れたとき`, en: `"${text}" set as a value` },
  expected,
  run: async (context, sheet) => {
    const [value, format] = await entered(context, sheet, text);
    return [hasYearOfToday.has(text) ? typeof value : value, format];
  },
}));

/** Texts as the product enters them: they have to stay as they are. */
const kept: readonly TrialPlan[] = ['1-2', '令和7年4月1日', '=1+1', '-5%達成', '@所属', "'001"].map((text, index) => ({
  id: `kept-text-${index + 1}`,
  title: { ja: `「${text}」を文字として入れたとき`, en: `"${text}" entered as text` },
  expected: [text, 'General'],
  run: (context, sheet) => entered(context, sheet, textEntry(text)),
}));

/** [value, number format] of the first cell after the value was set. */
async function entered(context: Context, sheet: Excel.Worksheet, value: string | number, format?: string): Promise<readonly unknown[]> {
  if (format !== undefined) sheet.getCell(0, 0).numberFormat = [[format]];
  sheet.getCell(0, 0).values = [[value]];
  const cell = sheet.getCell(0, 0).load('values,numberFormat');
  await context.sync();
  const [values, formats] = [cell.values, cell.numberFormat] as unknown[][][];
  return [values?.[0]?.[0], formats?.[0]?.[0]];
}

export const entryTrials: readonly TrialPlan[] = [
  ...entries,
  ...kept,
  {
    id: 'apostrophe-in-text-cell',
    title: { ja: "文字列の書式のセルに「'001」を入れたとき", en: '"\'001" set in a cell formatted as text' },
    expected: ["'001", '@'],
    run: (context, sheet) => entered(context, sheet, "'001", '@'),
  },
  {
    id: 'too-long-text',
    title: { ja: '32,768文字を入れたとき', en: 'A text of 32,768 characters' },
    expected: errorOf('InvalidArgument'),
    run: (context, sheet) => entered(context, sheet, 'あ'.repeat(32_768)),
  },
  {
    id: 'number-in-text-cell',
    title: { ja: '文字列の書式のセルに数値を入れたとき', en: 'A number set in a cell formatted as text' },
    expected: ['5', '@'],
    run: (context, sheet) => entered(context, sheet, 5, '@'),
  },
  {
    id: 'hidden-cell-of-merged-area',
    title: { ja: '結合されたセルの、隠れたセルに値を入れたとき', en: 'A value set in the hidden cell of a merged area' },
    expected: [['A', '']],
    run: async (context, sheet) => {
      const area = sheet.getRange('A1:B1');
      area.merge();
      area.values = [['A', 'B']];
      area.load('values');
      await context.sync();
      return area.values;
    },
  },
];
