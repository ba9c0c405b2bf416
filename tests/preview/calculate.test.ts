import { planReport } from '../../src/report/plan-report';
import { fy2024Review } from '../report/fy2024-round';
import { TableModel } from '../simulated-excel/model/table';
import { blankCell, type CellContent } from '../simulated-excel/model/cell';
import { WorkbookModel } from '../simulated-excel/model/workbook';
import { calculate } from './calculate';

/** A workbook with these cells, "=" for formulas, and their values once they are computed. */
function computed(cells: Readonly<Record<string, string | number>>, at: readonly [row: number, column: number]): CellContent {
  const workbook = new WorkbookModel({ calculate });
  const sheet = workbook.sheet('Sheet1');
  for (const [place, value] of Object.entries(cells)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const isFormula = String(value).startsWith('=');
    sheet.put(row, column, { ...blankCell, content: isFormula ? 0 : value, formula: isFormula ? String(value) : null });
  }
  workbook.recalculate();
  return sheet.cell(...at).content;
}
const result = (formula: string) => computed({ '0,0': 19, '0,1': 4, '0,2': '達成', '1,0': formula }, [1, 0]);

test.each([
  ['=A1+B1*2', 27],
  ['=(A1+B1)*2', 46],
  ['=A1-B1-1', 14],
  ['="達成率("&A1&"項目/"&(A1+B1)&"項目)"', '達成率(19項目/23項目)'],
  ['=SUM(A1:C1)', 23],
  ['=MOD(A1*1000,A1+B1)', 2],
  ['=ROUND(A1*1000/(A1+B1),0)/10', 82.6],
  ['=ROUND(0-2.5,0)', -3],
  ['=TEXT(87,"0.0")', '87.0'],
  ['=IF(A1>B1,"多い","少ない")', '多い'],
  ['=IF(AND(A1=19,B1=5),"一致","不一致")', '不一致'],
  ['=COUNTIFS(A1:C1,"達成")', 1],
  ['=COUNTIFS(A1:C1,"達*")', 1],
  ['=COUNTIFS(A1:C1,"=達~*")', 0],
  ['=A9=0', true],
  ["='Sheet1'!B1", 4],
])('%s is %s', (formula, value) => {
  expect(result(formula)).toBe(value);
});

test('a formula that reads another formula gets its new value', () => {
  expect(computed({ '0,0': 2, '0,1': '=A1*2', '0,2': '=B1+1' }, [0, 2])).toBe(5);
});

test.each(['=VLOOKUP(A1,B1:C1,2)', '=A1:B1', '=A2', '=A1^2', '=無い!A1'])('%s is beyond it and keeps what its file gave it', (formula) => {
  expect(result(formula)).toBe(0);
});

test('every formula of the report sheets gives the value that the plan computed from the review', () => {
  const plans = planReport(fy2024Review);
  const workbook = new WorkbookModel(
    { calculate },
    plans.map(({ name }) => name),
  );
  const expected: [string, string | number][] = [];
  for (const plan of plans) {
    const sheet = workbook.sheet(plan.name);
    for (const { at, rows } of plan.blocks) {
      for (const [down, row] of rows.entries()) {
        for (const [across, cell] of row.entries()) {
          const content = cell.kind === 'text' || cell.kind === 'link' ? cell.text : cell.kind === 'number' ? cell.value : '';
          const formula = cell.kind === 'formula' ? `=${cell.formula}` : null;
          sheet.put(at.row + down, at.column + across, { ...blankCell, content, formula });
          if (cell.kind === 'formula') expected.push([`${plan.name} ${at.row + down} ${at.column + across}`, cell.value]);
        }
      }
    }
    sheet.tables = plan.tables.map(({ name, area }) => new TableModel(sheet, workbook.nextId(), name, area));
  }
  workbook.recalculate();
  const found = expected.map(([place]) => {
    const [name = '', row, column] = place.split(' ');
    return [place, workbook.sheet(name).cell(Number(row), Number(column)).content];
  });
  expect(expected.length).toBeGreaterThan(50);
  expect(found).toEqual(expected);
});
