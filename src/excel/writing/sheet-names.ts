/** Excel's limit for the name of a sheet. */
const longestName = 31;

/** The name, or the name with the first free number behind it: 評価結果 (2). */
export function freeSheetName(name: string, taken: readonly string[]): string {
  // Excel takes names for equal that differ in the width or the case of letters only.
  const used = new Set(taken.map(comparable));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : ending(name, ` (${number})`);
    if (!used.has(comparable(candidate))) return candidate;
  }
}

const workingEnd = '（書き出し中）';

/** What a sheet is called until it is complete. */
export function workingSheetName(name: string, taken: readonly string[]): string {
  return freeSheetName(ending(name, workingEnd), taken);
}

export function isWorkingSheetName(name: string): boolean {
  return name.replace(/ \(\d+\)$/, '').endsWith(workingEnd);
}

/** The first free name of a table: shinchoku_items_2. */
export function freeTableName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(comparable));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}_${number}`;
    if (!used.has(comparable(candidate))) return candidate;
  }
}

function ending(name: string, end: string): string {
  return name.slice(0, longestName - end.length) + end;
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
