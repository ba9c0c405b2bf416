import { asFault } from '../excel-fault';

/** Opens a new workbook in a window of its own; the user sees it and saves it, or does not. */
export async function openNew(workbook: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(workbook));
  } catch (error) {
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
