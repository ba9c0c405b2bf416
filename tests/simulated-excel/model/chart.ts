import type { HostObject } from '../engine/host-type';
import { Bag } from './bag';
import type { RangeObject } from './range-object';
import type { SheetModel } from './sheet';

/** A chart: what was asked for, not a drawing. */
export class ChartModel implements HostObject {
  readonly type = 'Chart';
  name: string;
  readonly series: SeriesModel[] = [];
  /** Title, legend, axes and sizes, as set. */
  readonly settings = new Bag('Chart');
  top = 0;
  left = 0;
  width = 360;
  height = 216;

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    number: number,
    public chartType: string,
    public source: RangeObject,
    public seriesBy: string,
  ) {
    this.name = `グラフ ${number}`;
  }
}

export class TrendlineModel implements HostObject {
  readonly type = 'ChartTrendline';
  readonly settings = new Bag('ChartTrendline');

  constructor(
    readonly series: SeriesModel,
    /** Excel.ChartTrendlineType. */
    public kind: string,
  ) {}
}

export class SeriesModel implements HostObject {
  readonly type = 'ChartSeries';
  readonly settings = new Bag('ChartSeries');
  values: RangeObject | null = null;
  xValues: RangeObject | null = null;
  bubbleSizes: RangeObject | null = null;
  readonly trendlines: TrendlineModel[] = [];

  constructor(
    readonly chart: ChartModel,
    public name: string,
  ) {}
}
