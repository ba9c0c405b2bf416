import type { ClassSchema, Schema } from '../office-js/schema';
import { Arguments, decodeArguments, isHostObject } from './arguments';
import { HostError, itemNotFound, notImplemented } from './host-error';
import type { HostObject, HostType, HostTypes } from './host-type';
import { query } from './query';
import { Refusals } from './refusals';
import type { Action, ObjectPath, RequestBody, ResponseBody } from './wire';
import { actionTypes, pathTypes } from './wire';

type Path = (id: number) => HostObject | null;

export interface ExecuteOptions {
  /** Fail here, after the actions before it are done: Excel does not roll back (simulated-excel.md 2.3). */
  readonly failAt?: { readonly action: number; readonly error: HostError };
}

/**
 * Interprets requests of office.js: walks object paths and actions and asks the table of host types.
 * It knows nothing about workbooks. A member that the table does not name is answered NotImplemented.
 */
export class Engine<Root extends HostObject> {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private nextReference = 1;
  readonly refusals = new Refusals();

  constructor(
    readonly root: Root,
    private readonly types: HostTypes<Root>,
    private readonly schema: () => Schema,
  ) {}

  execute(request: RequestBody, { failAt }: ExecuteOptions = {}): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const resolved = new Map<number, HostObject | null>();
    const path: Path = (id) => {
      const known = resolved.get(id);
      if (known !== undefined) return known;
      const info = request.ObjectPaths[String(id)];
      if (!info) throw new HostError('InvalidObjectPath', `The object path ${id} is not in the request.`);
      const object = this.resolve(info, path);
      resolved.set(id, object);
      return object;
    };
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (failAt?.action === index) throw failAt.error;
        results.push({ ActionId: action.Id, Value: this.perform(action, path) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const wire = { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index };
        return { Results: results, TraceIds: traceIds, Error: wire };
      }
      // A trace needs a result too: an event's add() is confirmed by it.
      if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
    }
    return { Results: results, TraceIds: traceIds };
  }

  private resolve(info: ObjectPath, path: Path): HostObject | null {
    const parent = () => path(info.ParentObjectPathId ?? 0);
    switch (info.ObjectPathType) {
      case pathTypes.globalObject:
        return this.root;
      case pathTypes.method:
        return this.callForObject(parent(), info, path);
      case pathTypes.property:
        return this.navigate(parent(), info.Name);
      case pathTypes.indexer:
        return this.index(parent(), decodeArguments(info.ArgumentInfo, path)[0]);
      case pathTypes.referenceId:
        return this.referenced(info.Name);
      case pathTypes.nullObject:
        return null;
      default:
        throw notImplemented(`object path ${info.ObjectPathType} ${info.Name}`);
    }
  }

  private callForObject(parent: HostObject | null, info: ObjectPath, path: Path): HostObject | null {
    if (!parent) return null;
    const result = this.call(parent, info.Name, decodeArguments(info.ArgumentInfo, path));
    return (result ?? null) as HostObject | null;
  }

  private referenced(id: string): HostObject {
    const object = this.references.get(id);
    if (!object) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  private perform(action: Action, path: Path): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = path(action.ObjectPathId);
    // Methods and setters on a null object do nothing: Microsoft's samples call getItemOrNullObject("Sample").delete().
    if (!object) return null;
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.identity(object);
      case actionTypes.query:
        return query(this, object, action.QueryInfo ?? {});
      case actionTypes.queryAsJson:
        return camelCased(query(this, object, action.QueryInfo ?? {}));
      case actionTypes.method:
        return this.callForValue(object, action.Name, decodeArguments(action.ArgumentInfo, path));
      case actionTypes.setProperty:
        this.set(object, action.Name, decodeArguments(action.ArgumentInfo, path)[0]);
        return null;
      case actionTypes.update:
        this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented(`action ${action.ActionType} ${action.Name}`);
    }
  }

  private callForValue(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const result = this.call(object, name, args);
    // A call for its effect: the object it made, if any, is none of the add-in's.
    return isHostObject(result) ? null : result;
  }

  /** What Instantiate answers: {} for the root, {_ReferenceId} for a tracked object, {Id} for an object with an identity. */
  identity(object: HostObject): Record<string, unknown> {
    if (object === this.root) return {};
    const reference = this.referenceIds.get(object);
    if (reference) return { _ReferenceId: reference };
    const id = this.type(object).id?.(object);
    if (id === undefined) return {};
    return { [this.describe(object).scalars.id ? 'Id' : '_Id']: id };
  }

  type(object: HostObject): HostType<Root> {
    const type = this.types[object.type];
    if (!type) throw notImplemented(object.type);
    return type;
  }

  describe(object: HostObject): ClassSchema {
    const description = this.schema()[object.type];
    if (!description) throw notImplemented(object.type);
    return description;
  }

  navigate(object: HostObject | null, name: string): HostObject | null {
    if (!object) return null;
    const member = this.type(object).navigate?.[name];
    if (!member) throw notImplemented(`${object.type}.${name}`);
    this.refusals.check(object.type, name, 'get');
    return member(object, this.root);
  }

  get(object: HostObject, name: string): unknown {
    const member = this.getter(object, name);
    if (!member) throw notImplemented(`${object.type}.${name} (to read)`);
    return member();
  }

  /** The reader of a property, or null where the simulator has none. */
  getter(object: HostObject, name: string): (() => unknown) | null {
    const type = this.type(object);
    const member = type.get?.[name];
    if (member)
      return () => {
        this.refusals.check(object.type, name, 'get');
        return member(object, this.root);
      };
    if (name === '_ReferenceId') return () => this.referenceIds.get(object) ?? null;
    if ((name === 'Id' || name === '_Id') && type.id) return () => type.id?.(object);
    if (name === 'Count' && type.items) return () => this.items(object).length;
    return null;
  }

  private set(object: HostObject, name: string, value: unknown): void {
    const member = this.type(object).set?.[name];
    if (!member) throw notImplemented(`${object.type}.${name} (to write)`);
    this.refusals.check(object.type, name, 'set');
    member(object, value, this.root);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      this.set(object, this.describe(object).scalars[key.toLowerCase()]?.setAs ?? key, value);
    }
  }

  items(collection: HostObject): readonly HostObject[] {
    const items = this.type(collection).items;
    if (!items) throw notImplemented(`${collection.type} as a collection`);
    return items(collection, this.root);
  }

  private index(collection: HostObject | null, key: unknown): HostObject | null {
    if (!collection) return null;
    this.refusals.check(collection.type, 'GetItem', 'call');
    const item = this.find(collection, key);
    if (!item) throw itemNotFound(`${collection.type}.getItem`);
    return item;
  }

  private find(collection: HostObject, key: unknown): HostObject | null {
    const own = this.type(collection).find;
    if (own) return own(collection, key, this.root);
    const wanted = String(key).toLowerCase();
    const same = (value: unknown) => (typeof value === 'string' || typeof value === 'number') && String(value).toLowerCase() === wanted;
    return (
      this.items(collection).find((item) => {
        const type = this.type(item);
        return same(type.id?.(item)) || same(type.get?.Name?.(item, this.root)) || same(type.get?.Key?.(item, this.root));
      }) ?? null
    );
  }

  private call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    if (name === '_KeepReference') return this.keep(object);
    if (name === '_RemoveReference') return this.release(String(values[0]));
    const location = `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const type = this.type(object);
    this.refusals.check(object.type, name, 'call');
    const member = type.call?.[name];
    if (member) return member(object, new Arguments(values, location), this.root);
    // Registrations of events: the client filters, the host sends every event of the workbook.
    if (/^_(Unr|R)egister\w*Event/.test(name)) return null;
    if (type.items) return this.callCollection(object, name, values, location);
    throw notImplemented(`${object.type}.${name}()`);
  }

  /** The methods that all collections share (doc: the getItem, getItemAt, getCount of every collection page). */
  private callCollection(collection: HostObject, name: string, values: readonly unknown[], location: string): unknown {
    const items = this.items(collection);
    const found = (item: HostObject | undefined) => {
      if (!item) throw itemNotFound(location);
      return item;
    };
    switch (name) {
      case 'GetCount':
        return items.length;
      case 'GetItem':
        return this.index(collection, values[0]);
      case 'GetItemOrNullObject':
        return this.find(collection, values[0]);
      case 'GetItemAt':
        return found(items[Number(values[0])]);
      case 'GetFirst':
        return found(items[0]);
      case 'GetLast':
        return found(items.at(-1));
      default:
        throw notImplemented(`${collection.type}.${name}()`);
    }
  }

  private keep(object: HostObject): null {
    if (!this.referenceIds.has(object)) {
      const id = `ref${this.nextReference++}`;
      this.references.set(id, object);
      this.referenceIds.set(object, id);
      this.type(object).track?.(object);
    }
    return null;
  }

  private release(id: string): null {
    const object = this.references.get(id);
    if (object) this.type(object).untrack?.(object);
    this.references.delete(id);
    return null;
  }
}

/** retrieve() answers JSON in the add-in's own spelling. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  const spelled = (key: string) => (key === '_Items' ? 'items' : key.charAt(0).toLowerCase() + key.slice(1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [spelled(key), camelCased(inner)]));
}
