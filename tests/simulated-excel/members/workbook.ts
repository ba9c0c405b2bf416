import { HostError, accessDenied, invalidArgument, itemNotFound } from '../engine/host-error';
import type { HostObject } from '../engine/host-type';
import { cellArea } from '../model/area';
import type { KeyedValue, KeyedValues } from '../model/keyed-values';
import { AreasObject, RangeObject } from '../model/range-object';
import type { WorkbookModel } from '../model/workbook';
import { calculationModes } from '../model/workbook';
import { View, define, view } from './define';
import type { ExcelTypes } from './define';

const of = view<WorkbookModel>;

/** A new workbook from a file, opened beside this one. */
class CreatedWorkbook implements HostObject {
  readonly type = 'WorkbookCreated';
  constructor(
    readonly id: string,
    readonly base64: string | null,
  ) {}
}

/** What a function of workbook.functions has come to. */
class FunctionResult implements HostObject {
  readonly type = 'FunctionResult';
  constructor(readonly value: number) {}
}

const serialOf = (year: number, month: number, day: number) => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

const keyed = (location: string) =>
  define<View<KeyedValues>>({
    items: ({ owner }) => owner.items,
    find: ({ owner }, key) => owner.items.find((item) => item.key.toLowerCase() === String(key).toLowerCase()) ?? null,
    call: {
      Add: ({ owner }, args) => {
        if (args.text(0) === '' || !args.has(1)) throw invalidArgument(location);
        return owner.add(args.text(0), args.any(1));
      },
    },
  });

const keyedValue = (extra: Readonly<Record<string, (item: KeyedValue) => unknown>> = {}) =>
  define<KeyedValue>({
    id: ({ key }) => key,
    get: { Key: ({ key }) => key, Value: ({ value }) => value, ...extra },
    set: {
      Value: (item, value) => {
        item.value = value;
      },
    },
    call: {
      Delete: (item) => {
        item.owner.remove(item);
      },
    },
  });

