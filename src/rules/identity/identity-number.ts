import type { Item } from '../../model/item';
import { fold } from '../../text/fold';
import { follows, looksLikeDate, numberParts, plainNumber, runningNumber } from '../../text/item-numbers';
import { nameOf, textOf } from '../reading/entry-text';
import { groupedBy, listed, writing } from '../reading/hits';
import { registered } from '../reading/register';
import type { ItemRule, Rule, TableRule, WorkbookRule } from '../rule';

const itemNumberMissing: ItemRule = {
  id: 'item-number-missing',
  severity: 'error',
  title: { ja: '項目番号の記入漏れ', en: 'Item number missing' },
  why: {
    ja: '番号がないと、前年度や他のブックの同じ項目と照合できません。',
    en: 'Without a number an item cannot be matched with last year or with other workbooks.',
  },
  fix: { ja: '項目台帳の番号を入力してください。', en: 'Fill in the number of the item register.' },
  basis: '総務省 統一ルール 1-6',
  message: {
    ja: '{row}行目「{name}」に項目番号がありません。前年度や他のブックと照合できないので、項目番号を入力してください。',
    en: 'Row {row} "{name}" has no item number and cannot be matched. Enter the number.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    const { itemNo } = item.entries;
    if (!itemNo || item.id !== '' || item.name === '') return [];
    const { byName } = registered(item, settings);
    return [{ at: itemNo.at, words: { row: itemNo.at.row + 1, name: item.name }, ...(byName && writing(byName.id)) }];
  },
  examples: {
    ok: [
      { case: '番号がある', rows: [{}] },
      {
        case: '2つ目の指標の行には番号がない',
        rows: [{}, { 項目番号: '', 取組方針: '', 取組項目: '', 所管: '', 指標: '公募の件数', 評価: '' }],
      },
      { case: '番号の列がない表', rows: [{ 項目番号: null }] },
    ],
    ng: [{ case: '名称だけがある', rows: [{}, { 項目番号: '', 取組項目: '施設の長寿命化' }] }],
  },
};

const itemNumberDuplicate: WorkbookRule = {
  id: 'item-number-duplicate',
  severity: 'error',
  title: { ja: '項目番号の重複', en: 'Item number used twice' },
  why: { ja: '同じ番号が2つあると、実績を取り違えます。', en: 'Two items with one number get mixed up.' },
  fix: { ja: '重複した行を見比べ、正しい番号に直してください。', en: 'Compare the rows and correct the number.' },
  basis: '英国の研修医選考(2021年)の転記事故',
  message: {
    ja: '項目番号「{id}」が{rows}行目で重複しています。どの項目の実績か取り違えるおそれがあるので、正しい番号に直してください。',
    en: 'Item number "{id}" occurs in rows {rows}. Correct the numbers so that results cannot be mixed up.',
  },
  scope: 'workbook',
  check: (_, { items }) => {
    const named = items.filter((item) => item.id !== '' && item.name !== '' && item.notCountedBecause !== 'relisted');
    const restarts = startsAgain(named);
    return groupedBy(named, (item) => `${numberKey(item)}\u0000${restarts ? item.department : ''}`).flatMap((same) => {
      const [first, second] = [...new Map(same.map((item) => [fold(item.name), item])).values()];
      if (!first || !second) return [];
      const rows = listed(same.map((item) => item.at.row + 1));
      return [{ at: second.entries.itemNo?.at ?? second.at, words: { id: second.id, rows }, of: second }];
    });
  },
  examples: {
    ok: [
      { case: '番号が違う', rows: [{}, { 項目番号: '2-2', 取組項目: '施設の長寿命化' }] },
      { case: '再掲の印がある', rows: [{}, { 取組項目: '民間との対話の充実【再掲】' }], also: ['relisted-item-counted'] },
      {
        case: '取組方針ごとに1から振る番号',
        rows: [
          { 項目番号: 1 },
          { 項目番号: 2, 取組項目: '広告事業の推進' },
          { 項目番号: 1, 取組方針: '業務改革の推進', 取組項目: '会議運営の見直し' },
        ],
      },
      {
        case: '所管ごとに1から振る番号',
        rows: [{ 項目番号: 1 }, { 項目番号: 2, 取組項目: '広告事業の推進' }, { 項目番号: 1, 取組項目: '会議運営の見直し', 所管: '財政局' }],
      },
    ],
    ng: [
      { case: '別の項目に同じ番号', rows: [{}, { 取組項目: '施設の長寿命化' }] },
      {
        case: '通し番号の表で、別の所管の項目に同じ番号',
        rows: [{ 項目番号: 1 }, { 項目番号: 2, 取組項目: '広告事業の推進' }, { 項目番号: 2, 取組項目: '会議運営の見直し', 所管: '財政局' }],
      },
    ],
  },
};

