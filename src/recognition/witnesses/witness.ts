import { classes, type Role, type RoleClass } from '../roles';

/** What a witness says: a role, a weight in hundredths of a nat, and its own name, which a person can be told in words. */
export type Tell = (role: Role, weight: number, why: string) => void;

/** Says the same of every role and class of a table of weights. */
export function tellAll(tell: Tell, weights: Readonly<Partial<Record<Role | RoleClass, number>>>, why: string): void {
  for (const key in weights) {
    const name = key as Role | RoleClass;
    const weight = weights[name] ?? 0;
    if (isClass(name)) for (const role of classes[name]) if (!(role in weights)) tell(role, weight, why);
    if (!isClass(name)) tell(name, weight, why);
  }
}

function isClass(name: Role | RoleClass): name is RoleClass {
  return name in classes;
}
