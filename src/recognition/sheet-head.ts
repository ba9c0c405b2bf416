import type { Entry } from '../model/entry';
import type { SheetHead } from '../model/recognition';
import type { Settings } from '../model/settings';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { unitOf } from '../text/units';
import { departmentIn } from './items/departments';
import { readHeading } from './headings/heading-reader';
import type { SheetView } from './sheet-view';

const departmentLabel =
  '(?:報告|提出|担当|所管|主管|作成|記入|回答)?(?:所属|部局|局区?|部署|部|課|課室|室|所管課|担当課|区)名?|所管|主管|所属名|提出元|回答元|報告元|発信元|担当';
/** A label and its name in one cell, with a colon or a blank between. */
const labelledDepartment = new RegExp(`^(?:${departmentLabel})(?:[:：][\\s　]*|[\\s　]+)(?=\\S)`);
/** Who receives is not who sends. */
const receiver = /提出先|送付先|回答先|報告先|宛先|あて先|御中|宛$/;

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
  const senders = texts.filter((entry) => !receiver.test(entry.text));
  const written = senders.find((entry) => labelledDepartment.test(entry.text.trim()) && entry.text.trim().length <= longestLabelled);
  if (written) return { ...written, text: written.text.trim().replace(labelledDepartment, '').trim() };
  const label = senders.find((entry) => isSenderLabel(entry.text));
  const value = label ? valueBeside(view, label) : null;
  const received = new Set(texts.filter((entry) => receiver.test(entry.text)).flatMap((entry) => valueBeside(view, entry)?.text ?? []));
  return (
    value ??
    senders
      .filter((entry) => !received.has(entry.text))
      .find((entry) => entry.text.length <= 30 && departmentIn(entry.text, settings) !== null) ??
    null
  );
}

const longestLabelled = 40;
const senderLabel = /^(?:提出|回答|報告|発信|作成|記入)(?:元|した?課|する課|課|者所属)$|^(?:提出する課|提出した課)$/;

function isSenderLabel(text: string): boolean {
  const { exact } = readHeading(text);
  return exact === 'department' || exact === 'section' || senderLabel.test(fold(text).replace(/[:：]$/, ''));
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
