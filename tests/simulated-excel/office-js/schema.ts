import { actionTypes, pathTypes } from '../engine/wire';
import type { ClientObjectInternals, OfficeJs, RequestContextInternals } from './internals';

/** What office.js itself knows of the Excel classes: by class name. */
export type Schema = Readonly<Record<string, ClassSchema>>;

export interface ClassSchema {
  readonly isCollection: boolean;
  /** By lower-case name: load() matches names ignoring case. */
  readonly scalars: Readonly<Record<string, ScalarSchema>>;
  readonly navigations: Readonly<Record<string, { readonly wire: string; readonly type: string }>>;
  /** By wire name; `result` is the class of the object it answers, null when it answers a value or nothing. */
  readonly methods: Readonly<Record<string, { readonly result: string | null }>>;
}

export interface ScalarSchema {
  readonly wire: string;
  /** The name under which it is set, mostly the same; null when it cannot be set. */
  readonly setAs: string | null;
}

type Prototype = Record<string, unknown>;
type ClientClass = new (context: unknown, path: unknown) => ClientObjectInternals & Record<string, unknown>;

/** Members that every class has; they queue nothing of their own. */
const shared = new Set(
  (
    'constructor load set update retrieve toJSON setMockData ensureUnchanged track untrack ' +
    '_handleResult _handleIdResult _handleRetrieveResult _setupProps _ensureInteger _getAdjacentRange'
  ).split(' '),
);

/**
 * Reads the schema out of a loaded office.js instead of keeping a list by hand: the prototypes name their scalar and
 * navigation properties; methods are called on a throw-away proxy to see what they would queue (simulated-excel.md 3 and 9.1).
 */
export function readSchema({ Excel, OfficeExtension }: OfficeJs): Schema {
  const classes = Excel as unknown as Record<string, unknown>;
  const names = Object.keys(classes).filter((name) => isClientClass(classes[name]));
  const checked = OfficeExtension.CommonUtility._doApiNotSupportedCheck;
  // Whether the host supports a member is no question here, and asking needs a host.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = false;
  try {
    return Object.fromEntries(names.map((name) => [name, classSchema({ Excel, OfficeExtension }, classes[name] as ClientClass)]));
  } finally {
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = checked;
  }
}

function isClientClass(value: unknown): value is ClientClass {
  return typeof value === 'function' && Object.getOwnPropertyDescriptor(value.prototype as object, '_className') !== undefined;
}

function classSchema(office: OfficeJs, Class: ClientClass): ClassSchema {
  const prototype = Class.prototype as unknown as Prototype;
  const own = (key: string): unknown => Object.getOwnPropertyDescriptor(prototype, key)?.get?.call(Object.create(prototype));
  const list = (key: string) => (own(key) ?? []) as readonly string[];
  const wireNames = list('_scalarPropertyOriginalNames');
  const writable = (own('_scalarPropertyUpdateable') ?? []) as readonly boolean[];
  return {
    isCollection: own('_isCollection') === true,
    scalars: Object.fromEntries(
      list('_scalarPropertyNames').map((name, at) => {
        const setAs = writable[at] ? settingName(office, Class, name) : null;
        return [name.toLowerCase(), { wire: wireNames[at] ?? name, setAs }];
      }),
    ),
    navigations: Object.fromEntries(list('_navigationPropertyNames').flatMap((name) => navigation(office, Class, name))),
    methods: Object.fromEntries(
      Object.getOwnPropertyNames(prototype)
        .filter((name) => !shared.has(name) && typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function')
        .flatMap((name) => method(office, Class, name)),
    ),
  };
}

function throwAway({ Excel, OfficeExtension }: OfficeJs, Class: ClientClass) {
  const context = new Excel.RequestContext() as unknown as RequestContextInternals;
  const proxy = (of: ClientClass) => new of(context, OfficeExtension.ObjectPathFactory.createReferenceIdObjectPath(context, 'throw-away'));
  return { context, proxy: proxy(Class), range: () => proxy(Excel.Range as unknown as ClientClass) };
}

/** Sets the property on a throw-away proxy: worksheet.showGridlines is set as "Gridlines". */
function settingName(office: OfficeJs, Class: ClientClass, name: string): string | null {
  const { context, proxy } = throwAway(office, Class);
  const before = context._pendingRequest._actions.length;
  (proxy as Record<string, unknown>)[name] = 1;
  const set = context._pendingRequest._actions.slice(before).find(({ actionInfo }) => actionInfo.ActionType === actionTypes.setProperty);
  return set?.actionInfo.Name ?? null;
}

function navigation(office: OfficeJs, Class: ClientClass, name: string) {
  const target = throwAway(office, Class).proxy[name];
  if (!(target instanceof office.OfficeExtension.ClientObject)) return [];
  return [[name.toLowerCase(), { wire: target._objectPath.objectPathInfo.Name, type: target._className }] as const];
}

/** Tries the method with numbers, then with ranges for arguments, and reads what it queued. */
function method(office: OfficeJs, Class: ClientClass, name: string): [string, { readonly result: string | null }][] {
  for (const argument of ['number', 'range'] as const) {
    const { context, proxy, range } = throwAway(office, Class);
    const before = context._pendingRequest._actions.length;
    const called = proxy[name] as (...args: unknown[]) => unknown;
    let result: unknown;
    try {
      result = called.apply(
        proxy,
        Array.from({ length: called.length }, () => (argument === 'number' ? 1 : range())),
      );
    } catch {
      // Refused these arguments: the other kind is tried, and a method that refuses both stays unknown, so the engine refuses it too.
      continue;
    }
    if (result instanceof office.OfficeExtension.ClientObject) {
      const { ObjectPathType, Name } = result._objectPath.objectPathInfo;
      return ObjectPathType === pathTypes.indexer ? [] : [[Name, { result: result._className }]];
    }
    const queued = context._pendingRequest._actions.slice(before).find(({ actionInfo }) => actionInfo.ActionType === actionTypes.method);
    if (queued) return [[queued.actionInfo.Name, { result: null }]];
  }
  return [];
}