/** Two departments begin with 1: each has numbers of its own. */
function startsAgain(items: readonly Item[]): boolean {
  return new Set(items.filter(({ id }) => runningNumber(id) === 1).map(({ department }) => department)).size > 1;
}

/** A running number may start again in each policy; then the policy is part of it. */
function numberKey(item: Item): string {
  const number = plainNumber(item.id);
  return runningNumber(item.id) === null ? number : `${number}\u0000${item.policy}`;
}

const itemNumberBecameDate: ItemRule = {
  id: 'item-number-became-date',
  severity: 'warning',
  title: { ja: '日付に変わった項目番号', en: 'Item number turned into a date' },
  why: {
    ja: 'Excelは「1-2」のような入力を日付に変えるため、番号で照合できなくなります。',
    en: 'Excel turns entries such as 1-2 into dates, which match no number.',
  },
  fix: { ja: 'セルの書式を文字列にして、番号を入力し直してください。', en: 'Format the cell as text and enter the number again.' },
  basis: 'Excelの自動日付変換の体験談',
  message: {
    ja: '項目番号が日付({shown})になっています。「{restored}」と入力したものが日付に変わったようです。文字列に直してください。',
    en: 'The item number has become a date ({shown}). It was probably typed as "{restored}". Turn it back into text.',
  },
  scope: 'item',
  check: ({ id, entries: { itemNo } }) => {
    if (!itemNo) return [];
    const isDate = typeof itemNo.value === 'object' && itemNo.value?.kind === 'date';
    if (!isDate && !looksLikeDate(itemNo.text)) return [];
    return [{ at: itemNo.at, words: { shown: textOf(itemNo), restored: id }, ...writing(id) }];
  },
  examples: {
    ok: [{ case: '枝番のある番号が文字列で入っている', rows: [{ 項目番号: '1-2' }] }],
    ng: [
      { case: '日付になっている', rows: [{ 項目番号: { date: '2025-03-03' } }] },
      { case: '日付に見える文字', rows: [{ 項目番号: '1月2日' }] },
    ],
  },
};

const itemNumberNonstandard: ItemRule = {
  id: 'item-number-nonstandard',
  severity: 'info',
  title: { ja: '項目番号の表記の揺れ', en: 'Unusual notation of an item number' },
  why: {
    ja: '全角や丸数字の番号は、並べ替えや他の表との照合で別の番号として扱われることがあります。',
    en: 'Full-width or circled numbers may be taken for other numbers when sorting or matching.',
  },
  fix: { ja: '番号を半角の数字にそろえてください。', en: 'Write the numbers in half-width digits.' },
  basis: '総務省 統一ルール 1-10',
  message: {
    ja: '項目番号「{raw}」は「{norm}」として照合しました。元の表記は変えていません。',
    en: 'Item number "{raw}" was matched as "{norm}". The cell is unchanged.',
  },
  scope: 'item',
  check: ({ entries: { itemNo } }) => {
    const raw = textOf(itemNo);
    const norm = plainNumber(raw);
    if (!itemNo || norm === raw || looksLikeDate(raw) || typeof itemNo.value === 'number') return [];
    return [{ at: itemNo.at, words: { raw, norm }, ...writing(norm) }];
  },
  examples: {
    ok: [{ case: '半角の番号', rows: [{ 項目番号: '2-1' }] }],
    ng: [
      { case: '全角の番号', rows: [{ 項目番号: '２－１' }] },
      { case: '丸数字', rows: [{ 項目番号: '①' }] },
      { case: '括弧の付いた番号', rows: [{ 項目番号: '(2-1)' }] },
    ],
  },
};

