import type { Entry } from '../../model/entry';
import type { EvaluatedItem } from '../../model/review';
import type { Settings } from '../../model/settings';
import { tidy } from '../../text/fold';
import { addressOf } from '../../workbook/reference';
import { difference } from './difference';
import { textOf } from '../reading/entry-text';
import { oncePerCell, writing } from '../reading/hits';
import { registered } from '../reading/register';
import type { ItemRule, Rule } from '../rule';

const itemNameMissing: ItemRule = {
  id: 'item-name-missing',
  severity: 'error',
  title: { ja: '取組項目の名称の記入漏れ', en: 'Item name missing' },
  why: { ja: '名称のない項目は、公表する一覧に載せられません。', en: 'An item without a name cannot be published.' },
  fix: { ja: '項目台帳の名称を入力してください。', en: 'Fill in the name of the item register.' },
  basis: '総務省 統一ルール 1-6',
  message: {
    ja: '{row}行目(項目番号 {id})に取組項目の名称がありません。名称を入力してください。',
    en: 'Row {row} (number {id}) has no item name. Enter the name.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    if (item.name !== '') return [];
    const at = item.entries.itemName?.at ?? item.at;
    const { byNumber } = registered(item, settings);
    return [{ at, words: { row: at.row + 1, id: item.id || '－' }, ...(byNumber && writing(byNumber.name)) }];
  },
  examples: {
    ok: [
      { case: '名称がある', rows: [{}] },
      { case: '番号だけを振った空の行', rows: [{}, { only: { 項目番号: '2-2' } }] },
    ],
    ng: [{ case: '番号と実績だけがある', rows: [{ 取組項目: '' }] }],
  },
};

const masters: readonly Settings['items'][number][] = [
  {
    id: '2-1',
    name: '民間との対話の充実',
    policy: '官民連携の推進',
    department: '企画室',
    evaluateIn: 'everyYear',
    approvedTargets: [],
  },
  {
    id: '2-2',
    name: '広告事業の推進',
    policy: '官民連携の推進',
    department: '企画室',
    evaluateIn: 'everyYear',
    approvedTargets: [],
  },
];

const itemNameDiffersFromMaster: ItemRule = {
  id: 'item-name-differs-from-master',
  severity: 'warning',
  title: { ja: '項目台帳と違う項目名', en: 'Item name differs from the register' },
  why: {
    ja: '名称が違うと、前年度と同じ項目かどうか分からなくなります。',
    en: 'Under another name readers cannot tell whether it is the same item.',
  },
  fix: { ja: '名称の変更でなければ、項目台帳の名称に直してください。', en: 'Use the name of the register unless it was renamed.' },
  basis: 'reform-office practice',
  message: {
    ja: '項目名「{raw}」が項目台帳の「{master}」と違います({diff})。名称の変更でなければ、台帳の名称に合わせてください。',
    en: 'Item name "{raw}" differs from "{master}" in the item register ({diff}). Use the name of the register unless it was renamed.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    const { byNumber, byName } = registered(item, settings);
    if (!byNumber || byName || item.name === '') return [];
    const at = item.entries.itemName?.at ?? item.at;
    const diff = difference(item.name, byNumber.name);
    return [{ at, words: { raw: item.name, master: byNumber.name, diff }, ...writing(byNumber.name) }];
  },
  examples: {
    ok: [
      { case: '台帳と同じ', rows: [{}], settings: { items: masters } },
      { case: '改行と空白だけが違う', rows: [{ 取組項目: '民間との\n対話の　充実' }], settings: { items: masters } },
      { case: '注の印が付いている', rows: [{ 取組項目: '民間との対話の充実※1' }], settings: { items: masters } },
    ],
    ng: [{ case: '一部の文字が違う', rows: [{ 取組項目: '民間との対話の拡充' }], settings: { items: masters } }],
  },
};

const numberAndNameDisagree: ItemRule = {
  id: 'number-and-name-disagree',
  severity: 'error',
  title: { ja: '項目番号と項目名の食い違い', en: 'Number and name belong to different items' },
  why: {
    ja: '番号と名称が別々の項目を指すと、別の項目の実績として数えられます。',
    en: 'The result would be counted for another item.',
  },
  fix: { ja: '番号と名称のどちらが正しいか確認して直してください。', en: 'Check which of the two is right.' },
  basis: 'reform-office practice',
  message: {
    ja: '項目番号「{id}」は項目台帳では「{byId}」ですが、項目名は「{name}」(番号 {byName})です。番号と名称のどちらが正しいか確認してください。',
    en: 'Number "{id}" is "{byId}" in the item register, but the name is "{name}" (number {byName}). Check which one is right.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    const { byNumber, byName } = registered(item, settings);
    if (!byNumber || !byName || byNumber === byName) return [];
    const words = { id: item.id, byId: byNumber.name, name: item.name, byName: byName.id };
    return [{ at: item.entries.itemNo?.at ?? item.at, words }];
  },
  examples: {
    ok: [
      { case: '番号と名称が台帳の1つの項目', rows: [{}], settings: { items: masters } },
      { case: '番号だけが台帳にある', rows: [{ 取組項目: '民間との対話の拡充' }], settings: { items: masters } },
    ],
    ng: [{ case: '別の項目の名称', rows: [{ 取組項目: '広告事業の推進' }], settings: { items: masters } }],
  },
};

const dittoMarkInKey: ItemRule = {
  id: 'ditto-mark-in-key',
  severity: 'warning',
  title: { ja: '「〃」「同上」による省略', en: 'Ditto mark instead of a value' },
  why: { ja: '並べ替えや抜き出しをすると、別の行の値を指すようになります。', en: 'After sorting, the mark stands for another row.' },
  fix: { ja: '上の行の値を入力してください。', en: 'Fill in the value of the row above.' },
  basis: '総務省 統一ルール 1-6',
  message: {
    ja: '{cell} が「{value}」です。上の行の「{above}」と読み取りました。並べ替えると意味が変わるので、値を入力してください。',
    en: '{cell} holds "{value}"; "{above}" from the row above was used. Enter the value itself, because sorting changes the meaning.',
  },
  scope: 'item',
  check: (item) =>
    oncePerCell(
      keyEntries(item).flatMap((entry) => {
        if (entry?.mark === undefined || entry.at.row < item.rows.from) return [];
        const words = { cell: addressOf(entry.at), value: entry.mark, above: tidy(textOf(entry)) };
        return [{ at: entry.at, words, ...writing(words.above) }];
      }),
    ),
  examples: {
    ok: [{ case: '文の中の「同」', rows: [{ 主な取組実績: '要綱を改正し、同要綱により公募を行った。' }] }],
    ng: [
      { case: '取組方針が「〃」', rows: [{}, { 項目番号: '2-2', 取組方針: '〃', 取組項目: '広告事業の推進' }] },
      { case: '所管が「同上」', rows: [{}, { 項目番号: '2-2', 所管: '同上', 取組項目: '広告事業の推進' }] },
    ],
  },
};

function keyEntries({ entries, indicators }: EvaluatedItem): readonly (Entry | undefined)[] {
  const { itemNo, policy, itemName, department, rating } = entries;
  return [
    itemNo,
    policy,
    itemName,
    department,
    rating,
    ...indicators.flatMap(({ entries: { unit, target, actual } }) => [unit, target, actual]),
  ];
}

export const identityNameRules: readonly Rule[] = [itemNameMissing, itemNameDiffersFromMaster, numberAndNameDisagree, dittoMarkInKey];
