import type { Entry } from '../model/entry';
import type { SheetHead } from '../model/recognition';
import type { Settings } from '../model/settings';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { unitOf } from '../text/units';
import { departmentIn } from './items/departments';
import { readHeading } from './headings/heading-reader';
import type { SheetView } from './sheet-view';

const labelledDepartment = /^(報告所属|提出所属|担当所属|所属名?|担当局|担当部局|局名|部局名|所管所属|所管)[:：]/;

/** What stands above the row `end` of a sheet: title, department, as-of date, unit, version of the form. */
export function readSheetHead(view: SheetView, end: number, settings: Settings): SheetHead {
  const texts = view.usedRows.filter((row) => row < end).flatMap((row) => view.filled(row).map((column) => view.entry(row, column)));
  return {
    title: texts.find((entry) => /進捗|取組|プラン|評価|報告|調書/.test(entry.text)) ?? texts[0] ?? null,
    department: departmentEntry(view, texts, settings),
    asOf: asOfEntry(view, texts),
    formVersion: formVersionIn(texts),
    unit:
      texts
        .map((entry) => /単位[:：]\s*([^)）\s]+)/.exec(entry.text)?.[1])
        .map((unit) => (unit ? unitOf(unit) : null))
        .find(Boolean) ?? null,
    texts,
  };
}

export function formVersionIn(texts: readonly Entry[]): Entry | null {
  return texts.find((entry) => /様式版|様式\s*Ver/i.test(entry.text)) ?? null;
}

function departmentEntry(view: SheetView, texts: readonly Entry[], settings: Settings): Entry | null {
  const written = texts.find((entry) => labelledDepartment.test(entry.text.trim()));
  if (written) return { ...written, text: written.text.trim().replace(labelledDepartment, '').trim() };
  const label = texts.find((entry) => readHeading(entry.text).confidence === 1 && readHeading(entry.text).field === 'department');
  const value = label ? valueBeside(view, label) : null;
  return value ?? texts.find((entry) => entry.text.length <= 30 && departmentIn(entry.text, settings) !== null) ?? null;
}

/** The next filled cell to the right of a label, unless it is a label itself. */
function valueBeside(view: SheetView, label: Entry): Entry | null {
  const column = view.filled(label.at.row).find((other) => other > label.at.column);
  if (column === undefined || readHeading(view.text(label.at.row, column)).confidence === 1) return null;
  return view.entry(label.at.row, column);
}

function asOfEntry(view: SheetView, texts: readonly Entry[]): Entry | null {
  const label = texts.find((entry) => readHeading(entry.text).confidence === 1 && readHeading(entry.text).field === 'asOf');
  const beside = label ? valueBeside(view, label) : null;
  if (beside) return beside;
  return (
    texts.find(
      (entry) =>
        /現在|時点/.test(fold(entry.text)) && readFiscalYears(entry.text).some((mention) => mention.kind === 'date' || mention.asOfEnd),
    ) ?? null
  );
}
