import type { Entry } from '../../model/entry';
import type { LabelMeaning } from '../../model/question';
import { fold } from '../../text/fold';
import { comparableRating } from '../../text/rating-words';
import type { SheetView } from '../sheet-view';

/** 凡例: what the marks or letters of a rating mean, as the workbook itself explains them. */
export interface Legend {
  /** Mark as written → its meaning as written. */
  readonly meanings: ReadonlyMap<string, string>;
  /** The first mark's cell. */
  readonly at: Entry['at'];
  /** The meanings speak of goals, plans or progress. */
  readonly ofGoals: boolean;
}

const mark = "(?:[◎○〇◯●△▲▽▼×✕☆★□■]|[A-ZＡ-Ｚa-z](?:[+＋′’'-](?![0-9]))?|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦ]|[IVX]{1,3}(?![A-Za-z])|[1-9１-９]|[－―─-])";
/** Where a mark begins an explanation: 「S：計画以上」「◎…達成」「A 順調」. */
const explains = new RegExp(
  `(?<=^|[\\s　、,，・/／;；。「『(（※】：:])(${mark})(?=\\s*(?:[：:=＝…‥･・．.→]|[\\s　]|は、|[ぁ-んァ-ヶ一-龠]|\\d+[%％]))`,
  'g',
);
const longestMeaning = 40;
const markAlone = new RegExp(`^(${mark})$`);
const markFirst = new RegExp(`^(${mark})\\s*[：:=＝…．.、\\s　]\\s*(\\S.{1,40})$|^([◎○〇●△▲×①-⑳])(\\S.{1,40})$`);
const goals = /達成|目標|順調|計画|遅れ|進捗|予定|完了|着手|改善|効果|概ね|おおむね|着実|実施|上回|下回|水準|未満|以上|良好/;
const fewestMarks = 2;

/**
 * Every legend of the sheets: in one line, in a row of cells, in a small table of marks and meanings. `skip`: cells of a table that was read,
 * which hold marks and no meanings.
 */
export function findLegends(views: readonly SheetView[]): readonly Legend[] {
  return views
    .flatMap((view) => [...linesIn(view), ...rowsIn(view), ...columnsIn(view)])
    .filter(({ meanings }) => meanings.size >= fewestMarks);
}

/** Rows of a sheet in which a legend may stand: its first and its last ones. */
const looked = 60;

function rowsLookedAt(view: SheetView): readonly number[] {
  const { usedRows } = view;
  return usedRows.length <= looked * 2 ? usedRows : [...usedRows.slice(0, looked), ...usedRows.slice(-looked)];
}

/** A legend in one cell; lines of it may go on in the cells below. */
function linesIn(view: SheetView): readonly Legend[] {
  return rowsLookedAt(view).flatMap((row) =>
    view.filled(row).flatMap((column) => {
      const text = view.text(row, column);
      if (text.length < 6 || text.length > 400) return [];
      const found = pairsIn(text);
      return found.size >= fewestMarks ? [legendOf(found, { sheet: view.sheet.name, row, column })] : [];
    }),
  );
}

function pairsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const signs = [...text.matchAll(explains)];
  signs.forEach((match, index) => {
    const sign = match[1] ?? '';
    const from = match.index + match[0].length;
    const until = signs[index + 1]?.index ?? text.length;
    const meaning = text
      .slice(from, until)
      .replace(/^[\s　：:=＝…‥･・．.→は、,]+/, '')
      .replace(/[\s　、,，・/／;；。」』）)(（]+$/, '')
      .slice(0, longestMeaning);
    if (!found.has(sign) && isMeaning(meaning)) found.set(sign, meaning);
  });
  return found;
}

/** F 事業完了 | S 目標値以上 | A 目標値どおり … in the cells of a row. */
function rowsIn(view: SheetView): readonly Legend[] {
  return rowsLookedAt(view).flatMap((row) => {
    const columns = view.filled(row);
    const found = new Map<string, string>();
    for (const column of columns) {
      const match = markFirst.exec(view.text(row, column).trim());
      const [sign, meaning] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]];
      if (sign !== undefined && meaning !== undefined && isMeaning(meaning)) found.set(sign, meaning.trim());
    }
    return found.size >= fewestMarks && found.size * 2 >= columns.length
      ? [legendOf(found, { sheet: view.sheet.name, row, column: columns[0] ?? 0 })]
      : [];
  });
}

