import type { Area } from '../../../src/workbook/workbook';
import type { Arguments } from '../engine/arguments';
import { HostError, invalidArgument, invalidOperation, itemNotFound, notImplemented } from '../engine/host-error';
import { intersection, sameArea } from '../model/area';
import type { ShapeModel } from '../model/annotations';
import { CommentModel, ConditionalFormatModel } from '../model/annotations';
import { NamedItemModel, checkNewName } from '../model/named-item';
import { RangeObject } from '../model/range-object';
import { SheetModel } from '../model/sheet';
import { dataValidationKey } from '../model/style-keys';
import { WorkbookModel } from '../model/workbook';
import { conditionalPartTypes } from './bags';
import { checkAllowed } from './cell-writes';
import { define } from './define';
import type { ExcelTypes, View } from './define';
import { addressOf, quotedSheet } from '../model/area';
import { rangeAt } from './range-arguments';
import type { Formatted } from './range-format';

type Owner = WorkbookModel | SheetModel;

const namesOf = (owner: Owner) => owner.names;
const commentsOf = (owner: Owner) => (owner instanceof WorkbookModel ? owner.sheets.flatMap((sheet) => sheet.comments) : owner.comments);

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

function required<T>(found: T | null | undefined, location: string): T {
  if (!found) throw itemNotFound(location);
  return found;
}

/** One comment a cell; the author is the user at the screen. */
function addComment(owner: Owner, args: Arguments, workbook: WorkbookModel): CommentModel {
  const sheet = owner instanceof SheetModel ? owner : workbook.selection.sheet;
  const target = args.isObject(0) ? args.object<RangeObject>(0, 'Range') : rangeAt(args.text(0), sheet, workbook, args.location);
  if (!sameArea(target.area, { ...target.area, bottom: target.area.top, right: target.area.left })) throw args.invalid();
  if (target.sheet.comments.some(({ area }) => sameArea(area, target.area))) throw invalidOperation(args.location);
  const comment = new CommentModel(target.sheet, workbook.nextId(), target.area, args.text(1), '利用者', workbook.entry.today());
  target.sheet.comments.push(comment);
  return comment;
}

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

interface Validation {
  readonly rule?: unknown;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
  readonly ignoreBlanks?: boolean;
}

const validation = ({ owner: { sheet, areas } }: View<Formatted>): Validation | null => {
  const found = areas.map((area) => sheet.painted.read(area, dataValidationKey, noValidation) as Validation | null);
  return found.length === 1 ? (found[0] ?? null) : null;
};

const noValidation: Validation = {};
const ruleKinds: Readonly<Record<string, string>> = {
  ...{
    wholeNumber: 'WholeNumber',
    decimal: 'Decimal',
    textLength: 'TextLength',
    list: 'List',
    date: 'Date',
    time: 'Time',
    custom: 'Custom',
  },
};

function setValidation(view: View<Formatted>, change: Validation): void {
  const { sheet, areas } = view.owner;
  checkAllowed(sheet, 'allowFormatCells', 'DataValidation');
  const next = { ...validation(view), ...change };
  for (const area of areas) sheet.painted.paint(area, dataValidationKey, next);
}

const part = (key: keyof Validation) => ({
  get: (view: View<Formatted>) => validation(view)?.[key] ?? null,
  set: (view: View<Formatted>, value: unknown) => {
    if (value === null) throw invalidArgument(`DataValidation.${key}`);
    setValidation(view, { [key]: value });
  },
});

const parts = { Rule: part('rule'), Prompt: part('prompt'), ErrorAlert: part('errorAlert') };

export const annotationTypes: ExcelTypes = {
  ...conditionalPartTypes,
  NamedItemCollection: define<View<Owner>>({
    items: ({ owner }) => namesOf(owner),
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
  CommentCollection: define<View<Owner>>({
    items: ({ owner }) => commentsOf(owner),
    call: {
      Add: ({ owner }, args, workbook) => addComment(owner, args, workbook),
      GetItemByCell: ({ owner }, args, workbook) => {
        const sheet = owner instanceof SheetModel ? owner : workbook.selection.sheet;
        const target = args.isObject(0) ? args.object<RangeObject>(0, 'Range') : rangeAt(args.text(0), sheet, workbook, args.location);
        return required(
          target.sheet.comments.find(({ area }) => sameArea(area, target.area)),
          args.location,
        );
      },
    },
  }),
  Comment: define<CommentModel>({
    id: ({ id }) => id,
    get: {
      ...{
        Content: ({ content }: CommentModel) => content,
        RichContent: ({ content }: CommentModel) => content,
        ContentType: () => 'Plain',
      },
      ...{ AuthorName: ({ author }: CommentModel) => author, CreationDate: ({ created }: CommentModel) => created.toISOString() },
      Resolved: ({ resolved }) => resolved,
    },
    set: {
      Content: (comment, value) => {
        comment.content = String(value);
      },
      Resolved: (comment, value) => {
        comment.resolved = value === true;
      },
    },
    call: {
      GetLocation: ({ sheet, area }) => new RangeObject(sheet, area),
      Delete: (comment) => {
        comment.sheet.comments = comment.sheet.comments.filter((other) => other !== comment);
      },
    },
  }),
  ShapeCollection: define<View<SheetModel>>({ items: ({ owner }) => owner.shapes }),
  Shape: define<ShapeModel>({ id: ({ id }) => id, get: { Name: ({ name }) => name, Type: ({ kind }) => kind } }),
  ConditionalFormatCollection: define<View<Formatted>>({
    items: formatsIn,
    call: {
      Add: ({ owner: { sheet, areas } }, args, workbook) => {
        checkAllowed(sheet, 'allowFormatCells', args.location);
        const kind = args.text(0);
        if (!(kind in ruleTypes)) throw notImplemented(`ConditionalFormatCollection.add("${kind}")`);
        const [area] = areas;
        if (areas.length !== 1 || !area) throw new HostError('InvalidArgument', 'One range takes one format.', args.location);
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
  DataValidation: define<View<Formatted>>({
    get: {
      ...Object.fromEntries(Object.entries(parts).map(([name, { get }]) => [name, get])),
      IgnoreBlanks: (view) => validation(view)?.ignoreBlanks ?? true,
      Type: (view) => ruleKinds[Object.keys(validation(view)?.rule ?? {})[0] ?? ''] ?? 'None',
    },
    set: {
      ...Object.fromEntries(Object.entries(parts).map(([name, { set }]) => [name, set])),
      IgnoreBlanks: (view, value) => {
        setValidation(view, { ignoreBlanks: value === true });
      },
    },
    call: {
      Clear: ({ owner: { sheet, areas } }) => {
        for (const area of areas) sheet.painted.erase(area, dataValidationKey);
      },
    },
  }),
};
