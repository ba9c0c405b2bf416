import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const samplesFolder = path.join(__dirname, '..', '..', 'assets', 'samples');

export interface PlainWorkbook {
  readonly file: string;
  readonly creator: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: readonly (readonly string[])[] }[];
}

export interface ListedItem {
  readonly id: string;
  readonly name: string;
  readonly policy: string;
  readonly rating: string;
}

/** Files of a kind directly in a folder. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

/** The workbooks of the departments; office.xlsx beside them is the office's own. */
export function departmentWorkbooks(): string[] {
  return filesIn(samplesFolder, '.xlsx').filter((file) => path.basename(file) !== 'office.xlsx');
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(samplesFolder, file), 'utf8'));
}

/** A Python that has openpyxl; null when there is none. */
export const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import openpyxl']).status === 0) ?? null;

/** Reads workbooks with a program that is not ours. */
export function readWithOpenpyxl(files: readonly string[]): PlainWorkbook[] {
  if (python === null) throw new Error('No Python with openpyxl was found.');
  const output = execFileSync(python, [path.join(__dirname, 'read-with-openpyxl.py'), ...files], { encoding: 'utf8' });
  const workbooks = JSON.parse(output) as Omit<PlainWorkbook, 'file'>[];
  return workbooks.map((workbook, index) => ({ ...workbook, file: path.basename(files[index] ?? '') }));
}

/** The items of a sample, found by the headings of the sample forms alone. */
export function itemsOf(workbook: PlainWorkbook): ListedItem[] {
  return workbook.sheets.flatMap(({ rows }) => {
    const top = rows.findIndex(([first = '']) => /^(No\.|番号|管理番号)$/.test(first));
    return top < 0 ? [] : itemsBelow(rows, top);
  });
}

function itemsBelow(rows: readonly (readonly string[])[], top: number): ListedItem[] {
  const headings = rows.slice(top, top + 3);
  const columnOf = (heading: RegExp) =>
    Math.min(...headings.map((row) => row.findIndex((text) => heading.test(text))).filter((at) => at >= 0));
  const nameColumn = columnOf(/^取組項目$/);
  const policyColumn = columnOf(/^取組方針$/);
  const ratingColumn = columnOf(/^(評価(\n|$)|達成状況$)/);
  const items: ListedItem[] = [];
  let policy = '';
  for (const row of rows.slice(top + 1)) {
    const [first = ''] = row;
    const written = /^取組方針\d\s(.+)$/.exec(first)?.[1] ?? row[policyColumn] ?? '';
    if (!['', '〃'].includes(written)) policy = written;
    if (/^\d-\d+$/.test(first)) {
      items.push({ id: first, name: row[nameColumn] ?? '', policy, rating: (row[ratingColumn] ?? '').replaceAll(/\s/g, '') });
    }
  }
  return items;
}
