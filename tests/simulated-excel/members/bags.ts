import { invalidArgument } from '../engine/host-error';
import type { Bag } from '../model/bag';
import type { RangeObject } from '../model/range-object';
import { colour } from './range-format';
import { define } from './define';
import type { ExcelTypes } from './define';

/** What a bag answers for a property before it is set, and the class of each bag below it. */
export interface BagDescription {
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly children?: Readonly<Record<string, string>>;
}

/** Getter and setter of every property that a description names. */
export function bagMembers<Object>(description: BagDescription, bag: (object: Object) => Bag) {
  const names = Object.keys(description.defaults);
  return {
    get: Object.fromEntries(
      names.map((name) => [
        name,
        (object: Object): unknown => (bag(object).values.has(name) ? bag(object).values.get(name) : description.defaults[name]),
      ]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (object: Object, value: unknown) => {
          if (value === null || value === undefined) throw invalidArgument(name);
          bag(object).values.set(name, value);
        },
      ]),
    ),
    navigate: Object.fromEntries(
      Object.entries(description.children ?? {}).map(([name, type]) => [name, (object: Object) => bag(object).child(name, type)]),
    ),
  };
}

const plainBag = (defaults: BagDescription['defaults'], children: Readonly<Record<string, string>> = {}) =>
  define<Bag>(bagMembers({ defaults, children }, (bag) => bag));

const line = { Color: '#000000', LineStyle: 'Automatic', Weight: 0.75 };
const look = { Font: 'ChartFont', Fill: 'ChartFill', Border: 'ChartBorder' };

const chartFill = define<Bag>({
  call: {
    SetSolidColor: (bag, args) => {
      bag.values.set('Color', colour(args.text(0)));
    },
    Clear: (bag) => {
      bag.values.delete('Color');
    },
  },
});

const chartTitle = define<Bag>({
  ...bagMembers<Bag>(
    {
      defaults: {
        Text: 'グラフ タイトル',
        Visible: true,
        Overlay: false,
        HorizontalAlignment: 'Center',
        VerticalAlignment: 'Top',
        Position: 'Automatic',
        ShowShadow: false,
        TextOrientation: 0,
      },
      children: { Format: 'ChartTitleFormat' },
    },
    (bag) => bag,
  ),
  // A part of the text has a font of its own (doc: @types ChartTitle.getSubstring, ChartFormatString.font).
  call: { GetSubstring: (bag, args) => bag.child(`substring ${args.integer(0, 0)} ${args.integer(1, 0)}`, 'ChartFormatString') },
});

const chartAxis = define<Bag>({
  ...bagMembers<Bag>(
    {
      defaults: {
        Minimum: '',
        Maximum: '',
        MajorUnit: '',
        MinorUnit: '',
        Visible: true,
        NumberFormat: 'General',
        LinkNumberFormat: true,
        ReversePlotOrder: false,
        TickLabelPosition: 'NextToAxis',
        MajorTickMark: 'Outside',
        MinorTickMark: 'None',
        TickLabelSpacing: 1,
        TickMarkSpacing: 1,
        ScaleType: 'Linear',
        DisplayUnit: 'None',
        ShowDisplayUnitLabel: true,
      },
      children: {
        Title: 'ChartAxisTitle',
        MajorGridlines: 'ChartGridlines',
        MinorGridlines: 'ChartGridlines',
        Format: 'ChartAxisFormat',
      },
    },
    (bag) => bag,
  ),
  // doc: @types ChartAxis.setCategoryNames.
  call: {
    SetCategoryNames: (bag, args) => {
      bag.values.set('CategoryNames', args.object<RangeObject>(0, 'Range').address);
    },
  },
});

