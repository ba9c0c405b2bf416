import type { Area } from '../../../src/workbook/workbook';
import { invalidArgument } from '../engine/host-error';
import { entireColumns, entireRows } from '../model/area';
import type { Arguments } from '../engine/arguments';
import { AreasObject, RangeObject } from '../model/range-object';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { bagMembers, pageLayoutDescription, pagePartTypes } from './bags';
import { define } from './define';
import type { ExcelTypes, View } from './define';
import { rangeArgument } from './range-arguments';

type Layout = View<SheetModel>;

const settings = bagMembers<Layout>(pageLayoutDescription, ({ owner }) => owner.pageLayout);

/** Points in each of Excel.PrintMarginUnit. */
const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins({ owner }: Layout, args: Arguments): void {
  const unit = units[args.text(0)];
  if (unit === undefined) throw args.invalid();
  for (const [name, value] of Object.entries(args.record(1))) {
    const property = `${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`;
    if (!(property in pageLayoutDescription.defaults) || typeof value !== 'number') throw args.invalid();
    owner.pageLayout.values.set(property, value * unit);
  }
}

/** A scale, or so many pages wide and high; both make no sense together (doc: @types PageLayoutZoomOptions). */
function setZoom({ owner }: Layout, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw invalidArgument('PageLayout.zoom');
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  if (scale !== undefined && (typeof scale !== 'number' || scale < 10 || scale > 400)) throw invalidArgument('PageLayout.zoom');
  if (scale !== undefined && (horizontalFitToPages !== undefined || verticalFitToPages !== undefined))
    throw invalidArgument('PageLayout.zoom');
  owner.pageLayout.values.set('Zoom', value);
}

const title = (kind: 'printTitleRows' | 'printTitleColumns') => {
  const whole = kind === 'printTitleRows' ? entireRows : entireColumns;
  return {
    set: ({ owner }: Layout, args: Arguments, workbook: WorkbookModel) => {
      owner[kind] = whole(rangeArgument(args, 0, owner, workbook).area);
    },
    get: ({ owner }: Layout) => range(owner, owner[kind]),
  };
};

const range = (sheet: SheetModel, area: Area | null) => area && new RangeObject(sheet, area);
const rows = title('printTitleRows');
const columns = title('printTitleColumns');

export const pageLayoutTypes: ExcelTypes = {
  ...pagePartTypes,
  PageLayout: define<Layout>({
    ...settings,
    set: { ...settings.set, Zoom: setZoom },
    call: {
      SetPrintMargins: setMargins,
      SetPrintTitleRows: rows.set,
      GetPrintTitleRowsOrNullObject: rows.get,
      SetPrintTitleColumns: columns.set,
      GetPrintTitleColumnsOrNullObject: columns.get,
      SetPrintArea: ({ owner }, args, workbook) => {
        const several =
          args.isObject(0) && args.raw[0] instanceof AreasObject ? args.raw[0].areas : [rangeArgument(args, 0, owner, workbook).area];
        owner.printArea = [...several];
      },
      GetPrintAreaOrNullObject: ({ owner }) => (owner.printArea.length > 0 ? new AreasObject(owner, owner.printArea) : null),
    },
  }),
};
