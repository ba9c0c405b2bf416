/**
 * Formulas name the table that they count, and a workbook has each name once. While the old table stands, the new one has this
 * ending; Excel changes the formulas along when it goes.
 */
const temporary = '_new';

export function temporaryTableName(name: string): string {
  return name + temporary;
}

/** The name without the ending; null when it has none. */
export function lastingTableName(name: string): string | null {
  return name.endsWith(temporary) ? name.slice(0, -temporary.length) : null;
}

/** The formula with tables under other names. */
export function withTableNames(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(tableReference, (name) => names.get(name) ?? name);
}

/** The formula as it reads once all new tables have their lasting names. */
export function withLastingTableNames(formula: string): string {
  return formula.replace(tableReference, (name) => lastingTableName(name) ?? name);
}

/** Names of our tables are of western letters, digits and "_". */
const tableReference = /\b[a-z][a-z0-9_]*(?=\[)/g;
