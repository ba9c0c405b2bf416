import type { RequestBody } from './wire';

/** What went over the wire. Bytes are those of the JSON in UTF-8, as Excel on the web measures them. */
export class Counters {
  /** Every message, clean-up included. */
  messages = 0;
  /** Messages that the add-in waits for: one for each sync that had something to send. */
  roundTrips = 0;
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  reset(): void {
    Object.assign(this, new Counters());
  }

  countRequest(body: RequestBody, bytes: number): void {
    this.messages++;
    if (!isCleanUp(body)) this.roundTrips++;
    this.actions += body.Actions.length;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countResponse(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }
}

/** At the end of Excel.run office.js gives tracked ranges back in a message of its own (excel-win32 _runCommon). */
export function isCleanUp(body: RequestBody): boolean {
  const methods = body.Actions.filter(({ Name }) => Name !== '');
  return methods.length > 0 && methods.every(({ Name }) => Name === '_RemoveReference');
}

const encoder = new TextEncoder();
export const byteLength = (text: string) => encoder.encode(text).length;