const itemNumberGap: TableRule = {
  id: 'item-number-gap',
  severity: 'info',
  title: { ja: '項目番号の抜け', en: 'Gap in the item numbers' },
  why: { ja: '番号の抜けは、項目の漏れや並びの誤りの手がかりになります。', en: 'A gap may mean a missing or misplaced item.' },
  fix: { ja: '抜けた番号の項目がないか確認してください。', en: 'Check whether an item is missing.' },
  basis: 'reform-office practice',
  message: {
    ja: '項目番号{prev}の次が{next}です。抜けや並び順に誤りがないか確認してください。',
    en: 'Item number {next} follows {prev}. Check for gaps or wrong order.',
  },
  scope: 'table',
  check: (_, { tableItems }) => {
    const running = tableItems.map((item) => ({ item, number: runningNumber(item.id) }));
    if (running[0]?.number !== 1) return [];
    return running.flatMap(({ item, number: next }, index) => {
      const prev = running[index - 1]?.number ?? null;
      const startsAgain = next === 1 && item.policy !== running[index - 1]?.item.policy;
      if (prev === null || next === null || next === prev + 1 || next === prev || startsAgain) return [];
      return [{ at: item.entries.itemNo?.at ?? item.at, words: { prev, next } }];
    });
  },
  examples: {
    ok: [
      { case: '続き番号', rows: [{ 項目番号: 1 }, { 項目番号: 2, 取組項目: '広告事業の推進' }] },
      { case: '計画全体の番号の一部', rows: [{ 項目番号: '2-1' }, { 項目番号: '2-4', 取組項目: '広告事業の推進' }] },
    ],
    ng: [{ case: '2が抜けている', rows: [{ 項目番号: 1 }, { 項目番号: 3, 取組項目: '広告事業の推進' }] }],
  },
};

const indicatorNumberBroken: ItemRule = {
  id: 'indicator-number-broken',
  severity: 'warning',
  title: { ja: '指標番号の抜け・重複', en: 'Indicator numbers with a gap' },
  why: {
    ja: '指標の番号が続いていないと、指標の漏れや取り違えに気付けません。',
    en: 'Broken numbering hides missing or mixed-up indicators.',
  },
  fix: { ja: '指標番号を上から順に振り直してください。', en: 'Number the indicators again from the top.' },
  basis: 'ある市の市政改革プラン2.0 区政編 元年度の進捗状況',
  message: {
    ja: '項目「{item}」の指標番号({list})に抜けまたは重複があります。指標を取り違えないよう、番号を振り直してください。',
    en: 'Indicator numbers ({list}) of "{item}" have gaps or duplicates. Renumber them.',
  },
  scope: 'item',
  check: (item) => {
    const numbered = item.indicators.flatMap((indicator) => {
      const parts = indicator.no === null ? null : numberParts(indicator.no);
      return parts ? [{ indicator, parts }] : [];
    });
    const broken = numbered.find(({ parts }, index) => {
      const before = numbered[index - 1];
      return before !== undefined && !follows(parts, before.parts);
    })?.indicator;
    if (!broken) return [];
    const list = listed(numbered.map(({ indicator }) => indicator.no ?? ''));
    return [{ at: broken.entries.indicatorNo?.at ?? broken.entries.indicator?.at ?? item.at, words: { item: nameOf(item), list } }];
  },
  examples: {
    ok: [
      { case: '続いている', rows: [{ 指標番号: '①-1' }, { 項目番号: '', 取組項目: '', 指標番号: '①-2', 指標: '公募の件数', 評価: '' }] },
      { case: '指標が1つ', rows: [{ 指標番号: '②' }] },
    ],
    ng: [
      {
        case: '①-2が抜けている',
        rows: [{ 指標番号: '①-1' }, { 項目番号: '', 取組項目: '', 指標番号: '①-3', 指標: '公募の件数', 評価: '' }],
      },
      { case: 'アが2つある', rows: [{ 指標番号: 'ア' }, { 項目番号: '', 取組項目: '', 指標番号: 'ア', 指標: '公募の件数', 評価: '' }] },
    ],
  },
};

export const identityNumberRules: readonly Rule[] = [
  itemNumberMissing,
  itemNumberDuplicate,
  itemNumberBecameDate,
  itemNumberNonstandard,
  itemNumberGap,
  indicatorNumberBroken,
];
