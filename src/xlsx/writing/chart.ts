import type { WriteSheet } from 'hucre/xlsx';
import { fontName } from '../../sheet-plan/looks';
import type { ChartPlan } from '../../sheet-plan/sheet-plan';
import type { Area } from '../../workbook/workbook';
import { rangeOf } from '../../workbook/reference';

type Chart = NonNullable<WriteSheet['charts']>[number];

const textColour = '262626';
/** A 0 has no bar that its figure could stand in. */
const countFormat = '0;-0;;';
const percentFormat = '0.0"％";;;';

/** A chart in hucre's terms. A series is named by its cell, which `finishPackage` makes a reference of. */
export function chartOf({ title, description, categories, series, percent, place }: ChartPlan, sheet: string): Chart {
  return {
    type: 'bar',
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: 45,
    title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: textColour,
    titleFontFamily: fontName,
    altText: description,
    frameTitle: title,
    legend: 'bottom',
    legendFontSize: 10,
    legendFontColor: textColour,
    legendFontFamily: fontName,
    roundedCorners: false,
    chartSpaceBorderColor: 'BFBFBF',
    anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom + 1, col: place.right + 1 } },
    series: series.map(({ name, values, colours }) => ({
      name: reference({ top: name.row, left: name.column, bottom: name.row, right: name.column }, sheet),
      categories: reference(categories, sheet),
      values: reference(values, sheet),
      color: colours.bar,
      dataLabels: {
        showValue: true,
        position: 'ctr',
        fontColor: colours.figure,
        fontSize: 10,
        bold: true,
        numberFormat: { formatCode: percent ? percentFormat : countFormat, sourceLinked: false },
      },
    })),
    axes: {
      // From top to bottom as in the cells; a bar chart begins below otherwise.
      x: { reverse: true, labelFontSize: 10, labelColor: textColour, labelFontFamily: fontName },
      // The figures stand in the bars.
      y: { hidden: true, gridlines: { major: false }, scale: { min: 0, ...(percent && { max: 100 }) } },
    },
  };
}

function reference(area: Area, sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${rangeOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
