/** A department's name as a file's: what no file system takes is left out. */
export function fileNameOf(department: string): string {
  const name = department.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();
  return name === '' ? '所属の記載なし' : name;
}

/** When files of a run were made: its day, so that the same run gives the same bytes. @param day ISO date */
export function writtenOn(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