const propertyType = (value: unknown) => (typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String');

export const workbookTypes: ExcelTypes = {
  Workbook: define<WorkbookModel>({
    get: {
      Name: ({ name }) => name,
      ReadOnly: ({ readOnly }) => readOnly,
      AutoSave: () => false,
      PreviouslySaved: () => true,
      IsDirty: ({ stale }) => stale,
    },
    navigate: {
      Worksheets: of('WorksheetCollection'),
      Names: of('NamedItemCollection'),
      Tables: of('TableCollection'),
      Comments: of('CommentCollection'),
      Application: of('Application'),
      Protection: of('WorkbookProtection'),
      Properties: of('DocumentProperties'),
      Settings: ({ settings }) => new View('SettingCollection', settings),
      Functions: of('Functions'),
      _Runtime: of('Runtime'),
    },
    call: {
      GetSelectedRanges: ({ selection }) => new AreasObject(selection.sheet, [selection.area]),
      GetSelectedRange: ({ selection }) => new RangeObject(selection.sheet, selection.area),
      GetActiveCell: ({ selection: { sheet, area } }) => new RangeObject(sheet, cellArea(area.top, area.left)),
      Save: (workbook) => {
        workbook.saves++;
      },
      InsertWorksheetsFromBase64: (workbook, args) => {
        workbook.checkStructure(args.location);
        // Without a reader this is a host that cannot take the file (doc excel-add-ins-workbooks: UnsupportedFeature).
        if (!workbook.insertSheets)
          throw new HostError(
            'UnsupportedFeature',
            'The operation failed because the source worksheet contains one or more unsupported features.',
            args.location,
          );
        const names = workbook.insertSheets(workbook, args.text(0), args.has(1) ? args.record(1) : {});
        return names.map((name) => workbook.sheet(name).id);
      },
      GetIsActiveCollabSession: () => false,
      _GetRangeForEventByReferenceId: (workbook, args) => {
        const range = workbook.events.range(args.text(0));
        if (!range) throw itemNotFound(args.location);
        return range;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => workbook.events.range(args.text(0)),
    },
  }),
  Runtime: define<View<WorkbookModel>>({
    get: { EnableEvents: ({ owner }) => owner.events.enabled },
    set: {
      EnableEvents: ({ owner }, value) => {
        owner.events.enabled = value === true;
      },
    },
  }),
  Application: define<View<WorkbookModel>>({
    get: {
      CalculationMode: ({ owner }) => owner.calculationMode,
      // Pending: changes were made that have not been calculated (doc: @types CalculationState).
      CalculationState: ({ owner }) => (owner.calculationMode === 'Manual' && owner.stale ? 'Pending' : 'Done'),
      DecimalSeparator: () => '.',
      ThousandsSeparator: () => ',',
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: ({ owner }, value) => {
        const mode = calculationModes.find((known) => known === value);
        if (!mode) throw invalidArgument('Application.calculationMode');
        owner.calculationMode = mode;
      },
    },
    navigate: { CultureInfo: ({ owner }) => new View('CultureInfo', owner) },
    call: {
      Calculate: ({ owner }) => {
        owner.stale = true;
        owner.calculateNow();
      },
      // Both only hold back the screen and the recalculation until the next sync; there is neither here.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      CreateWorkbook: ({ owner }, args) => new CreatedWorkbook(owner.nextId(), args.has(0) ? args.text(0) : null),
    },
  }),
  // An office computer set to Japanese (doc: @types CultureInfo; the patterns are those of Windows for ja-JP).
  CultureInfo: define<View<WorkbookModel>>({
    get: { Name: () => 'ja-JP' },
    navigate: {
      NumberFormat: ({ owner }) => new View('NumberFormatInfo', owner),
      DatetimeFormat: ({ owner }) => new View('DatetimeFormatInfo', owner),
    },
  }),
  NumberFormatInfo: define<View<WorkbookModel>>({
    get: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',' },
  }),
  DatetimeFormatInfo: define<View<WorkbookModel>>({
    get: {
      DateSeparator: () => '/',
      TimeSeparator: () => ':',
      ShortDatePattern: () => 'yyyy/MM/dd',
      LongDatePattern: () => "yyyy'年'M'月'd'日'",
      LongTimePattern: () => 'H:mm:ss',
    },
  }),
  // Of the functions only the one that tells the date system of a workbook (doc: @types Functions.date, "1900 or 1904").
  Functions: define<View<WorkbookModel>>({
    call: {
      Date: ({ owner }, args) =>
        new FunctionResult(serialOf(args.integer(0), args.integer(1), args.integer(2)) - (owner.date1904 ? 1462 : 0)),
    },
  }),
  FunctionResult: define<FunctionResult>({ get: { Value: ({ value }) => value, Error: () => null } }),
  WorkbookCreated: define<CreatedWorkbook>({
    id: ({ id }) => id,
    call: {
      Open: ({ base64 }, _, workbook) => {
        workbook.createdWorkbooks.push(base64);
      },
    },
  }),
  WorkbookProtection: define<View<WorkbookModel>>({
    get: { Protected: ({ owner }) => owner.protection !== null },
    call: {
      // Fails if the workbook has been protected (doc: @types WorkbookProtection.protect).
      Protect: ({ owner }, args) => {
        if (owner.protection) throw new HostError('InvalidOperation', 'The workbook is already protected.', args.location);
        owner.protection = { password: args.has(0) ? args.text(0) : '' };
      },
      Unprotect: ({ owner }, args) => {
        if (owner.protection && owner.protection.password !== (args.has(0) ? args.text(0) : '')) throw accessDenied(args.location);
        owner.protection = null;
      },
    },
  }),
  SettingCollection: keyed('SettingCollection.add'),
  Setting: keyedValue(),
  CustomPropertyCollection: keyed('CustomPropertyCollection.add'),
  CustomProperty: keyedValue({ Type: ({ value }) => propertyType(value) }),
  WorksheetCustomPropertyCollection: keyed('WorksheetCustomPropertyCollection.add'),
  WorksheetCustomProperty: keyedValue(),
};
