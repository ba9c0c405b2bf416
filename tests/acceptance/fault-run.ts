import { isHostFault } from '../../src/host';
import type { DepartmentBook } from '../excel/department-book';
import { oursIn, seenOf } from '../excel/department-book';
import type { Sentence } from '../../src/model/finding';
import type { OpenExcel } from '../simulated-excel/open-excel';

/** Longer than any round trip here takes; only an answer that never comes reaches it. */
export const patience = 1500;

export interface OpenFlow<Excel extends OpenExcel = DepartmentBook> {
  readonly excel: Excel;
  /** What the user asks for; again when it failed. */
  readonly act: () => Promise<unknown>;
}

export interface Flow {
  readonly name: string;
  readonly open: () => Promise<OpenFlow>;
}

/** What stands in the workbook: the department's, and ours as a person sees them. */
export interface Standing {
  readonly theirs: unknown;
  readonly ours: unknown;
}

export function standing(excel: DepartmentBook): Standing {
  excel.workbook.recalculate();
  return { theirs: excel.theirs(), ours: seenOf(oursIn(excel)) };
}

/** How the flow goes when nothing is in its way. */
export interface Rehearsal {
  readonly before: Standing;
  readonly after: Standing;
  /** Actions of each round trip. */
  readonly actions: readonly number[];
}

export async function rehearse({ open }: Flow): Promise<Rehearsal> {
  const flow = await open();
  const before = standing(flow.excel);
  const actions = await actionsOf(flow);
  return { before, after: standing(flow.excel), actions };
}

/** Does what the user asks for and counts the actions of each round trip. */
export async function actionsOf({ excel, act }: OpenFlow<OpenExcel>): Promise<readonly number[]> {
  const counted: number[] = [0];
  for (let at = 1; at <= 40; at++) excel.host.faults.editBefore(at, () => counted.push(excel.host.counters.actions));
  await act();
  return counted.slice(1).map((count, index) => count - (counted[index] ?? 0));
}

export type Plant = (excel: OpenExcel, roundTrip: number) => void;

const codes = ['GeneralException', 'InvalidOperationInCellEditMode', 'AccessDenied', 'RequestPayloadSizeLimitExceeded', 'ItemNotFound'];

/** Everything that is made to go wrong at a round trip of so many actions. */
export function faultsAt(actions: number): readonly (readonly [string, Plant])[] {
  const fail =
    (code: string, executed: boolean | number): Plant =>
    (excel, at) => {
      excel.host.faults.fail(at, code, executed);
    };
  const silence =
    (executed: boolean): Plant =>
    (excel, at) => {
      excel.host.faults.neverAnswer(at, executed);
    };
  return [
    ...codes.map((code) => [code, fail(code, false)] as const),
    ['an answer that is lost', fail('GeneralException', true)],
    ['no answer, nothing done', silence(false)],
    ['no answer, all done', silence(true)],
    ...[0.25, 0.5, 0.75].map((share) => [`stopped after ${share * 100} %`, fail('GeneralException', Math.floor(actions * share))] as const),
  ];
}

/** Ends with a sentence, or because it could be finished all the same: as a whole, or plain with a notice that says what is missing. */
export async function outcomeOf(act: () => Promise<unknown>): Promise<'done' | 'plain' | 'told'> {
  try {
    const notices = noticesOf(await act());
    for (const { ja } of notices) expect(ja).toMatch(/。$/);
    return notices.length > 0 ? 'plain' : 'done';
  } catch (error) {
    if (!isHostFault(error)) throw error;
    expect(error.sentence.ja).toMatch(/。$/);
    return 'told';
  }
}

function noticesOf(result: unknown): readonly Sentence[] {
  if (Array.isArray(result)) return result as readonly Sentence[];
  return typeof result === 'object' && result !== null && 'notices' in result
    ? (result as { readonly notices: readonly Sentence[] }).notices
    : [];
}

/** What stands, without the looks. */
export function contentOf({ theirs, ours }: Standing): Standing {
  const sheets = ours as readonly { readonly name: string; readonly cells: unknown }[];
  return { theirs, ours: sheets.map(({ name, cells }) => ({ name, cells })) };
}
