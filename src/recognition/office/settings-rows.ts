import { fieldLabels } from '../../model/field-labels';
import type { Sentence } from '../../model/finding';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Field } from '../../model/item';
import type { LaterSettings, LayoutMemory, Policy, RuleSetting, Settings, StatusWord } from '../../model/settings';
import {
  chosenTableRow,
  headingRowsRow,
  noColumn,
  overrideItem,
  overrideSubjectPattern,
  planRows,
  rollUpRow,
  rollUpWords,
  ruleWords,
  settingsParts,
  sharedWords,
  thresholdRow,
  toleranceRow,
  trackedWords,
} from '../../model/settings-sheet';
import { readDate, readFiscalYears } from '../../text/fiscal-years';
import { readPlainNumber } from '../../text/numbers';
import { readRating } from '../../text/rating-words';
import { answerChange } from './answer-rows';
import type { SettingsRow } from './settings-row';

export interface KnownRule {
  readonly id: string;
  readonly title: Sentence;
}

/** What the rows may refer to. */
export interface KnownWords {
  /** The policies as they were: the sheet does not hold their other spellings. */
  readonly policies: readonly Policy[];
  /** Empty: any id is taken for a rule. */
  readonly rules: readonly KnownRule[];
}

const partFromYear = /^(?<part>.+?)\((?<year>.+)から\)$/;

/** What a row changes; null when it cannot be used. A blank value keeps the default. */
export function changeOf(settings: Settings, row: SettingsRow, { policies, rules }: KnownWords): Partial<Settings> | null {
  const { part: whole, subject, value } = row;
  if (whole === '' && subject === '') return {};
  if (whole.startsWith(settingsParts.columns)) return columnChange(settings, whole.slice(settingsParts.columns.length), subject, value);
  if (whole.startsWith(settingsParts.headings)) return headingChange(settings, whole.slice(settingsParts.headings.length), subject, value);
  const answer = answerChange(settings, row);
  if (answer !== undefined) return answer;
  const { part = whole, year } = partFromYear.exec(whole)?.groups ?? {};
  const from = year === undefined ? null : yearIn(year);
  if (year !== undefined && from === null) return null;
  if (part === settingsParts.rule) return ruleChange(settings, from, row, rules);
  if (from !== null) return laterChange(settings, from, { part, subject, value });
  switch (part) {
    case settingsParts.plan:
      return planChange(subject, value);
    case settingsParts.judging:
      return judgingChange(subject, value);
    case settingsParts.policy:
      return policyChange(settings, row, policies);
    case settingsParts.rating: {
      const word = statusWord(subject, value);
      return word && { statuses: [...(settings.statuses ?? []), word] };
    }
    case settingsParts.shared:
      return sharedChange(settings, row);
    case settingsParts.override:
      return overrideChange(settings, row);
    default:
      return null;
  }
}

function planChange(subject: string, value: string): Partial<Settings> | null {
  const row = planRows.find(({ name }) => name === subject);
  if (!row) return null;
  if (value === '') return row.key === 'plan' ? {} : { [row.key]: null };
  if (row.key === 'plan' || row.key === 'office') return { [row.key]: value };
  if (row.key === 'asOf') {
    const date = readDate(value);
    return date === null ? null : { asOf: date };
  }
  const fiscalYear = yearIn(value);
  return fiscalYear === null ? null : { [row.key]: fiscalYear };
}

function yearIn(value: string): FiscalYear | null {
  return readFiscalYears(value)[0]?.fiscalYear ?? westernYear(value);
}

function westernYear(value: string): number | null {
  const year = readPlainNumber(value);
  return year !== null && Number.isInteger(year) && year >= 1900 && year < 2200 ? year : null;
}

type Judging = Pick<LaterSettings, 'rollUp' | 'threshold' | 'tolerance'>;

