import type { Area } from '../../../src/workbook/workbook';
import { invalidArgument, itemNotFound, notImplemented } from '../engine/host-error';
import { intersection } from '../model/area';
import { ConditionalFormatModel } from '../model/annotations';
import { RangeObject } from '../model/range-object';
import { conditionalPartTypes } from './bags';
import { checkAllowed } from './cell-writes';
import { define } from './define';
import type { ExcelTypes, View } from './define';
import type { Formatted } from './range-format';

const ruleTypes: Readonly<Record<string, string>> = {
  Custom: 'CustomConditionalFormat',
  CellValue: 'CellValueConditionalFormat',
  ContainsText: 'TextConditionalFormat',
};

const rule = (kind: string, orNull: boolean) => (format: ConditionalFormatModel) => {
  if (format.kind === kind) return format.rule.child('Rule', ruleTypes[kind] ?? '');
  if (orNull) return null;
  throw itemNotFound(`ConditionalFormat.${kind}`);
};

/** The newest format comes first (priority 0). */
const formatsIn = ({ owner: { sheet, areas } }: View<Formatted>) =>
  sheet.conditionalFormats.filter((format) => areas.some((area) => intersection(area, format.area)));

export const conditionalFormatTypes: ExcelTypes = {
  ...conditionalPartTypes,
  ConditionalFormatCollection: define<View<Formatted>>({
    items: formatsIn,
    call: {
      Add: ({ owner: { sheet, areas } }, args, workbook) => {
        checkAllowed(sheet, 'allowFormatCells', args.location);
        const kind = args.text(0);
        if (!(kind in ruleTypes)) throw notImplemented(`ConditionalFormatCollection.add("${kind}")`);
        const [area] = areas;
        if (areas.length !== 1 || !area) throw invalidArgument(args.location, 'One range takes one format.');
        const format = new ConditionalFormatModel(sheet, workbook.nextId(), area, kind);
        sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
        return format;
      },
      ClearAll: ({ owner: { sheet, areas } }, args) => {
        checkAllowed(sheet, 'allowFormatCells', args.location);
        const within = (area: Area) => areas.some((cleared) => intersection(cleared, area));
        sheet.conditionalFormats = sheet.conditionalFormats.filter(({ area }) => !within(area));
      },
    },
  }),
  ConditionalFormat: define<ConditionalFormatModel>({
    id: ({ id }) => id,
    get: {
      Type: ({ kind }) => kind,
      Priority: (format) => format.sheet.conditionalFormats.indexOf(format),
      StopIfTrue: ({ stopIfTrue }) => stopIfTrue,
    },
    set: {
      StopIfTrue: (format, value) => {
        format.stopIfTrue = value === true;
      },
    },
    navigate: {
      Custom: rule('Custom', false),
      CustomOrNullObject: rule('Custom', true),
      CellValue: rule('CellValue', false),
      CellValueOrNullObject: rule('CellValue', true),
      TextComparison: rule('ContainsText', false),
      TextComparisonOrNullObject: rule('ContainsText', true),
    },
    call: {
      GetRange: ({ sheet, area }) => new RangeObject(sheet, area),
      GetRangeOrNullObject: ({ sheet, area }) => new RangeObject(sheet, area),
      Delete: (format) => {
        format.sheet.conditionalFormats = format.sheet.conditionalFormats.filter((other) => other !== format);
      },
    },
  }),
};
