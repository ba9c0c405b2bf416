import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Source } from '../review';
import { isWorkbookFile } from '../rounds/workbook-files';
import type { Workbook } from '../workbook/workbook';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { openFile } from './files/open-file';
import { readPaths, type ReadPaths } from './files/read-paths';
import { nodeInflate } from './node-inflate';

/** The workbooks that the given paths name, noted as read; a folder stands for the workbooks directly in it, by name. */
export async function findFiles(paths: readonly string[], reads: ReadPaths = readPaths()): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (entry) => entry.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      // A folder that cannot be looked into is told as a file that cannot be opened.
      const names = await readdir(path).catch(() => null);
      if (!names) return [path];
      return names
        .filter(isWorkbookFile)
        .sort((a, b) => a.localeCompare(b, 'ja'))
        .map((name) => join(path, name));
    }),
  );
  const files = [...new Set(found.flat())];
  for (const file of files) reads.add(file);
  return files;
}

/** A workbook as it stands in its file, or why it could not be read. */
export type ReadSource = Extract<Source, { readonly workbook: Workbook } | { readonly refused: Sentence }>;

/** Reads one file; what cannot be read comes back with the sentence why. */
export async function readSource(path: string, reads: ReadPaths = readPaths()): Promise<ReadSource> {
  const file = basename(path);
  const opened = await openBytes(path, reads);
  return 'refused' in opened
    ? { file, sha256: '', ...opened }
    : { file, sha256: opened.sha256, ...(await parseOrRefuse(opened.bytes, reads.parse)) };
}

export type OpenedBytes = { readonly bytes: Uint8Array; readonly sha256: string } | { readonly refused: Sentence };

export async function openBytes(path: string, reads: ReadPaths): Promise<OpenedBytes> {
  const opened = await openFile(path, reads);
  return 'refused' in opened ? opened : { ...opened, sha256: createHash('sha256').update(opened.bytes).digest('hex') };
}

/** Takes the workbook from its bytes; `parse` throws UnreadableWorkbook for what it refuses. */
export async function parseOrRefuse(
  bytes: Uint8Array,
  parse: (bytes: Uint8Array) => Workbook | Promise<Workbook> = parseAny,
): Promise<{ readonly workbook: Workbook } | { readonly refused: Sentence }> {
  try {
    return { workbook: await parse(bytes) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { refused: error.sentence };
    throw error;
  }
}

function parseAny(bytes: Uint8Array): Promise<Workbook> {
  return readWorkbook(bytes, { inflate: nodeInflate });
}
