import { checkCompoundFile } from './compound-file';
import { fileKind } from './file-kind';
import type { Inflate } from './inflate';
import { defaultLimits, type Limits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { workbookPackage, type WorkbookPackage } from './workbook-package';
import { ZipArchive } from './zip-archive';

export interface ReadOptions {
  /** Node hands in its own, which is faster; default: fflate, which works everywhere. */
  readonly inflate?: Inflate;
  readonly limits?: Partial<Limits>;
}

/** A file found to be a workbook of some format, not read yet. */
export type OpenFile = (WorkbookPackage | { readonly format: 'xls' }) & { readonly limits: Limits };

/** Tells the format by the bytes alone. Throws UnreadableWorkbook when the file is no workbook, encrypted or cut off. */
export function openFile(bytes: Uint8Array, inflate: Inflate, changedLimits?: Partial<Limits>): OpenFile {
  const limits = changedLimits ? { ...defaultLimits, ...changedLimits } : defaultLimits;
  if (bytes.length > limits.file) throw new UnreadableWorkbook('too-large');
  const kind = fileKind(bytes);
  if (kind === 'zip') return { ...workbookPackage(new ZipArchive(bytes, limits, inflate)), limits };
  if (kind !== 'compound') throw new UnreadableWorkbook(kind);
  checkCompoundFile(bytes);
  return { format: 'xls', limits };
}
