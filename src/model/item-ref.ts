/**
 * Which item is meant. File, table and row say where it was read; department, number and name say which item of the city it is:
 * departments may count their own items from 1, so the number alone names none.
 */
export interface ItemRef extends ItemIdentity {
  readonly file: string;
  /** Index into the workbook's tables. */
  readonly table: number;
  /** First row of the item, 0-based. */
  readonly row: number;
}

/** What tells an item from every other of the city; the department is the one that answers for it. */
export interface ItemIdentity {
  /** "" when unknown. */
  readonly department: string;
  /** As written; "" when there is none. */
  readonly id: string;
  readonly name: string;
}
