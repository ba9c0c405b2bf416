import { itemLines, narrativeLines, numbered, ratingLine } from '../form-lines';
import { showsOf, type Kind } from '../kind';
import { actualOf, figure, indicatorName, targetOf } from '../paper';
import { adjustForm } from './form';

/** A form with small tables of different roles: whom it is for, what it costs, and the indicators. */
export const formTables: Kind = {
  name: 'formTables',
  sheetPerItem: true,
  adjust: (plan) => ({
    ...adjustForm(plan),
    items: plan.items.slice(0, 6),
    previous: false,
    units: plan.units === 'behind' ? 'column' : plan.units,
  }),
  draw: (paper, top, [item]) => {
    if (!item) return top;
    const { canvas, plan, heading, voice, year, label } = paper;
    const left = plan.indent;
    let row = top;
    let count = 0;
    const wide = (line: {
      readonly label: string;
      readonly field: Parameters<typeof heading>[3];
      readonly value: Parameters<typeof canvas.put>[2];
    }): void => {
      heading(row, left, numbered(paper, line.label, count++), line.field);
      canvas.put(row, left + 1, line.value);
      canvas.merge(row, left + 1, row, left + 4);
      row++;
    };
    itemLines(paper, item).forEach(wide);
    const size = 1000 + item.budget;
    const population = (): void => {
      canvas.put(row, left, '【対象の規模】');
      canvas.line(row + 1, left, ['対象', '単位', label(year - 1), label(year)]);
      canvas.line(row + 2, left, ['対象となる市民の数', '人', size, size + 35]);
      row += 4;
    };
    const cost = (): void => {
      canvas.put(row, left, '【事業費の推移】');
      canvas.line(row + 1, left, ['区分', '単位', label(year - 1), label(year)]);
      canvas.line(row + 2, left, ['事業費', '千円', item.budget, item.budget + 120]);
      canvas.line(row + 3, left, ['うち一般財源', '千円', item.budget - 50, item.budget]);
      row += 5;
    };
    const indicators = (): void => {
      canvas.put(row, left, `【${voice.of('indicator')}】`);
      heading(row + 1, left, voice.of('indicator'), 'indicator');
      heading(row + 1, left + 1, voice.of('unit'), 'unit');
      heading(row + 1, left + 2, voice.of('target'), 'target');
      heading(row + 1, left + 3, voice.of('actual'), 'actual');
      item.indicators.forEach((indicator, at) => {
        canvas.line(row + 2 + at, left, [
          indicatorName({ plan: { ...plan, units: 'column' } }, indicator),
          indicator.unit,
          figure(paper, targetOf(indicator, year), indicator, 'target', 'column'),
          figure(paper, actualOf(indicator, year), indicator, 'actual', 'column'),
        ]);
      });
      row += 3 + item.indicators.length;
    };
    const order =
      [
        [population, indicators, cost],
        [indicators, cost],
        [cost, indicators],
      ][plan.seed % 3] ?? [];
    for (const part of order) part();
    wide(ratingLine(paper, item));
    narrativeLines(paper, item).forEach(wide);
    return row;
  },
  shows: (plan) => showsOf(plan),
};
