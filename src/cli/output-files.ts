import { mkdir, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { openData, openDataFiles } from '../report/open-data';
import { resultPage } from '../report/page';
import { pressText } from '../report/press-text';
import type { Publishable } from '../report/publishable';
import { planReport } from '../review';
import { writeWorkbook } from '../xlsx/write-workbook';
import type { Outputs } from './arguments';

interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every file that the options ask for. */
export function outputPaths({ out, press, html, csv }: Outputs): readonly string[] {
  const files = csv === null ? [] : openDataFiles.map((name) => join(csv, name));
  return [...[out, press, html].filter((path) => path !== null), ...files];
}

export interface Written {
  readonly paths: readonly string[];
  /** Why nothing was published, when anything to be published was asked for. */
  readonly refused: Sentence | null;
}

/** Writes what is asked for. The report workbook is the office's own: it is written also while the result must not be published. */
export async function writeOutputs(review: Review, outputs: Outputs): Promise<Written> {
  const publication = publicationFiles(review, outputs);
  const isRefused = 'refused' in publication;
  const files = [...(await reportFiles(review, outputs)), ...(isRefused ? [] : publication.published)];
  for (const file of files) await writeWhole(file);
  return { paths: files.map(({ path }) => path), refused: isRefused ? publication.refused : null };
}

async function reportFiles(review: Review, { out }: Outputs): Promise<readonly OutputFile[]> {
  if (out === null) return [];
  return [{ path: out, content: await writeWorkbook(planReport(review), { title: `${review.settings.plan} 評価結果` }) }];
}

/** Refused as a whole. */
function publicationFiles(review: Review, { press, html, csv }: Outputs): Publishable<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const asked of [
    ...(press === null ? [] : [fileOf(press, pressText(review))]),
    ...(html === null ? [] : [fileOf(html, resultPage(review))]),
    ...(csv === null ? [] : [filesIn(csv, openData(review))]),
  ]) {
    if ('refused' in asked) return asked;
    files.push(...asked.published);
  }
  return { published: files };
}

function fileOf(path: string, text: Publishable<string>): Publishable<readonly OutputFile[]> {
  return 'refused' in text ? text : { published: [{ path, content: text.published }] };
}

function filesIn(folder: string, files: ReturnType<typeof openData>): Publishable<readonly OutputFile[]> {
  if ('refused' in files) return files;
  return { published: files.published.map(({ name, text }) => ({ path: join(folder, name), content: text })) };
}

/** True when writing one of the paths would replace one of the files. */
export async function replacesOne(paths: readonly string[], files: readonly string[]): Promise<boolean> {
  const place = (file: string): Promise<string> => realpath(file).catch(() => resolve(file));
  const places = new Set(await Promise.all(files.map(place)));
  return (await Promise.all(paths.map(place))).some((path) => places.has(path));
}

/** The old file stays until the new one is complete. */
async function writeWhole({ path, content }: OutputFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.tmp`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
