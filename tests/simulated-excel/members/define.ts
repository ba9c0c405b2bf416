import type { HostObject, HostType, HostTypeOf } from '../engine/host-type';
import { hostType } from '../engine/host-type';
import { invalidArgument, itemNotFound } from '../engine/host-error';
import type { WorkbookModel } from '../model/workbook';

export type ExcelType = HostType<WorkbookModel>;
export type ExcelTypes = Readonly<Record<string, ExcelType>>;

export const define = <Object extends HostObject>(definition: HostTypeOf<Object, WorkbookModel>): ExcelType =>
  hostType<Object, WorkbookModel>(definition);

/** A collection or another view of an owner that keeps nothing of its own, such as worksheet.tables. */
export class View<Owner> implements HostObject {
  constructor(
    readonly type: string,
    readonly owner: Owner,
  ) {}
}

export const view =
  <Owner>(type: string) =>
  (owner: Owner) =>
    new View(type, owner);

type Plain<Object> = { [Key in keyof Object]: Object[Key] extends string | number | boolean ? Key : never }[keyof Object] & string;

/** Properties that are plain fields of the model: read and written, of the kind they have. */
export function fields<Object extends HostObject>(names: Readonly<Record<string, Plain<Object>>>) {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(entries.map(([wire, key]) => [wire, (object: Object): unknown => object[key]])),
    set: Object.fromEntries(
      entries.map(([wire, key]) => [
        wire,
        (object: Object, value: unknown) => {
          if (typeof value !== typeof object[key]) throw invalidArgument(`${object.type}.${wire}`);
          object[key] = value as Object[Plain<Object>];
        },
      ]),
    ),
  };
}

/** For the strict sister of an OrNullObject member. */
export function required<T>(found: T | null | undefined, location: string): T {
  if (found === null || found === undefined) throw itemNotFound(location);
  return found;
}
