import type { HostObject } from '../engine/host-type';

/** Values under keys that keep their spelling but are found ignoring case: settings and custom properties. */
export class KeyedValues {
  readonly items: KeyedValue[] = [];

  constructor(private readonly type: string) {}

  /** Adding under a key that is there sets its value (doc: @types SettingCollection.add). */
  add(key: string, value: unknown): KeyedValue {
    const known = this.items.find((item) => item.key.toLowerCase() === key.toLowerCase());
    if (known) {
      known.value = value;
      return known;
    }
    const item = new KeyedValue(this.type, key, value, this);
    this.items.push(item);
    return item;
  }

  remove(item: KeyedValue): void {
    const at = this.items.indexOf(item);
    if (at >= 0) this.items.splice(at, 1);
  }
}

export class KeyedValue implements HostObject {
  constructor(
    readonly type: string,
    readonly key: string,
    public value: unknown,
    readonly owner: KeyedValues,
  ) {}
}
