import { fold } from '../../text/fold';
import { readHeading } from './heading-reader';
import type { SheetView } from '../sheet-view';

/** What a word beside a row says that the row holds. */
export type RowKind = 'plan' | 'actual' | 'rate';

/** 目標, 計画分, 予定（Ａ）: the row of the target. 実績, 実績値Ｂ: that of the actual. 達成率 is neither. */
const suffix = '(?:値|分|額|数|率|量|水準)?(?:\\(.*\\))?$';
/** 計画分, 実績値等分. */
const share = /等?分$/;
/** Ａ, （Ｂ）, Ｂ／Ａ, (②/①): the letters by which rows are divided. */
const letters = /(?:[A-Z](?:[/÷][A-Z])?|[①-⑨](?:[/÷][①-⑨])?|\((?:[A-Z①-⑨](?:[/÷][A-Z①-⑨])?)(?:[*×]100)?\))$/;
const planWord = new RegExp(`^(?:年度|数値)?(?:計画|目標|予定|見込み?|量の見込み|めざす値|目指す値)${suffix}`);
const actualWord = new RegExp(`^(?:年度|年度末)?(?:実績|実施|結果|到達|達成|決算|現状|確保実績|確保方策)${suffix}`);
const rateWord = new RegExp(`^(?:達成|進捗|執行|実施|実績|到達|遂行|目標達成)(?:率|割合|度合い?)${suffix}`);
const longestWord = 16;

/** 計画, 今年度目標, 成果実績, 達成率 … in a cell of their own; null for anything else. */
export function rowKind(text: string): RowKind | null {
  const word = fold(text).replace(letters, '').replace(share, '');
  if (word === '' || word.length > longestWord) return null;
  if (rateWord.test(word)) return 'rate';
  if (planWord.test(word)) return 'plan';
  if (actualWord.test(word)) return 'actual';
  switch (readHeading(word).exact) {
    case 'target':
      return 'plan';
    case 'actual':
      return 'actual';
    case 'achievementRate':
      return 'rate';
    default:
      return null;
  }
}

/** 「上段：計画、下段：実績」: what the upper and the lower row of each record hold. */
const upperAndLower = /上段\s*[:：=＝はが]?\s*(.{1,12}?)\s*[、,，・;；／/\s　]+\s*下段\s*[:：=＝はが]?\s*([^)）」】\]]{1,12})/;

/** The words of a remark for the upper and the lower row; null where there is no such remark. */
export function remarkWords(
  view: SheetView,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly [string, string] | null {
  for (const text of textsNear(view, top, bottom)) {
    const [, upper = '', lower = ''] = upperAndLower.exec(text) ?? [];
    if (upper !== '' && lower.trim() !== '') return [upper, lower.trim()];
  }
  return null;
}

/** The kinds of the upper and the lower row; null where a text does not tell both. */
function rowKindsIn(text: string): readonly [RowKind, RowKind] | null {
  const [, upper = '', lower = ''] = upperAndLower.exec(text) ?? [];
  const [first, second] = [rowKind(upper), rowKind(lower.trim())];
  return first !== null && second !== null && first !== second ? [first, second] : null;
}

/** A remark on the rows stands in the headings or this near above them. */
const rowsAbove = 4;

/** What a remark in or above the headings tells of the upper and the lower row. */
export function orderTold(
  view: SheetView,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly [RowKind, RowKind] | null {
  return (
    textsNear(view, top, bottom)
      .map(rowKindsIn)
      .find((kinds) => kinds !== null) ?? null
  );
}

function textsNear(view: SheetView, top: number, bottom: number): readonly string[] {
  const rows = Array.from({ length: bottom - top + 1 + rowsAbove }, (_, index) => top - rowsAbove + index).filter((row) => row >= 0);
  return rows.flatMap((row) => view.filled(row).map((column) => view.text(row, column)));
}
