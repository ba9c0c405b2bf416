import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Review } from '../model/review';
import type { PublicationCheck } from '../publication-check';
import { readWorkbook } from '../xlsx/read-workbook';
import { UnreadableWorkbook } from '../xlsx/unreadable-workbook';
import { bytesOf, notOpened } from './read-file';
import { checkRead, publicationKindOf, readPublication, type PublicationKind } from './read-publication';

export interface InspectFilesRequest {
  readonly files: readonly File[];
  /** What their figures, names and texts are held against. */
  readonly review: Review;
  readonly assumedYear: FiscalYear;
}

export type InspectedFile = { readonly file: string; readonly kind: PublicationKind } & (PublicationCheck | { readonly refused: Sentence });

/** 公表前点検 of files that the user chose: a press text, a document of Word, a page, a workbook. They are only read. */
export async function inspectFiles({ files, review, assumedYear }: InspectFilesRequest): Promise<readonly InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const each of files) {
    const file = each.name;
    const bytes = await bytesOf(each);
    const read = bytes === null ? { refused: notOpened } : await readPublication(file, new Uint8Array(bytes), { parse });
    const kind = publicationKindOf(file);
    inspected.push({ file, kind, ...('refused' in read ? { refused: read.refused } : checkRead(read, file, review, assumedYear)) });
  }
  return inspected;
}

async function parse(bytes: Uint8Array) {
  try {
    return { workbook: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { refused: error.sentence };
    throw error;
  }
}
