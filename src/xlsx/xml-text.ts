import { UnreadableWorkbook } from './unreadable-workbook';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text in UTF-8 between two places. Throws UnreadableWorkbook when it is no UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch (error) {
    throw new UnreadableWorkbook('damaged', { cause: error });
  }
}

const namedReferences: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** As XML 1.0 section 2.11 says. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** References become their characters. Those that only a document type could define are refused. */
export function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, resolveReference);
}

function resolveReference(_: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return namedReferences.get(name) ?? refuseReference();
  const point = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal ?? Number.NaN);
  return point <= 0x10ffff ? String.fromCodePoint(point) : refuseReference();
}

function refuseReference(): never {
  throw new UnreadableWorkbook('damaged');
}

/** Office writes characters that XML cannot hold, and some others, as _xHHHH_ (ST_Xstring). */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A part as UTF-8, whatever encoding its byte order mark or its first line names. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  } catch (error) {
    throw new UnreadableWorkbook('damaged', { cause: error });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const line = String.fromCharCode(...bytes.subarray(0, 120));
  const named = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(line)?.[1]?.toLowerCase() ?? 'utf-8';
  return named === 'us-ascii' || named === 'utf8' ? 'utf-8' : named;
}
