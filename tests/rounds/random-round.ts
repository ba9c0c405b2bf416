import fc from 'fast-check';
import { defaultSettings } from '../../src/model/default-settings';
import type { Rating } from '../../src/model/rating';
import type { Settings } from '../../src/model/settings';
import type { Source } from '../../src/review';
import type { ExampleSheet, SheetRow } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

/** What a random round is made of; a failure shrinks to the smallest plan that still fails. */
export interface RoundPlan {
  readonly departments: readonly DepartmentPlan[];
  /** 所属一覧 is given, with this many departments in it that have sent nothing. */
  readonly duties: number | null;
  /** The first item of the first department stands in the second one's workbook as well. */
  readonly isShared: boolean;
  /** How the shared item counts; null: nobody has said. */
  readonly sharedDecision: 'once' | 'each' | null;
  /** Item numbers are unique in the city: 1-1, 2-1. Else every department counts from 1. */
  readonly numbersOfCity: boolean;
}

export interface DepartmentPlan {
  readonly ratings: readonly Word[];
  readonly arrives: 'read' | 'refused' | 'twice';
  readonly lastYear: 'none' | 'before' | 'behind';
  readonly example: 'none' | 'row' | 'sheet';
  readonly hasTotal: boolean;
  readonly hasGap: boolean;
}

type Word = '達成' | '未達成' | '評価対象外' | '';
const ratingOf: Readonly<Record<Word, Rating>> = { 達成: 'achieved', 未達成: 'notAchieved', 評価対象外: 'outOfScope', '': 'undetermined' };

export interface DrawnItem {
  readonly department: string;
  readonly id: string;
  readonly name: string;
  readonly word: Word;
}

/** A round with what is true of it. */
export interface DrawnRound {
  readonly sources: readonly Source[];
  readonly settings: Settings;
  /** Of workbooks that can be read, each once. */
  readonly items: readonly DrawnItem[];
  readonly refused: readonly string[];
  readonly missing: readonly string[];
  readonly copies: readonly string[];
  readonly lastYears: readonly string[];
  readonly examples: readonly string[];
  /** The item that two departments sent; null: none. */
  readonly shared: DrawnItem | null;
  readonly counts: Readonly<Record<Rating, number>>;
  readonly isFinal: boolean;
}

const names = ['環境部', '財務部', '健康部', '土木部'];
const subjects = ['窓口の案内', '書庫の整理', '広告の募集', '検診の勧奨'];
const places = ['北地区', '南地区', '港地区', '山手地区'];

export const roundPlans: fc.Arbitrary<RoundPlan> = fc.record({
  departments: fc.array(
    fc.record({
      ratings: fc.array(fc.constantFrom<Word>('達成', '未達成', '評価対象外', '達成', '未達成', ''), { minLength: 1, maxLength: 4 }),
      arrives: fc.constantFrom('read', 'read', 'read', 'twice', 'refused'),
      lastYear: fc.constantFrom('none', 'none', 'before', 'behind'),
      example: fc.constantFrom('none', 'none', 'row', 'sheet'),
      hasTotal: fc.boolean(),
      hasGap: fc.boolean(),
    }),
    { minLength: 1, maxLength: names.length },
  ),
  duties: fc.option(fc.nat({ max: 2 })),
  isShared: fc.boolean(),
  sharedDecision: fc.constantFrom(null, 'once', 'each'),
  numbersOfCity: fc.boolean(),
});

export function drawRound(plan: RoundPlan): DrawnRound {
  const own = plan.departments.map((department, index) => itemsOf(plan, department, index));
  const sharing = plan.isShared && own.length > 1 ? own[0]?.[0] : undefined;
  const sent = own.map((items, index) => (sharing && index === 1 ? [...items, { ...sharing, department: names[1] ?? '' }] : items));
  const drawn = plan.departments.map((department, index) => ({ department, index, name: names[index] ?? '', items: sent[index] ?? [] }));
  const readable = drawn.filter(({ department }) => department.arrives !== 'refused');
  const absent = ['総務部', '教育部'].slice(0, plan.duties ?? 0);
  const items = readable.flatMap((each) => each.items);
  const shared = sharing && readable.filter(({ index }) => index < 2).length === 2 ? sharing : null;
  const settled = shared === null || plan.sharedDecision !== null;
  const counted = shared !== null && plan.sharedDecision !== 'each' ? items.filter((item) => !isCopyOf(item, shared)) : items;
  const count = (rating: Rating): number => counted.filter(({ word }) => ratingOf[word] === rating).length;
  const counts = {
    ...{ achieved: count('achieved'), notAchieved: count('notAchieved') },
    ...{ outOfScope: count('outOfScope'), undetermined: count('undetermined') },
  };
  const refused = drawn.filter(({ department }) => department.arrives === 'refused').map(({ name }) => `${name}.xlsx`);
  const sources = drawn.flatMap(({ department, name, items: rows }) => filesOf(department, name, rows));
  const missing = plan.duties !== null && sources.length > 1 ? absent : [];
  return {
    sources,
    settings: settingsOf(plan, absent, sent),
    items,
    refused,
    missing,
    copies: drawn.filter(({ department }) => department.arrives === 'twice').map(({ name }) => `${name}_再送.xlsx`),
    lastYears: readable.filter(({ department }) => department.lastYear !== 'none').map(({ name }) => `${name}.xlsx`),
    examples: readable.filter(({ department }) => department.example !== 'none').map(({ name }) => `${name}.xlsx`),
    shared,
    counts,
    isFinal: refused.length === 0 && missing.length === 0 && counts.undetermined === 0 && counted.length > 0 && settled,
  };
}

