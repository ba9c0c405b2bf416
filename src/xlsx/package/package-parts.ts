import { defaultLimits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { nameCode, START, END_OF_PART, XmlScanner } from './xml-scanner';
import { toUtf8 } from './xml-text';
import type { ZipArchive } from './zip-archive';

/** One arrow from a part (or the package itself) to another part or file. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, the same in the transitional and the strict form: "worksheet". */
  readonly type: string;
  /** Part name without the leading "/", or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIP = nameCode('Relationship');
const ID = nameCode('Id');
const TYPE = nameCode('Type');
const TARGET = nameCode('Target');
const TARGET_MODE = nameCode('TargetMode');

/** A part's XML, ready to be walked over. */
export function scanPart(archive: ZipArchive, part: string): XmlScanner {
  return new XmlScanner(toUtf8(archive.read(part)));
}

/** Relationships of a part, or of the package for "". Empty when there are none. */
export function relationshipsOf(archive: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const place = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(place)) return [];
  const scanner = scanPart(archive, place);
  const found: Relationship[] = [];
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START || scanner.name !== RELATIONSHIP) continue;
    if (found.length === defaultLimits.entries) throw new UnreadableWorkbook('too-large');
    found.push(readRelationship(scanner, part));
  }
  return found;
}

/** The first relationship of a type that leads to a part. */
export function partOfType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
}

export function partsOfType(relationships: readonly Relationship[], type: string): readonly string[] {
  return relationships.filter((relationship) => relationship.type === type && !relationship.external).map(({ target }) => target);
}

function readRelationship(scanner: XmlScanner, source: string): Relationship {
  let id = '';
  let type = '';
  let target = '';
  let external = false;
  while (scanner.nextAttribute()) {
    if (scanner.attribute === ID) id = scanner.text();
    else if (scanner.attribute === TYPE) type = scanner.text();
    else if (scanner.attribute === TARGET) target = scanner.text();
    else if (scanner.attribute === TARGET_MODE) external = scanner.text() === 'External';
  }
  return { id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : resolvePart(source, target), external };
}

/** A target is relative to the folder of its source; nothing leads out of the package. */
function resolvePart(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const segments = [...base];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) throw new UnreadableWorkbook('damaged');
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}
