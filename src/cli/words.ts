import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Sentence } from '../model/finding';

export type Locale = 'ja' | 'en';

export function isLocale(word: string): word is Locale {
  return word === 'ja' || word === 'en';
}

export const wrongLocale: Sentence = { ja: '--locale には ja か en を指定してください。', en: '--locale takes ja or en.' };

/** The language asked for, as far as it can be told of words that may be wrong otherwise. */
export function localeOf(words: readonly string[]): Locale {
  const at = words.indexOf('--locale');
  return words.includes('--locale=en') || (at >= 0 && words[at + 1] === 'en') ? 'en' : 'ja';
}

/** Options and what stands between them, or why the words cannot be used: an option that is not known, stands twice or lacks its value. */
export function readWords<const Options extends NonNullable<ParseArgsConfig['options']>>(words: readonly string[], options: Options) {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true, tokens: true });
    const given = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
    const twice = given.find(({ name }, index) => !options[name]?.multiple && given.findIndex((other) => other.name === name) < index);
    if (twice) return { wrong: standsTwice(twice.rawName) };
    const empty = given.find(({ name, value }) => value?.trim() === '' && mayNotBeEmpty.has(name));
    if (empty) return { wrong: lacksValue(empty.rawName) };
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    return { wrong: unusable(error) };
  }
}

/** Options that name a file or a folder; "" would stand for the folder in which the program runs. */
const mayNotBeEmpty: ReadonlySet<string> = new Set([
  'settings',
  'corrects',
  'previous',
  'round',
  'out',
  'rows',
  'press',
  'release',
  'html',
  'csv',
  'publish',
  'tally',
  'appendix',
  'decision',
  'slips',
  'cache',
  'against',
  'force',
]);

function unusable(error: unknown): Sentence {
  const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? '';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return {
      ja: `指定「${option}」は使えません。使い方は --help で確認してください。`,
      en: `The option "${option}" cannot be used. See --help.`,
    };
  }
  return String(error).includes('does not take') ? takesNoValue(option) : lacksValue(option);
}

function takesNoValue(option: string): Sentence {
  return {
    ja: `${option} には値を付けられません。${option} だけを指定してください。`,
    en: `${option} takes no value. Give ${option} alone.`,
  };
}

function lacksValue(option: string): Sentence {
  return {
    ja: `${option} の値がありません。${option} の後に値を指定してください。`,
    en: `${option} has no value. Write one after ${option}.`,
  };
}

function standsTwice(option: string): Sentence {
  return { ja: `${option} が2回指定されています。1回だけ指定してください。`, en: `${option} is given twice. Give it once.` };
}

/** A file without its ending would not be opened by Windows, nor be read by a later run. Null when the name is right. */
export function wrongEnding(option: string, name: string, ending: string): Sentence | null {
  if (name.toLowerCase().endsWith(ending)) return null;
  return {
    ja: `${option} には ${ending} で終わるファイル名を指定してください。`,
    en: `${option} takes a file name that ends in ${ending}.`,
  };
}
