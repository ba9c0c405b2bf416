/**
 * What goes wrong, and when. Round trips count from 1; the message that gives references back after Excel.run is none.
 * Codes: doc testing/application-specific-api-error-handling; transport: simulated-excel.md 2.3.
 */
export type Interruption<Workbook> =
  /** The add-in gets an error. `executed`: true, all was done and the answer was lost; a number, so many actions were done before the failing one. */
  | { readonly at: number; readonly kind: 'error'; readonly code: string; readonly executed: boolean | number }
  /** No answer ever comes (office-js#4805, #6150). */
  | { readonly at: number; readonly kind: 'silence'; readonly executed: boolean }
  /** Another person changes the workbook just before the round trip. */
  | { readonly at: number; readonly kind: 'edit'; readonly edit: (workbook: Workbook) => void };

/** Codes that reach office.js as a status of the transport instead of an answer (RichApiMessageUtility.buildResponseOnError). */
const statuses: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

export const transportStatus = (code: string): number | null => statuses[code] ?? null;

/** Any other status is GeneralException to the add-in. */
export const generalFailure = 5001;

const messages: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook: 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  ItemNotFound: "The requested resource doesn't exist.",
};

export const faultMessage = (code: string) => messages[code] ?? `${code}.`;

/** The interruptions of one test. */
export class FaultPlan<Workbook> {
  private plan: readonly Interruption<Workbook>[] = [];

  /** The add-in gets the error at the n-th round trip from now on; nothing of that request is done unless `executed` says so. */
  fail(roundTrip: number, code: string, executed: boolean | number = false): void {
    this.add({ at: roundTrip, kind: 'error', code, executed });
  }

  neverAnswer(roundTrip: number, executed = false): void {
    this.add({ at: roundTrip, kind: 'silence', executed });
  }

  editBefore(roundTrip: number, edit: (workbook: Workbook) => void): void {
    this.add({ at: roundTrip, kind: 'edit', edit });
  }

  clear(): void {
    this.plan = [];
  }

  at(roundTrip: number): readonly Interruption<Workbook>[] {
    return this.plan.filter(({ at }) => at === roundTrip);
  }

  private add(interruption: Interruption<Workbook>): void {
    this.plan = [...this.plan, interruption];
  }
}
