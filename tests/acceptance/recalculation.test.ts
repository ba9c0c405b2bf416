import { read, type WorkBook } from '@e965/xlsx';
import { formula, text } from '../../src/sheet-plan/cells';
import { planReport } from '../../src/report/plan-report';
import { planSheet } from '../../src/sheet-plan/plan-sheet';
import type { SheetMark, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { plannedCells } from '../report/planned-cells';
import { rounds } from '../report/rounds';
import { convert } from './libreoffice';
import { describeWith } from './programs';

type Result = string | number | undefined;

/** Place → result of every formula of the plans, as stored. */
function storedResults(plans: readonly SheetPlan[]): ReadonlyMap<string, Result> {
  return new Map(
    plans.flatMap((plan) =>
      plannedCells(plan).flatMap(([address, cell]) => (cell.kind === 'formula' ? [[`${plan.name}!${address}`, cell.value] as const] : [])),
    ),
  );
}

/** The same places in a workbook that another program computed. A formula whose result is a blank text reads back as "". */
function computedResults(book: WorkBook, places: Iterable<string>): ReadonlyMap<string, Result> {
  return new Map(
    [...places].map((place) => {
      const [sheet = '', address = ''] = place.split('!');
      const cell = book.Sheets[sheet]?.[address] as { v?: string | number; w?: string; t: string } | undefined;
      return [place, cell?.t === 'e' ? `error ${cell.w ?? ''}` : (cell?.v ?? '')];
    }),
  );
}

const wrongOnPurpose = planSheet({
  name: '試し',
  mark: 'findings',
  purpose: 'holds a wrong result',
  columnWidths: [10],
  blocks: [{ at: { row: 0, column: 0 }, rows: [[formula('1+1', 3)], [text('文字')]] }],
  freeze: { rows: 0, columns: 0 },
  gridLines: true,
  print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
});

/** The sheets of the published round above the items of the round with undetermined items, as after a clerk's changes. */
function changedAfterwards(): readonly SheetPlan[] {
  const published = planReport(rounds['FY2024 as published']!);
  const changed = planReport(rounds['three items undetermined']!);
  return [...published.filter(({ mark }) => mark !== 'items'), ...changed.filter(({ mark }) => mark === 'items')];
}

/** The published round with a rating in 一覧データ that is none of the words. */
function misspeltAfterwards(): readonly SheetPlan[] {
  return planReport(rounds['FY2024 as published']!).map((plan) => {
    const [block] = plan.blocks;
    if (plan.mark !== 'items' || !block) return plan;
    const rows = block.rows.map((row, at) => (at === 1 ? row.map((cell) => (cell.look === 'achieved' ? text('たっせい') : cell)) : row));
    return planSheet({ ...plan, blocks: [{ ...block, rows }] });
  });
}

describeWith('LibreOffice', 'LibreOffice, forced to recalculate', () => {
  const plans: Record<string, readonly SheetPlan[]> = {
    ...Object.fromEntries(Object.entries(rounds).map(([name, review]) => [name, planReport(review)])),
    'wrong on purpose': [wrongOnPurpose],
    'changed afterwards': changedAfterwards(),
    'misspelt afterwards': misspeltAfterwards(),
  };
  let books: Record<string, WorkBook>;

  beforeAll(async () => {
    const files = await Promise.all(
      Object.entries(plans).map(async ([name, each]) => [name, await writeWorkbook(each, { title: name })] as const),
    );
    books = Object.fromEntries(Object.entries(convert(Object.fromEntries(files), 'xlsx')).map(([name, bytes]) => [name, read(bytes)]));
  }, 300_000);

  test('corrects a wrong stored result, so that its agreement means something', () => {
    expect(computedResults(books['wrong on purpose']!, ['試し!A1']).get('試し!A1')).toBe(2);
  });

  test.each(Object.keys(rounds))('gives every formula the stored result: %s', (name) => {
    const stored = storedResults(plans[name]!);
    expect(stored.size).toBeGreaterThan(20);
    expect(computedResults(books[name]!, stored.keys())).toEqual(stored);
  });

  test('the figures follow the ratings in 一覧データ when somebody changes them', () => {
    const following: readonly SheetMark[] = ['evaluation-result', 'by-policy', 'by-department', 'by-kind'];
    const asChanged = storedResults(planReport(rounds['three items undetermined']!).filter(({ mark }) => following.includes(mark)));
    expect(asChanged.get('評価結果!C1')).toBe('未確定');
    expect(computedResults(books['changed afterwards']!, asChanged.keys())).toEqual(asChanged);
  });

  test('突合表 tells that 一覧データ no longer gives the figures of the review', () => {
    const computed = computedResults(books['changed afterwards']!, ['突合表!A3', '突合表!A4', '突合表!D7', '突合表!D8', '突合表!D9']);
    expect([...computed.values()]).toEqual([
      '一致しない数値があります。一致するまで公表しないでください。',
      '確認した項目＝達成＋未達成＋評価対象外＋未評価：24＝16＋4＋1＋3',
      '一致',
      '不一致',
      '一致',
    ]);
  });

  test('a rating that was cleared or misspelt is counted as 未評価', () => {
    const places = ['評価結果!C1', '取組方針別集計!G5', '取組方針別集計!G9', '突合表!D12'];
    expect([...computedResults(books['misspelt afterwards']!, places).values()]).toEqual(['未確定', 1, '一致', '不一致']);
  });
});
