import type { HostObject } from './host-type';
import { invalidArgument } from './host-error';
import type { ArgumentInfo } from './wire';

/** The arguments of one call, decoded: object paths are replaced by the objects they stand for. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    /** "Worksheet.getRange", for the error. */
    readonly location: string,
  ) {}

  get raw(): readonly unknown[] {
    return this.values;
  }

  /** Absent on the wire: undefined and null mean the same, since JSON knows no undefined. */
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  any(index: number): unknown {
    return this.values[index];
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw this.invalid();
    return value;
  }

  integer(index: number, minimum = Number.MIN_SAFE_INTEGER): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < minimum) throw this.invalid();
    return value;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.invalid();
    return value as Record<string, unknown>;
  }

  object<T extends HostObject>(index: number, type: T['type']): T {
    const value = this.values[index];
    if (!isHostObject(value) || value.type !== type) throw this.invalid();
    return value as T;
  }

  isObject(index: number): boolean {
    return isHostObject(this.values[index]);
  }

  invalid(): Error {
    return invalidArgument(this.location);
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) !== Object.prototype
  );
}

/**
 * Replaces path ids by objects: `ReferencedObjectPathIds` mirrors the arguments, and inside plain objects
 * a proxy is written `{_ObjectPathId: n}` (office.js setMethodArguments; simulated-excel.md 2.2).
 */
export function decodeArguments(info: ArgumentInfo | undefined, path: (id: number) => HostObject | null): unknown[] {
  const decode = (value: unknown, mirror: unknown): unknown => {
    if (Array.isArray(value) && Array.isArray(mirror)) return value.map((inner: unknown, at) => decode(inner, mirror[at]));
    if (typeof mirror === 'number' && mirror !== 0) return path(mirror);
    return deep(value);
  };
  const deep = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return path(value._ObjectPathId as number);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
  };
  return (info?.Arguments ?? []).map((value, at) => decode(value, info?.ReferencedObjectPathIds?.[at]));
}
