import type { SharedItems } from '../../model/round';
import type { EvaluatedItem } from '../../model/review';
import { itemKey } from '../../text/item-numbers';
import { identityKey } from '../../text/item-refs';
import { nameOf } from '../reading/entry-text';
import { groupedBy, listed } from '../reading/hits';
import type { Hit, RoundRule, RoundSubject, Rule } from '../rule';
import { departmentFiles } from './department-files';
import { disagreements } from './item-comparison';

const parksRow = { 項目番号: '2-7', 取組項目: '公園の管理運営', 所管: '建設局' } as const;
const parksHead = [['進捗管理表（令和6年度）'], ['所属：建設局'], ['令和6年度末（令和7年3月31日）現在']] as const;
const parksWorkbook = { file: '建設局.xlsx', rows: [parksRow], head: parksHead };
/** The clean row's item in the workbook of another department, as its own. */
const dialogueOfParks = { ...parksWorkbook, rows: [parksRow, { 所管: '建設局' }] };
const adverts = { 項目番号: '2-2', 取組項目: '広告事業の推進' } as const;

/**
 * One item in two workbooks, not two items that only have number and name in common: an item of the same department, a re-listing,
 * or one that counts once for several departments.
 */
function isOneItem(a: EvaluatedItem, b: EvaluatedItem, { round }: RoundSubject): boolean {
  if (identityKey(a) === identityKey(b) || !a.counted || !b.counted) return true;
  return round.shared.some(({ count, items }) => count === 'once' && items.some((places) => isAmong(a, places) && isAmong(b, places)));
}

function isAmong({ file, table, rows }: EvaluatedItem, places: SharedItems['items'][number]): boolean {
  return places.some((place) => place.file === file && place.table === table && place.row === rows.from);
}

const itemInTwoWorkbooksDiffers: RoundRule = {
  id: 'item-in-two-workbooks-differs',
  severity: 'error',
  title: { ja: '2つのブックで値が違う項目', en: 'Item differs between two workbooks' },
  why: { ja: 'どちらの値で評価したのか分からなくなります。', en: 'Nobody can tell which value was evaluated.' },
  fix: { ja: '採用する方を決め、もう一方を直すか消してください。', en: 'Decide which one holds; correct or remove the other.' },
  basis: '英国の研修医選考(2021年)の転記事故',
  message: {
    ja: '「{item}」が「{a}」と「{b}」の両方にあり、「{field}」が違います({va}/{vb})。採用する方に合わせてください。',
    en: '"{item}" is in both {a} and {b} with different "{field}" ({va} / {vb}). Decide which one holds.',
  },
  scope: 'round',
  check: (round) => {
    const files = departmentFiles(round);
    const found = round.items.filter(({ file, id, name }) => files.has(file) && (id !== '' || name !== ''));
    return groupedBy(found, itemKey).flatMap((same): readonly Hit[] => {
      const a = same[0];
      const b = same.find((other) => a && files.get(other.file) !== files.get(a.file) && isOneItem(a, other, round));
      if (!a || !b) return [];
      return disagreements(a, b).map(({ field, a: left, b: right }) => ({
        at: left.at,
        file: a.file,
        of: a,
        words: { item: nameOf(a), a: a.file, b: b.file, field, va: left.text, vb: right.text },
      }));
    });
  },
  examples: {
    ok: [{ case: '2つのブックで値が同じ', rows: [{}], others: [{ ...parksWorkbook, rows: [parksRow, { 令和6年度実績: '14回' }] }] }],
    ng: [{ case: '実績が違う', rows: [{}], others: [{ ...parksWorkbook, rows: [parksRow, { 令和6年度実績: 13 }] }] }],
  },
};

const itemInTwoDepartments: RoundRule = {
  id: 'item-in-two-departments',
  severity: 'warning',
  title: { ja: '複数の所属にある項目', en: 'Item of several departments' },
  why: {
    ja: '1件と数えるか所属ごとに数えるかで、項目数と達成率が変わります。',
    en: 'Counting it once or for each department changes the counts and the rate.',
  },
  fix: {
    ja: '数え方を決めてください。項目台帳に1つの所属の項目として載せるか、点検設定の「共通項目」に書くと、次から尋ねません。',
    en: 'Decide how it counts: name its department in the register, or write it under 共通項目 in the settings.',
  },
  basis: 'reform-office practice',
  message: {
    ja: '取組項目「{item}」{more}が{departments}にそれぞれあります。1件として数えるか、所属ごとに数えるかを決めてください。',
    en: 'Item "{item}"{more} is in the workbooks of {departments}. Decide whether it counts once or for each.',
  },
  scope: 'round',
  check: (round) =>
    round.round.shared
      .filter(({ settled }) => !settled)
      .flatMap((shared): readonly Hit[] => {
        const told = shared.count === 'each' ? shared.items : shared.items.filter((places) => agree(itemsAt(places, round)));
        const [first] = told;
        const [item] = first ? itemsAt(first, round) : [];
        if (!item) return [];
        const others = told.length - 1;
        const more = others === 0 ? '' : { ja: `ほか${others}件`, en: ` (and ${others} more)` };
        const words = { item: nameOf(item), more, departments: listed(shared.departments) };
        return [{ at: item.at, file: item.file, of: item, department: '', words }];
      }),
  examples: {
    ok: [
      { case: '別々の項目', rows: [{}], others: [parksWorkbook] },
      {
        case: '番号が同じで名称が違う',
        rows: [{ 項目番号: '1' }, { ...adverts, 項目番号: '2' }],
        others: [{ ...parksWorkbook, rows: [{ ...parksRow, 項目番号: '1' }] }],
      },
      {
        case: '値が違う',
        rows: [{}, adverts],
        others: [{ ...dialogueOfParks, rows: [parksRow, { 所管: '建設局', 令和6年度実績: 13 }] }],
        also: ['item-in-two-workbooks-differs'],
      },
      {
        case: '項目台帳に1つの所属の項目として載っている',
        rows: [{}, adverts],
        others: [dialogueOfParks],
        settings: {
          items: [
            {
              id: '2-1',
              name: '民間との対話の充実',
              policy: '官民連携の推進',
              department: '建設局',
              evaluateIn: 'everyYear',
              approvedTargets: [],
            },
          ],
        },
      },
      {
        case: '数え方を決めてある',
        rows: [{}, adverts],
        others: [dialogueOfParks],
        settings: { sharedItems: [{ departments: ['企画室', '建設局'], count: 'each' }] },
      },
    ],
    ng: [{ case: '同じ項目が2つの所属にある', rows: [{}, adverts], others: [dialogueOfParks] }],
  },
};

function itemsAt(places: SharedItems['items'][number], { items }: RoundSubject): readonly EvaluatedItem[] {
  return places.flatMap(
    ({ file, table, row }) => items.find((item) => item.file === file && item.table === table && item.rows.from === row) ?? [],
  );
}

function agree([first, ...others]: readonly EvaluatedItem[]): boolean {
  return first !== undefined && others.every((other) => disagreements(first, other).length === 0);
}

export const sharedItemRules: readonly Rule[] = [itemInTwoWorkbooksDiffers, itemInTwoDepartments];
