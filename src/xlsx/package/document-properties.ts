import type { DocumentProperties } from '../../workbook/workbook';
import { partOfType, scanPart, type Relationship } from './package-parts';
import { END_OF_PART, nameCode, START } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

type Property = Exclude<keyof DocumentProperties, 'custom'>;

const PROPERTY = nameCode('property');
const NAME = nameCode('name');
const coreProperties: ReadonlyMap<number, Property> = new Map([
  [nameCode('creator'), 'creator'],
  [nameCode('lastModifiedBy'), 'lastModifiedBy'],
  [nameCode('created'), 'created'],
  [nameCode('modified'), 'modified'],
]);
const extendedProperties: ReadonlyMap<number, Property> = new Map([
  [nameCode('Company'), 'company'],
  [nameCode('Manager'), 'manager'],
]);

/** Who wrote the workbook and when (docProps/core.xml and app.xml), what else is told of it (custom.xml); undefined when nothing is. */
export function readProperties(archive: ZipArchive, packageRelationships: readonly Relationship[]): DocumentProperties | undefined {
  const core = partOfType(packageRelationships, 'core-properties');
  const extended = partOfType(packageRelationships, 'extended-properties');
  const read = [...readFrom(archive, core, coreProperties), ...readFrom(archive, extended, extendedProperties)];
  const custom = customNames(archive, partOfType(packageRelationships, 'custom-properties'));
  if (read.length + custom.length === 0) return undefined;
  return { ...Object.fromEntries(read), ...(custom.length > 0 && { custom }) };
}

function customNames(archive: ZipArchive, part: string | undefined): readonly string[] {
  if (part === undefined || !archive.has(part)) return [];
  const scanner = scanPart(archive, part);
  const names: string[] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START || scanner.name !== PROPERTY) continue;
    while (scanner.nextAttribute()) if (scanner.attribute === NAME) names.push(scanner.text());
  }
  return names;
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
