import type { DrawnItem } from '../content';
import type { Kind } from '../kind';
import { showsOf } from '../kind';
import { besideColumns, figureColumns, itemColumns, narrativeColumns, ratingColumn } from '../list-columns';
import type { Paper } from '../paper';
import { byPolicy } from '../paper';
import type { Plan } from '../plan';
import { drawHeadings, drawRows, type Column } from '../table';

export function listColumns(paper: Paper): readonly Column[] {
  const { before, behind } = besideColumns(paper);
  return [...itemColumns(paper), ...figureColumns(paper), ...before, ratingColumn(paper), ...narrativeColumns(paper), ...behind];
}

/** Rows under headings that are drawn already, with what the plan puts between them. */
export function drawItems(paper: Paper, top: number, columns: readonly Column[], items: readonly DrawnItem[]): number {
  const { canvas, plan } = paper;
  const left = plan.indent;
  let row = top;
  if (plan.inTheTable.includes('exampleRow')) {
    columns.forEach(({ field }, at) => {
      canvas.put(row, left + at, exampleCell(field));
    });
    row++;
  }
  if (plan.policyPlace === 'band') {
    for (const group of byPolicy(items)) {
      canvas.put(row, left, group.policy);
      canvas.merge(row, left, row, left + columns.length - 1);
      row = drawRows(paper, row + 1, columns, group.items);
    }
  } else if (plan.inTheTable.includes('blankRow') && items.length > 3) {
    row = drawRows(paper, row, columns, items.slice(0, 3)) + 1;
    row = drawRows(paper, row, columns, items.slice(3));
  } else row = drawRows(paper, row, columns, items);
  if (plan.inTheTable.includes('total')) {
    canvas.put(row, left + Math.max(0, columns.findIndex(({ field }) => field === 'itemName') - 1), '合計');
    canvas.put(
      row,
      left +
        Math.max(
          1,
          columns.findIndex(({ field }) => field === 'itemName'),
        ),
      `${items.length}項目`,
    );
    row++;
  }
  return row;
}

function exampleCell(field: Column['field']): string {
  const texts: Partial<Record<Column['field'], string>> = {
    itemNo: '例',
    policy: '市民サービスの向上',
    itemName: '（例）窓口の混雑の緩和',
    indicator: '平均待ち時間',
    target: '20分以下',
    actual: '18分',
    activity: '案内を見直し、待ち時間を短縮した。',
  };
  return texts[field] ?? '';
}

/** Without an indicator beside it, a unit stands in the cell, its column or its format. */
export function adjustList(plan: Plan): Plan {
  return { ...plan, ...(plan.numbering === 'none' && { inTheTable: plan.inTheTable.filter((row) => row !== 'exampleRow') }) };
}

export const list: Kind = {
  name: 'list',
  adjust: adjustList,
  draw: (paper, top, items) => {
    const columns = listColumns(paper);
    return drawItems(paper, drawHeadings(paper, top, columns), columns, items);
  },
  shows: (plan) => showsOf(plan),
};
