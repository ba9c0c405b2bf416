import type { Arguments } from '../engine/arguments';
import { invalidArgument } from '../engine/host-error';
import { addressOf, quotedSheet } from '../model/area';
import { NamedItemModel, checkNewName } from '../model/named-item';
import type { RangeObject } from '../model/range-object';
import { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import { define, required } from './define';
import type { ExcelTypes, View } from './define';

type Owner = WorkbookModel | SheetModel;

function addName(owner: Owner, args: Arguments, workbook: WorkbookModel): NamedItemModel {
  const scope = owner instanceof SheetModel ? owner : null;
  checkNewName(workbook, args.text(0), args.location, scope);
  const item = new NamedItemModel(
    workbook,
    scope,
    args.text(0),
    args.isObject(1) ? absolute(args.object<RangeObject>(1, 'Range')) : args.text(1),
  );
  if (!item.formula.startsWith('=')) throw args.invalid();
  item.comment = args.has(2) ? args.text(2) : '';
  owner.names.push(item);
  return item;
}

const absolute = ({ sheet, area }: RangeObject) => `=${quotedSheet(sheet.name)}!${addressOf(area, true)}`;

export const namedItemTypes: ExcelTypes = {
  NamedItemCollection: define<View<Owner>>({
    items: ({ owner }) => owner.names,
    call: { Add: ({ owner }, args, workbook) => addName(owner, args, workbook) },
  }),
  NamedItem: define<NamedItemModel>({
    id: ({ name }) => name,
    get: {
      Name: ({ name }) => name,
      Formula: ({ formula }) => formula,
      Value: ({ formula, range }) => range?.address ?? formula.slice(1),
      Type: ({ range }) => (range ? 'Range' : 'String'),
      Visible: ({ visible }) => visible,
      Comment: ({ comment }) => comment,
      Scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    },
    set: {
      Visible: (item, value) => {
        item.visible = value === true;
      },
      Comment: (item, value) => {
        item.comment = String(value);
      },
      Formula: (item, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('NamedItem.formula');
        item.formula = value;
      },
    },
    navigate: { Worksheet: ({ sheet }) => required(sheet, 'NamedItem.worksheet'), WorksheetOrNullObject: ({ sheet }) => sheet },
    call: {
      GetRange: ({ range }, args) => required(range, args.location),
      GetRangeOrNullObject: ({ range }) => range,
      Delete: (item) => {
        const owner = item.sheet ?? item.workbook;
        owner.names = owner.names.filter((other) => other !== item);
      },
    },
  }),
};
