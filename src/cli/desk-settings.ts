import { defaultSettings } from '../model/default-settings';
import type { Sentence } from '../model/finding';
import { officeFileOf } from '../model/office-file';
import { clearTargets } from './files/output-gate';
import { readPaths } from './files/read-paths';
import { writeFiles } from './files/write-files';
import { readSettingsFile } from './settings-file';
import { complain, interrupted, type ExitStatus, type Terminal } from './terminal';
import { isLocale, localeOf, readWords, wrongEnding, wrongLocale } from './words';

const options = {
  out: { type: 'string' },
  name: { type: 'string' },
  force: { type: 'string', multiple: true },
  locale: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

/** 市の設定: writes what the office has decided as one file that serves every desk; `words` follow the command's name. */
export async function deskSettings(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const parsed = readWords(words, options);
  if (parsed.wrong) return complain([parsed.wrong], localeOf(words), terminal);
  const { values, positionals } = parsed;
  const { locale = 'ja', out, name = '', force = [] } = values;
  if (!isLocale(locale)) return complain([wrongLocale], 'ja', terminal);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0 || out === undefined) return complain([incomplete], locale, terminal);
  const misnamed = wrongEnding('--out', out, '.json');
  if (misnamed) return complain([misnamed], locale, terminal);
  const reads = readPaths(terminal.parse);
  const read = await readSettingsFile(path, reads);
  if ('problems' in read) return complain(read.problems, locale, terminal);
  const file = officeFileOf(read.settings, name.trim(), defaultSettings);
  const gate = await clearTargets([{ path: out, kind: 'settings' }], { reads, forced: force });
  if ('problems' in gate) return complain(gate.problems, locale, terminal);
  const written = await writeFiles(
    gate.cleared.map((place) => ({ ...place, content: () => `${JSON.stringify(file, null, 2)}\n` })),
    terminal.readers?.onInterrupt,
  );
  if (written.interrupted) {
    terminal.error(`${interrupted[locale]}\n`);
    return 130;
  }
  for (const each of written.paths) terminal.out(locale === 'ja' ? `${each} に書き出しました。\n` : `Written: ${each}\n`);
  return written.problems.length > 0 ? complain(written.problems, locale, terminal) : 0;
}

const incomplete: Sentence = {
  ja: '設定のブック（またはJSONファイル）を1つと、書き出し先(--out)を指定してください。',
  en: 'Name one workbook (or JSON file) of settings, and where to write (--out).',
};
