import type { Arguments } from './arguments';

/**
 * What a proxy of the add-in stands for. `type` is the name of its class in the Excel namespace.
 * Every host object is an instance of a class, which keeps it apart from plain data in arguments.
 */
export interface HostObject {
  readonly type: string;
}

/**
 * How one class of the Excel namespace behaves: its members by wire name. What is not named here does not exist.
 * `Root` is the workbook: the object behind context.workbook.
 */
export interface HostTypeOf<Object extends HostObject, Root extends HostObject> {
  readonly get?: Readonly<Record<string, (object: Object, root: Root) => unknown>>;
  readonly set?: Readonly<Record<string, (object: Object, value: unknown, root: Root) => void>>;
  readonly navigate?: Readonly<Record<string, (object: Object, root: Root) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (object: Object, args: Arguments, root: Root) => unknown>>;
  /** The id that Instantiate answers: with it office.js turns a one-shot path such as add() into a lasting one. */
  readonly id?: (object: Object) => string | number;
  /** Marks a collection: its items in order. */
  readonly items?: (collection: Object, root: Root) => readonly HostObject[];
  /** The item of a key (a name, an id); by default the one whose id or Name equals it, ignoring case. */
  readonly find?: (collection: Object, key: unknown, root: Root) => HostObject | null;
  /** The object is tracked from now on: what moves cells has to move it too. */
  readonly track?: (object: Object) => void;
  readonly untrack?: (object: Object) => void;
}

/** A type of any object, as the engine's table holds it. */
export type HostType<Root extends HostObject> = HostTypeOf<HostObject, Root>;

export type HostTypes<Root extends HostObject> = Readonly<Record<string, HostType<Root>>>;

/** Files a type in the table: the engine hands an object only to the type it names, which the compiler cannot see. */
export function hostType<Object extends HostObject, Root extends HostObject>(definition: HostTypeOf<Object, Root>): HostType<Root> {
  return definition as unknown as HostType<Root>;
}
