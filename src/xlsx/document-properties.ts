import type { DocumentProperties } from '../workbook/workbook';
import { partOfType, scanPart, type Relationship } from './package-parts';
import { END_OF_PART, nameCode, START } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

type Property = keyof DocumentProperties;

const coreProperties: ReadonlyMap<number, Property> = new Map([
  [nameCode('creator'), 'creator'],
  [nameCode('lastModifiedBy'), 'lastModifiedBy'],
  [nameCode('created'), 'created'],
  [nameCode('modified'), 'modified'],
]);
const extendedProperties: ReadonlyMap<number, Property> = new Map([[nameCode('Company'), 'company']]);

/** Who wrote the workbook and when (docProps/core.xml and app.xml); undefined when neither is there. */
export function readProperties(archive: ZipArchive, packageRelationships: readonly Relationship[]): DocumentProperties | undefined {
  const core = partOfType(packageRelationships, 'core-properties');
  const extended = partOfType(packageRelationships, 'extended-properties');
  const read = [...readFrom(archive, core, coreProperties), ...readFrom(archive, extended, extendedProperties)];
  return read.length > 0 ? Object.fromEntries(read) : undefined;
}

function readFrom(archive: ZipArchive, part: string | undefined, wanted: ReadonlyMap<number, Property>): readonly [Property, string][] {
  if (part === undefined || !archive.has(part)) return [];
  const scanner = scanPart(archive, part);
  const read: [Property, string][] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    const property = kind === START && scanner.depth === 2 ? wanted.get(scanner.name) : undefined;
    const text = property === undefined ? '' : scanner.elementText();
    if (property !== undefined && text !== '') read.push([property, text]);
  }
  return read;
}
