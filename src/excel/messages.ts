import type { Area } from '../workbook/workbook';
import { columnsOf } from './areas';

/** Excel on the web takes 5 MB a message, either way; the rest is for what is not counted. */
export const messageBytes = 4_200_000;

export interface Sized {
  /** About what it takes in a message. */
  readonly bytes: number;
}

/** Fills messages with parts in their order, as few as can carry them. */
export function messagesOf<Part extends Sized>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const messages: Part[][] = [];
  let free = 0;
  for (const part of parts) {
    if (part.bytes > free || messages.length === 0) {
      messages.push([]);
      free = messageBytes;
    }
    messages.at(-1)?.push(part);
    free -= part.bytes;
  }
  return messages;
}

/** An area cut into runs of rows that are no larger than a message by far. */
export function rowPieces(area: Area, bytesPerCell: number): readonly (Sized & { readonly area: Area })[] {
  const rows = Math.max(1, Math.floor(messageBytes / 4 / (bytesPerCell * columnsOf(area))));
  const pieces = [];
  for (let { top } = area; top <= area.bottom; top += rows) {
    const piece = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
    pieces.push({ area: piece, bytes: (piece.bottom - top + 1) * columnsOf(area) * bytesPerCell });
  }
  return pieces;
}