/** ◎ | 目標値以上 / ○ | 目標値と同等 … one below the other, or 「1 目標を大きく上回って達成」 with a count beside. */
function columnsIn(view: SheetView): readonly Legend[] {
  const runs: OpenLegend[] = [];
  for (const row of rowsLookedAt(view)) {
    const filled = view.filled(row);
    const last = runs.at(-1);
    const open = last && row === last.last + 1 ? last : null;
    const pair = filled.length <= 6 ? pairAt(view, row, filled, open) : null;
    if (!pair) continue;
    if (open?.column === pair.column && !open.meanings.has(pair.mark)) {
      open.meanings.set(pair.mark, pair.meaning);
      open.last = row;
    } else runs.push({ meanings: new Map([[pair.mark, pair.meaning]]), row, column: pair.column, last: row });
  }
  return runs.map(({ meanings, row, column }) => legendOf(meanings, { sheet: view.sheet.name, row, column }));
}

interface OpenLegend {
  readonly meanings: Map<string, string>;
  readonly row: number;
  readonly column: number;
  last: number;
}

interface Pair {
  readonly mark: string;
  readonly meaning: string;
  readonly column: number;
}

function pairAt(view: SheetView, row: number, filled: readonly number[], open: { readonly column: number } | null): Pair | null {
  for (const column of filled) {
    if (open && column !== open.column) continue;
    const text = view.text(row, column).trim();
    const beside = view.text(row, column + 1).trim();
    if (markAlone.test(text) && isMeaning(beside) && !/^\d/.test(beside)) return { mark: text, meaning: beside, column };
    const match = markFirst.exec(text);
    const [sign, meaning] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]];
    if (sign !== undefined && meaning !== undefined && isMeaning(meaning)) return { mark: sign, meaning: meaning.trim(), column };
  }
  return null;
}

function isMeaning(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && /[ぁ-んァ-ヶ一-龠]|\d+[%％]/.test(text) && !/。./.test(text);
}

function legendOf(meanings: ReadonlyMap<string, string>, at: Entry['at']): Legend {
  const texts = [...meanings.values()];
  return { meanings, at, ofGoals: texts.filter((text) => goals.test(text)).length * 2 >= texts.length };
}

const undetermined =
  /評価(?:が|は)?(?:困難|不能|できない|不可)|把握(?:できない|不能|困難)|未評価|データなし|調査(?:なし|未実施)|未記入|判定(?:不能|できない)|未判定/;
const outOfScope = /対象外|中止|休止|比較(?:不能|できない)|該当なし|評価しない|凍結|廃止|外部要因|所管外/;
const notReached =
  /未達|未着手|未実施|(?:達|至|届|進)(?:成|って|い|ん)?(?:でい|い)?(?:ない|いない|なかった)|遅れ|遅延|下回|進捗なし|要(?:大幅)?改善|要努力|見直し|不十分|停滞|取組中|取り組み中|着手|検討|未満|低い|改善(?:や|が|を)|課題|効果がなかった|困難|できな|やや劣|劣る|悪化|後退|横ばい/;
const reached =
  /達成|計画(?:以上|どおり|通り)|予定(?:どおり|通り|以上)|順調|完了|同等|以上|どおり|通り|概ね|おおむね|上回|超|着実|効果的|良好|優|適正|終了|実施済|クリア|実現/;
const percent = /(\d+)\s*[%％]/;

/** What a mark is likely to count as, from its meaning. A proposal: a person confirms it. */
export function meaningOf(text: string): LabelMeaning {
  const folded = fold(text);
  if (undetermined.test(folded)) return 'undetermined';
  const share = percent.exec(folded)?.[1];
  if (share !== undefined) return Number(share) >= 100 && !folded.includes('未満') ? 'achieved' : 'notAchieved';
  if (/達成$|達成した|達成している|達成済/.test(folded) && !/未達成$|一部.{0,3}達成|未達成(?!.*達成)/.test(folded)) return 'achieved';
  if (notReached.test(folded)) return outOfScope.test(folded) && !/未達|遅れ/.test(folded) ? 'outOfScope' : 'notAchieved';
  if (outOfScope.test(folded)) return 'outOfScope';
  return reached.test(folded) ? 'achieved' : 'undetermined';
}

/** The legend that explains most of the texts of a rating column; null when none explains two thirds. */
export function legendFor(texts: readonly string[], legends: readonly Legend[]): Legend | null {
  if (texts.length === 0) return null;
  let best: { readonly legend: Legend; readonly share: number } | null = null;
  for (const legend of legends) {
    const marks = new Set([...legend.meanings.keys()].map(comparableRating));
    const share =
      texts.filter((text) => marks.has(comparableRating(text)) || marks.has(comparableRating(text.trim().slice(0, 1)))).length /
      texts.length;
    if (
      share >= 0.66 &&
      (best === null || share > best.share || (share === best.share && legend.meanings.size > best.legend.meanings.size))
    )
      best = { legend, share };
  }
  return best?.legend ?? null;
}
