import type { StatusWord } from '../model/settings';
import { readRating } from './rating-words';
import { tidy } from './fold';

const before = /^(?:[■□◆◇●○◎▼▽・【〔[<＜\s　]|[(（]?[0-9０-９①-⑳ⅠⅡⅢⅣⅤ]{1,2}[)）.．、]?)+/;
const count = /[(（【]?(?:全|計)?\s*[0-9０-９]+\s*(?:項目|件|事業|取組)[)）】]?$/;
const brackets = /[】〕\]>＞]+$/;
/** 「達成となった取組」, 「評価対象外とした項目」, 「未達成の事業一覧」: what stands behind the rating in a title. */
const behind =
  /(?:(?:と)?(?:なった|した|された|判定した|判定された|評価した|評価された|なる|する)|である|の)?(?:取組項目|取組み|取り組み|取組|項目|事業|施策|もの)(?:の?一覧|について)?$/;
const longestTitle = 40;

/** The rating that the title of a section gives to all its items, as the word of the scale; null for any other title. */
export function ratingOfTitle(text: string, statuses: readonly StatusWord[] | null): string | null {
  const title = tidy(text);
  if (title.length > longestTitle || !behind.test(withoutCount(title))) return null;
  const word = withoutCount(title).replace(behind, '').trim();
  const { spelling, label } = readRating(word, statuses);
  return spelling === 'exact' || spelling === 'alias' ? label : null;
}

function withoutCount(title: string): string {
  return title.replace(before, '').replace(brackets, '').replace(count, '').replace(brackets, '').trim();
}
