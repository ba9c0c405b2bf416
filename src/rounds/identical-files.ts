import type { Round } from '../model/round';

interface NamedFile {
  readonly file: string;
  /** "" when unknown: an open workbook has no bytes. */
  readonly sha256: string;
}

/** Files with the same bytes as an earlier one of the list. */
export function identicalFiles(files: readonly NamedFile[]): Round['identical'] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, sha256 }) => {
    const sameAs = first.get(sha256);
    if (sha256 !== '' && sameAs === undefined) first.set(sha256, file);
    return sameAs === undefined ? [] : [{ file, sameAs }];
  });
}
