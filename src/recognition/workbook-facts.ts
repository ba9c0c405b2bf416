import type { Entry } from '../model/entry';
import type { Item } from '../model/item';
import type { Recognition, SheetHead } from '../model/recognition';
import type { Settings } from '../model/settings';
import { withoutOwnTable } from '../workbook/own-sheets';
import type { Workbook } from '../workbook/workbook';
import { departmentIn } from './items/departments';
import { matchPolicy } from './items/policies';
import { viewOf, type SheetView } from './sheet-view';

export interface Department {
  readonly entry: Entry | null;
  readonly name: string;
}

/** From the head of a sheet with a table, then any sheet (a cover), then the sheet's and the file's name. */
export function departmentOf(
  file: string,
  sheets: readonly { readonly view: SheetView; readonly head: SheetHead; readonly blocks: readonly unknown[] }[],
  settings: Settings,
): Department {
  const ordered = [...sheets].sort((a, b) => b.blocks.length - a.blocks.length);
  for (const { head } of ordered) {
    const entry = head.department;
    const name = entry ? (departmentIn(entry.text, settings) ?? entry.text.trim()) : null;
    if (name) return { entry, name };
  }
  const names = [...sheets.map(({ view }) => view.sheet.name), file.replace(/\.[^.]+$/, '')];
  return { entry: null, name: names.map((name) => departmentIn(name, settings)).find(Boolean) ?? '' };
}

/** A sheet per policy names it in its title or in its own name. */
export function sheetPolicyOf(view: SheetView, head: readonly Entry[], settings: Settings): Entry | null {
  const titled = head.find((entry) => matchPolicy(entry.text, settings.policies) !== null);
  if (titled) return titled;
  const named = matchPolicy(view.sheet.name, settings.policies);
  return named ? { value: null, text: named.policy.name, format: 'General', at: view.entry(0, 0).at } : null;
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
