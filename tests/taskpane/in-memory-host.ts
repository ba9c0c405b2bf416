import type { CellChange, Host, HostFault, OpenWorkbook, Receipt, StopSignal } from '../../src/host';
import type { Sentence } from '../../src/model/finding';
import type { SheetPlan } from '../../src/report/sheet-plan';
import { cellName } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';

type Call = 'read' | 'write' | 'takeBack' | 'reveal' | 'onChanged';

/** A host for the pane's own logic: no Excel, a workbook in memory, and a record of what was asked for. */
export interface InMemoryHost extends Host {
  readonly calls: string[];
  readonly written: (readonly SheetPlan[])[];
  /** Names that are taken by sheets of a person. */
  readonly taken: Set<string>;
  /** The next such call fails: with the sentence as a HostFault, or with the error as it is. */
  failNext(call: Call, why: Sentence | Error): void;
  /** Such calls wait until released; only then they look at their signal, as between two round trips. */
  hold(call: Call): () => void;
  /** From now on calls go on although their signal is aborted. */
  ignoreSignals(): void;
  /** Somebody edits a cell. */
  edit(sheet: string, address: string): void;
}

export function hostFault(sentence: Sentence): HostFault {
  return Object.assign(new Error(sentence.en), { name: 'HostFault' as const, sentence });
}

export function inMemoryHost(workbook: Workbook, name = '進捗管理表.xlsx'): InMemoryHost {
  const calls: string[] = [];
  const written: (readonly SheetPlan[])[] = [];
  const taken = new Set<string>();
  const failures = new Map<Call, Sentence | Error>();
  const held = new Map<Call, Promise<void>>();
  const listeners = new Set<Parameters<Host['onChanged']>[0]>();
  let receipts = 0;
  let deaf = false;

  async function called(call: Call, detail = '', signal?: StopSignal): Promise<void> {
    calls.push(detail === '' ? call : `${call} ${detail}`);
    await held.get(call);
    if (!deaf) signal?.throwIfAborted();
    const why = failures.get(call);
    failures.delete(call);
    if (why) throw why instanceof Error ? why : hostFault(why);
  }

  return {
    calls,
    written,
    taken,
    failNext: (call, why) => failures.set(call, why),
    hold: (call) => {
      let release: () => void = () => undefined;
      held.set(
        call,
        new Promise((resolve) => {
          release = () => {
            held.delete(call);
            resolve();
          };
        }),
      );
      return release;
    },
    ignoreSignals: () => {
      deaf = true;
    },
    edit: (sheet, address) => {
      for (const listener of listeners) listener({ sheet, address });
    },
    read: async ({ signal, onProgress } = {}): Promise<OpenWorkbook> => {
      onProgress?.(0.5);
      await called('read', '', signal);
      return { name, workbook };
    },
    write: async (plans, { signal } = {}) => {
      await called('write', plans.map((plan) => plan.name).join(' '), signal);
      written.push(plans);
      return { sheets: plans.map((plan) => (taken.has(plan.name) ? `${plan.name} (2)` : plan.name)), receipt: { id: String(++receipts) } };
    },
    takeBack: ({ id }: Receipt) => called('takeBack', id),
    reveal: (at) => called('reveal', cellName(at)),
    apply: (changes: readonly CellChange[]) =>
      Promise.reject(new Error(`the pane writes no cells yet: ${changes.map(({ at }) => cellName(at)).join(', ')}`)),
    onChanged: async (listener) => {
      await called('onChanged');
      listeners.add(listener);
      return () => Promise.resolve(void listeners.delete(listener));
    },
  };
}
