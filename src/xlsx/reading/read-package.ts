import type { Sheet, Workbook } from '../../workbook/workbook';
import { readProperties } from '../package/document-properties';
import { readExternalLinks } from '../package/external-links';
import type { Limits } from '../limits';
import { partOfType, relationshipsOf, scanPart, type Relationship } from '../package/package-parts';
import { SharedStrings } from './shared-strings';
import { DAYS_1900_TO_1904 } from './serial-date';
import type { WorkbookContext } from './sheet-data';
import { plainStyles, readStyles } from './styles';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { readWorkbookPart, type ListedSheet } from '../package/workbook-part';
import type { WorkbookPackage } from '../package/workbook-package';
import { readWorksheet } from './worksheet';
import type { ZipArchive } from '../package/zip-archive';

type OoxmlPackage = Extract<WorkbookPackage, { readonly main: string }>;

/** Reads the workbook in an .xlsx or .xlsm package. Throws UnreadableWorkbook when it cannot be read as a whole. */
export function readPackage({ archive, main, relationships: packageRelationships }: OoxmlPackage, limits: Limits): Workbook {
  const workbook = readWorkbookPart(scanPart(archive, main));
  const relationships = relationshipsOf(archive, main);
  const context = readContext(archive, relationships, workbook.from1904, limits);
  checkEachOnce(workbook.sheets, relationships);
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
    used: { cells: 0, slots: 0, characters: 0 },
  };
}

/** The same part listed over and over could make a small file a large workbook. */
function checkEachOnce(sheets: readonly ListedSheet[], relationships: readonly Relationship[]): void {
  const targets = new Map(relationships.map(({ id, target }) => [id, target.toLowerCase()]));
  const parts = new Set(sheets.map(({ relationship }) => targets.get(relationship)));
  if (parts.size < sheets.length) throw new UnreadableWorkbook('damaged');
}

/** Sheets that hold a chart, a dialogue or macros of Excel 4. */
const withoutCells: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** A worksheet; nothing for a sheet of another kind: chart, macro, dialog. */
function readListed(
  archive: ZipArchive,
  listed: ListedSheet,
  relationships: readonly Relationship[],
  context: WorkbookContext,
): readonly Sheet[] {
  const relationship = relationships.find(({ id }) => id === listed.relationship);
  if (!relationship || relationship.external) throw new UnreadableWorkbook('damaged');
  if (withoutCells.has(relationship.type)) return [];
  if (relationship.type !== 'worksheet') throw new UnreadableWorkbook('damaged');
  return [readWorksheet(archive, relationship.target, context, listed)];
}
