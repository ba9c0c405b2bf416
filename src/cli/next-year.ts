import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { planNextYearForms, planOfficeSheets, registerOf, review, type Source } from '../review';
import { distinctNames } from '../rounds/distinct-names';
import { fiscalYearOf } from '../text/fiscal-years';
import { writeWorkbook } from '../xlsx/writing/write-workbook';
import { unusable } from './arguments';
import { replacesOne, writeWhole } from './output-files';
import { readSettingsFile } from './settings-file';
import { findFiles, readSource } from './source-files';
import { complain, type ExitStatus, type Terminal } from './terminal';

const options = { out: { type: 'string' }, settings: { type: 'string' }, locale: { type: 'string' } } as const;

interface Files {
  readonly path: string;
  readonly content: () => Promise<Uint8Array>;
}

/** 年度更新: writes the next year's form of every department into a folder; `words` follow the command's name. */
export function nextYear(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  return make(words, terminal, (round, folder) => {
    const year = round.fiscalYear + 1;
    const forms = planNextYearForms(round);
    const names = distinctNames(forms.map(({ department }) => fileName(department)));
    return forms.map(({ plan }, index) => ({
      path: join(folder, `${names[index] ?? ''}.xlsx`),
      content: () => writeWorkbook([plan], { title: `進捗管理表 ${year}`, marked: false }),
    }));
  });
}

/** 点検設定, 項目台帳 and 所属一覧 made of a round that has come in, to be looked through and kept by hand. */
export function setUp(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  return make(words, terminal, (round, path) => {
    const settings = { ...round.settings, ...(round.settings.items.length === 0 && registerOf(round)) };
    return [{ path, content: () => writeWorkbook(planOfficeSheets(settings), { title: '点検設定' }) }];
  });
}

/** Reads the files that the words name and writes what is made of them; files that exist already are left alone. */
async function make(
  words: readonly string[],
  terminal: Terminal,
  filesOf: (round: Review, out: string) => readonly Files[],
): Promise<ExitStatus> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    return complain([unusable(error)], 'ja', terminal);
  }
  const { values, positionals } = parsed;
  const locale = values.locale === 'en' ? 'en' : 'ja';
  if (positionals.length === 0 || values.out === undefined) return complain([incomplete], locale, terminal);
  const settings = await readSettingsFile(values.settings ?? null);
  if ('problems' in settings) return complain(settings.problems, locale, terminal);
  const paths = await findFiles(positionals);
  const sources = await readAll(paths);
  const unread = sources.flatMap((source) => ('refused' in source ? [named(source.file, source.refused)] : []));
  if (unread.length > 0) return complain(unread, locale, terminal);
  const round = review(sources, { settings: settings.settings, assumedYear: fiscalYearOf(terminal.today) - 1, rules: [] });
  if (round.items.length === 0) return complain([noItems], locale, terminal);
  const files = filesOf(round, values.out);
  if (
    await replacesOne(
      files.map(({ path }) => resolve(path)),
      paths,
    )
  )
    return complain([wouldReplace], locale, terminal);
  for (const file of files) {
    await writeWhole(file);
    terminal.out(locale === 'ja' ? `${file.path} に書き出しました。\n` : `Written: ${file.path}\n`);
  }
  return 0;
}

async function readAll(paths: readonly string[]): Promise<readonly Source[]> {
  const names = distinctNames(paths);
  const sources: Source[] = [];
  for (const [index, path] of paths.entries()) sources.push({ ...(await readSource(path)), file: names[index] ?? path });
  return sources;
}

/** What no file system takes in a name is left out. */
function fileName(department: string): string {
  const name = department.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return name === '' ? '所属の記載なし' : name;
}

function named(file: string, { ja, en }: Sentence): Sentence {
  return { ja: `${file}: ${ja}`, en: `${file}: ${en}` };
}

const incomplete: Sentence = {
  ja: '読み取るファイルかフォルダと、書き出し先(--out)を指定してください。',
  en: 'Name files or folders to read, and where to write (--out).',
};
const noItems: Sentence = {
  ja: '取組項目の表が見つからないため、書き出せません。今年度のブックを指定してください。',
  en: 'No table of items was found. Name the workbooks of this year.',
};
const wouldReplace: Sentence = {
  ja: '書き出し先が、読み取るファイルと同じです。別のフォルダか名前を指定してください。',
  en: 'The output would replace a file that is read. Choose another folder or name.',
};
