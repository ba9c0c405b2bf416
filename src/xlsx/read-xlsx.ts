import type { Sheet, Workbook } from '../workbook/workbook';
import { readProperties } from './document-properties';
import { readExternalLinks } from './external-links';
import { inflateWithFflate, type Inflate } from './inflate';
import { defaultLimits, type Limits } from './limits';
import { partOfType, relationshipsOf, scanPart, type Relationship } from './package-parts';
import { SharedStrings } from './shared-strings';
import type { WorkbookContext } from './sheet-data';
import { plainStyles, readStyles } from './styles';
import { UnreadableWorkbook } from './unreadable-workbook';
import { readWorkbookPart, type ListedSheet } from './workbook-part';
import { readWorksheet } from './worksheet';
import { ZipArchive } from './zip-archive';

export interface ReadOptions {
  /** Node hands in its own, which is faster; default: fflate, which works everywhere. */
  readonly inflate?: Inflate;
  readonly limits?: Partial<Limits>;
}

/** Days between the first days of the 1900 and the 1904 date system. */
const DAYS_1900_TO_1904 = 1462;

/** Reads an .xlsx or .xlsm file. Throws UnreadableWorkbook when it cannot be read as a whole. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  const limits = { ...defaultLimits, ...options.limits };
  const archive = new ZipArchive(bytes, limits, options.inflate ?? inflateWithFflate);
  return readPackage(archive, limits);
}

/** Reads the workbook in an opened package. */
export function readPackage(archive: ZipArchive, limits: Limits): Workbook {
  const packageRelationships = relationshipsOf(archive, '');
  const main = partOfType(packageRelationships, 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(main)) throw new UnreadableWorkbook('damaged');
  const workbook = readWorkbookPart(scanPart(archive, main));
  if (!workbook) throw new UnreadableWorkbook('damaged');
  const relationships = relationshipsOf(archive, main);
  const context = readContext(archive, relationships, workbook.from1904, limits);
  const sheets = workbook.sheets.flatMap((listed) => readListed(archive, listed, relationships, context));
  if (sheets.length === 0) throw new UnreadableWorkbook('no-sheets');
  const properties = readProperties(archive, packageRelationships);
  return { sheets, names: workbook.names, externalLinks: readExternalLinks(archive, relationships), ...(properties && { properties }) };
}

function readContext(archive: ZipArchive, relationships: readonly Relationship[], from1904: boolean, limits: Limits): WorkbookContext {
  const strings = partOfType(relationships, 'sharedStrings');
  const styles = partOfType(relationships, 'styles');
  return {
    strings: new SharedStrings(strings !== undefined && archive.has(strings) ? scanPart(archive, strings) : null, limits),
    styles: styles !== undefined && archive.has(styles) ? readStyles(scanPart(archive, styles)) : plainStyles,
    dateShift: from1904 ? DAYS_1900_TO_1904 : 0,
    limits,
    used: { cells: 0, slots: 0 },
  };
}

/** A worksheet; nothing for a sheet of another kind: chart, macro, dialog. */
function readListed(
  archive: ZipArchive,
  listed: ListedSheet,
  relationships: readonly Relationship[],
  context: WorkbookContext,
): readonly Sheet[] {
  const relationship = relationships.find(({ id }) => id === listed.relationship);
  if (!relationship || relationship.external) throw new UnreadableWorkbook('damaged');
  if (relationship.type !== 'worksheet') return [];
  return [readWorksheet(archive, relationship.target, context, listed)];
}
