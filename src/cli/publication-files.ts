import { basename } from 'node:path';
import { publicationKindOf, readPublication, type PublicationRead } from '../requests/read-publication';
import type { ReadPaths } from './files/read-paths';
import { nodeInflate } from './node-inflate';
import { openBytes, parseOrRefuse } from './source-files';

/** A file that is to leave the office, with its hash; "" where it could not be opened. */
export type PublicationFile = PublicationRead & { readonly file: string; readonly sha256: string };

export async function readPublicationFile(path: string, reads: ReadPaths): Promise<PublicationFile> {
  const file = basename(path);
  const opened = await openBytes(path, reads);
  if ('refused' in opened) return { file, sha256: '', kind: publicationKindOf(file), ...opened };
  const { bytes, sha256 } = opened;
  const read = await readPublication(file, bytes, { parse: (each) => parseOrRefuse(each, reads.parse), inflate: nodeInflate });
  return { ...read, file, sha256 };
}
