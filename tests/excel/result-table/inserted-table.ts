import { excelHost } from '../../../src/excel/excel-host';
import { planResultTable } from '../../../src/report/result/result-table';
import { fy2024Review } from '../../report/fy2024-round';
import { rounds } from '../../report/rounds';
import { cellsOf, openPersonBook } from '../person-book';

/** 評価結果 of the press release. */
export const table = planResultTable(fy2024Review);
/** With other figures, 未確定 and other notes: of another height. */
export const draft = planResultTable(rounds['a rating missing'] ?? Object.values(rounds).find(({ results }) => !results.final)!);

/** The book with the table in it, at B4. */
export async function inserted() {
  const excel = openPersonBook();
  const host = excelHost();
  const before = cellsOf(excel.sheet);
  const { selected } = await host.resultTable.look(table);
  await host.resultTable.insert(table, selected);
  return { excel, host, before, at: selected };
}
