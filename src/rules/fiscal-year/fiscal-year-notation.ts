import { fiscalYearLabel, readFiscalYears, type YearMention } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { yearWords } from '../reading/entry-text';
import { groupedBy, listed, oncePerCell, writing } from '../reading/hits';
import type { Hit, Rule, TableRule } from '../rule';
import { entriesOf } from '../../evaluation/item-entries';
import { yearLabels } from './year-labels';

const yearNotationMixed: TableRule = {
  id: 'year-notation-mixed',
  severity: 'info',
  title: { ja: '年度の書き方の混在', en: 'Mixed year notations' },
  why: {
    ja: '書き方が混ざると、同じ年度かどうかを読み手が確かめなければなりません。',
    en: 'Readers have to work out whether the same year is meant.',
  },
  fix: { ja: '年度の書き方をそろえてください。', en: 'Unify the notation.' },
  basis: '総務省 統一ルール 1-11',
  message: {
    ja: '年度の書き方が混在しています({list})。いずれも{fy}として扱いました。',
    en: 'Year notations are mixed ({list}). All were treated as {fy}.',
  },
  scope: 'table',
  check: (table) => {
    const single = yearLabels(table).filter(({ mention }) => mention.kind === 'fiscalYear' && !hasBothYears(mention));
    const ofYears = groupedBy(single, ({ mention }) => String(mention.fiscalYear));
    return ofYears
      .flatMap((labels): readonly Hit[] => {
        const notations = groupedBy(labels, ({ mention }) => notationOf(mention)).flatMap(([first]) => first ?? []);
        const [, second] = notations;
        if (!second) return [];
        const list = listed(notations.map(({ mention }) => mention.text.replace(/末$/, '')));
        return [{ at: second.at, words: { list, fy: yearWords(second.mention.fiscalYear) } }];
      })
      .slice(0, 1);
  },
  examples: {
    ok: [
      { case: '同じ書き方', rows: [{}] },
      { case: '和暦と西暦を並べている', rows: [{}], head: [['進捗管理表（2024（令和6）年度）']] },
    ],
    ng: [{ case: '「R6年度」と「令和6年度」', rows: [{}], headings: { 令和6年度実績: 'R6年度実績' } }],
  },
};

function hasBothYears({ era, western }: YearMention): boolean {
  return era !== undefined && western !== undefined;
}

/** How the year is written: 令和, R, the western year or the bare number; 元年 and 平成31 are notations of their own. */
function notationOf({ text, era, bare }: YearMention): string {
  const written = fold(text);
  if (bare) return 'bare';
  if (era === undefined) return 'western';
  const name = era.replace(/\d+$/, '');
  return `${/^[A-Za-z]/.test(written) ? 'letter' : 'era'} ${name} ${written.includes('元') ? '元' : ''}`;
}

const eraAndWesternYearDisagree: TableRule = {
  id: 'era-and-western-year-disagree',
  severity: 'error',
  title: { ja: '和暦と西暦の不一致', en: 'Era and western year disagree' },
  why: { ja: 'どちらの年度の目標や実績か決められません。', en: 'Nobody can tell which year the figures are of.' },
  fix: { ja: '和暦と西暦のどちらが正しいか確認して直してください。', en: 'Check which of the two is right and correct the other.' },
  basis: '総務省 統一ルール 1-11',
  message: {
    ja: '「{raw}」は和暦と西暦が一致しません。{era}は{west}年度です。どちらが正しいか確認して直してください。',
    en: '"{raw}": era and western year disagree ({era} is {west}). Check which is right.',
  },
  scope: 'table',
  check: (table) =>
    oncePerCell(
      yearLabels(table)
        .filter(({ mention }) => !mention.agrees)
        .map(({ at, mention }) => ({
          at,
          words: { raw: mention.text, era: fiscalYearLabel(mention.fiscalYear), west: mention.fiscalYear },
        })),
    ),
  examples: {
    ok: [{ case: '和暦と西暦が一致している', rows: [{ 令和7年度目標: '14以上' }], headings: { 令和7年度目標: '令和7年度(2025年度)目標' } }],
    ng: [{ case: '1年ずれている', rows: [{ 令和7年度目標: '14以上' }], headings: { 令和7年度目標: '令和7年度(2024年度)目標' } }],
  },
};

const longestLabel = 60;