export const chartPartTypes: ExcelTypes = {
  ChartTitle: chartTitle,
  ChartFormatString: plainBag({}, { Font: 'ChartFont' }),
  ChartDataTable: plainBag(
    { Visible: false, ShowHorizontalBorder: true, ShowLegendKey: true, ShowOutlineBorder: true, ShowVerticalBorder: true },
    { Format: 'ChartDataTableFormat' },
  ),
  ChartDataTableFormat: plainBag({}, look),
  ChartTrendlineFormat: plainBag({}, { Line: 'ChartLineFormat' }),
  ChartTitleFormat: plainBag({}, look),
  ChartFont: plainBag({ Bold: false, Color: '#000000', Italic: false, Name: '游ゴシック', Size: 10, Underline: 'None' }),
  ChartFill: chartFill,
  ChartBorder: plainBag(line),
  ChartLineFormat: plainBag(line),
  ChartLegend: plainBag({ Visible: true, Position: 'Right', Overlay: false, ShowShadow: false }, { Format: 'ChartLegendFormat' }),
  ChartLegendFormat: plainBag({}, look),
  ChartDataLabels: plainBag(
    {
      Position: 'OutsideEnd',
      ShowValue: false,
      ShowSeriesName: false,
      ShowCategoryName: false,
      ShowLegendKey: false,
      ShowPercentage: false,
      ShowBubbleSize: false,
      Separator: ',',
      NumberFormat: 'General',
      LinkNumberFormat: true,
    },
    { Format: 'ChartDataLabelFormat' },
  ),
  ChartDataLabelFormat: plainBag({}, look),
  ChartAxes: plainBag({}, { CategoryAxis: 'ChartAxis', ValueAxis: 'ChartAxis', SeriesAxis: 'ChartAxis' }),
  ChartAxis: chartAxis,
  ChartAxisFormat: plainBag({}, { Font: 'ChartFont', Line: 'ChartLineFormat', Fill: 'ChartFill' }),
  ChartAxisTitle: plainBag({ Text: '', Visible: false, TextOrientation: 0 }, { Format: 'ChartAxisTitleFormat' }),
  ChartAxisTitleFormat: plainBag({}, look),
  ChartGridlines: plainBag({ Visible: false }, { Format: 'ChartGridlinesFormat' }),
  ChartGridlinesFormat: plainBag({}, { Line: 'ChartLineFormat' }),
  ChartAreaFormat: plainBag({ RoundedCorners: false, ColorScheme: 'ColorfulPalette1' }, look),
  ChartPlotArea: plainBag({ Position: 'Automatic' }, { Format: 'ChartPlotAreaFormat' }),
  ChartPlotAreaFormat: plainBag({}, { Border: 'ChartBorder', Fill: 'ChartFill' }),
  ChartSeriesFormat: plainBag({}, { Fill: 'ChartFill', Line: 'ChartLineFormat' }),
  ChartPointFormat: plainBag({}, { Fill: 'ChartFill', Border: 'ChartBorder' }),
};

const margins = { LeftMargin: 50.4, RightMargin: 50.4, TopMargin: 54, BottomMargin: 54, HeaderMargin: 21.6, FooterMargin: 21.6 };

/** Excel's own page set-up: A4 upright, 100 % (doc: @types PageLayout; margins in points). */
export const pageLayoutDescription: BagDescription = {
  defaults: {
    Orientation: 'Portrait',
    PaperSize: 'A4',
    Zoom: { scale: 100 },
    BlackAndWhite: false,
    DraftMode: false,
    FirstPageNumber: '',
    CenterHorizontally: false,
    CenterVertically: false,
    PrintGridlines: false,
    PrintHeadings: false,
    PrintComments: 'NoComments',
    PrintErrors: 'AsDisplayed',
    PrintOrder: 'DownThenOver',
    ...margins,
  },
  children: { HeadersFooters: 'HeaderFooterGroup' },
};

export const pagePartTypes: ExcelTypes = {
  HeaderFooterGroup: plainBag(
    { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
    { DefaultForAllPages: 'HeaderFooter', FirstPage: 'HeaderFooter', EvenPages: 'HeaderFooter', OddPages: 'HeaderFooter' },
  ),
  HeaderFooter: plainBag({ LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' }),
};

export const conditionalPartTypes: ExcelTypes = {
  CustomConditionalFormat: plainBag({}, { Rule: 'ConditionalFormatRule', Format: 'ConditionalRangeFormat' }),
  ConditionalFormatRule: plainBag({ Formula: '' }),
  CellValueConditionalFormat: plainBag({ Rule: null }, { Format: 'ConditionalRangeFormat' }),
  TextConditionalFormat: plainBag({ Rule: null }, { Format: 'ConditionalRangeFormat' }),
  ConditionalRangeFormat: plainBag({ NumberFormat: '' }, { Fill: 'ConditionalRangeFill', Font: 'ConditionalRangeFont' }),
  ConditionalRangeFill: plainBag({ Color: '' }),
  ConditionalRangeFont: plainBag({ Color: '', Italic: false, Bold: false, Underline: 'None', Strikethrough: false }),
};
