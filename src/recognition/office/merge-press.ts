import type { PressSource, PressTexts } from '../../model/press';
import { fold } from '../../text/fold';

/**
 * The texts of the settings, with what was gone through in the report: what a person confirmed there holds for the same text here.
 * Without texts in the settings those of the report hold.
 */
export function mergedPress(given: PressTexts, report: PressTexts): PressTexts {
  if (given.texts.length === 0) return report;
  const words = new Map(report.texts.map(({ no, text }) => [no, text]));
  const isSameText = new Set(given.texts.filter(({ no, text }) => words.get(no) === text).map(({ no }) => no));
  const confirmed = new Map(report.sources.map((source) => [keyOf(source), source.confirmed]));
  const sources = given.sources.map((source) => {
    const there = isSameText.has(source.no) ? (confirmed.get(keyOf(source)) ?? null) : null;
    if (there === null || there === source.confirmed) return source;
    return source.confirmed === null ? { ...source, confirmed: there } : { ...source, confirmedToo: there };
  });
  return { texts: given.texts, sources };
}

/** Numbers of texts that somebody has written in the report and that the settings do not have: they would be lost. */
export function lostTexts(given: PressTexts, report: PressTexts, edited: readonly string[]): readonly string[] {
  if (given.texts.length === 0) return [];
  const known = new Set(given.texts.map(({ text }) => text));
  return report.texts.filter(({ no, text }) => edited.includes(no) && !known.has(text)).map(({ no }) => no);
}

function keyOf({ no, department, id, name, field }: PressSource): string {
  return [no, department, id, name, field].map(fold).join('\u0000');
}
