import type { Sentence } from './finding';
import { readSettings } from './read-settings';
import type { Settings } from './settings';

/** 市の設定: what the reform office has decided, in one file that lies beside the add-in's page and serves every desk alike. */
export interface OfficeFile {
  /** What the office calls this state of its settings, 「R6-2」; "" when it has no name. */
  readonly version: string;
  readonly settings: Settings;
  /** Settings that the file decides. The others are left to each workbook. */
  readonly given: readonly (keyof Settings)[];
}

export type OfficeFileReading = { readonly office: OfficeFile } | { readonly problems: readonly Sentence[] };

/** Reads the file from parsed JSON: `version`, and the settings as `readSettings` takes them. */
export function readOfficeFile(value: unknown): OfficeFileReading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return readSettings(value) as { problems: readonly Sentence[] };
  const { version = '', ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof version !== 'string') return { problems: [noVersion] };
  const read = readSettings(rest);
  if ('problems' in read) return read;
  const given = (Object.keys(rest) as (keyof Settings)[]).filter((key) => rest[key] !== null);
  return { office: { version, settings: read.settings, given: given.includes('policies') ? [...given, 'policiesGiven'] : given } };
}

/** The same from the file's text. */
export function readOfficeText(text: string): OfficeFileReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [noJson] };
  }
  return readOfficeFile(value);
}

const noJson: Sentence = {
  ja: 'JSONとして読めません。かっこやカンマの抜けを確認してください。',
  en: 'It is not valid JSON. Check brackets and commas.',
};
const noVersion: Sentence = {
  ja: '点検設定の「version」には、「R6-2」のような版の名前を書いてください。',
  en: 'The member "version" of the settings takes a name such as "R6-2".',
};

/** Where the office and a workbook may both say something: of the same thing, the office's word counts. */
const together = ['layouts', 'headings', 'overrides'] as const satisfies readonly (keyof Settings)[];

/** What the office decides goes before what a workbook says; what only the workbook says stays. */
export function officeFirst(own: Settings, { settings, given }: Pick<OfficeFile, 'settings' | 'given'>): Settings {
  const decided = Object.fromEntries(given.map((key) => [key, settings[key]])) as Partial<Settings>;
  const joined = Object.fromEntries(together.map((key) => [key, [...settings[key], ...own[key]]])) as Partial<Settings>;
  return { ...own, ...decided, ...joined, answers: { ...own.answers, ...settings.answers } };
}

/** What each desk has of its own, and the texts of the release, which no desk needs. */
const ofNoDesk: ReadonlySet<keyof Settings> = new Set(['press', 'overrides', 'policiesGiven', 'published']);

/**
 * The file for these settings, ready for JSON.stringify; what is as it is by itself is left out, so that the workbooks still say it.
 * `readOfficeFile` gives the same settings again.
 * @param byThemselves what holds where nobody has decided anything
 */
export function officeFileOf(settings: Settings, version: string, byThemselves: Settings): Readonly<Record<string, unknown>> {
  const decided = (Object.keys(byThemselves) as (keyof Settings)[]).filter(
    (key) =>
      !ofNoDesk.has(key) &&
      JSON.stringify(settings[key]) !== JSON.stringify(byThemselves[key]) &&
      (key !== 'policies' || settings.policiesGiven),
  );
  return { version, ...Object.fromEntries(decided.map((key) => [key, settings[key]])) };
}
