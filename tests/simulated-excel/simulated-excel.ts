import { Counters, byteLength, isCleanUp } from './engine/counters';
import { Engine } from './engine/engine';
import type { Interruption } from './engine/faults';
import { FaultPlan, faultMessage, generalFailure, transportStatus } from './engine/faults';
import { HostError } from './engine/host-error';
import type { Refusals } from './engine/refusals';
import type { EventEntry, RequestBody } from './engine/wire';
import { requestFlags } from './engine/wire';
import { excelTypes } from './members/excel-types';
import { actors } from './model/events';
import type { WorkbookModel } from './model/workbook';
import type { Schema } from './office-js/schema';

export interface SimulatorOptions {
  /** Excel on the web takes at most 5 MB a request and a response (doc: concepts/resource-limits). */
  readonly webLimits?: boolean;
  /** Milliseconds from a request to its answer. */
  readonly latency?: number;
  /** Schema of the loaded office.js; asked for at the first request. */
  readonly schema: () => Schema;
}

/** What a boundary hands back to office.js: a status of the transport, or the text of the answer. */
export type Answer = { readonly status: number } | { readonly body: string };

export const messageLimit = 5 * 1024 * 1024;

/**
 * The simulated Excel behind a boundary: takes the text of a request and gives the answer,
 * counts what goes over the wire, and lets things go wrong as planned. Runs in Node and in a page.
 */
export class SimulatedExcel {
  readonly counters = new Counters();
  readonly faults = new FaultPlan<WorkbookModel>();
  /** A person is typing into a cell: requests are refused, or wait when the add-in asked for delayForCellEdit. */
  cellBeingEdited = false;
  /** Takes the events of the workbook; set by the boundary. */
  deliver: (events: readonly EventEntry[]) => void = () => undefined;
  /** An error of the simulator itself; the add-in sees GeneralException. */
  crash: unknown = null;
  readonly engine: Engine<WorkbookModel>;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly options: SimulatorOptions,
  ) {
    this.engine = new Engine(workbook, excelTypes, options.schema);
  }

  /** Members that are refused for good, and those that were used. */
  get refusals(): Refusals {
    return this.engine.refusals;
  }

  async answer(text: string, flags: number): Promise<Answer> {
    const body = JSON.parse(text) as RequestBody;
    const bytes = byteLength(text);
    this.counters.countRequest(body, bytes);
    const interruptions = isCleanUp(body) ? [] : this.faults.at(this.counters.roundTrips);
    await pause(this.options.latency ?? 0);
    if (this.options.webLimits && bytes > messageLimit) return { status: 5103 };
    if (this.cellBeingEdited && (flags & requestFlags.delayForCellEdit) === 0) return { status: 5004 };
    while (this.cellBeingEdited) await pause(5);
    for (const interruption of interruptions) if (interruption.kind === 'edit') this.editByOther(interruption.edit);
    const stop = interruptions.find(({ kind }) => kind !== 'edit');
    const answer = stop ? await this.interrupted(body, stop) : this.executed(body);
    this.deliverEvents();
    return answer;
  }

  /** What somebody else does in the workbook; handlers hear of it as remote. */
  editByOther(edit: (workbook: WorkbookModel) => void): void {
    this.editBy(actors.other, edit);
  }

  /** What the person at this screen does, such as selecting a cell. */
  editByUser(edit: (workbook: WorkbookModel) => void): void {
    this.editBy(actors.user, edit);
  }

  private editBy(actor: (typeof actors)[keyof typeof actors], edit: (workbook: WorkbookModel) => void): void {
    const { events } = this.workbook;
    events.actor = actor;
    try {
      edit(this.workbook);
    } finally {
      events.actor = actors.addIn;
    }
    this.deliverEvents();
  }

  private executed(body: RequestBody, failAt?: { readonly action: number; readonly error: HostError }): Answer {
    try {
      return this.limited(JSON.stringify(this.engine.execute(body, failAt ? { failAt } : {})));
    } catch (error) {
      this.crash = error;
      return { status: generalFailure };
    }
  }

  private limited(text: string): Answer {
    const bytes = byteLength(text);
    this.counters.countResponse(bytes);
    return this.options.webLimits && bytes > messageLimit ? { status: 5104 } : { body: text };
  }

  private async interrupted(body: RequestBody, stop: Interruption<WorkbookModel>): Promise<Answer> {
    if (stop.kind !== 'error') {
      if (stop.kind === 'silence' && stop.executed) this.executed(body);
      return new Promise(() => undefined);
    }
    const error = new HostError(stop.code, faultMessage(stop.code));
    if (typeof stop.executed === 'number') return this.executed(body, { action: stop.executed, error });
    if (stop.executed) this.executed(body);
    const status = transportStatus(stop.code);
    const wire = { Code: error.code, Message: error.message, Location: '', ActionIndex: 0 };
    return status === null ? { body: JSON.stringify({ Results: [], TraceIds: [], Error: wire }) } : { status };
  }

  private deliverEvents(): void {
    const events = this.workbook.events.drain();
    if (events.length > 0)
      setTimeout(() => {
        this.deliver(events);
      }, 0);
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
