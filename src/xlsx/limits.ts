/** What a workbook may cost. Beyond it the file is refused before memory is spent. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Bytes of a file in a legacy format (xls, xlsb, ods), whose reader has no limits of its own. */
  readonly legacyFile: number;
  /** Bytes of one part of the package, unpacked. */
  readonly part: number;
  /** Bytes of all XML parts together, unpacked. */
  readonly total: number;
  /** Parts in the package. */
  readonly entries: number;
  /** Things of one kind in one list: styles, merged areas, names, comments, shared strings. */
  readonly items: number;
  /** Characters in one cell: as many as Excel takes. */
  readonly text: number;
  /** Characters in all cells together, a shared string counted wherever it stands: what comes after looks at every cell. */
  readonly texts: number;
  /** Characters of one sheet's shared formulas, written out for each cell. */
  readonly formulas: number;
  /** Cells of the whole workbook. */
  readonly cells: number;
  /** Cells and the holes left of them, of the whole workbook: what the rows take in memory. */
  readonly slots: number;
}

const MEGABYTE = 1024 * 1024;

/** So that every file is read or refused within seconds and a few hundred megabytes. */
export const defaultLimits: Limits = {
  file: 256 * MEGABYTE,
  legacyFile: 50 * MEGABYTE,
  part: 100 * MEGABYTE,
  total: 200 * MEGABYTE,
  entries: 20_000,
  items: 1_000_000,
  text: 32_767,
  texts: 300_000_000,
  formulas: 50_000_000,
  cells: 2_100_000,
  slots: 10_000_000,
};

/** Bytes that one text of XML may take: every character as the longest reference there is. What is longer holds too many of them. */
export const mostTextBytes = defaultLimits.text * '&#x00005F;x0000_'.length;
