import { defaultSettings } from '../model/default-settings';
import type { Sentence } from '../model/finding';
import { readOfficeFile } from '../model/office-file';
import { isAnswers, type SettingsReading } from '../model/read-settings';
import type { Settings } from '../model/settings';
import { readOfficeSettings } from '../recognition/office/office-settings';
import { catalogue } from '../rules/catalogue';
import { cellName } from '../workbook/reference';
import { openText } from './files/open-file';
import type { ReadPaths } from './files/read-paths';
import { readSource } from './source-files';

/** Reads a file of answers: { "<key>": "<what was chosen>" }. */
export async function readAnswersFile(
  path: string | null,
  reads: ReadPaths,
): Promise<{ readonly answers: Settings['answers'] } | { readonly problems: readonly Sentence[] }> {
  if (path === null) return { answers: {} };
  const opened = await openText(path, reads);
  if ('refused' in opened) return { problems: [opened.refused] };
  const value = parsed(opened.text);
  if (isAnswers(value)) return { answers: value };
  return {
    problems: [
      {
        ja: `回答のファイル「${path}」を読み取れません。確認のキーと回答の組を並べたJSONにしてください。1件を示す回答(oneItem)には、itemNameと、rating、target、actualのいずれかが要ります。`,
        en: `The answers in ${path} cannot be read. Write a JSON object of the keys of questions and their answers. An item pointed out (oneItem) needs itemName and one of rating, target, actual.`,
      },
    ],
  };
}

/** undefined: it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads 点検設定 from a JSON file or from a workbook with the office's sheets; without a file the defaults hold. */
export async function readSettingsFile(path: string | null, reads: ReadPaths): Promise<SettingsReading> {
  if (path === null) return { settings: defaultSettings };
  return /\.xls[xmb]?$/i.test(path) ? readSettingsWorkbook(path, reads) : readSettingsJson(path, reads);
}

async function readSettingsWorkbook(path: string, reads: ReadPaths): Promise<SettingsReading> {
  const source = await readSource(path, reads);
  if ('refused' in source) return { problems: [source.refused] };
  const read = readOfficeSettings(source.workbook, defaultSettings, catalogue);
  if (!read) {
    return problem(
      `「${path}」にシート「点検設定」「項目台帳」「所属一覧」のいずれもありません。これらのシートがあるブックか、JSONのファイルを指定してください。`,
      `${path} has none of the sheets 点検設定, 項目台帳, 所属一覧. Name a workbook with one of them, or a JSON file.`,
    );
  }
  if (read.problems.length === 0) return { settings: read.settings };
  return {
    problems: read.problems.map(({ at, message }) => ({ ja: `${cellName(at)}: ${message.ja}`, en: `${cellName(at)}: ${message.en}` })),
  };
}

async function readSettingsJson(path: string, reads: ReadPaths): Promise<SettingsReading> {
  const opened = await openText(path, reads);
  if ('refused' in opened)
    return problem(
      `点検設定のファイル「${path}」を開けません。${opened.refused.ja}`,
      `The settings file ${path} cannot be opened. ${opened.refused.en}`,
    );
  const value = parsed(opened.text);
  if (value === undefined) {
    return problem(
      `点検設定のファイル「${path}」はJSONとして読めません。かっこやカンマの抜けを確認してください。`,
      `The settings file ${path} is not valid JSON. Check brackets and commas.`,
    );
  }
  const read = readOfficeFile(value);
  return 'office' in read ? { settings: read.office.settings } : read;
}

function problem(ja: string, en: string): { readonly problems: readonly Sentence[] } {
  return { problems: [{ ja, en }] };
}
