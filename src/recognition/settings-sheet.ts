import { fieldLabels } from '../model/field-labels';
import type { Sentence } from '../model/finding';
import type { Field } from '../model/item';
import type { LayoutMemory, Policy, Settings, StatusWord } from '../model/settings';
import {
  chosenTableRow,
  headingRowsRow,
  noColumn,
  planRows,
  rollUpRow,
  rollUpWords,
  settingsHeadings,
  settingsParts,
  settingsSheetName,
  thresholdRow,
  trackedWords,
} from '../model/settings-sheet';
import { readDate, readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { readPlainNumber } from '../text/numbers';
import { readRating } from '../text/rating-words';
import type { CellRef } from '../workbook/reference';
import type { Workbook } from '../workbook/workbook';
import { viewOf } from './sheet-view';

/** A row of the sheet that cannot be used, with what to do. The setting it names keeps its former value. */
export interface SettingsProblem {
  readonly at: CellRef;
  readonly message: Sentence;
}

export interface SettingsOfSheet {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Why nothing can be added to the sheet; absent when it can. */
  readonly unreadable?: Sentence;
}

interface Line {
  readonly part: string;
  readonly subject: string;
  readonly value: string;
  readonly at: CellRef;
}

/** Lays the sheet 点検設定 of a workbook over `base`; null when the workbook has no such sheet. */
export function readSettingsSheet(workbook: Workbook, base: Settings): SettingsOfSheet | null {
  const sheet = workbook.sheets.find(({ name }) => name === settingsSheetName);
  if (!sheet) return null;
  const view = viewOf(sheet);
  const heading = view.usedRows.find((row) => settingsHeadings.slice(0, 3).every((word, column) => fold(view.text(row, column)) === word));
  if (heading === undefined) return { settings: base, problems: [{ at: view.entry(0, 0).at, message: noHeading }], unreadable: noHeading };
  const lines = view.usedRows
    .filter((row) => row > heading)
    .map((row): Line => ({
      part: fold(view.text(row, 0)),
      subject: view.text(row, 1).trim(),
      value: view.text(row, 2).trim(),
      at: view.entry(row, 2).at,
    }));
  const problems: SettingsProblem[] = [];
  const settings = lines.reduce((sofar, line) => withLine(sofar, line, problems), withoutLists(base, lines));
  return { settings, problems };
}

const noHeading: Sentence = {
  ja: `シート「${settingsSheetName}」に「${settingsHeadings.join('」「')}」の見出しがないため、設定を読み取れません。集計シートを書き出し直すか、見出しを戻してください。`,
  en: `The sheet ${settingsSheetName} has lost its headings. Write the sheets again or restore the headings.`,
};

/** Lists stand on the sheet as a whole: what is no longer there was taken out. */
function withoutLists(base: Settings, lines: readonly Line[]): Settings {
  const has = (part: string): boolean => lines.some((line) => line.part.startsWith(part));
  return {
    ...base,
    ...(has(settingsParts.policy) && { policies: [], policiesGiven: true }),
    ...(has(settingsParts.rating) && { statuses: [] }),
    layouts: [],
    headings: [],
  };
}

function withLine(settings: Settings, line: Line, problems: SettingsProblem[]): Settings {
  const change = changeOf(settings, line);
  if (change !== null) return { ...settings, ...change };
  problems.push({
    at: line.at,
    message: {
      ja: `点検設定の「${line.part}」「${line.subject}」の値「${line.value}」は使えません。説明の列を見て書き直してください。`,
      en: `The value "${line.value}" of "${line.subject}" in the settings cannot be used. See the note beside it.`,
    },
  });
  return settings;
}

/** What a row changes; null when it cannot be used. A blank value keeps the default. */
function changeOf(settings: Settings, { part, subject, value }: Line): Partial<Settings> | null {
  if (part === '' && subject === '') return {};
  if (part.startsWith(settingsParts.columns)) return columnChange(settings, part.slice(settingsParts.columns.length), subject, value);
  if (part.startsWith(settingsParts.headings)) return headingChange(settings, part.slice(settingsParts.headings.length), subject, value);
  switch (part) {
    case settingsParts.plan:
      return planChange(subject, value);
    case settingsParts.judging:
      return judgingChange(subject, value);
    case settingsParts.policy:
      return policyChange(settings, subject, value);
    case settingsParts.rating:
      return ratingChange(settings, subject, value);
    default:
      return null;
  }
}

function planChange(subject: string, value: string): Partial<Settings> | null {
  const row = planRows.find(({ name }) => name === subject);
  if (!row) return null;
  if (value === '') return row.key === 'plan' ? {} : { [row.key]: null };
  if (row.key === 'plan') return { plan: value };
  if (row.key === 'asOf') {
    const date = readDate(value);
    return date === null ? null : { asOf: date };
  }
  const fiscalYear = readFiscalYears(value)[0]?.fiscalYear ?? westernYear(value);
  return fiscalYear === null ? null : { [row.key]: fiscalYear };
}

function westernYear(value: string): number | null {
  const year = readPlainNumber(value);
  return year !== null && Number.isInteger(year) && year >= 1900 && year < 2200 ? year : null;
}

function judgingChange(subject: string, value: string): Partial<Settings> | null {
  if (value === '') return {};
  if (subject === thresholdRow.name) {
    const threshold = readPlainNumber(value.replace(/[%％]$/, ''));
    return threshold !== null && threshold > 0 ? { threshold } : null;
  }
  const chosen = (Object.entries(rollUpWords) as [Settings['rollUp'], string][]).find(([, words]) => words === value);
  return subject === rollUpRow.name && chosen ? { rollUp: chosen[0] } : null;
}

function policyChange(settings: Settings, subject: string, value: string): Partial<Settings> | null {
  const [, no, name = ''] = /^(\d*)\s*(.*)$/.exec(subject.normalize('NFKC')) ?? [];
  if (name === '' || (value !== trackedWords.tracked && value !== trackedWords.untracked)) return null;
  const known = settings.policies.length;
  const policy: Policy = {
    no: no === '' || no === undefined ? known + 1 : Number(no),
    name,
    tracked: value === trackedWords.tracked,
    aliases: [],
  };
  return { policies: [...settings.policies, policy] };
}

function ratingChange(settings: Settings, subject: string, value: string): Partial<Settings> | null {
  const { rating } = readRating(value, null);
  const [label, ...aliases] = subject
    .split(/[、,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (rating === 'undetermined' || label === undefined) return null;
  const word: StatusWord = { label, countsAs: rating, aliases };
  return { statuses: [...(settings.statuses ?? []), word] };
}

const fieldsByLabel = new Map((Object.entries(fieldLabels) as [Field, Sentence][]).map(([field, { ja }]) => [ja, field]));

function columnChange(settings: Settings, fingerprint: string, subject: string, value: string): Partial<Settings> | null {
  const known: LayoutMemory = settings.layouts.find((layout) => layout.fingerprint === fingerprint) ?? { fingerprint, columns: {} };
  const layout = subject === chosenTableRow.name ? withChosen(known, value) : withColumn(known, subject, value);
  if (!layout) return null;
  return { layouts: [...settings.layouts.filter((other) => other.fingerprint !== fingerprint), layout] };
}

function withChosen(layout: LayoutMemory, value: string): LayoutMemory | null {
  return value === chosenTableRow.value ? { ...layout, chosen: true } : null;
}

function withColumn(layout: LayoutMemory, subject: string, value: string): LayoutMemory | null {
  const field = fieldsByLabel.get(subject);
  if (!field || value === '') return null;
  return { ...layout, columns: { ...layout.columns, [field]: value === noColumn ? '' : value } };
}

function headingChange(settings: Settings, fingerprint: string, subject: string, value: string): Partial<Settings> | null {
  const rows = readPlainNumber(value.replace(/行$/, ''));
  if (fingerprint === '' || subject !== headingRowsRow.name || rows === null || !Number.isInteger(rows) || rows < 1) return null;
  return { headings: [...settings.headings, { fingerprint, rows }] };
}
