import type { SheetMark } from '../../sheet-plan/sheet-plan';
import { markName } from '../../workbook/own-sheets';

/**
 * The mark on a sheet of ours: a custom property of the worksheet. A sheet is ours only while it also has the name that we
 * gave it: one that a person renamed to keep it, or copied, carries the mark too and is theirs.
 */
export interface OurMark {
  readonly mark: SheetMark;
  /** The name that we gave the sheet, or are about to give it. */
  readonly name: string;
  /** The writing that it came from: all sheets written at once have the same. */
  readonly run: string;
  /**
   * standing: finished. Other stages last as long as a writing: drawing (not complete), ready (complete, takes the place of those
   * that are leaving), leaving (goes when the new ones are ready), removing (goes without any in its place).
   */
  readonly stage: 'standing' | 'drawing' | 'ready' | 'leaving' | 'removing';
}

const stages: readonly OurMark['stage'][] = ['standing', 'drawing', 'ready', 'leaving', 'removing'];

export function setMark(sheet: Excel.Worksheet, mark: OurMark): void {
  sheet.customProperties.add(markName, JSON.stringify(mark));
}

/** Asks for the sheet's mark; the answer can be taken after the next round trip. */
export function markOf(sheet: Excel.Worksheet): () => OurMark | null {
  const property = sheet.customProperties.getItemOrNullObject(markName).load('value');
  return () => (property.isNullObject ? null : parseMark(property.value));
}

/** Standing under its own name, or at work in a stage. */
export function isOurs(sheetName: string, mark: OurMark | null): mark is OurMark {
  return mark !== null && (mark.stage !== 'standing' || mark.name === sheetName);
}

function parseMark(text: string): OurMark | null {
  const read = parseJson(text);
  if (typeof read !== 'object' || read === null) return null;
  const { mark, name, run, stage } = read as Partial<Record<keyof OurMark, unknown>>;
  const known = typeof mark === 'string' && typeof name === 'string' && typeof run === 'string' && stages.some((each) => each === stage);
  return known ? (read as OurMark) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not written by us.
    return null;
  }
}
