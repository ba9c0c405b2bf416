import type { SeriesColours } from '../../sheet-plan/looks';
import { fontName } from '../../sheet-plan/looks';
import type { ChartPlan, ChartSeries } from '../../sheet-plan/sheet-plan';
import { boundingArea, columnsOf, rangeAt } from '../areas';
import type { Stroke } from './stroke';
import { callBytes } from './stroke';

const textColour = '#262626';
/** A 0 has no bar that its figure could stand in. */
const countFormat = '0;-0;;';
const percentFormat = '0.0"％";;;';

/**
 * Native charts over cells of the sheet. Excel offers add-ins no alternative text for charts, so `description` stays out;
 * what it says stands in the cells above.
 */
export function chartStrokes(charts: readonly ChartPlan[]): readonly Stroke[] {
  return charts.map((chart) => ({
    bytes: callBytes * (12 + 5 * chart.series.length),
    paint: (sheet) => {
      draw(sheet, chart);
    },
  }));
}

function draw(sheet: Excel.Worksheet, { title, categories, series, percent, place }: ChartPlan): void {
  const chart = sheet.charts.add('BarStacked', rangeAt(sheet, sourceOf(title, series)), 'Columns');
  const names = rangeAt(sheet, categories);
  const format = percent ? percentFormat : countFormat;
  for (const [index, { colours }] of series.entries()) drawSeries(chart.series.getItemAt(index), names, colours, format);
  chart.name = title;
  chart.title.text = title;
  setFont(chart.title.format.font, textColour, 12, true);
  chart.legend.position = 'Bottom';
  setFont(chart.legend.format.font, textColour, 10, false);
  // From top to bottom as in the cells; a bar chart begins below otherwise.
  chart.axes.categoryAxis.reversePlotOrder = true;
  setFont(chart.axes.categoryAxis.format.font, textColour, 10, false);
  // Excel would begin with a higher figure where all are high, and show a small difference as a large one.
  chart.axes.valueAxis.minimum = 0;
  if (percent) chart.axes.valueAxis.maximum = 100;
  chart.axes.valueAxis.majorGridlines.visible = false;
  // The figures stand in the bars. Last of the axis: where it is hidden, Excel may know it no more.
  chart.axes.valueAxis.visible = false;
  chart.setPosition(sheet.getRangeByIndexes(place.top, place.left, 1, 1), sheet.getRangeByIndexes(place.bottom, place.right, 1, 1));
}

function drawSeries(bar: Excel.ChartSeries, names: Excel.Range, colours: SeriesColours, figureFormat: string): void {
  bar.setXAxisValues(names);
  bar.format.fill.setSolidColor(`#${colours.bar}`);
  bar.overlap = 100;
  bar.gapWidth = 45;
  bar.hasDataLabels = true;
  bar.dataLabels.set({
    position: 'Center',
    numberFormat: figureFormat,
    format: { font: { name: fontName, size: 10, bold: true, color: `#${colours.figure}` } },
  });
}

function setFont(font: Excel.ChartFont, colour: string, size: number, bold: boolean): void {
  font.name = fontName;
  font.size = size;
  font.bold = bold;
  font.color = colour;
}

/**
 * Names and values in one range, so that a series is named by its cell and keeps its name when that changes.
 * @throws Error when the plan has them elsewhere than below and beside each other: a fault of ours
 */
function sourceOf(title: string, series: readonly ChartSeries[]) {
  const areas = series.map(({ name, values }) => ({ ...values, top: name.row }));
  const source = boundingArea(areas);
  const isOneRange =
    source !== null &&
    columnsOf(source) === series.length &&
    series.every(({ name, values }) => name.row === values.top - 1 && name.column === values.left) &&
    areas.every(({ top, left }, index) => top === source.top && left === source.left + index);
  if (!isOneRange) throw new Error(`the series of the chart ${title} do not stand side by side under their names`);
  return source;
}
