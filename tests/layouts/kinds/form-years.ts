import { itemLines, narrativeLines, numbered } from '../form-lines';
import { inFigures, showsOf, type Kind } from '../kind';
import { actualOf, figure, indicatorName, targetOf } from '../paper';
import { adjustForm } from './form';

/** A form with years across: target, actual and rating of several years stand at their crossings. */
export const formYears: Kind = {
  name: 'formYears',
  sheetPerItem: true,
  adjust: (plan) => ({ ...adjustForm(inFigures(plan)), yearPlace: 'title', previous: false }),
  draw: (paper, top, [item]) => {
    const indicator = item?.indicators[0];
    if (!item || !indicator) return top;
    const { canvas, plan, heading, voice, year, label, scale } = paper;
    const left = plan.indent;
    const years = [year - 2, year - 1, year, year + 1];
    let row = top;
    let count = 0;
    for (const line of itemLines(paper, item)) {
      heading(row, left, numbered(paper, line.label, count++), line.field);
      canvas.put(row, left + 1, line.value);
      canvas.merge(row, left + 1, row, left + years.length);
      row++;
    }
    heading(row, left, numbered(paper, voice.of('indicator'), count++), 'indicator');
    canvas.put(row, left + 1, indicatorName({ plan: { ...plan, units: plan.units === 'column' ? 'bracket' : plan.units } }, indicator));
    row++;
    canvas.line(row, left, [voice.of('yearOfRow'), ...years.map(label)]);
    row++;
    const last = scale.labels.find(({ countsAs }) => countsAs === (item.outcome === 'met' ? 'notAchieved' : 'achieved'))?.label ?? null;
    heading(row, left, voice.of('target'), 'target');
    canvas.line(
      row,
      left + 1,
      years.map((of) => figure(paper, targetOf(indicator, of), indicator, 'target')),
    );
    heading(row + 1, left, voice.of('actual'), 'actual');
    canvas.line(
      row + 1,
      left + 1,
      years.map((of) => (of > year ? null : figure(paper, actualOf(indicator, of), indicator, 'actual'))),
    );
    heading(row + 2, left, voice.of('rating'), 'rating');
    canvas.line(
      row + 2,
      left + 1,
      years.map((of) => (of > year ? null : of === year ? item.mark : last)),
    );
    row += 3;
    for (const line of narrativeLines(paper, item)) {
      heading(row, left, numbered(paper, line.label, count++), line.field);
      canvas.put(row, left + 1, line.value);
      canvas.merge(row, left + 1, row, left + years.length);
      row++;
    }
    return row;
  },
  shows: (plan) => showsOf(plan, 'first'),
};
