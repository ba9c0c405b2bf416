import { countResults } from '../evaluation/results';
import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Recognition } from '../model/recognition';
import type { DepartmentVersions, Round } from '../model/round';
import type { DepartmentDuty } from '../model/settings';
import { fold } from '../text/fold';
import { itemKey } from '../text/item-numbers';
import { changesBetween } from './changes';
import { writtenYear } from './other-years';

export interface Versions {
  readonly superseded: Round['superseded'];
  readonly versions: readonly DepartmentVersions[];
  readonly changes: Round['changes'];
}

/** What `Versions` needs of the settings: the office may have fixed the file of a department. */
export type Choices = readonly Pick<DepartmentDuty, 'name' | 'file'>[];

/** Of the workbooks of one department with the same items, the newest counts unless the office has chosen another. */
export function findVersions(recognitions: readonly Recognition[], choices: Choices, fiscalYear: FiscalYear): Versions {
  const chosen = new Map(choices.map(({ name, file }) => [name, file]));
  const series = [...byDepartment(recognitions)].flatMap(([department, workbooks]) =>
    ordered(workbooks, chosen.get(department), fiscalYear).map((versions) => ({ department, versions, chosen: chosen.get(department) })),
  );
  return {
    superseded: series.flatMap(({ versions }) => versions.slice(0, -1).map(({ file }) => ({ file, by: versions.at(-1)?.file ?? file }))),
    versions: series.map(({ department, versions, chosen }) => departmentVersions(department, versions, chosen)),
    changes: series.flatMap(({ versions }) => steps(versions).flatMap(([older, newer]) => changesBetween(older, newer))),
  };
}

function byDepartment(recognitions: readonly Recognition[]): ReadonlyMap<string, readonly Recognition[]> {
  const found = new Map<string, Recognition[]>();
  for (const recognition of recognitions) {
    if (recognition.departmentName === '' || recognition.kind !== 'progress') continue;
    const own = found.get(recognition.departmentName);
    if (own) own.push(recognition);
    else found.set(recognition.departmentName, [recognition]);
  }
  return found;
}

/** Workbooks that share items make a series, the one that counts last; a workbook that shares none is no version of another. */
function ordered(workbooks: readonly Recognition[], chosen: string | undefined, year: FiscalYear): readonly (readonly Recognition[])[] {
  const series: Recognition[][] = [];
  for (const workbook of [...workbooks].sort(newestFirst(workbooks, chosen, year))) {
    const own = series.find(([newest]) => newest && shareItems(newest, workbook));
    if (own) own.push(workbook);
    else series.push([workbook]);
  }
  return series.filter(({ length }) => length > 1).map((versions) => versions.reverse());
}

/** The round's year written in it says more than a date, and a date more than a name; where one is unknown, the workbook with more written in it is taken for the newer one. */
function newestFirst(
  workbooks: readonly Recognition[],
  chosen: string | undefined,
  year: FiscalYear,
): (a: Recognition, b: Recognition) => number {
  const dated = workbooks.every(({ savedAt }) => savedAt !== null);
  const isChosen = ({ file }: Recognition): number => Number(chosen !== undefined && fold(file) === fold(chosen));
  const saved = ({ savedAt }: Recognition): string => (dated ? (savedAt ?? '') : '');
  return (a, b) =>
    isChosen(b) - isChosen(a) ||
    Number(writtenYear(b) === year) - Number(writtenYear(a) === year) ||
    saved(b).localeCompare(saved(a)) ||
    entriesWritten(b) - entriesWritten(a) ||
    b.file.localeCompare(a.file, 'ja', { numeric: true });
}

function shareItems(a: Recognition, b: Recognition): boolean {
  const keys = new Set(a.items.map(itemKey));
  return b.items.some((item) => keys.has(itemKey(item)));
}

/**
 * How much of the form is filled in: its content tells a draft from the finished version. Only what every item needs is looked at;
 * an issue goes with the next version when the target was met after all.
 */
function entriesWritten({ items }: Recognition): number {
  const needed = items.flatMap(({ entries, indicators }) => [
    entries.rating,
    entries.activity,
    ...indicators.map((indicator) => indicator.entries.actual),
  ]);
  return needed.filter((entry) => entry !== undefined && entry.text.trim() !== '').length;
}

function steps<T>(versions: readonly T[]): readonly (readonly [T, T])[] {
  return versions.slice(1).flatMap((newer, index) => {
    const older = versions[index];
    return older === undefined ? [] : [[older, newer] as const];
  });
}

function departmentVersions(department: string, versions: readonly Recognition[], chosen: string | undefined): DepartmentVersions {
  const used = versions.at(-1);
  const isChosen = chosen !== undefined && used !== undefined && fold(used.file) === fold(chosen);
  const undated = used && !isChosen && writtenYear(used) !== null ? versions.filter((version) => writtenYear(version) === null) : [];
  return {
    department,
    files: versions.map(({ file }) => file),
    used: used?.file ?? '',
    ...(undated.length > 0 && { undated: undated.map(({ file }) => file) }),
    why: reasonFor(versions, chosen),
    steps: steps(versions).map(([older, newer]) => ({
      from: older.file,
      to: newer.file,
      before: figuresOf(older),
      after: figuresOf(newer),
    })),
  };
}

function figuresOf({ items }: Recognition): ReturnType<typeof countResults> {
  return countResults(items.filter(({ counted }) => counted).map(({ rating }) => rating));
}

/** Why the last of the versions counts, and a warning where it holds less than the one before. */
function reasonFor(versions: readonly Recognition[], chosen: string | undefined): Sentence {
  const [before, used] = versions.slice(-2);
  if (!before || !used) return { ja: '', en: '' };
  if (chosen !== undefined && fold(used.file) === fold(chosen)) {
    return { ja: '所属一覧の「使うファイル」で指定されているためです。', en: 'The list of departments names this file.' };
  }
  const fewer = entriesWritten(used) < entriesWritten(before) ? lessWritten : { ja: '', en: '' };
  const why = reasonBetween(before, used);
  return { ja: why.ja + fewer.ja, en: why.en + fewer.en };
}

const lessWritten: Sentence = {
  ja: 'ただし、評価や実績の記入が前のファイルより少ないため、正しいファイルか確認してください。',
  en: ' But fewer ratings and actuals are filled in than before: check that it is the right file.',
};

function reasonBetween(before: Recognition, used: Recognition): Sentence {
  if (writtenYear(before) !== writtenYear(used)) {
    return { ja: '今回の年度が書かれているためです。', en: 'It names the year of the round.' };
  }
  if (before.savedAt !== null && used.savedAt !== null && before.savedAt !== used.savedAt) {
    return { ja: '保存日時が最も新しいためです。', en: 'It was saved last.' };
  }
  const same: Sentence =
    before.savedAt === null || used.savedAt === null
      ? { ja: '保存日時が分からないファイルがあり、', en: 'Not every file says when it was saved; ' }
      : { ja: '保存日時が同じで、', en: 'They were saved at the same time; ' };
  return entriesWritten(before) === entriesWritten(used)
    ? {
        ja: `${same.ja}記入の量も同じであるため、名前の順で後のものを使います。`,
        en: `${same.en}they hold as much; the later name is used.`,
      }
    : { ja: `${same.ja}評価や実績の記入が最も多いためです。`, en: `${same.en}this one has the most ratings and actuals filled in.` };
}
