import { HostError, invalidArgument, notImplemented } from '../engine/host-error';
import type { Arguments } from '../engine/arguments';
import type { Area } from '../../../src/workbook/workbook';
import { cellArea, height, width } from '../model/area';
import { valueOf } from '../model/cell';
import { ChartModel, SeriesModel, TrendlineModel } from '../model/chart';
import { RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import { defaultSizes, sizeKeys } from '../model/style-keys';
import type { Bag } from '../model/bag';
import { bagMembers, chartPartTypes } from './bags';
import { checkAlive } from './cell-writes';
import { define, fields, view } from './define';
import type { ExcelTypes, View } from './define';
import { rangeArgument } from './range-arguments';

const chartSettings = bagMembers<ChartModel>(
  {
    defaults: {
      Style: 201,
      DisplayBlanksAs: 'NotPlotted',
      PlotVisibleOnly: true,
      ShowDataLabelsOverMaximum: true,
      CategoryLabelLevel: 0,
      SeriesNameLevel: 0,
    },
    children: {
      Title: 'ChartTitle',
      Legend: 'ChartLegend',
      DataLabels: 'ChartDataLabels',
      Axes: 'ChartAxes',
      Format: 'ChartAreaFormat',
      PlotArea: 'ChartPlotArea',
    },
  },
  ({ settings }) => settings,
);

const seriesSettings = bagMembers<SeriesModel>(
  {
    defaults: {
      ...{
        ChartType: '',
        HasDataLabels: false,
        Filtered: false,
        GapWidth: 150,
        Overlap: 0,
        PlotOrder: 0,
        Smooth: false,
        AxisGroup: 'Primary',
      },
      ...{
        MarkerStyle: 'Automatic',
        MarkerSize: 5,
        MarkerBackgroundColor: '',
        MarkerForegroundColor: '',
        DoughnutHoleSize: 50,
        VaryByCategories: false,
      },
    },
    children: { Format: 'ChartSeriesFormat', DataLabels: 'ChartDataLabels' },
  },
  ({ settings }) => settings,
);

const plain = fields<ChartModel>({ Name: 'name', Top: 'top', Left: 'left', Width: 'width', Height: 'height' });

function addChart(sheet: SheetModel, args: Arguments): ChartModel {
  checkAlive(sheet, args.location);
  const source = args.object<RangeObject>(1, 'Range');
  const seriesBy = args.has(2) ? args.text(2) : 'Auto';
  const number = sheet.workbook.nextNumber();
  const chart = new ChartModel(sheet, `{chart-${number}}`, number, args.text(0), source, seriesBy);
  readSeries(chart);
  sheet.charts.push(chart);
  return chart;
}

/**
 * Each column is a series, or each row; "Auto" takes the longer side for categories. The first row and the first column give names
 * and categories where they hold no number or the corner is blank; other numbers are values (Excel's own rule when a chart is inserted).
 */
function readSeries(chart: ChartModel): void {
  const { sheet, area } = chart.source;
  const inColumns = chart.seriesBy === 'Columns' || (chart.seriesBy !== 'Rows' && height(area) >= width(area));
  const isNumber = (row: number, column: number) => typeof sheet.cell(row, column).content === 'number';
  const cornerIsBlank = sheet.cell(area.top, area.left).content === '';
  const top = isNumber(area.top, area.right) && !cornerIsBlank ? area.top : area.top + 1;
  const left = isNumber(area.bottom, area.left) && !cornerIsBlank ? area.left : area.left + 1;
  chart.series.length = 0;
  if (inColumns) {
    for (let column = left; column <= area.right; column++)
      addSeries(chart, top > area.top ? cellArea(area.top, column) : null, { top, left: column, bottom: area.bottom, right: column });
  } else {
    for (let row = top; row <= area.bottom; row++)
      addSeries(chart, left > area.left ? cellArea(row, area.left) : null, { top: row, left, bottom: row, right: area.right });
  }
}

function addSeries(chart: ChartModel, name: Area | null, values: Area): void {
  const { sheet } = chart.source;
  const series = new SeriesModel(chart, name ? String(valueOf(sheet.cell(name.top, name.left))) : `系列${chart.series.length + 1}`);
  series.values = new RangeObject(sheet, values);
  chart.series.push(series);
}

/** The distance in points from the sheet's corner, by the sizes set so far. */
function offset(sheet: SheetModel, row: number, column: number): { readonly top: number; readonly left: number } {
  const sum = (count: number, size: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => size(at)).reduce((all, one) => all + one, 0);
  const painted = (at: Area, key: string, unpainted: number) => Number(sheet.painted.read(at, key, unpainted));
  return {
    top: sum(row, (at) => painted(cellArea(at, 0), sizeKeys.rowHeight, defaultSizes.rowHeight)),
    left: sum(column, (at) => painted(cellArea(0, at), sizeKeys.columnWidth, defaultSizes.columnWidth)),
  };
}

function setPosition(chart: ChartModel, args: Arguments, start: RangeObject, end: RangeObject | null): void {
  if (start.sheet !== chart.sheet) throw args.invalid();
  const from = offset(chart.sheet, start.area.top, start.area.left);
  chart.top = from.top;
  chart.left = from.left;
  if (!end) return;
  const to = offset(chart.sheet, end.area.bottom + 1, end.area.right + 1);
  chart.width = to.left - from.left;
  chart.height = to.top - from.top;
}

const setRange = (field: 'values' | 'xValues' | 'bubbleSizes') => (series: SeriesModel, args: Arguments) => {
  series[field] = args.object<RangeObject>(0, 'Range');
};

/** The cells behind one dimension of a series (doc: @types ChartSeriesDimension); those that were never set are not known here. */
function dimension({ values, xValues, bubbleSizes }: SeriesModel, args: Arguments): RangeObject {
  const cells = { Values: values, YValues: values, XValues: xValues, Categories: xValues, BubbleSizes: bubbleSizes }[args.text(0)];
  if (cells === undefined) throw args.invalid();
  if (cells === null) throw notImplemented(`${args.location}("${args.text(0)}") that was not set`);
  return cells;
}

const trendlineSettings = bagMembers<TrendlineModel>(
  {
    defaults: {
      Name: '',
      Intercept: '',
      BackwardPeriod: 0,
      ForwardPeriod: 0,
      MovingAveragePeriod: 2,
      PolynomialOrder: 2,
      ShowEquation: false,
      ShowRSquared: false,
    },
    children: { Format: 'ChartTrendlineFormat' },
  },
  ({ settings }) => settings,
);

export const chartTypes: ExcelTypes = {
  ...chartPartTypes,
  ChartCollection: define<View<SheetModel>>({
    items: ({ owner }) => owner.charts,
    call: { Add: ({ owner }, args) => addChart(owner, args) },
  }),
  Chart: define<ChartModel>({
    id: ({ id }) => id,
    get: { ...chartSettings.get, ...plain.get, ChartType: ({ chartType }) => chartType, PlotBy: ({ seriesBy }) => seriesBy },
    set: {
      ...chartSettings.set,
      ...plain.set,
      ChartType: (chart, value) => {
        if (typeof value !== 'string') throw invalidArgument('Chart.chartType');
        chart.chartType = value;
      },
    },
    navigate: { ...chartSettings.navigate, Series: view<ChartModel>('ChartSeriesCollection'), Worksheet: ({ sheet }) => sheet },
    call: {
      Delete: ({ sheet, id }) => {
        sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
      },
      Activate: () => null,
      // Null where a chart cannot have one (doc: @types Chart.getDataTableOrNullObject): a pie has no axes.
      GetDataTableOrNullObject: ({ chartType, settings }) =>
        /^(Pie|Doughnut|3DPie|Sunburst|Treemap)/.test(chartType) ? null : settings.child('DataTable', 'ChartDataTable'),
      SetData: (chart, args) => {
        chart.source = args.object<RangeObject>(0, 'Range');
        chart.seriesBy = args.has(1) ? args.text(1) : 'Auto';
        readSeries(chart);
      },
      SetPosition: (chart, args, workbook) => {
        const at = (index: number) => rangeArgument(args, index, chart.sheet, workbook);
        setPosition(chart, args, at(0), args.has(1) ? at(1) : null);
      },
      GetImage: ({ id }) => {
        throw new HostError('NotImplemented', 'The simulated Excel draws no charts.', `Chart.getImage ${id}`);
      },
    },
  }),
  ChartSeriesCollection: define<View<ChartModel>>({
    items: ({ owner }) => owner.series,
    call: {
      Add: ({ owner }, args) => {
        const series = new SeriesModel(owner, args.has(0) ? args.text(0) : '');
        owner.series.push(series);
        return series;
      },
    },
  }),
  ChartSeries: define<SeriesModel>({
    get: { ...seriesSettings.get, Name: ({ name }) => name },
    set: {
      ...seriesSettings.set,
      Name: (series, value) => {
        series.name = String(value);
      },
    },
    navigate: {
      ...seriesSettings.navigate,
      Points: view<SeriesModel>('ChartPointsCollection'),
      Trendlines: view<SeriesModel>('ChartTrendlineCollection'),
    },
    call: {
      SetValues: setRange('values'),
      SetXAxisValues: setRange('xValues'),
      SetBubbleSizes: setRange('bubbleSizes'),
      // doc: @types ChartSeries.getDimensionValues; getDimensionDataSourceString: "such as a cell address", its form is not documented.
      GetDimensionValues: (series, args) => {
        const { sheet, area } = dimension(series, args);
        const found: unknown[] = [];
        sheet.eachCell(area, (cell) => found.push(valueOf(cell)));
        return found;
      },
      GetDimensionDataSourceString: (series, args) => dimension(series, args).address,
      GetDimensionDataSourceType: (series, args) => (dimension(series, args), 'LocalRange'),
      Delete: (series) => {
        series.chart.series.splice(series.chart.series.indexOf(series), 1);
      },
    },
  }),
  ChartTrendlineCollection: define<View<SeriesModel>>({
    items: ({ owner }) => owner.trendlines,
    // By place (doc: @types ChartTrendlineCollection.getItem).
    find: ({ owner }, key) => owner.trendlines[Number(key)] ?? null,
    call: {
      Add: ({ owner }, args) => {
        const trendline = new TrendlineModel(owner, args.has(0) ? args.text(0) : 'Linear');
        owner.trendlines.push(trendline);
        return trendline;
      },
    },
  }),
  ChartTrendline: define<TrendlineModel>({
    get: { ...trendlineSettings.get, Type: ({ kind }) => kind },
    set: {
      ...trendlineSettings.set,
      Type: (trendline, value) => {
        trendline.kind = String(value);
      },
    },
    navigate: trendlineSettings.navigate,
    call: {
      Delete: (trendline) => {
        trendline.series.trendlines.splice(trendline.series.trendlines.indexOf(trendline), 1);
      },
    },
  }),
  ChartPointsCollection: define<View<SeriesModel>>({
    items: ({ owner: { values, settings } }) =>
      Array.from({ length: values ? height(values.area) * width(values.area) : 0 }, (_, index) =>
        settings.child(`point ${index}`, 'ChartPoint'),
      ),
  }),
  ChartPoint: define(bagMembers({ defaults: { HasDataLabel: false }, children: { Format: 'ChartPointFormat' } }, (bag: Bag) => bag)),
};
