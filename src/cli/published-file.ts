import type { Sentence } from '../model/finding';
import { readPublishedRound } from '../model/published-round';
import type { PublishedFigures } from '../model/settings';
import { readPublishedResult } from '../recognition/counts/published-result';
import { openText } from './files/open-file';
import type { ReadPaths } from './files/read-paths';
import { readSource } from './source-files';

export type PublishedReading = { readonly published: readonly PublishedFigures[] } | { readonly problem: Sentence };

/**
 * Reads what was published before: from the review's JSON of that time, from settings with `published`, or from the workbook
 * that was published (a sheet with the table 評価結果).
 */
export async function readPublishedFile(path: string, reads: ReadPaths): Promise<PublishedReading> {
  const published = /\.json$/i.test(path) ? await inJson(path, reads) : await inWorkbook(path, reads);
  if ('problem' in published || published.published.length > 0) return published;
  return problem(
    `「${path}」に、公表済みの評価結果(確認した項目数、評価対象、達成、未達成)が見つかりません。公表したブックか、--json で保存した点検結果を指定してください。`,
    `${path} holds no published result. Name the workbook that was published, or a review saved with --json.`,
  );
}

async function inWorkbook(path: string, reads: ReadPaths): Promise<PublishedReading> {
  const source = await readSource(path, reads);
  if ('refused' in source) return { problem: source.refused };
  const result = readPublishedResult(source.workbook);
  return { published: result ? [result] : [] };
}

async function inJson(path: string, reads: ReadPaths): Promise<PublishedReading> {
  const opened = await openText(path, reads);
  if ('refused' in opened) return problem(`「${path}」: ${opened.refused.ja}`, `${path}: ${opened.refused.en}`);
  let value: unknown;
  try {
    value = JSON.parse(opened.text);
  } catch {
    return problem(`「${path}」は、JSONとして読めません。中身を確認してください。`, `${path} is not valid JSON. Look at what it holds.`);
  }
  const list = typeof value === 'object' && value !== null && 'published' in value ? value.published : [value];
  return { published: Array.isArray(list) ? list.filter(isPublished) : [] };
}

function isPublished(value: unknown): value is PublishedFigures {
  return readPublishedRound(value) !== null;
}

function problem(ja: string, en: string): { readonly problem: Sentence } {
  return { problem: { ja, en } };
}
