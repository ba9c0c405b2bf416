import type { Refusal } from '../refusals';

/** A package of parts, a compound file (OLE), or what is refused at once. */
export type FileKind = 'zip' | 'compound' | Refusal;

interface Signature {
  readonly bytes: readonly number[];
  readonly kind: FileKind;
}

const signatures: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'compound' },
  { bytes: ascii('%PDF'), kind: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'image' },
  { bytes: ascii('GIF8'), kind: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: 'image' },
  { bytes: ascii('{\\rtf'), kind: 'document' },
  { bytes: ascii('7z\xbc\xaf'), kind: 'archive' },
  { bytes: ascii('Rar!'), kind: 'archive' },
  { bytes: [0x1f, 0x8b], kind: 'archive' },
  // Excel 2 to 4: a bare stream of records.
  { bytes: [0x09, 0x00, 0x04, 0x00], kind: 'old-format' },
  { bytes: [0x09, 0x02, 0x06, 0x00], kind: 'old-format' },
  { bytes: [0x09, 0x04, 0x06, 0x00], kind: 'old-format' },
  { bytes: [0x09, 0x08, 0x08, 0x00], kind: 'old-format' },
];

/** How much of a file is looked at. */
const HEAD = 4096;

/** What a file is by its first bytes; its name is not asked. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const signed = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (signed) return signed.kind;
  if (signatures.slice(0, 3).some((signature) => startsWith(Uint8Array.from(signature.bytes), bytes))) return 'cut-off';
  const head = bytes.subarray(0, HEAD);
  if (head.every((byte) => byte === 0)) return 'damaged';
  return kindOfText(head) ?? 'unknown';
}

/** Null when the bytes are no text. */
function kindOfText(head: Uint8Array): Refusal | null {
  const text = textOf(head);
  if (text === null) return null;
  const start = text.replace(/^\ufeff?\s*/, '').toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old-format';
  if (/^(?:<!doctype html|<html|<head|<meta|<body|<table|mime-version:)/.test(start) || start.includes('<html')) return 'html';
  return start.startsWith('<?xml') ? 'unknown' : 'text';
}

function textOf(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  // Shift_JIS and UTF-8 alike use no control characters but white space and, at the end of old files, 0x1A.
  const binary = head.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a);
  return binary ? null : new TextDecoder('utf-8').decode(head);
}

function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  return bytes.length >= start.length && Array.from(start).every((byte, at) => bytes[at] === byte);
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
