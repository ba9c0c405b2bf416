import type { Entry } from '../../model/entry';
import type { CountKind } from '../../model/typed-totals';
import { fold, narrow, withoutNoteMark } from '../../text/fold';

/** Words for counts and rates, from the forms of cities and their published results; the first that fits decides. */
const labels: readonly (readonly [CountKind, RegExp])[] = [
  ['rate', /^(?:目標)?達成(?:率|割合)(?:[([].*[)\]])?$/],
  ['share', /^(?:構成比|構成割合|割合|比率)(?:[([].*[)\]])?$/],
  ['undetermined', /^(?:未評価|評価未定|未定|評価前)(?:の?(?:取組)?項目)?(?:数)?$/],
  ['outOfScope', /^「?(?:評価)?対象外」?(?:とした|である|の)?(?:取組)?(?:項目)?(?:数)?$/],
  ['inScope', /^(?:.{0,12}(?:現在|時点)(?:で|の)?)?評価(?:の)?対象(?:とした|となる|である|の)?(?:取組)?(?:項目)?(?:数)?$/],
  ['notAchieved', /^(?:評価結果が)?「?未達成」?(?:であった|した|の)?(?:取組)?(?:項目)?(?:数)?$/],
  ['achieved', /^(?:評価結果が)?「?達成」?(?:であった|した|の)?(?:取組)?(?:項目)?(?:数)?$/],
  ['confirmed', /^(?:進捗状況を)?(?:確認(?:した)?|全|総|対象)?(?:取組)?項目(?:の)?数$/],
];
const longestLabel = 40;

/** What a label says its figure counts; null when it is no label of a count. */
export function countKindOf(text: string): CountKind | null {
  if (text === '' || text.length > longestLabel) return null;
  const label = fold(text).replace(/[:：]$/, '');
  return labels.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

const totals = /^(?:合計|総計|総合計|計|全体|再計|市全体|全所属)$/;

/** 合計, 総計 … in front of the figures of all groups. */
export function isTotalLabel(text: string): boolean {
  return totals.test(fold(text));
}

export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

const COUNT = /^約?([\d,]+)(?:項目|件)?$/;
const PERCENT = /^約?([\d,]+(?:\.\d+)?)(%|パーセント)?$/;

/** 6, "6項目", "6項目(注)" → a count; null when the cell holds none. */
export function countIn({ value, text }: Entry): WrittenNumber | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? { value, decimals: 0 } : null;
  const digits = typeof value === 'string' ? COUNT.exec(fold(withoutNoteMark(text)))?.[1] : undefined;
  return digits === undefined ? null : { value: Number(digits.replace(/,/g, '')), decimals: 0 };
}

/** 66.7% as shown, 0.667 without a percent format, 66.7 → in ％ with the decimals shown. */
export function percentIn({ value, text }: Entry): WrittenNumber | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const match = PERCENT.exec(narrow(withoutNoteMark(text)).replace(/\s/g, ''));
  const digits = match?.[1];
  if (digits === undefined) return null;
  const shown = Number(digits.replace(/,/g, ''));
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isFraction = match?.[2] === undefined && shown > 0 && shown <= 1 && decimals > 0;
  return isFraction
    ? { value: Number((shown * 100).toFixed(Math.max(0, decimals - 2))), decimals: Math.max(0, decimals - 2) }
    : { value: shown, decimals };
}

/** The number of a cell under a label. */
export function figureIn(entry: Entry, kind: CountKind): WrittenNumber | null {
  return kind === 'rate' || kind === 'share' ? percentIn(entry) : countIn(entry);
}
