import { readFile } from 'node:fs/promises';
import { defaultSettings } from '../model/default-settings';
import type { Sentence } from '../model/finding';
import { readSettings, type SettingsReading } from '../model/read-settings';

/** Reads 点検設定 from a JSON file; without a file the defaults hold. */
export async function readSettingsFile(path: string | null): Promise<SettingsReading> {
  if (path === null) return { settings: defaultSettings };
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return problem(
      `点検設定のファイル「${path}」を開けません。名前と場所を確認してください。`,
      `The settings file ${path} cannot be opened.`,
    );
  }
  try {
    return readSettings(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return problem(
      `点検設定のファイル「${path}」はJSONとして読めません。かっこやカンマの抜けを確認してください。`,
      `The settings file ${path} is not valid JSON. Check brackets and commas.`,
    );
  }
}

function problem(ja: string, en: string): { readonly problems: readonly Sentence[] } {
  return { problems: [{ ja, en }] };
}
