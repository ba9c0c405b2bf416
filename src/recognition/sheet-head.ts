import type { Entry } from '../model/entry';
import type { SheetHead } from '../model/recognition';
import type { Settings } from '../model/settings';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { unitOf } from '../text/units';
import { departmentIn } from './items/departments';
import { readHeading } from './headings/heading-reader';
import { withoutEnumerator } from './layouts/form-cards';
import type { SheetView } from './sheet-view';
import { traitsOf } from './text-traits';

const departmentLabel =
  '(?:報告|提出|担当|所管|主管|作成|記入|回答)?(?:所属|部局|局区?|部署|部|課|課室|室|所管課|担当課|区)名?|所管|主管|所属名|提出元|回答元|報告元|発信元|担当';
/** A label and its name in one cell, with a colon or a blank between. */
const labelledDepartment = new RegExp(`^(?:${departmentLabel})(?:[:：][\\s　]*|[ 　]+)(?=\\S)`);
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

/** The sender: behind a label in one cell or beside it, in brackets in a title, or the one name of the organisation that stands there. */
function departmentEntry(view: SheetView, texts: readonly Entry[], settings: Settings): Entry | null {
  const senders = texts.filter((entry) => !receiver.test(entry.text));
  for (const entry of senders) {
    const name = behindLabel(entry.text);
    if (name !== null) return { ...entry, text: name };
  }
  const label = senders.find((entry) => isSenderLabel(entry.text));
  const value = label ? valueBeside(view, label) : null;
  if (value) return value;
  const received = new Set(texts.filter((entry) => receiver.test(entry.text)).flatMap((entry) => valueBeside(view, entry)?.text ?? []));
  const free = senders.filter((entry) => !received.has(entry.text) && !isSenderLabel(entry.text));
  for (const entry of free) {
    const name = inBrackets(entry.text, settings);
    if (name !== null) return { ...entry, text: name };
  }
  const named = free.filter((entry) => entry.text.length <= longestName && departmentIn(entry.text, settings) !== null);
  // Several are a list of the organisation, not the sender.
  return new Set(named.map((entry) => departmentIn(entry.text, settings))).size === 1 ? (named[0] ?? null) : null;
}

const longestName = 30;

/** 「所属：環境局」, 「担当部課名　産業経済部」: what stands behind the label; null when the text is none of the kind. */
function behindLabel(written: string): string | null {
  const text = written.trim();
  if (text.length > longestLabelled || isSenderLabel(text)) return null;
  if (labelledDepartment.test(text)) return text.replace(labelledDepartment, '').trim();
  const [, label, name] = /^([^\s　:：]{2,12})(?:[:：][ 　]*|[ 　]+)(\S[^\r\n]*)$/.exec(text) ?? [];
  return label !== undefined && name !== undefined && isSenderLabel(label) && traitsOf(name).organisation ? name.trim() : null;
}

/** 【健康福祉部】 before or behind a title. */
function inBrackets(written: string, settings: Settings): string | null {
  const text = written.trim();
  const names = [...text.matchAll(/[【〔（(［[]([^【】〔〕（）()［］[\]]{2,16})[】〕）)］\]]/g)].map(([, name = '']) => name.trim());
  return names.find((name) => departmentIn(name, settings) !== null || (traitsOf(name).organisation && /[部局課室]$/.test(name))) ?? null;
}

const longestLabelled = 40;
const senderLabel = /^(?:提出|回答|報告|発信|作成|記入)(?:元|した?課|する課|課|者所属)$|^(?:提出する課|提出した課)$/;

function isSenderLabel(text: string): boolean {
  const { exact } = readHeading(withoutEnumerator(text));
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
