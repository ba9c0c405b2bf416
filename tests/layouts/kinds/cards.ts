import type { DrawnItem } from '../content';
import { narrativeLines, ratingLine } from '../form-lines';
import { showsOf, type Kind } from '../kind';
import { actualOf, figure, indicatorName, targetOf, type Paper } from '../paper';
import { adjustForm } from './form';

/** Cards below each other; number and name stand over each card without a word that says so. */
export const cards: Kind = {
  name: 'cards',
  adjust: (plan) => ({
    ...adjustForm(plan),
    items: plan.items.slice(0, 7),
    numbering: plan.numbering === 'none' ? 'plain' : plan.numbering,
    sheets: Math.min(plan.sheets, 2),
  }),
  draw: (paper, top, items) => items.reduce((row, item) => drawCard(paper, row, item) + 1, top),
  shows: (plan) => showsOf(plan),
};

function drawCard(paper: Paper, top: number, item: DrawnItem): number {
  const { canvas, plan, heading, voice, year } = paper;
  const left = plan.indent;
  let row = top;
  if (plan.seed % 2 === 0) canvas.line(row++, left, [item.number, item.subject.name]);
  else canvas.put(row++, left, `${item.number}　${item.subject.name}`);
  const small = [
    ...(plan.policyPlace === 'none' ? [] : ([['policy', voice.of('policy'), item.policy]] as const)),
    ...(plan.department === 'column' ? ([['department', voice.of('department'), item.department]] as const) : []),
  ];
  small.forEach(([field, label, value], at) => {
    heading(row, left + at * 2, label, field);
    canvas.put(row, left + at * 2 + 1, value);
  });
  if (small.length > 0) row++;
  const withUnit = plan.units === 'column';
  const labels = [
    ['indicator', voice.of('indicator')],
    ...(withUnit ? ([['unit', voice.of('unit')]] as const) : []),
    ...(plan.previous ? ([['previous', voice.of('previous')]] as const) : []),
    ['target', voice.of('target')],
    ['actual', voice.of('actual')],
  ] as const;
  labels.forEach(([field, label], at) => {
    heading(row, left + at, label, field);
  });
  for (const indicator of item.indicators) {
    row++;
    canvas.line(row, left, [
      indicatorName(paper, indicator),
      ...(withUnit ? [indicator.unit] : []),
      ...(plan.previous ? [figure(paper, actualOf(indicator, year - 1), indicator, 'actual')] : []),
      figure(paper, targetOf(indicator, year), indicator, 'target'),
      figure(paper, actualOf(indicator, year), indicator, 'actual'),
    ]);
  }
  row++;
  for (const { field, label, value } of [ratingLine(paper, item), ...narrativeLines(paper, item)]) {
    heading(row, left, label, field);
    canvas.put(row, left + 1, value);
    canvas.merge(row, left + 1, row, left + labels.length - 1);
    row++;
  }
  return row;
}
