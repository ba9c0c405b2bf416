import { join } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { readRelease } from '../recognition/office/press-release';
import { boundTexts, planForms, planOfficeSheets, planPressSheets, registerOf, review, type Source } from '../review';
import { distinctNames } from '../rounds/distinct-names';
import { fiscalYearOf } from '../text/fiscal-years';
import { writeWorkbook } from '../xlsx/writing/write-workbook';
import { clearTargets, type OutputKind } from './files/output-gate';
import { openText } from './files/open-file';
import { fileNameOf, writtenOn } from './files/names';
import { readPaths, type ReadPaths } from './files/read-paths';
import { writeFiles, type FileToWrite } from './files/write-files';
import { toldOwn, withoutOwn } from './own-workbooks';
import { readSettingsFile } from './settings-file';
import { findFiles, readSource } from './source-files';
import { complain, interrupted, type ExitStatus, type Terminal } from './terminal';
import { isLocale, localeOf, readWords, wrongEnding, wrongLocale } from './words';

const options = {
  out: { type: 'string' },
  settings: { type: 'string' },
  force: { type: 'string', multiple: true },
  locale: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

/** set-up takes the text of a release as well. */
const setUpOptions = { ...options, release: { type: 'string' } } as const;

type OutputFile = Pick<FileToWrite, 'path' | 'content'>;

/** 年度更新: writes the next year's form of every department into a folder; `words` follow the command's name. */
export function nextYear(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  return make(words, terminal, 'form', (round, folder, { written }) => {
    const year = round.fiscalYear + 1;
    const forms = planForms(round);
    const names = distinctNames(forms.map(({ department }) => fileNameOf(department)));
    return forms.map(({ plan }, index) => ({
      path: join(folder, `${names[index] ?? ''}.xlsx`),
      content: () => writeWorkbook([plan], { title: `進捗管理表 ${year}`, marked: false, written }),
    }));
  });
}

/** 点検設定, 項目台帳, 所属一覧 and 公表文 made of a round that has come in, to be looked through and kept by hand. */
export function setUp(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  return make(words, terminal, 'settings', (round, path, { release, written }) => {
    const settings = { ...round.settings, ...(round.settings.items.length === 0 && registerOf(round)) };
    const texts = release === null ? null : readRelease(release, settings.policies);
    const press = texts && settings.press.texts.length === 0 ? boundTexts(texts.texts, round) : settings.press;
    for (const line of texts?.leftOut ?? []) terminal.error(`取り込まない行: ${line.slice(0, 60)}\n`);
    const sheets = [...planOfficeSheets(settings), ...planPressSheets({ ...round, settings: { ...settings, press } })];
    return [{ path, content: () => writeWorkbook(sheets, { title: '点検設定', written }) }];
  });
}

/**
 * Reads the files that the words name and writes what is made of them; files that exist already are left alone.
 * @param filesOf gets the text of the release where one is named
 */
async function make(
  words: readonly string[],
  terminal: Terminal,
  kind: OutputKind,
  filesOf: (round: Review, out: string, made: { readonly release: string | null; readonly written: Date }) => readonly OutputFile[],
): Promise<ExitStatus> {
  const parsed = readWords(words, kind === 'settings' ? setUpOptions : options);
  if (parsed.wrong) return complain([parsed.wrong], localeOf(words), terminal);
  const { values, positionals } = parsed;
  const { locale = 'ja' } = values;
  if (!isLocale(locale)) return complain([wrongLocale], 'ja', terminal);
  if (positionals.length === 0 || values.out === undefined) return complain([incomplete], locale, terminal);
  const misnamed = kind === 'settings' ? wrongEnding('--out', values.out, '.xlsx') : null;
  if (misnamed) return complain([misnamed], locale, terminal);
  const reads = readPaths(terminal.parse);
  const settings = await readSettingsFile(values.settings ?? null, reads);
  if ('problems' in settings) return complain(settings.problems, locale, terminal);
  const releasePath = 'release' in values && typeof values.release === 'string' ? values.release : null;
  const release = releasePath === null ? null : await openText(releasePath, reads);
  if (release && 'refused' in release) return complain([named(releasePath ?? '', release.refused)], locale, terminal);
  const paths = await findFiles(positionals, reads);
  const { sources, own } = withoutOwn(await readAll(paths, reads), paths, positionals);
  const unread = sources.flatMap((source) => ('refused' in source ? [named(source.file, source.refused)] : []));
  if (unread.length > 0) return complain(unread, locale, terminal);
  const round = review(sources, { settings: settings.settings, assumedYear: fiscalYearOf(terminal.today) - 1, rules: [] });
  if (round.items.length === 0) return complain([noItems], locale, terminal);
  const files = filesOf(round, values.out, {
    release: release && 'text' in release ? release.text : null,
    written: writtenOn(terminal.today),
  });
  const gate = await clearTargets(
    files.map(({ path }) => ({ path, kind })),
    { reads, forced: values.force ?? [] },
  );
  if ('problems' in gate) return complain(gate.problems, locale, terminal);
  const written = await writeFiles(
    gate.cleared.map((place, index) => ({ ...place, content: files[index]?.content ?? (() => '') })),
    terminal.readers?.onInterrupt,
  );
  if (written.interrupted) {
    terminal.error(`${interrupted[locale]}\n`);
    return 130;
  }
  if (own.length > 0) terminal.out(`${toldOwn(own)[locale]}\n`);
  for (const path of written.paths) terminal.out(locale === 'ja' ? `${path} に書き出しました。\n` : `Written: ${path}\n`);
  return written.problems.length > 0 ? complain(written.problems, locale, terminal) : 0;
}

async function readAll(paths: readonly string[], reads: ReadPaths): Promise<readonly Source[]> {
  const names = distinctNames(paths);
  const sources: Source[] = [];
  for (const [index, path] of paths.entries()) sources.push({ ...(await readSource(path, reads)), file: names[index] ?? path });
  return sources;
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
