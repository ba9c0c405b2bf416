import { partOfType, relationshipsOf, type Relationship } from './package-parts';
import { UnreadableWorkbook } from '../unreadable-workbook';
import type { ZipArchive } from './zip-archive';

/** A package found to hold a workbook. */
export type WorkbookPackage =
  | {
      readonly format: 'xlsx' | 'xlsb';
      readonly archive: ZipArchive;
      readonly main: string;
      readonly relationships: readonly Relationship[];
    }
  | { readonly format: 'ods'; readonly archive: ZipArchive };

const USUAL_MAIN_PART = 'xl/workbook.xml';

/** Tells what kind of workbook a package holds. Throws UnreadableWorkbook when it holds none. */
export function workbookPackage(archive: ZipArchive): WorkbookPackage {
  if (archive.has('mimetype')) {
    checkOpenDocumentKind(new TextDecoder().decode(archive.read('mimetype')));
    return { format: 'ods', archive };
  }
  const relationships = relationshipsOf(archive, '');
  const main = partOfType(relationships, 'officeDocument') ?? USUAL_MAIN_PART;
  if (!archive.has(main)) throw new UnreadableWorkbook(archive.has('Index/Document.iwa') ? 'other-format' : 'archive');
  return { format: main.endsWith('.bin') ? 'xlsb' : 'xlsx', archive, main, relationships };
}

function checkOpenDocumentKind(mimeType: string): void {
  if (mimeType.includes('opendocument.spreadsheet')) return;
  if (mimeType.includes('opendocument.presentation')) throw new UnreadableWorkbook('presentation');
  throw new UnreadableWorkbook(mimeType.includes('opendocument') ? 'document' : 'unknown');
}
