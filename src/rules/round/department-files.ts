import { filesNotUsed } from '../../model/round';
import type { RoundSubject } from '../rule';

/** Departments' workbooks that are used: file → department. */
export function departmentFiles({ recognitions, round }: RoundSubject): ReadonlyMap<string, string> {
  const replaced = filesNotUsed(round);
  return new Map(
    recognitions
      .filter(({ file, kind }) => kind === 'progress' && !replaced.has(file))
      .map((workbook) => [workbook.file, departmentOrFile(workbook)]),
  );
}

function departmentOrFile({ departmentName, file }: RoundSubject['recognitions'][number]): string {
  return departmentName || file;
}
