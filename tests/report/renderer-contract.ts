import { formatOf } from '../../src/sheet-plan/cells';
import { planReport } from '../../src/report/plan-report';
import { planOfficeSheets } from '../../src/report/office/office-sheets';
import { planReturnSlips } from '../../src/report/round/return-slip';
import { planRuleList } from '../../src/report/office/rule-list';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { catalogue } from '../../src/rules/catalogue';
import { addressOf } from '../../src/workbook/reference';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { interimReview } from './interim-round';
import { plannedCells } from './planned-cells';
import { rounds } from './rounds';

/** What a cell of a sheet holds, in the words of both a plan and a workbook. */
type Content = readonly [address: string, value: unknown, formula: string | null, format: string];

function contentOf([address, cell]: ReturnType<typeof plannedCells>[number]): Content {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return [address, cell.text, null, formatOf(cell)];
    case 'number':
      return [address, cell.value, null, cell.format];
    case 'formula':
      return [address, cell.value, cell.formula, cell.format];
  }
}

function writtenCells({ rows }: Sheet): readonly Content[] {
  return rows.flatMap(({ index, cells }) =>
    cells.flatMap((cell, column) =>
      cell && (cell.value !== null || cell.formula !== null)
        ? [[addressOf({ row: index, column }), cell.value ?? '', cell.formula, cell.format] as const]
        : [],
    ),
  );
}

const byAddress = (contents: readonly Content[]) => [...contents].sort(([a], [b]) => (a < b ? -1 : 1));

const cases: readonly (readonly [string, readonly SheetPlan[]])[] = [
  ...Object.entries(rounds).map(([name, review]) => [name, planReport(review)] as const),
  ['what the office keeps by hand', planOfficeSheets(interimReview.settings)],
  ['the rules and what the departments have to answer', [planRuleList(catalogue), ...planReturnSlips(rounds['troublesome names']!)]],
];

/**
 * What holds for every renderer: a report that was written and read again has the same sheets, values, formulas, formats and tables.
 * @param writeAndRead writes the plans with the renderer under test and reads the result back
 */
export function describeRenderer(name: string, writeAndRead: (plans: readonly SheetPlan[]) => Promise<Workbook>): void {
  describe(`${name} keeps what the plans say`, () => {
    describe.each(cases)('%s', (_, plans) => {
      let workbook: Workbook;

      beforeAll(async () => {
        workbook = await writeAndRead(plans);
      });

      test('the sheets, in their order', () => {
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(plans.map((plan) => plan.name));
      });

      test.each(plans.map((plan, index) => [plan.name, plan, index] as const))(
        'the values, formulas and formats of %s',
        (_name, plan, index) => {
          expect(byAddress(writtenCells(workbook.sheets[index]!))).toEqual(byAddress(plannedCells(plan).map(contentOf)));
        },
      );

      test('the tables', () => {
        expect(workbook.sheets.flatMap(({ tables }) => tables)).toEqual(
          plans.flatMap(({ tables }) => tables.map((table) => ({ name: table.name, area: table.area }))),
        );
      });
    });
  });
}