const yearAndFiscalYearConfused: TableRule = {
  id: 'year-and-fiscal-year-confused',
  severity: 'warning',
  title: { ja: '「年」と「年度」の書き違い', en: 'Year written for fiscal year' },
  why: { ja: '暦年と年度では期間が3か月ずれます。', en: 'A calendar year and a fiscal year differ by three months.' },
  fix: { ja: '年度であれば「年度」と書いてください。', en: 'Write 年度 if the fiscal year is meant.' },
  basis: 'reform-office practice',
  message: {
    ja: '「{raw}」は{fy}に当たります。「年」と「年度」の書き違いでないか確認してください。',
    en: '"{raw}" falls in {fy}. Check 年 against 年度.',
  },
  scope: 'table',
  check: (table) => {
    const labels = yearLabels(table);
    if (!labels.some(({ mention }) => mention.kind === 'fiscalYear')) return [];
    return oncePerCell(
      labels
        .filter(({ mention, text }) => mention.kind === 'year' && !mention.bare && text.length <= longestLabel)
        .map(({ at, mention, text, isPlainText }): Hit => {
          const repair = isPlainText ? writing(text.replace(mention.text, mention.text.replace(/年(?!.*年)/, '年度'))) : {};
          return { at, words: { raw: mention.text, fy: yearWords(mention.fiscalYear) }, ...repair };
        }),
    );
  },
  examples: {
    ok: [{ case: '日付の年', rows: [{}] }],
    ng: [{ case: '題名が「令和6年」', rows: [{}], head: [['進捗管理表（令和6年）'], ['所属：企画室']] }],
  },
};

const eraYearNonexistent: TableRule = {
  id: 'era-year-nonexistent',
  severity: 'warning',
  title: { ja: '実在しない元号の年度', en: 'Year that the era never had' },
  why: {
    ja: '改元の前に立てた計画の年度がそのまま残っていると、検索や照合ができません。',
    en: 'Such years cannot be searched or matched.',
  },
  fix: { ja: '現在の元号の年度に直してください。', en: 'Write the year in the present era.' },
  basis: '神戸市 行政改革の取組状況(H28〜32年度の表記)',
  message: {
    ja: '「{raw}」は改元により実在しない年度です。「{right}」と読み替えました。表記を直してください。',
    en: '"{raw}" never existed because the era changed. It was read as "{right}". Correct it.',
  },
  scope: 'table',
  check: (table, { tableItems }) => {
    const inItems = tableItems
      .flatMap((item) => entriesOf(item).filter(({ text, inherited }) => /平成|[HＨ]\s?[3３]/.test(text) && !inherited))
      .flatMap(({ text, at, formula }) =>
        readFiscalYears(text).map((mention) => ({ text, at, mention, isPlainText: formula === undefined })),
      );
    return oncePerCell(
      [...yearLabels(table), ...inItems]
        .filter(({ mention }) => mention.nonexistent)
        .map(({ text, at, mention, isPlainText }): Hit => {
          const raw =
            mention.text
              .split(/[~〜～ー－-]|から/)
              .at(-1)
              ?.trim() ?? mention.text;
          const right = fiscalYearLabel(mention.to ?? mention.fiscalYear);
          return { at, words: { raw, right }, ...(isPlainText && raw.endsWith('年度') && writing(text.replace(raw, right))) };
        }),
    );
  },
  examples: {
    ok: [{ case: '平成31年度', rows: [{ 基準値: 8 }], headings: { 基準値: '基準値（平成31年度）' } }],
    ng: [{ case: '平成32年度', rows: [{ 基準値: 8 }], headings: { 基準値: '基準値（平成32年度）' } }],
  },
};

const yearWithoutEra: TableRule = {
  id: 'year-without-era',
  severity: 'info',
  title: { ja: '元号のない年度', en: 'Year without its era' },
  why: { ja: '元号がないと、平成の年度と区別できません。', en: 'Without the era it could be a year of another era.' },
  fix: { ja: '元号を補ってください。', en: 'Add the era.' },
  basis: 'ある市の市政改革プラン2.0 区政編 元年度の進捗状況',
  message: {
    ja: '「{raw}」を{fy}として扱いました。元号を補うと確実です。',
    en: '"{raw}" was treated as {fy}. Adding the era makes it certain.',
  },
  scope: 'table',
  check: (table) =>
    oncePerCell(
      yearLabels(table)
        .filter(({ mention }) => mention.bare && mention.kind === 'fiscalYear')
        .map(({ at, mention, text, isPlainText }): Hit => {
          const raw = mention.text.replace(/末$/, '');
          const repair = isPlainText ? writing(text.replace(raw, fiscalYearLabel(mention.fiscalYear))) : {};
          return { at, words: { raw, fy: yearWords(mention.fiscalYear) }, ...repair };
        }),
    ),
  examples: {
    ok: [{ case: '元号がある', rows: [{}] }],
    ng: [{ case: '「6年度目標」', rows: [{}], headings: { 令和6年度目標: '6年度目標' } }],
  },
};

export const fiscalYearNotationRules: readonly Rule[] = [
  yearNotationMixed,
  eraAndWesternYearDisagree,
  yearAndFiscalYearConfused,
  eraYearNonexistent,
  yearWithoutEra,
];
