import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { departmentWorkbooks, filesIn, itemsOf, python, readJson, readWithOpenpyxl, samplesFolder, type ListedItem } from './sample-files';

interface Plan {
  readonly policies: readonly { readonly name: string; readonly tracked: boolean }[];
  readonly departments: readonly { readonly name: string; readonly items: readonly string[] }[];
  readonly items: readonly { readonly id: string; readonly name: string; readonly policy: string; readonly department: string }[];
}

interface SourceIndicator {
  readonly name: string;
  readonly comparator?: '>=' | '<=';
  readonly baseline?: number;
  readonly targets: readonly (number | string | null)[];
  readonly actual: number | string | null;
}

interface SourceItem {
  readonly id: string;
  readonly rating: string;
  readonly indicators: readonly SourceIndicator[];
  readonly issue?: string;
  readonly countermeasure?: string;
  readonly note?: string;
}

const plan = readJson('plan.json') as Plan;
const departmentFiles = departmentWorkbooks();
const consolidatedFiles = filesIn(path.join(samplesFolder, 'consolidated'), '.xlsx');
const sourceItems = (readJson('source/departments.json') as { items: SourceItem[] }[]).flatMap(({ items }) => items);

const byId = (one: ListedItem, other: ListedItem) => one.id.localeCompare(other.id, 'en', { numeric: true });

const isSkipped = python === null && !process.env.CI;
if (isSkipped) console.log('Skipped: reading the samples needs a Python with openpyxl.');
const describeWithOpenpyxl = isSkipped ? describe.skip : describe;

describeWithOpenpyxl('the sample round, read by openpyxl', () => {
  const workbooks = isSkipped ? [] : readWithOpenpyxl(departmentFiles);
  const items = workbooks.flatMap(itemsOf);

  test('gives the published figures', () => {
    const count = (rating: string) => items.filter((item) => item.rating === rating).length;
    expect(items).toHaveLength(24);
    expect([count('達成'), count('未達成'), count('評価対象外')]).toEqual([19, 4, 1]);
  });

  test('has every item of the plan once, with its name and policy', () => {
    const found = [...items].sort(byId).map(({ id, name, policy }) => ({ id, name, policy }));
    expect(found).toEqual(plan.items.map(({ id, name, policy }) => ({ id, name, policy })));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('has one workbook for each department of the plan, with its items', () => {
    const found = workbooks.map((workbook) => ({ name: path.parse(workbook.file).name, items: itemsOf(workbook).map(({ id }) => id) }));
    expect(found.sort((one, other) => one.name.localeCompare(other.name))).toEqual(
      [...plan.departments].sort((one, other) => one.name.localeCompare(other.name)),
    );
  });

  test('is repeated on the consolidated sheet', () => {
    expect(readWithOpenpyxl(consolidatedFiles).flatMap(itemsOf)).toEqual([...items].sort(byId));
  });

  test.each([...departmentFiles, ...consolidatedFiles].map((file) => [path.basename(file), file]))(
    '%s says that it is invented',
    (_, file) => {
      const [workbook] = readWithOpenpyxl([file]);
      expect(workbook?.creator).toBe('見本');
      for (const sheet of workbook?.sheets.filter(({ hidden }) => !hidden) ?? []) {
        expect(sheet.rows.flat()).toContain('※本シートの項目名・数値・文章は架空の見本です。');
      }
    },
  );
});

describe('plan.json', () => {
  test('names for each item the department that has to send it', () => {
    const duties = plan.departments.flatMap(({ name, items }) => items.map((id) => [id, name]));
    expect(Object.fromEntries(duties)).toEqual(Object.fromEntries(plan.items.map(({ id, department }) => [id, department])));
  });

  test('has items of the tracked policies only', () => {
    const tracked = plan.policies.filter((policy) => policy.tracked).map(({ name }) => name);
    expect(new Set(plan.items.map(({ policy }) => policy))).toEqual(new Set(tracked));
  });
});

describe('the ratings of the samples', () => {
  test.each(sourceItems.filter(({ rating }) => rating !== '評価対象外').map((item) => [item.id, item] as const))(
    '%s follows from its figures',
    (_, item) => {
      expect(item.rating).toBe(item.indicators.every(isMet) ? '達成' : '未達成');
    },
  );

  test('未達成 comes with issue and countermeasure, 評価対象外 with its reason', () => {
    for (const item of sourceItems.filter(({ rating }) => rating === '未達成'))
      expect([item.issue, item.countermeasure]).not.toContain(undefined);
    expect(sourceItems.filter(({ rating }) => rating === '評価対象外').map(({ note }) => note)).toEqual([
      '令和9年度末時点で評価を実施のため、評価対象外。',
    ]);
  });
});

function isMet({ comparator, baseline = NaN, targets: [target], actual }: SourceIndicator): boolean {
  if (typeof actual !== 'number') return /^令和[67]年\d+月に.+した$/.test(actual ?? '');
  if (target === '前年度実績を上回る') return actual > baseline;
  return comparator === '>=' ? actual >= Number(target) : actual <= Number(target);
}

describe('make-samples.mjs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  beforeAll(() => execFileSync(process.execPath, [path.join(samplesFolder, 'make-samples.mjs'), folder]));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([...departmentFiles, ...consolidatedFiles].map((file) => [path.relative(samplesFolder, file)]))(
    'writes %s as it is kept',
    (file) => {
      expect(textParts(path.join(folder, file))).toEqual(textParts(path.join(samplesFolder, file)));
    },
  );

  test('writes plan.json as it is kept', () => {
    expect(readFileSync(path.join(folder, 'plan.json'), 'utf8')).toBe(readFileSync(path.join(samplesFolder, 'plan.json'), 'utf8'));
  });

  test('keeps every workbook small', () => {
    for (const file of [...departmentFiles, ...consolidatedFiles]) expect(statSync(file).size).toBeLessThan(40_000);
  });
});

/** The parts of a workbook as text, so that a difference shows and the compression does not matter. */
function textParts(file: string): Record<string, string> {
  const parts = unzipSync(readFileSync(file));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}
