import { showsOf, type Kind } from '../kind';
import { byPolicy } from '../paper';
import { drawHeadings, drawRows } from '../table';
import { listColumns } from './list';

/** A band for each policy, the headings repeated below every band. */
export const banded: Kind = {
  name: 'banded',
  adjust: (plan) => ({ ...plan, policyPlace: 'band', inTheTable: [] }),
  draw: (paper, top, items) => {
    const { canvas, plan } = paper;
    let row = top;
    byPolicy(items).forEach(({ policy, items: own }, at) => {
      const columns = listColumns(paper);
      canvas.put(row, plan.indent, plan.seed % 2 === 0 ? `基本目標${at + 1}　${policy}` : policy);
      canvas.merge(row, plan.indent, row, plan.indent + columns.length - 1);
      row = drawRows(paper, drawHeadings(paper, row + 1, columns), columns, own) + (plan.seed % 3 === 0 ? 1 : 0);
    });
    return row;
  },
  shows: (plan) => showsOf(plan),
};