function judgingChange(subject: string, value: string): Judging | null {
  if (value === '') return {};
  const percent = readPlainNumber(value.replace(/[%％]$/, ''));
  if (subject === thresholdRow.name) return percent !== null && percent > 0 ? { threshold: percent } : null;
  if (subject === toleranceRow.name) return percent !== null && percent >= 0 && percent < 100 ? { tolerance: percent } : null;
  const chosen = (Object.entries(rollUpWords) as [Settings['rollUp'], string][]).find(([, words]) => words === value);
  return subject === rollUpRow.name && chosen ? { rollUp: chosen[0] } : null;
}

function policyChange(settings: Settings, { subject, value }: SettingsRow, before: readonly Policy[]): Partial<Settings> | null {
  const [, no, name = ''] = /^(\d*)\s*(.*)$/.exec(subject.normalize('NFKC')) ?? [];
  if (name === '' || (value !== trackedWords.tracked && value !== trackedWords.untracked)) return null;
  const known = settings.policies.length;
  const same = before.find((policy) => policy.name === name);
  const policy: Policy = {
    no: no === '' || no === undefined ? known + 1 : Number(no),
    name,
    tracked: value === trackedWords.tracked,
    // The sheet does not hold them; they stay what they were.
    ...(same?.trackedBy !== undefined && { trackedBy: same.trackedBy }),
    aliases: same?.aliases ?? [],
  };
  return { policies: [...settings.policies, policy] };
}

function statusWord(subject: string, value: string): StatusWord | null {
  const { rating } = readRating(value, null);
  const [label, ...aliases] = subject
    .split(/[、,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return rating === 'undetermined' || label === undefined ? null : { label, countsAs: rating, aliases };
}

/** The row's change from its year on. */
function laterChange(settings: Settings, from: FiscalYear, { part, subject, value }: SettingsRow): Partial<Settings> | null {
  const known: LaterSettings = settings.later.find((later) => later.from === from) ?? { from };
  const word = part === settingsParts.rating ? statusWord(subject, value) : null;
  const change = part === settingsParts.judging ? judgingChange(subject, value) : word && { statuses: [...(known.statuses ?? []), word] };
  if (!change) return null;
  return { later: [...settings.later.filter((later) => later.from !== from), { ...known, ...change }].sort((a, b) => a.from - b.from) };
}

function ruleChange(
  settings: Settings,
  from: FiscalYear | null,
  { subject, value }: SettingsRow,
  rules: readonly KnownRule[],
): Partial<Settings> | null {
  const rule = rules.length === 0 ? ruleId.exec(subject)?.[0] : rules.find(({ id, title }) => id === subject || title.ja === subject)?.id;
  const severity = (Object.entries(ruleWords) as [RuleSetting['severity'], string][]).find(([, words]) => words === value)?.[0];
  return rule === undefined || severity === undefined ? null : { rules: [...settings.rules, { rule, from, severity }] };
}

const ruleId = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

function overrideChange(settings: Settings, { subject, value }: SettingsRow): Partial<Settings> | null {
  const { item, rule, basis } = overrideSubjectPattern.exec(subject)?.groups ?? {};
  if (item === undefined || rule === undefined || basis === undefined || value === '') return null;
  return { overrides: [...settings.overrides, { ...overrideItem(item), rule, basis, reason: value }] };
}

function sharedChange(settings: Settings, { subject, value }: SettingsRow): Partial<Settings> | null {
  const departments = subject
    .split(/[、,，・]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const { count, owner } = /^(?<count>[^(（]+)(?:[(（](?<owner>.+)[)）])?$/.exec(value)?.groups ?? {};
  if (departments.length < 2) return null;
  if (count === sharedWords.each && owner === undefined) return { sharedItems: [...settings.sharedItems, { departments, count: 'each' }] };
  if (count !== sharedWords.once || owner === undefined || !departments.includes(owner)) return null;
  return { sharedItems: [...settings.sharedItems, { departments, count: 'once', owner }] };
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
