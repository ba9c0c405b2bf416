import type { Sentence } from '../model/finding';
import type { Source } from '../review';
import type { ReadPaths } from './files/read-paths';
import { withoutOwn } from './own-workbooks';
import { findFiles, readSource } from './source-files';

/** Last year's workbooks and the paths of what was left aside among them, or why they cannot be compared with. No path: none. */
export async function readPrevious(
  path: string | null,
  reads: ReadPaths,
): Promise<{ readonly sources: readonly Source[]; readonly own: readonly string[] } | { readonly problems: readonly Sentence[] }> {
  if (path === null) return { sources: [], own: [] };
  const files = await findFiles([path], reads);
  if (files.length === 0) return { problems: [noFiles(path)] };
  const { sources, own } = withoutOwn(await Promise.all(files.map((file) => readSource(file, reads))), files, [path]);
  const problems = sources.flatMap((source) => ('refused' in source ? [unread(source.file, source.refused)] : []));
  return problems.length > 0 ? { problems } : { sources, own };
}

function noFiles(path: string): Sentence {
  return {
    ja: `前年度のブックが「${path}」に見つかりません。ブックか、ブックのあるフォルダを指定してください。`,
    en: `No workbook of last year was found in ${path}. Name a workbook, or a folder with workbooks.`,
  };
}

function unread(file: string, { ja, en }: Sentence): Sentence {
  return { ja: `前年度のブック「${file}」: ${ja}`, en: `Last year's workbook ${file}: ${en}` };
}
