import { UnreadableWorkbook } from '../unreadable-workbook';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Up to this many bytes, decoding here is quicker than calling the decoder. */
const SHORT = 240;
const codeUnits: number[] = [];

/** Text in UTF-8 between two places. Throws UnreadableWorkbook when it is no UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT && decodeShort(bytes, from, to)) return String.fromCharCode.apply(null, codeUnits);
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch (error) {
    throw new UnreadableWorkbook('damaged', { cause: error });
  }
}

/** Decodes into `codeUnits`. False when there is anything but well-formed sequences of one to three bytes. */
function decodeShort(bytes: Uint8Array, from: number, to: number): boolean {
  codeUnits.length = 0;
  for (let at = from; at < to;) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) {
      codeUnits.push(lead);
      continue;
    }
    const second = (bytes[at++] ?? 0) ^ 0x80;
    if (lead < 0xc2 || lead > 0xef || second > 0x3f) return false;
    if (lead < 0xe0) {
      codeUnits.push(((lead & 0x1f) << 6) | second);
      continue;
    }
    const third = (bytes[at++] ?? 0) ^ 0x80;
    const unit = ((lead & 0x0f) << 12) | (second << 6) | third;
    if (third > 0x3f || unit < 0x800 || (unit & 0xf800) === 0xd800) return false;
    codeUnits.push(unit);
  }
  return true;
}

const namedReferences: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const LAST_CODE_POINT = 0x10ffff;

/** As XML 1.0 section 2.11 says. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** References become their characters. Those that only a document type could define are refused. */
export function resolveReferences(text: string): string {
  return text.includes('&') ? resolveEach(text) : text;
}

function resolveEach(text: string): string {
  const [start = '', ...pieces] = text.split('&');
  return pieces.reduce((resolved, piece) => {
    const end = piece.indexOf(';');
    return resolved + referredCharacter(piece.slice(0, Math.max(0, end))) + piece.slice(end + 1);
  }, start);
}

function referredCharacter(reference: string): string {
  const named = namedReferences.get(reference);
  if (named !== undefined) return named;
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(reference) ?? [];
  const point = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : parseInt(hexadecimal, 16);
  if (point <= LAST_CODE_POINT) return String.fromCodePoint(point);
  throw new UnreadableWorkbook('damaged');
}

/** Office writes characters that XML cannot hold, and some others, as _xHHHH_ (ST_Xstring). */
export function resolveEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** xsd:boolean, as every writer spells it. */
export function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
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

const GREATER_THAN = 0x3e;
const LONGEST_DECLARATION = 200;
const USUAL_ENCODING = 'encoding="UTF-8"';

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const end = bytes.indexOf(GREATER_THAN);
  if (first !== 0x3c || second !== 0x3f || end < 0 || end > LONGEST_DECLARATION) return 'utf-8';
  const declaration = decodeUtf8(bytes, 0, end);
  if (declaration.includes(USUAL_ENCODING)) return 'utf-8';
  const named = /\bencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  return named === 'us-ascii' || named === 'utf8' ? 'utf-8' : named;
}
