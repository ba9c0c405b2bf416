import { asFault, hostFault, named, refusalOf } from '../excel-fault';
import { sentences } from '../fault-sentences';

/** What only says that this Excel opens no workbook for us: a policy of the office, Excel on the web, an old build. */
const closed: ReadonlySet<string> = new Set([
  'AccessDenied',
  'ApiNotFound',
  'GeneralException',
  'InvalidOperation',
  'NotImplemented',
  'UnsupportedOperation',
]);

/** Opens a new workbook in a window of its own; the user sees it and saves it, or does not. */
export async function openNew(workbook: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(workbook));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && closed.has(refusal.code)) throw hostFault(sentences.noNewWorkbook(named(refusal)), error);
    throw asFault(error);
  }
}

/** A call takes so many arguments and no more. */
const piece = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