function isCopyOf(item: DrawnItem, shared: DrawnItem): boolean {
  return item.name === shared.name && item.department !== shared.department;
}

function itemsOf({ numbersOfCity }: RoundPlan, { ratings }: DepartmentPlan, index: number): readonly DrawnItem[] {
  return ratings.map((word, place) => ({
    department: names[index] ?? '',
    id: numbersOfCity ? `${index + 1}-${place + 1}` : String(place + 1),
    name: `${places[index] ?? ''}の${subjects[place] ?? ''}`,
    word,
  }));
}

function settingsOf(plan: RoundPlan, absent: readonly string[], sent: readonly (readonly DrawnItem[])[]): Settings {
  const present = plan.departments.map((_, index) => ({ name: names[index] ?? '', items: (sent[index] ?? []).map(({ id }) => id) }));
  const [first = '', second = ''] = names;
  return {
    ...defaultSettings,
    fiscalYear: 2024,
    organisation: [...names, ...absent],
    departments: plan.duties === null ? [] : [...present, ...absent.map((name) => ({ name, items: ['9-9'] }))],
    sharedItems:
      plan.sharedDecision === null
        ? []
        : [
            plan.sharedDecision === 'each'
              ? { departments: [first, second], count: 'each' }
              : { departments: [first, second], count: 'once', owner: first },
          ],
  };
}

function filesOf({ arrives, ...department }: DepartmentPlan, name: string, items: readonly DrawnItem[]): readonly Source[] {
  const file = `${name}.xlsx`;
  if (arrives === 'refused') return [{ file, sha256: file, refused: { ja: '開けません。', en: 'It cannot be opened.' } }];
  const sheets = sheetsOf(department, name, items);
  const source = (as: string): readonly Source[] =>
    sourcesOf({ case: '', file: as, rows: [], sheets }).map((each) => ({ ...each, sha256: as }));
  // A copy that another program has saved: other bytes, the same contents.
  return arrives === 'twice' ? [...source(file), ...source(`${name}_再送.xlsx`)] : source(file);
}

function sheetsOf(
  { lastYear, example, hasTotal, hasGap }: Omit<DepartmentPlan, 'arrives'>,
  name: string,
  items: readonly DrawnItem[],
): readonly ExampleSheet[] {
  const sheet = (year: string, rows: readonly SheetRow[]): readonly SheetRow[] => [
    [`進捗管理表（${year}）`],
    [`所属：${name}`],
    [],
    ['番号', '取組方針', '取組項目', '指標', `${year}目標`, `${year}実績`, '評価', '課題', '改善策', '備考'],
    ...rows,
  ];
  const rows = items.map(rowOf);
  const [top = [], ...rest] = rows;
  const body = [
    ...(example === 'row' ? [['例', '業務改革の推進', '記入のしかた', '件数', '10件以上', '12件', '達成']] : []),
    ...(hasGap && rest.length > 0 ? [top, [], ...rest] : rows),
    ...(hasTotal ? [['', '', '合計', `${items.length}項目`]] : []),
  ];
  const current: ExampleSheet = { name: '進捗管理表', rows: sheet('令和6年度', body) };
  const earlier: ExampleSheet = {
    name: '令和5年度',
    rows: sheet(
      '令和5年度',
      items.map((item) => rowOf({ ...item, word: item.word === '達成' ? '未達成' : '達成' })),
    ),
  };
  const sample: ExampleSheet = {
    name: '記入例',
    rows: sheet('令和6年度', [['1', '業務改革の推進', '会議の見直し', '回数', '5回以上', '6回', '達成']]),
  };
  return [
    ...(lastYear === 'before' ? [earlier] : []),
    ...(example === 'sheet' ? [sample] : []),
    current,
    ...(lastYear === 'behind' ? [earlier] : []),
  ];
}

function rowOf({ id, name, word }: DrawnItem): SheetRow {
  const whole = [id, '業務改革の推進', name, '件数', '10件以上'];
  if (word === '未達成') return [...whole, '8件', word, '周知が足りなかった。', '周知の方法を見直す。'];
  if (word === '評価対象外') return [...whole, '－', word, '', '', '国の制度改正を待って実施するため'];
  return [...whole, '12件', word];
}
