import { figureLines, itemLines, narrativeLines, ratingLine } from '../form-lines';
import { showsOf, type Kind } from '../kind';
import { adjustForm } from './form';

/** The same small form again and again on one sheet, with words for number and name. */
export const stackedForms: Kind = {
  name: 'stackedForms',
  adjust: (plan) => ({ ...adjustForm(plan), sheets: Math.min(plan.sheets, 2) }),
  draw: (paper, top, items) => {
    const { canvas, plan, heading } = paper;
    let row = top;
    for (const item of items) {
      for (const { field, label, value } of [
        ...itemLines(paper, item),
        ...figureLines(paper, item),
        ratingLine(paper, item),
        ...narrativeLines(paper, item),
      ]) {
        heading(row, plan.indent, label, field);
        canvas.put(row, plan.indent + 1, value);
        row++;
      }
      row++;
    }
    return row;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
