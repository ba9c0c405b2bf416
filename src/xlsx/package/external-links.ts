import { partsOfType, relationshipsOf, type Relationship } from './package-parts';
import type { ZipArchive } from './zip-archive';

/** File names of the workbooks that formulas refer to, each once. */
export function readExternalLinks(archive: ZipArchive, workbookRelationships: readonly Relationship[]): readonly string[] {
  const paths = partsOfType(workbookRelationships, 'externalLink').flatMap((part) =>
    relationshipsOf(archive, part)
      .filter(({ external, type }) => external && /externalLinkPath|xlPathMissing|xlAlternate/i.test(type))
      .map(({ target }) => fileName(target)),
  );
  return [...new Set(paths)];
}

function fileName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A "%" that is no escape: the name is meant as written.
    return name;
  }
}
