import type { HostObject } from '../engine/host-type';
import { invalidArgument, itemAlreadyExists } from '../engine/host-error';
import { parseAddress, splitReference } from './area';
import { RangeObject } from './range-object';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

/** A defined name of the workbook or of one sheet. */
export class NamedItemModel implements HostObject {
  readonly type = 'NamedItem';
  visible = true;
  comment = '';

  constructor(
    readonly workbook: WorkbookModel,
    readonly sheet: SheetModel | null,
    readonly name: string,
    /** With the leading "=". */
    public formula: string,
  ) {}

  /** The range that the name stands for; null when it is a formula or a constant. */
  get range(): RangeObject | null {
    const { sheet, address } = splitReference(this.formula.slice(1));
    const area = parseAddress(address);
    const target = sheet === null ? null : this.workbook.sheetNamed(sheet);
    return area && target ? new RangeObject(target, area) : null;
  }
}

/**
 * Names of ranges and of tables: a letter, "_" or "\" first, no blanks, not like a cell reference, at most 255 characters
 * (Excel help, "Names in formulas").
 */
export function isValidName(name: string): boolean {
  const spelled = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  return spelled && parseAddress(name) === null && !/^(?:[RC]|R\d+C\d+)$/i.test(name);
}

/** Names of the workbook's names and of its tables share one space, ignoring case. */
export function checkNewName(workbook: WorkbookModel, name: string, location: string, scope: SheetModel | null = null): void {
  if (!isValidName(name)) throw invalidArgument(location);
  const names = (scope?.names ?? workbook.names).map((item) => item.name);
  const taken = scope ? names : [...names, ...workbook.tables().map((table) => table.name)];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists(location);
}
