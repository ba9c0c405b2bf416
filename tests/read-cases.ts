import { readFileSync } from 'node:fs';

/** A case of a CSV file: heading → cell. Cells are text; a blank cell is "". */
export type Case = Readonly<Record<string, string>>;

/** Reads a CSV file of test cases (UTF-8, first line headings, "" doubled inside quotes). */
export function readCases(path: string): readonly Case[] {
  const [headings = [], ...lines] = parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return lines.map((line, index) => {
    if (line.length !== headings.length) {
      throw new Error(`${path}: case ${index + 1} has ${line.length} cells, the heading has ${headings.length}`);
    }
    return Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? '']));
  });
}

function parseCsv(text: string): string[][] {
  return text
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter((line) => line !== '')
    .map((line) =>
      line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell)),
    );
}
