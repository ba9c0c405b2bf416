import type { Indicator } from '../../../src/model/item';
import type { FaultKind } from './fault-kind';
import { achieved, all, alone, inScope, notAchieved, numeric, words } from './writes';

const appended = (sentence: string) => words((text) => `${text}${sentence}`);

/** How a sentence leads to the figure of an indicator. */
const statements: Readonly<Record<string, (indicator: string) => string>> = {
  'with the name': (name) => `${name}は`,
  'with the name without its bracket': (name) => `${name.replace(/（[^（）]*）$/, '')}は`,
  'with the name and 実績': (name) => `${name}の実績は`,
  'with 実績 alone': () => '実績は',
};

function otherFigure({ actual, unit }: Indicator): string {
  return `${Number(((actual?.value ?? 0) + 3).toFixed(2))}${actual?.unit ?? unit ?? ''}`;
}

export const narrativeFaults: readonly FaultKind[] = [
  { name: 'no narrative', rule: 'narrative-missing', change: { activity: null }, where: inScope, also: ['evidence-missing'] },
  {
    name: 'narrative of another item',
    rule: 'narrative-same-in-two-items',
    change: { activity: (entry, { items, item }) => items.find((other) => other !== item)?.entries.activity?.text ?? entry.text },
    where: ({ items, item }) => items[0] !== item,
    also: ['evidence-missing'],
  },
  ...Object.entries(statements).map(([name, statement]): FaultKind => ({
    name: `figure in the text differs from the actual, ${name}`,
    rule: 'number-in-text-disagrees',
    change: { activity: ({ text }, { indicator }) => `${text}\n${statement(indicator.name)}${otherFigure(indicator)}であった。` },
    where: all(numeric, inScope, alone),
  })),
  {
    name: '達成 and a text that says the contrary',
    rule: 'wording-contradicts-rating',
    change: { activity: appended('実績は目標を下回った。') },
    where: all(achieved, alone, ({ indicator }) => indicator.comparator !== '<='),
  },
  {
    name: '未達成 and a text that says the contrary',
    rule: 'wording-contradicts-rating',
    change: { activity: appended('目標を達成した。') },
    where: notAchieved,
  },
  { name: 'circled figure in the text', rule: 'platform-dependent-characters', change: { activity: words((text) => `①${text}`) } },
  { name: '㈱ in the text', rule: 'platform-dependent-characters', change: { activity: appended('㈱の協力を得た。') } },
  {
    name: 'blanks between letters',
    rule: 'spaces-for-layout',
    change: { activity: words((text) => `${text}　　　　　詳細は次年度に示す。`) },
  },
  { name: 'mark without a note', rule: 'note-mark-unmatched', change: { activity: appended('※1') } },
  { name: 'very long text', rule: 'text-too-long', change: { activity: words((text) => text.repeat(Math.ceil(450 / text.length))) } },
  { name: 'circles left to fill in', rule: 'placeholder-left', change: { activity: appended('○○局と連携した。') } },
  { name: 'a word left to confirm', rule: 'placeholder-left', change: { activity: appended('（要確認）') } },
  { name: 'telephone in the text', rule: 'personal-information-exposed', change: { activity: appended('（電話 06-6208-1234）') } },
  { name: 'extension in the text', rule: 'personal-information-exposed', change: { activity: appended('（内線1234）') } },
  { name: 'mail address in the text', rule: 'personal-information-exposed', change: { activity: appended('連絡先 taro@city.example.jp') } },
  { name: 'name of the person in charge', rule: 'personal-information-exposed', change: { activity: appended('（担当者：山田太郎）') } },
  { name: 'internal memo', rule: 'personal-information-exposed', change: { activity: appended('（内部用）') } },
  { name: 'variant of a word', rule: 'terms-inconsistent', change: { activity: appended('問い合わせと問合せに答えた。') } },
  {
    name: 'difference of two shares in per cent',
    rule: 'percent-for-point-difference',
    change: { activity: ({ text }, { indicator }) => `${text}${indicator.name}は前年度から2.5％増加した。` },
    where: ({ indicator, item }) => indicator.unit === '％' && item.indicators[0] === indicator,
    also: ['number-in-text-disagrees'],
  },
];
