import type { Entry } from '../model/entry';
import type { Item } from '../model/item';
import type { Recognition, SheetHead } from '../model/recognition';
import type { Settings } from '../model/settings';
import { withoutOwnTable } from '../workbook/own-sheets';
import type { Workbook } from '../workbook/workbook';
import { readHeading } from './headings/heading-reader';
import { departmentIn } from './items/departments';
import { matchPolicy } from './items/policies';
import type { FoundTable } from './layouts/sheet-tables';
import { readSheetHead } from './sheet-head';
import { viewOf, type SheetView } from './sheet-view';

export interface Department {
  readonly entry: Entry | null;
  readonly name: string;
}

/** From the head of a sheet with a table, then any sheet (a cover), then the sheets' names and the file's, then what all items say. */
export function departmentOf(
  file: string,
  sheets: readonly { readonly view: SheetView; readonly head: SheetHead; readonly hasTable: boolean }[],
  settings: Settings,
): Department {
  const ordered = [...sheets].sort((a, b) => Number(b.hasTable) - Number(a.hasTable));
  for (const { head } of ordered) {
    const entry = head.department;
    const name = entry ? (departmentIn(entry.text, settings) ?? entry.text.trim()) : null;
    if (name) return { entry, name };
  }
  const stem = file.replace(/\.[^.]+$/, '');
  const names = [...sheets.map(({ view }) => view.sheet.name), stem];
  const known = names.map((name) => departmentIn(name, settings)).find(Boolean);
  return { entry: null, name: known ?? (settings.organisation.length === 0 ? unitInFileName(stem) : '') };
}

/**
 * Where the sheets of a workbook are several departments': the head of each says whose it is, or, where no head and no file name says one,
 * the sheets are called after them. Empty: the workbook is one department's.
 */
export function departmentsOfSheets(
  file: string,
  sheets: readonly { readonly view: SheetView; readonly head: SheetHead; readonly hasTable: boolean }[],
  settings: Settings,
): ReadonlyMap<SheetView, string> {
  const tables = sheets.filter(({ hasTable }) => hasTable);
  const inHeads = tables.flatMap(({ view, head: { department } }) =>
    department ? [[view, departmentIn(department.text, settings) ?? department.text.trim()] as const] : [],
  );
  if (severalIn(inHeads)) return new Map(inHeads);
  const stem = file.replace(/\.[^.]+$/, '');
  if (inHeads.length > 0 || departmentIn(stem, settings) !== null || unitInFileName(stem) !== '') return new Map();
  const named = tables.flatMap(({ view }) => {
    const name = departmentIn(view.sheet.name, settings) ?? (unitName.test(view.sheet.name) ? view.sheet.name : null);
    return name === null ? [] : [[view, name] as const];
  });
  return named.length === tables.length && severalIn(named) ? new Map(named) : new Map();
}

const unitName = /^[^\s　・、]{2,12}(?:[部局課室区署]|センター|委員会|事務局|支所)$/;

function severalIn(named: readonly (readonly [SheetView, string])[]): boolean {
  return new Set(named.map(([, name]) => name)).size > 1;
}

/** 「進捗管理表_財務部」: a part of the name that ends as a 部 or 課 does. */
function unitInFileName(stem: string): string {
  const parts = stem.split(/[_＿\-－\s　()（）【】［］[\]]+/);
  return parts.find((part) => /^.{2,10}[部課]$/.test(part) && !/^[全各一本同当]部$/.test(part)) ?? '';
}

/** A sheet per policy names it in its title, behind a label (「柱：まちの安全」) or in its own name. */
export function sheetPolicyOf(view: SheetView, head: readonly Entry[], settings: Settings): Entry | null {
  const titled = head.find((entry) => matchPolicy(entry.text, settings.policies) !== null);
  if (titled) return titled;
  const labelled = head.flatMap((entry) => policyBehindLabel(view, entry) ?? []);
  if (labelled[0]) return labelled[0];
  const named = matchPolicy(view.sheet.name, settings.policies);
  return named ? { value: null, text: named.policy.name, format: 'General', at: view.entry(0, 0).at } : null;
}

function policyBehindLabel(view: SheetView, entry: Entry): Entry | null {
  const isLabel = (text: string): boolean => readHeading(text).exact === 'policy';
  const [, label, name] = /^([^:：]{1,12})[:：][\s　]*(\S.*)$/.exec(entry.text.trim()) ?? [];
  if (label !== undefined && name !== undefined) return isLabel(label) ? { ...entry, text: name.trim() } : null;
  if (!isLabel(entry.text)) return null;
  const filled = view.filled(entry.at.row);
  const [beside] = filled.filter((column) => column > entry.at.column);
  return filled.length === 2 && beside !== undefined ? view.entry(entry.at.row, beside) : null;
}

/** What stands in the head of a form or of a turned list is often a label of its items: the head ends above them. */
export function headAbove(
  { view, head }: { readonly view: SheetView; readonly head: SheetHead },
  tables: readonly FoundTable[],
  settings: Settings,
): SheetHead {
  const tops = tables.flatMap(({ table }) => (table.layout === 'form' || table.headingRows.length === 0 ? [table.area.top] : []));
  const top = Math.min(...tops);
  return head.texts.some(({ at }) => at.row >= top) ? { ...readSheetHead(view, top, settings), formVersion: head.formVersion } : head;
}

export function notesOf(view: SheetView): readonly string[] {
  return view.usedRows.flatMap((row) => {
    const [first] = view.filled(row);
    const text = first === undefined ? '' : view.text(row, first);
    return /^(※|[(（]?注|[*＊])/.test(text.trim()) ? [text] : [];
  });
}

/** Words that only the published table of results holds. */
const publishedRow = /(進捗状況を確認した|評価対象とした)取組項目数/;

export function withoutTable(workbook: Workbook, view: SheetView): SheetView {
  const sheet = withoutOwnTable(workbook, view.sheet);
  return sheet === view.sheet ? view : viewOf(sheet);
}

/** Consolidated: most of the items are other departments'. A workbook with a stray item of a neighbour stays its department's. */
export function kindOf(department: string, items: readonly Item[], views: readonly SheetView[]): Recognition['kind'] {
  const others = items.filter((item) => item.department !== department);
  if (others.length * 2 > items.length) return 'consolidated';
  const says = (view: SheetView): boolean =>
    view.usedRows.some((row) => view.filled(row).some((column) => publishedRow.test(view.text(row, column))));
  return items.length === 0 && views.some(says) ? 'publication' : 'progress';
}

export function firstTexts(view: SheetView): readonly Entry[] {
  return view.usedRows.slice(0, 10).flatMap((row) => view.filled(row).map((column) => view.entry(row, column)));
}

export function filledCells(view: SheetView): number {
  return view.usedRows.reduce((sum, row) => sum + view.filled(row).length, 0);
}
