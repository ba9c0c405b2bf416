import type { Arguments } from '../engine/arguments';
import { itemNotFound } from '../engine/host-error';
import * as areas from '../model/area';
import { AreasObject, RangeObject } from '../model/range-object';
import type { WorkbookModel } from '../model/workbook';
import { View, define } from './define';
import type { ExcelTypes } from './define';
import { rangeArgument } from './range-arguments';

const common = (object: AreasObject, args: Arguments, workbook: WorkbookModel): AreasObject | null => {
  const other = rangeArgument(args, 0, object.sheet, workbook);
  const found = object.areas.flatMap((area) => areas.intersection(area, other.area) ?? []);
  return found.length > 0 ? new AreasObject(object.sheet, found) : null;
};

export const rangeAreasTypes: ExcelTypes = {
  RangeAreas: define<AreasObject>({
    get: {
      Address: ({ address }) => address,
      AddressLocal: ({ address }) => address,
      AreaCount: ({ areas: all }) => all.length,
      CellCount: ({ areas: all }) => all.reduce((sum, area) => sum + areas.cellCount(area), 0),
      IsEntireRow: ({ areas: all }) => all.every(areas.isEntireRows),
      IsEntireColumn: ({ areas: all }) => all.every(areas.isEntireColumns),
    },
    navigate: {
      Areas: (object) => new View('RangeCollection', object),
      Worksheet: ({ sheet }) => sheet,
      Format: ({ sheet, areas: all }) => new View('RangeFormat', { sheet, areas: all }),
    },
    call: {
      GetEntireRow: ({ sheet, areas: all }) => new AreasObject(sheet, all.map(areas.entireRows)),
      GetEntireColumn: ({ sheet, areas: all }) => new AreasObject(sheet, all.map(areas.entireColumns)),
      GetIntersection: (object, args, workbook) => {
        const found = common(object, args, workbook);
        if (!found) throw itemNotFound(args.location);
        return found;
      },
      GetIntersectionOrNullObject: common,
    },
  }),
  RangeCollection: define<View<AreasObject>>({ items: ({ owner }) => owner.areas.map((area) => new RangeObject(owner.sheet, area)) }),
};
