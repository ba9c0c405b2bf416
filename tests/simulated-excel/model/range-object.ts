import type { Area } from '../../../src/workbook/workbook';
import type { HostObject } from '../engine/host-type';
import { invalidArgument } from '../engine/host-error';
import { addressOf, isWithinGrid, quotedSheet } from './area';
import type { SheetModel } from './sheet';

/** A rectangle of cells. */
export class RangeObject implements HostObject {
  readonly type = 'Range';

  constructor(
    readonly sheet: SheetModel,
    /** Changes when cells move under a tracked range. */
    public area: Area,
  ) {}

  /** "Sheet1!A1:B2". */
  get address(): string {
    return `${quotedSheet(this.sheet.name)}!${addressOf(this.area)}`;
  }
}

/** Several rectangles of one sheet. */
export class AreasObject implements HostObject {
  readonly type = 'RangeAreas';

  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {}

  get address(): string {
    return this.areas.map((area) => new RangeObject(this.sheet, area).address).join(',');
  }
}

/** A range that has to lie within the grid (doc: @types Range.getOffsetRange). */
export function rangeWithin(sheet: SheetModel, area: Area, location: string): RangeObject {
  if (!isWithinGrid(area)) throw invalidArgument(location);
  return new RangeObject(sheet, area);
}
