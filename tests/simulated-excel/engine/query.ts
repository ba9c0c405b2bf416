import type { ClassSchema } from '../office-js/schema';
import { notImplemented } from './host-error';
import type { HostObject } from './host-type';
import type { QueryInfo } from './wire';

/** What load() needs to know about objects. */
export interface Readable {
  describe(object: HostObject): ClassSchema;
  identity(object: HostObject): Record<string, unknown>;
  getter(object: HostObject, name: string): (() => unknown) | null;
  items(collection: HostObject): readonly HostObject[];
  navigate(object: HostObject, name: string): HostObject | null;
}

/** Answers a load: {Name: value, Nav: {…}}; a collection {_Items: […]}; null for a null object (simulated-excel.md 2.3). */
export function query(host: Readable, object: HostObject | null, { Select, Expand, Top, Skip }: QueryInfo): Record<string, unknown> | null {
  if (!object) return null;
  const selected = Select?.length ? Select : ['*'];
  const wanted = [...selected, ...(Expand ?? []).map((path) => `${path}/*`)];
  return host.describe(object).isCollection ? queryCollection(host, object, wanted, Skip ?? 0, Top) : queryObject(host, object, wanted);
}

function queryCollection(host: Readable, collection: HostObject, wanted: readonly string[], skip: number, top?: number) {
  const { scalars } = host.describe(collection);
  const isOwn = (path: string) => scalars[path.toLowerCase()] !== undefined;
  const own = queryScalars(host, collection, wanted.filter(isOwn));
  const rest = wanted.filter((path) => !isOwn(path));
  if (rest.length === 0) return own;
  const items = host.items(collection).slice(skip, top ? skip + top : undefined);
  return { ...own, _Items: items.map((item, index) => ({ _Index: skip + index, ...query(host, item, { Select: rest }) })) };
}

function queryObject(host: Readable, object: HostObject, wanted: readonly string[]): Record<string, unknown> {
  const { navigations } = host.describe(object);
  const below = new Map<string, string[]>();
  for (const path of wanted) {
    const [head = '', ...tail] = path.split(/[/.]/);
    const navigation = navigations[head.toLowerCase()];
    if (navigation) below.set(navigation.wire, [...(below.get(navigation.wire) ?? []), tail.join('/') || '*']);
  }
  const answer: Record<string, unknown> = { ...host.identity(object), ...queryScalars(host, object, wanted) };
  for (const [name, paths] of below) answer[name] = query(host, host.navigate(object, name), { Select: paths });
  return answer;
}

/**
 * A name that the class does not have is ignored, as Excel does (official samples load "NoPropertiesNeeded");
 * a property that Excel has and the simulator lacks is refused. "*" answers what the simulator has:
 * reading another property then fails in office.js with PropertyNotLoaded, so nothing is made up.
 */
function queryScalars(host: Readable, object: HostObject, wanted: readonly string[]): Record<string, unknown> {
  const { scalars } = host.describe(object);
  const answer: Record<string, unknown> = {};
  for (const path of wanted) {
    const names = path === '*' ? Object.values(scalars).map(({ wire }) => wire) : [scalars[path.toLowerCase()]?.wire];
    for (const name of names) {
      if (name === undefined) continue;
      const read = host.getter(object, name);
      if (!read && path !== '*') throw notImplemented(`${object.type}.${name} (to read)`);
      if (read) answer[name] = read() ?? null;
    }
  }
  return answer;
}
