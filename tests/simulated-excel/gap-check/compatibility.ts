import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of members.csv: what is known of a member of Excel that the product uses. */
export interface KnownMember {
  readonly member: string;
  /** "ExcelApi 1.1"; "" where the typings say none. */
  readonly set: string;
  /** Where its behaviour is known from: "documentation", an issue such as "office-js#1860", "recording". */
  readonly source: string;
  /** Whether it was seen on a real Excel, by a self-test or a recording. */
  readonly observed: 'yes' | 'no';
}

export const tablePath = join(__dirname, 'members.csv');

export function knownMembers(): readonly KnownMember[] {
  const [, ...lines] = readFileSync(tablePath, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [member = '', set = '', source = '', observed] = line.split(',');
    return { member, set, source, observed: observed === 'yes' ? 'yes' : 'no' };
  });
}

export const begin = '<!-- made from tests/simulated-excel/gap-check/members.csv -->';
export const end = '<!-- end -->';

/** The part of docs/excel-compatibility.md that is made from the table. */
export function compatibilityPart(members: readonly KnownMember[]): string {
  const bySet = new Map<string, string[]>();
  for (const { member, set } of members) bySet.set(set, [...(bySet.get(set) ?? []), member]);
  const sets = [...bySet].filter(([set]) => set !== '').sort(([a], [b]) => Number(a.split('.')[1]) - Number(b.split('.')[1]));
  const observed = members.filter((each) => each.observed === 'yes').length;
  const known = members.filter(({ source }) => source !== 'documentation');
  return [
    begin,
    '',
    `使っているExcelの機能は${members.length}個で、そのうち実物のExcelで確かめたものは${observed}個です。`,
    '',
    '| 機能の集まり | 個数 |',
    '| --- | --- |',
    ...sets.map(([set, names]) => `| ${set} | ${names.length} |`),
    '',
    '次の機能には、Microsoftに報告された問題があります。Excelが応じないときは、画面にその旨を表示します。',
    '',
    '| 機能 | 報告 |',
    '| --- | --- |',
    ...known.map(({ member, source }) => `| \`${member}\` | ${source} |`),
    '',
    `> ${members.length} members of Excel are used, ${observed} of them seen on a real Excel. Problems with those of the second table were reported to Microsoft; what Excel refuses is told in the pane.`,
    '',
    end,
  ].join('\n');
}
