import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/model/read-settings';
import type { Settings } from '../../src/model/settings';
import { planForms, review, type NextYearForm, type Review, type Source } from '../../src/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { filledIn } from '../report/filled-in';
import { lettersByHeading, listOf } from '../report/form-list';

/** The sample city, and the year after. */

const samples = join(__dirname, '..', '..', 'assets', 'samples');

function settings(): Settings {
  const read = readSettings(JSON.parse(readFileSync(join(samples, 'plan.json'), 'utf8')));
  if ('problems' in read) throw new Error('the settings of the samples cannot be read');
  return read.settings;
}

async function firstYear(): Promise<readonly Source[]> {
  const files = readdirSync(samples).filter((name) => name.endsWith('.xlsx') && name !== 'office.xlsx');
  return Promise.all(
    files.map(async (file) => ({ file, sha256: file, workbook: await readWorkbook(new Uint8Array(readFileSync(join(samples, file)))) })),
  );
}

type Entries = Record<string, string | number>;

const figureIn = (text: string): number | null => {
  const figure = /[\d,.]+/.exec(text)?.[0].replaceAll(',', '');
  return figure === undefined ? null : Number(figure);
};

/** What a department plans and reaches: not less than the year before. */
function reached(target: string, last: string): { readonly target: string | number; readonly actual: string | number } {
  const [goal, before] = [figureIn(target), figureIn(last)];
  if (goal === null || /[年月日]/.test(target)) {
    const isRelative = target.includes('前年度') && before !== null;
    return { target, actual: isRelative ? Number((before + 0.1).toFixed(1)) : `令和8年3月に${target}を終えた。` };
  }
  const fewer = /以下|下回/.test(target);
  const best = before === null ? goal : fewer ? Math.min(goal, before) : Math.max(goal, before);
  const actual = Number((best * (fewer ? 0.99 : best > 90 && best <= 100 ? 1.001 : 1.01)).toFixed(2));
  return { target: target.includes('以') ? target.replace(/[\d,.]+/, String(best)) : best, actual };
}

/** As a department would: the target of the year before holds again and is met. */
function entriesOf(plan: NextYearForm['plan']): Entries {
  const list = listOf(plan);
  const column = lettersByHeading(plan);
  const entries: Entries = {};
  list.rows.slice(1).forEach((cells, index) => {
    const at = (heading: string) => `${column(heading)}${list.at.row + index + 2}`;
    const textAt = (heading: string): string => {
      const cell = column(heading) === '' ? undefined : cells[column(heading).charCodeAt(0) - 65];
      return cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? String(cell.value) : '';
    };
    const later = textAt('評価年度');
    const isOut = later !== '' && !later.includes('令和7年度');
    if (textAt('取組項目') !== '') {
      entries[at('評価')] = isOut ? '評価対象外' : '達成';
      entries[at('主な取組実績')] = `令和7年度は、${textAt('取組項目')}に取り組んだ。`;
      if (isOut) entries[at('備考')] = `${later}に評価`;
    }
    const planned = textAt('令和7年度目標');
    const direction = textAt('目標の向き');
    const aim = reached(
      `${planned || textAt('令和6年度目標')}${planned === '' ? '' : direction}`,
      planned === '' ? textAt('令和6年度実績') : '',
    );
    if (isOut || planned === '') entries[at('令和7年度目標')] = isOut ? '－' : aim.target;
    entries[at('令和7年度実績')] = isOut ? '－' : aim.actual;
  });
  return entries;
}

async function handedIn({ department, plan }: NextYearForm): Promise<Source> {
  const filled = filledIn(plan, entriesOf(plan));
  const bytes = await writeWorkbook([filled], { title: '', marked: false, written: new Date('2026-05-08T05:00:00Z') });
  return { file: `${department}.xlsx`, sha256: department, workbook: await readWorkbook(bytes) };
}

let first: Review;
let second: Review;
beforeAll(async () => {
  const previous = await firstYear();
  first = review(previous, { settings: settings(), assumedYear: 2024 });
  const sources = await Promise.all(planForms(first).map(handedIn));
  second = review(sources, { settings: { ...settings(), fiscalYear: null, asOf: null }, assumedYear: 2025, previous });
});

test('the forms are read as those of the next year, item by item', () => {
  expect(second.fiscalYear).toBe(2025);
  expect(second.items.map(({ id }) => id).sort()).toEqual(
    first.items
      .filter(({ counted }) => counted)
      .map(({ id }) => id)
      .sort(),
  );
  expect(second.results.undetermined).toBe(0);
});

test('every column and row of them is accounted for', () => {
  const unexplained = second.workbooks.flatMap(({ account, file }) =>
    [...(account?.columns ?? []), ...(account?.rows ?? [])].filter(({ role }) => role === 'unexplained').map((fate) => [file, fate]),
  );
  expect(unexplained).toEqual([]);
  expect(second.questions).toEqual([]);
});

test('against last year there is no false finding', () => {
  expect(second.findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => [rule, message.ja])).toEqual([]);
});
