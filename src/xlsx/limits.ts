/** What a workbook may cost. Beyond it the file is refused before memory is spent. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Bytes of a file in a legacy format (xls, xlsb, ods), whose reader has no limits of its own. */
  readonly legacyFile: number;
  /** Bytes of one part of the package, unpacked. */
  readonly part: number;
  /** Bytes of all parts read, unpacked. */
  readonly total: number;
  /** Parts in the package. */
  readonly entries: number;
  /** Cells of the whole workbook. */
  readonly cells: number;
  /** Cells and the holes left of them, of the whole workbook: what the rows take in memory. */
  readonly slots: number;
}

const MEGABYTE = 1024 * 1024;

export const defaultLimits: Limits = {
  file: 256 * MEGABYTE,
  legacyFile: 50 * MEGABYTE,
  part: 128 * MEGABYTE,
  total: 512 * MEGABYTE,
  entries: 20_000,
  cells: 4_000_000,
  slots: 16_000_000,
};
