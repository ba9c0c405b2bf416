import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { OutReason } from '../model/rating';
import type { Settings } from '../model/settings';
import { isNoneMark } from '../text/marks';
import { readEvaluationYears, readOutReason, saysNotEvaluated } from '../text/out-reasons';
import { tidy } from '../text/fold';

export type ExcludedItem = Pick<Item, 'name' | 'counted' | 'rating' | 'evaluateIn' | 'outReason' | 'entries' | 'office' | 'noteText'>;

/** Why an item out of scope is not evaluated: the reason given, else that its year has not come; null when nothing says it. */
export function reasonOfExclusion({ outReason, evaluateIn }: Pick<Item, 'outReason' | 'evaluateIn'>): OutReason | null {
  return outReason ?? (evaluateIn === 'everyYear' ? null : 'finalYearOnly');
}

/** The year in which an item out of scope is evaluated; null when nothing says it. */
export function nextEvaluation(
  item: Pick<Item, 'outReason' | 'evaluateIn'>,
  fiscalYear: FiscalYear,
  settings: Pick<Settings, 'to'>,
): FiscalYear | null {
  return nextYear(item, fiscalYear) ?? (item.outReason === 'finalYearOnly' ? settings.to : null);
}

function nextYear({ evaluateIn }: Pick<Item, 'evaluateIn'>, fiscalYear: FiscalYear): FiscalYear | null {
  if (evaluateIn === 'everyYear') return null;
  return [...evaluateIn].sort((a, b) => a - b).find((year) => year > fiscalYear) ?? null;
}

/** True when an item waits for its year: the one reason that may be published in the plan's own words. */
export function waitsForItsYear(item: ExcludedItem, fiscalYear: FiscalYear): boolean {
  if (item.office && item.office.reason !== '') return false;
  return item.outReason === 'finalYearOnly' || (item.outReason === null && nextYear(item, fiscalYear) !== null);
}

/**
 * Why an item is out of scope, in the words that were written: by the office, in the reason column, in brackets behind the rating, in a
 * footnote, in the remarks, in a narrative that speaks of the evaluation. "" when nobody wrote a reason: none is invented.
 */
export function writtenReason({ entries, office, noteText }: ExcludedItem): string {
  const texts = [
    office?.reason ?? '',
    written(entries.outReason?.text),
    bracketBehind(entries.rating?.text ?? ''),
    noteText.replace(leadingMark, ''),
    remarkWithReason(entries.note?.text ?? ''),
    ...[entries.activity, entries.issue, entries.issueAndCountermeasure, entries.next].map((entry) => narrativeReason(entry?.text ?? '')),
  ];
  return tidy(texts.find((text) => text.trim() !== '') ?? '');
}

/** (注1), ※2: what leads a footnote. */
const leadingMark = /^\s*[(（【[]?\s*(?:注|※|[*＊])\s*[0-9０-９]*\s*[)）】\]]?[\s:：、]*/;

function written(text: string | undefined): string {
  return text === undefined || isNoneMark(text) ? '' : text;
}

function bracketBehind(rating: string): string {
  const inner = /対象外\s*[(（]\s*(.+?)\s*[)）]\s*$/s.exec(rating)?.[1] ?? '';
  return /^注?\s*[0-9０-９]*$/.test(inner) || inner.startsWith('※') ? '' : inner;
}

/** Remarks that tell why; others (担当が替わった) are no reason. */
function remarkWithReason(text: string): string {
  return givesReason(text) ? text : '';
}

function givesReason(text: string): boolean {
  return readOutReason(text) !== null || readEvaluationYears(text).length > 0 || /ため|により|ことから|につき/.test(text);
}

/** The sentences of a narrative that speak of the evaluation; it may name a disaster without saying that the item is out of scope for it. */
function narrativeReason(text: string): string {
  return text
    .split(/(?<=。)|\n/)
    .filter((sentence) => speaksOfEvaluation(sentence) && readOutReason(sentence) !== null)
    .join('');
}

/** Praise that was earned (高い評価を得た) is another evaluation. */
function speaksOfEvaluation(sentence: string): boolean {
  return saysNotEvaluated(sentence) || /評価(?:は|に|を(?!.{0,3}(?:得|受け|もら|いただ|頂)))/.test(sentence);
}
