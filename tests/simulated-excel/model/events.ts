import type { Area } from '../../../src/workbook/workbook';
import type { EventEntry } from '../engine/wire';
import { addressOf } from './area';
import { RangeObject } from './range-object';
import type { SheetModel } from './sheet';

/** Event numbers as each on… getter of office.js registers them (simulated-excel.md 2.4). */
const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

export type EventName = keyof typeof eventTypes;
/** Who acts: our add-in, the person at this screen, or somebody else (doc: @types WorksheetChangedEventArgs). */
export const actors = {
  addIn: { source: 'Local', triggerSource: 'ThisLocalAddin' },
  user: { source: 'Local', triggerSource: 'Unknown' },
  other: { source: 'Remote', triggerSource: 'Unknown' },
} as const;

interface PendingEvent {
  readonly name: EventName;
  readonly sheet: SheetModel;
  readonly area: Area | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * What happened in the workbook since the last message. Every event goes to the sheet's handlers and to the collection's;
 * the client drops what nobody listens to.
 */
export class EventLog {
  /** Excel.Runtime.enableEvents. */
  enabled = true;
  actor: (typeof actors)[keyof typeof actors] = actors.addIn;
  private pending: PendingEvent[] = [];
  private readonly ranges = new Map<string, RangeObject>();

  record(name: EventName, sheet: SheetModel, details: Readonly<Record<string, unknown>> = {}): void {
    if (this.enabled) this.pending.push({ name, sheet, area: null, details: { ...this.actor, ...details } });
  }

  /**
   * office.js cuts a large write into blocks of rows; they are one change to the add-in, so blocks that follow one another
   * are joined.
   */
  recordArea(name: EventName, sheet: SheetModel, area: Area, details: Readonly<Record<string, unknown>> = {}): void {
    if (!this.enabled) return;
    const last = this.pending.at(-1);
    const follows =
      last?.name === name &&
      last.sheet === sheet &&
      last.area?.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom + 1 === area.top;
    if (follows) this.pending[this.pending.length - 1] = { ...last, area: { ...last.area, bottom: area.bottom } };
    else this.pending.push({ name, sheet, area, details: { ...this.actor, ...details } });
  }

  /** The range of an event, for e.getRange(context). */
  range(referenceId: string): RangeObject | null {
    return this.ranges.get(referenceId) ?? null;
  }

  drain(): EventEntry[] {
    const entries = this.pending.flatMap((event) => this.entries(event));
    this.pending = [];
    return entries;
  }

  private entries({ name, sheet, area, details }: PendingEvent): EventEntry[] {
    const referenceId = `event${this.ranges.size + 1}`;
    if (area) this.ranges.set(referenceId, new RangeObject(sheet, area));
    const place = area ? { address: addressOf(area), referenceId } : {};
    const message = JSON.stringify({ worksheetId: sheet.id, ...place, ...details });
    const entry = (targetId: string): EventEntry => ({ messageCategory: 65536, messageType: eventTypes[name], targetId, message, id: '0' });
    // A sheet that is just added or already gone can have no handler of its own; that of the collection is "Workbook".
    return [entry(sheet.id), entry('Workbook')];
  }
}
