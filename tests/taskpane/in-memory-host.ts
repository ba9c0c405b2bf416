import { hostFault, type Host, type OpenWorkbook, type Receipt, type SheetArea, type StopSignal } from '../../src/host';
import type { Sentence } from '../../src/model/finding';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { areaOf, cellName, positionOf } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { tableInMemory } from './table-in-memory';
import { withChanges, withSheets, withValue } from './workbook-in-memory';

type Call =
  | 'read'
  | 'write'
  | 'calculate'
  | 'takeBack'
  | 'reveal'
  | 'selectedArea'
  | 'openNew'
  | 'selfTest'
  | 'apply'
  | 'insert'
  | 'refresh'
  | 'remove'
  | 'mark'
  | 'unmark'
  | 'onChanged';

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
  /** Formulas wait to be calculated, by hand. */
  becomeStale(): void;
  /** From now on every reading says this of the workbook. */
  caution(...cautions: readonly Sentence[]): void;
  /** From now on every writing tells this, though it is done. */
  notice(...notices: readonly Sentence[]): void;
  /** From now on calls go on although their signal is aborted. */
  ignoreSignals(): void;
  /** Somebody edits a cell; what it holds now stands in the workbook, unless only the news of it matters. */
  edit(sheet: string, address: string, value?: string): void;
  /** Somebody selects cells, such as B5:C6. */
  select(sheet: string, range: string): void;
  readonly workbook: () => Workbook;
}

export function inMemoryHost(workbook: Workbook, name = '進捗管理表.xlsx'): InMemoryHost {
  const calls: string[] = [];
  const written: (readonly SheetPlan[])[] = [];
  const taken = new Set<string>();
  const failures = new Map<Call, Sentence | Error>();
  const held = new Map<Call, Promise<void>>();
  const listeners = new Set<Parameters<Host['onChanged']>[0]>();
  let deaf = false;
  let stale = false;
  let notices: readonly Sentence[] = [];
  let cautions: readonly Sentence[] = [];
  let selected: SheetArea = { sheet: '', area: { top: 0, left: 0, bottom: 0, right: 0 } };
  let book = workbook;
  /** The workbook as it was before each writing, by receipt. */
  const former = new Map<string, Workbook>();

  function change(changed: Workbook): Receipt {
    const id = String(former.size + 1);
    former.set(id, book);
    book = changed;
    return { id };
  }

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
    becomeStale: () => {
      stale = true;
    },
    caution: (...told) => {
      cautions = told;
    },
    notice: (...told) => {
      notices = told;
    },
    ignoreSignals: () => {
      deaf = true;
    },
    select: (sheet, range) => {
      const area = areaOf(range);
      if (!area) throw new Error(`${range} is no range`);
      selected = { sheet, area };
    },
    workbook: () => book,
    edit: (sheet, address, value) => {
      const at = positionOf(address);
      if (value !== undefined && at) book = withValue(book, { sheet, ...at }, value);
      for (const listener of listeners) listener({ sheet, address });
    },
    read: async ({ signal, onProgress } = {}): Promise<OpenWorkbook> => {
      onProgress?.(0.5);
      await called('read', '', signal);
      return { name, workbook: book, ...(stale && { isStale: true }), ...(cautions.length > 0 && { cautions }) };
    },
    calculate: async () => {
      await called('calculate');
      stale = false;
    },
    write: async (plans, { signal } = {}) => {
      await called('write', plans.map((plan) => plan.name).join(' '), signal);
      written.push(plans);
      const named = plans.map((plan) => (taken.has(plan.name) ? { ...plan, name: `${plan.name} (2)` } : plan));
      const told = notices.length > 0 ? { notices } : {};
      return { sheets: named.map((plan) => plan.name), receipt: change(withSheets(book, named)), ...told };
    },
    takeBack: async ({ id }: Receipt) => {
      await called('takeBack', id);
      book = former.get(id) ?? book;
      return [];
    },
    resultTable: tableInMemory(() => selected, called),
    marks: {
      mark: async (cells) => {
        await called('mark', cells.map(({ at, severity }) => `${severity} ${cellName(at)}`).join(', '));
        return { marked: cells.length, left: [] };
      },
      unmark: () => called('unmark'),
    },
    about: () => ({ host: 'memory', sets: ['ExcelApi 1.14'], build: null }),
    selfTest: async () => {
      await called('selfTest');
      const trial = {
        id: 'entry-percent',
        title: { ja: '「5%」を入れたとき', en: '5% entered' },
        expected: '[0.05,"0%"]',
        milliseconds: 1,
      };
      return {
        about: { host: 'Excel', build: '16.0' },
        trials: [
          { ...trial, outcome: 'same', seen: '[0.05,"0%"]' },
          { ...trial, id: 'comments', outcome: 'impossible', seen: 'error NotImplemented' },
        ],
        left: [],
      };
    },
    openNew: () => called('openNew'),
    reveal: (at) => called('reveal', cellName(at)),
    selectedArea: async () => {
      await called('selectedArea');
      return selected;
    },
    apply: async (changes) => {
      await called('apply', changes.map(({ at }) => cellName(at)).join(' '));
      const { workbook: changed, ...applied } = withChanges(book, changes);
      return { ...applied, receipt: change(changed) };
    },
    onChanged: async (listener) => {
      await called('onChanged');
      listeners.add(listener);
      return () => Promise.resolve(void listeners.delete(listener));
    },
  };
}
