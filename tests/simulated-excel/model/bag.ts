import type { HostObject } from '../engine/host-type';

/**
 * An object that only keeps what is set on it: a chart's legend, a page layout, a rule's format.
 * Which properties it has is said where its type is declared (members/bags.ts).
 */
export class Bag implements HostObject {
  readonly values = new Map<string, unknown>();
  private readonly children = new Map<string, Bag>();

  constructor(readonly type: string) {}

  child(name: string, type: string): Bag {
    let child = this.children.get(name);
    if (!child) this.children.set(name, (child = new Bag(type)));
    return child;
  }

  copyInto(target: Bag): void {
    for (const [key, value] of this.values) target.values.set(key, value);
    for (const [name, child] of this.children) child.copyInto(target.child(name, child.type));
  }

  /** Everything that was set, below this bag too; for snapshots. */
  toJSON(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.values, ...[...this.children].map(([name, child]) => [name, child.toJSON()] as const)]);
  }
}
