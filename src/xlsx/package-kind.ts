import { contentTypeOf, partOfType, relationshipsOf } from './package-parts';
import { UnreadableWorkbook } from './unreadable-workbook';
import type { ZipArchive } from './zip-archive';

export type PackageKind = 'xlsx' | 'xlsb' | 'ods';

const MAIN_PART_WITHOUT_RELATIONSHIPS = 'xl/workbook.xml';

/** What kind of workbook a package is. Throws UnreadableWorkbook when it is none. */
export function packageKind(archive: ZipArchive): PackageKind {
  if (archive.has('mimetype')) return openDocumentKind(new TextDecoder().decode(archive.read('mimetype')));
  const main = mainPart(archive);
  if (main === null) throw new UnreadableWorkbook(archive.has('Index/Document.iwa') ? 'other-format' : 'archive');
  const type = contentTypeOf(archive, main).toLowerCase();
  if (type.includes('wordprocessingml')) throw new UnreadableWorkbook('document');
  if (type.includes('presentationml')) throw new UnreadableWorkbook('presentation');
  if (type.includes('sheet.binary')) return 'xlsb';
  if (type === '' || type.includes('spreadsheetml') || type.includes('ms-excel') || type.endsWith('/xml')) return 'xlsx';
  throw new UnreadableWorkbook('unknown');
}

/** The part that the package itself points to; null when it points to none. */
export function mainPart(archive: ZipArchive): string | null {
  const named = partOfType(relationshipsOf(archive, ''), 'officeDocument') ?? MAIN_PART_WITHOUT_RELATIONSHIPS;
  return archive.has(named) ? named : null;
}

function openDocumentKind(mimeType: string): PackageKind {
  if (mimeType.includes('opendocument.spreadsheet')) return 'ods';
  if (mimeType.includes('opendocument.presentation')) throw new UnreadableWorkbook('presentation');
  throw new UnreadableWorkbook(mimeType.includes('opendocument') ? 'document' : 'unknown');
}
