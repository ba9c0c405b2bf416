import type { Workbook } from '../workbook/workbook';
import { checkCompoundFile } from './compound-file';
import { fileKind } from './file-kind';
import { inflateWithFflate, type Inflate } from './inflate';
import { defaultLimits, type Limits } from './limits';
import { packageKind, type PackageKind } from './package-kind';
import { readPackage } from './read-package';
import { UnreadableWorkbook } from './unreadable-workbook';
import { ZipArchive } from './zip-archive';

export { inflateWithFflate, type Inflate } from './inflate';
export type { Limits } from './limits';
export { UnreadableWorkbook, type RefusalCode } from './unreadable-workbook';

export interface ReadOptions {
  /** Node hands in its own, which is faster; default: fflate, which works everywhere. */
  readonly inflate?: Inflate;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a workbook: xlsx, xlsm, xls, xlsb or ods, told apart by the bytes alone.
 * Throws UnreadableWorkbook, whose sentence says what the file is and what to do.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const file = openFile(bytes, options);
  if (file.format === 'xlsx') return readPackage(file.archive, file.limits);
  // The library for the other formats is large, and most rounds never need it.
  const { readLegacyWorkbook } = await import('./legacy-workbook');
  return readLegacyWorkbook(file.format === 'xls' ? bytes : file.archive, file.format, file.limits);
}

/** As readWorkbook, at once, for xlsx and xlsm only; other formats are refused. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  const file = openFile(bytes, options);
  if (file.format !== 'xlsx') throw new UnreadableWorkbook('other-format');
  return readPackage(file.archive, file.limits);
}

type OpenFile =
  | { readonly format: PackageKind; readonly archive: ZipArchive; readonly limits: Limits }
  | { readonly format: 'xls'; readonly limits: Limits };

function openFile(bytes: Uint8Array, options: ReadOptions): OpenFile {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.file) throw new UnreadableWorkbook('too-large');
  const kind = fileKind(bytes);
  if (kind === 'zip') {
    const archive = new ZipArchive(bytes, limits, options.inflate ?? inflateWithFflate);
    return { format: packageKind(archive), archive, limits };
  }
  if (kind !== 'compound') throw new UnreadableWorkbook(kind);
  checkCompoundFile(bytes);
  return { format: 'xls', limits };
}
