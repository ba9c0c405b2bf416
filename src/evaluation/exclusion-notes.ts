import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { OutReason } from '../model/rating';
import type { Settings } from '../model/settings';
import { fiscalYearLabel } from '../text/fiscal-years';

type ExcludedItem = Pick<Item, 'name' | 'counted' | 'rating' | 'evaluateIn' | 'outReason' | 'entries' | 'office'>;

/** The (注) sentences in Japanese, one for each counted item out of scope, in the order of the items; wording of the FY2024 press release. */
export function exclusionNotes(items: readonly ExcludedItem[], fiscalYear: FiscalYear, settings: Pick<Settings, 'to'>): readonly string[] {
  return items
    .filter(({ counted, rating }) => counted && rating === 'outOfScope')
    .map((item) => `(注)取組項目「${item.name}」については、${reasonFor(item, fiscalYear, settings)}`);
}

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
  return nextYear(item, fiscalYear) ?? (reasonOfExclusion(item) === 'finalYearOnly' ? settings.to : null);
}

function reasonFor(item: ExcludedItem, fiscalYear: FiscalYear, settings: Pick<Settings, 'to'>): string {
  const reason = reasonOfExclusion(item);
  if (reason === 'finalYearOnly') return finalYearReason(nextEvaluation(item, fiscalYear, settings));
  const written = item.office?.reason ?? item.entries.outReason?.text.trim() ?? '';
  if (reason === null || reason === 'other') return written === '' ? '評価対象外。' : `評価対象外(理由:${written})。`;
  return reasonSentences[reason];
}

function nextYear({ evaluateIn }: Pick<Item, 'evaluateIn'>, fiscalYear: FiscalYear): FiscalYear | null {
  if (evaluateIn === 'everyYear') return null;
  return [...evaluateIn].sort((a, b) => a - b).find((year) => year > fiscalYear) ?? null;
}

function finalYearReason(year: FiscalYear | null): string {
  return `${year === null ? '最終年度末' : `${fiscalYearLabel(year)}末`}時点で評価を実施のため、評価対象外。`;
}

const reasonSentences: Readonly<Record<Exclude<OutReason, 'finalYearOnly' | 'other'>, string>> = {
  targetNotSet: '目標が未設定(見直し時に設定)のため、評価対象外。',
  newItem: '年度途中に新規追加した項目のため、評価対象外。',
  notMeasurableYet: '実績が未確定又は調査が未実施のため、評価対象外。',
  mergedOrEnded: '他の項目への集約又は取組の終了のため、評価対象外。',
  externalShock: '災害・感染症等の影響のため、評価対象外。',
  managedElsewhere: '別計画で進捗管理を実施のため、評価対象外。',
};
