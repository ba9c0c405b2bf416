import type { Sentence } from '../../model/finding';
import { presetOf } from '../../model/presets';
import type { Settings } from '../../model/settings';
import { planRows, settingsHeadings, settingsParts, settingsSheetName } from '../../model/settings-sheet';
import { fold } from '../../text/fold';
import type { CellRef } from '../../workbook/reference';
import type { Workbook } from '../../workbook/workbook';
import type { SettingsRow } from './settings-row';
import { changeOf, type KnownRule, type KnownWords } from './settings-rows';
import { viewOf } from '../sheet-view';

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

interface Line extends SettingsRow {
  readonly at: CellRef;
}

/**
 * Lays the sheet 点検設定 of a workbook over `base`; null when the workbook has no such sheet.
 * @param rules the 点検項目 that there are; without them any id is taken for one
 */
export function readSettingsSheet(workbook: Workbook, base: Settings, rules: readonly KnownRule[] = []): SettingsOfSheet | null {
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
  // The sheet does not hold other spellings of policies: those of before, or of the plan's preset, stay.
  const plan = lines.find(({ part, subject }) => part === settingsParts.plan && subject === planRows[0]?.name)?.value ?? base.plan;
  const policies = [...base.policies, ...(presetOf(plan)?.policies ?? [])];
  const settings = lines.reduce((sofar, line) => withLine(sofar, line, { policies, rules }, problems), withoutLists(base, lines));
  return { settings, problems };
}

const noHeading: Sentence = {
  ja: `シート「${settingsSheetName}」に「${settingsHeadings.join('」「')}」の見出しがないため、設定を読み取れません。集計シートを書き出し直すか、見出しを戻してください。`,
  en: `The sheet ${settingsSheetName} has lost its headings. Write the sheets again or restore the headings.`,
};

/** Lists stand on the sheet as a whole: what is no longer there was taken out. */
function withoutLists(base: Settings, lines: readonly Line[]): Settings {
  const has = (part: string): boolean => lines.some((line) => line.part === part);
  return {
    ...base,
    ...(has(settingsParts.policy) && { policies: [], policiesGiven: true }),
    ...(has(settingsParts.rating) && { statuses: [] }),
    ...{ later: [], rules: [], overrides: [], sharedItems: [], layouts: [], headings: [], answers: {} },
  };
}

function withLine(settings: Settings, line: Line, known: KnownWords, problems: SettingsProblem[]): Settings {
  const change = changeOf(settings, line, known);
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
