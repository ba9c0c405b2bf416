import type { FiscalYear } from '../model/fiscal-year';
import type { Settings } from '../model/settings';
import { fiscalYearLabel } from '../text/fiscal-years';
import { nextEvaluation, waitsForItsYear, writtenReason, type ExcludedItem } from './exclusion-reason';

/** More items than this out of scope are named together where the reason is the same. */
const fewNotes = 5;

/**
 * The (注) sentences in Japanese for the counted items out of scope, in the order of the items: one for each, or where there are many
 * one for each reason. The reason stands in the words that were written; only that an item waits for its year has a wording of its own,
 * that of the FY2024 press release.
 */
export function exclusionNotes(items: readonly ExcludedItem[], fiscalYear: FiscalYear, settings: Pick<Settings, 'to'>): readonly string[] {
  const excluded = items.filter(({ counted, rating }) => counted && rating === 'outOfScope');
  const told = excluded.map((item) => ({ names: [item.name], reason: reasonFor(item, fiscalYear, settings) }));
  const together = excluded.length > fewNotes ? byReason(told) : told;
  return together.map(({ names, reason }) => `(注)取組項目${listOf(names)}については、${reason}`);
}

interface Note {
  readonly names: readonly string[];
  readonly reason: string;
}

function byReason(notes: readonly Note[]): readonly Note[] {
  const groups = new Map<string, string[]>();
  for (const { names, reason } of notes) groups.set(reason, [...(groups.get(reason) ?? []), ...names]);
  return [...groups].map(([reason, names]) => ({ names, reason }));
}

function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `「${name}」`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join('、')}及び${last}`;
}

function reasonFor(item: ExcludedItem, fiscalYear: FiscalYear, settings: Pick<Settings, 'to'>): string {
  if (waitsForItsYear(item, fiscalYear)) return finalYearReason(nextEvaluation(item, fiscalYear, settings));
  return inWords(writtenReason(item));
}

function finalYearReason(year: FiscalYear | null): string {
  return `${year === null ? '最終年度末' : `${fiscalYearLabel(year)}末`}時点で評価を実施のため、評価対象外。`;
}

/** A clause that gives a cause goes on to 評価対象外; other words stand as they are, in brackets. */
function inWords(written: string): string {
  const words = written.replace(/[\s。]+$/, '');
  const cause = words.replace(/、?(?:(?:評価の?)?対象外(?:と(?:する|した|している))?|評価の?対象と(?:しない|していない|しなかった))$/, '');
  if (words === '') return '評価対象外。';
  if (!/[。\n]/.test(cause) && /(?:ため|により|から|につき|に伴い)$/.test(cause)) return `${cause}、評価対象外。`;
  return `評価対象外(理由:${words})。`;
}
