import type { Recognition } from '../../model/recognition';
import type { EvaluatedItem } from '../../model/review';
import { doubledItems, isMarkedAgain, type Doubled } from '../../text/items/doubled-items';
import { identityKey } from '../../text/item-refs';
import { nameOf } from '../reading/entry-text';
import { groupedBy } from '../reading/hits';
import type { Hit, Rule, WorkbookRule } from '../rule';

const relistedItemCounted: WorkbookRule = {
  id: 'relisted-item-counted',
  severity: 'error',
  title: { ja: '再掲の項目', en: 'Item listed a second time' },
  why: {
    ja: '再掲の項目を数えると、項目数と達成率が実際より多く、又は少なくなります。',
    en: 'Counting a re-listing makes the number of items and the rate wrong.',
  },
  fix: {
    ja: '再掲であれば「再掲」と書き、シートに書かれた件数を、再掲を除いた数にしてください。',
    en: 'Mark it as a re-listing (再掲), and leave it out of the counts on the sheet.',
  },
  basis: '集中改革プラン進捗状況報告(平成19年6月末): 延べ111項目・実108項目',
  message: {
    ja: '「{item}」{said}',
    en: '"{item}" {said}',
  },
  scope: 'workbook',
  check: (recognition, { items }) => {
    const relisted = items.filter((item) => item.notCountedBecause === 'relisted');
    const gross = items.filter((item) => item.notCountedBecause !== 'untrackedPolicy').length;
    const said = saysAgain(gross, gross - relisted.length);
    const isGross = countsGross(recognition, gross);
    const doubled = new Map(doubledItems(items).map((each) => [each.item, each]));
    const copies = isGross ? [] : [...doubled.values()].filter(isCopy);
    const listed = relisted.flatMap((item): readonly Hit[] => {
      const double = doubled.get(item);
      const words = { item: nameOf(item), said: double?.differs === true ? saysOther(double) : said };
      const hit = { at: item.at, words, of: item };
      if (double && copies.includes(double)) return [];
      if (isGross || !isMarkedAgain(item)) return [hit];
      // Marked as it should be: worth a notice where the item stands twice in one table, and nothing to correct.
      return items.some((other) => other.counted && isListedAgain(item, other)) ? [{ ...hit, severity: 'info' }] : [];
    });
    return [...listed, ...groupedBy(copies, ({ counting }) => counting.at.sheet).flatMap(copied)];
  },
  examples: {
    ok: [
      { case: '同じ項目の2つ目の指標', rows: [{}, { 項目番号: '', 取組方針: '', 取組項目: '', 所管: '', 指標: '公募の件数', 評価: '' }] },
      {
        case: '別の所属の項目を再掲している',
        rows: [{}, { 項目番号: '2-9', 取組項目: '公園の管理運営【再掲】', 所管: '建設局' }],
      },
    ],
    ng: [
      {
        case: '番号と名称が同じで、実績が違う',
        rows: [{}, { 項目番号: '2-2', 取組項目: '広告事業の推進' }, { 令和6年度実績: 15 }],
      },
      { case: '番号と名称が同じ', rows: [{}, { 項目番号: '2-2', 取組項目: '広告事業の推進' }, { 取組方針: '業務改革の推進' }] },
      {
        case: '再掲の印はあるが、シートの件数が延べ数',
        rows: [{}, { 取組方針: '業務改革の推進', 取組項目: '民間との対話の充実【再掲】' }],
        below: [['確認した項目数：2項目']],
        also: ['typed-total-wrong'],
      },
    ],
  },
};

function isListedAgain(item: EvaluatedItem, other: EvaluatedItem): boolean {
  return item.table === other.table && identityKey(item) === identityKey(other);
}

interface Said {
  readonly ja: string;
  readonly en: string;
}

function saysAgain(gross: number, net: number): Said {
  return {
    ja: `は再掲です。二重に数えないよう、項目数には1回だけ含めました(延べ${gross}項目、実${net}項目)。シートに書かれた件数が延べ数になっていないか確認してください。`,
    en: `is a re-listing; it is counted once (gross ${gross}, net ${net}). Check that counts written on the sheet are not gross.`,
  };
}

/** Same number and name, other contents: two items or one, nobody has said. */
function saysOther({ item, counting: { at } }: Doubled<EvaluatedItem>): Said {
  const row = at.row + 1;
  const where =
    at.sheet === item.at.sheet
      ? { ja: `${row}行目`, en: `row ${row}` }
      : { ja: `シート「${at.sheet}」の${row}行目`, en: `row ${row} of sheet ${at.sheet}` };
  return {
    ja: `は、${where.ja}と番号と名称が同じで、目標、実績又は評価が違います。仮に${where.ja}だけを数えました。別の取組項目なら番号か名称を直し、同じ取組項目なら内容をそろえるか、「再掲」と書いてください。`,
    en: `has the number and name of ${where.en} and another target, actual or rating. For now ${where.en} alone counts. Correct number or name if they are two items; else make them agree or mark it as 再掲.`,
  };
}

/** The same again on another sheet, a summary or a copy: nothing is to be corrected. */
function isCopy({ item, counting, differs }: Doubled<EvaluatedItem>): boolean {
  return !differs && item.at.sheet !== counting.at.sheet;
}

function copied(same: readonly Doubled<EvaluatedItem>[]): readonly Hit[] {
  const [first] = same;
  if (!first) return [];
  const { item, counting } = first;
  const others = same.length - 1;
  const said: Said = {
    ja: `${others > 0 ? `ほか${others}項目` : ''}は、シート「${counting.at.sheet}」にもあるため、1回だけ数えました。`,
    en: `${others > 0 ? `and ${others} more ` : ''}also stand(s) on sheet ${counting.at.sheet}, and counts once.`,
  };
  return [{ at: item.at, words: { item: nameOf(item), said }, of: item, severity: 'info' }];
}

/** Somebody wrote the number of rows, re-listings included, as the number of items. */
function countsGross({ typedTotals }: Recognition, gross: number): boolean {
  return typedTotals.some(({ rows }) =>
    rows.some(({ figures, isTotal, label }) =>
      figures.some(({ kind, value }) => kind === 'confirmed' && value === gross && (isTotal || label === '')),
    ),
  );
}

export const relistedRules: readonly Rule[] = [relistedItemCounted];
