import { defaultLimits, mostTextBytes } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { decodeUtf8, normaliseLineEnds, resolveReferences } from './xml-text';

/** What `next` found. */
export const END_OF_PART = 0;
export const START = 1;
export const END = 2;
export const TEXT = 3;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const RIGHT_BRACKET = 0x5d;
const CDATA = '<![CDATA[';

const DEEPEST = 200;
/** Text of a number seldom goes farther; beyond, searching natively is quicker than looking here. */
const NEAR = 12;

/** Names of elements and attributes are compared by this number. Local names only: any prefix will do. */
export function nameCode(localName: string): number {
  let code = 0;
  for (let at = 0; at < localName.length; at++) code = nextCode(code, localName.charCodeAt(at));
  return code;
}

/** Stays within 30 bits, so that every engine keeps it as a small integer. */
function nextCode(code: number, byte: number): number {
  return (Math.imul(code, 31) + byte) & 0x3fffffff;
}

/** Told by its bytes, before anything of it is resolved and joined. */
function boundText(bytes: number): void {
  if (bytes > mostTextBytes) throw new UnreadableWorkbook('long-text');
}

/** An escape such as _x0041_ is seven characters before it is resolved. */
const LONGEST_GATHERED = defaultLimits.text * '_x0000_'.length;

function damaged(): never {
  throw new UnreadableWorkbook('damaged');
}

/**
 * Walks over the bytes of one XML part without turning it into a string.
 * Tags must match; a document type definition is refused. An empty element gives START, then END.
 */
export class XmlScanner {
  /** Name code of the element that started or ended last. */
  name = 0;
  /** Elements open, the one just started included; after END, without the one just ended. */
  depth = 0;
  /** Where the element started last begins: a place for `restart`. */
  tagAt = 0;
  /** Name code of the attribute that `nextAttribute` found. */
  attribute = 0;
  /** Where the attribute's value or the text lies. */
  from = 0;
  to = 0;
  /** True when the text is a CDATA section: what looks like a reference is none. */
  literal = false;
  private at: number;
  private inTag = false;
  private emptyTag = false;
  private gathered = '';
  private readonly open = new Int32Array(DEEPEST + 1);

  constructor(readonly bytes: Uint8Array) {
    this.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  /** Starts again at an element, as if nothing were open around it. */
  restart(tagAt: number): void {
    this.at = tagAt;
    this.depth = 0;
    this.inTag = false;
    this.emptyTag = false;
  }

  /**
   * Moves on to the next tag or run of text: START, END, TEXT or END_OF_PART.
   * One function on purpose: it runs for every tag of every sheet, and in pieces it would be compiled into each of its callers.
   */
  next(): number {
    if (this.inTag) this.skipAttributes();
    if (this.emptyTag) {
      this.emptyTag = false;
      this.name = this.open[this.depth--] ?? 0;
      return END;
    }
    const { bytes } = this;
    const { length } = bytes;
    let at = this.at;
    if (at >= length) return this.depth > 0 ? damaged() : END_OF_PART;
    if (bytes[at] !== LT) {
      this.from = at;
      const near = Math.min(length, at + NEAR);
      while (at < near && bytes[at] !== LT) at++;
      if (at === near) at = bytes.indexOf(LT, at);
      this.to = this.at = at < 0 ? length : at;
      this.literal = false;
      return TEXT;
    }
    const tagAt = at;
    let byte = bytes[++at] ?? 0;
    if (byte === BANG || byte === QUESTION) return this.readMarkup(byte);
    const closing = byte === SLASH;
    if (closing) byte = bytes[++at] ?? 0;
    let code = 0;
    while (byte > SPACE && byte !== GT && byte !== SLASH) {
      code = byte === COLON ? 0 : nextCode(code, byte);
      byte = bytes[++at] ?? 0;
    }
    this.name = code;
    if (closing) {
      if (byte !== GT) at = this.skipSpaces(at);
      if (bytes[at] !== GT || this.depth === 0 || this.open[this.depth] !== code) damaged();
      this.depth--;
      this.at = at + 1;
      return END;
    }
    if (code === 0 || this.depth === DEEPEST) damaged();
    this.open[++this.depth] = code;
    this.tagAt = tagAt;
    this.inTag = byte !== GT;
    this.at = byte === GT ? at + 1 : at;
    return START;
  }

  /** Finds the next attribute of the element just started: `attribute`, and its value from `from` to `to`. */
  nextAttribute(): boolean {
    if (!this.inTag) return false;
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at] ?? 0;
    if (byte <= SPACE) byte = bytes[(at = this.skipSpaces(at))] ?? 0;
    if (byte === GT || byte === SLASH) {
      this.emptyTag = byte === SLASH;
      if (this.emptyTag && bytes[++at] !== GT) damaged();
      this.inTag = false;
      this.at = at + 1;
      return false;
    }
    let code = 0;
    while (byte > SPACE && byte !== EQUALS) {
      code = byte === COLON ? 0 : nextCode(code, byte);
      byte = bytes[++at] ?? 0;
    }
    if (byte !== EQUALS && bytes[(at = this.skipSpaces(at))] !== EQUALS) damaged();
    let quote = bytes[++at] ?? 0;
    if (quote <= SPACE) quote = bytes[(at = this.skipSpaces(at))] ?? 0;
    if (quote !== QUOTE && quote !== APOSTROPHE) damaged();
    this.from = ++at;
    while ((byte = bytes[at] ?? LT) !== quote && byte !== LT) at++;
    if (byte === LT) damaged();
    this.attribute = code;
    this.to = at;
    this.at = at + 1;
    this.literal = false;
    return true;
  }

  /** The attribute's value as a name code, to be compared with the codes of the values it may have. */
  valueCode(): number {
    let code = 0;
    for (let at = this.from; at < this.to; at++) code = nextCode(code, this.bytes[at] ?? 0);
    return code;
  }

  /** The attribute's value or the text found last. */
  text(): string {
    if (!this.literal) return this.textBetween(this.from, this.to);
    boundText(this.to - this.from);
    return normaliseLineEnds(decodeUtf8(this.bytes, this.from, this.to));
  }

  /** Text that lay between two places when it was found. */
  textBetween(from: number, to: number): string {
    boundText(to - from);
    return resolveReferences(normaliseLineEnds(decodeUtf8(this.bytes, from, to)));
  }

  /** Moves to the end of the element just started. True: its text is one run, from `from` to `to`; else `takenText` has it. */
  takeText(): boolean {
    const inside = this.depth;
    let kind = this.next();
    if (kind === END) {
      this.from = this.to;
      return true;
    }
    if (kind === TEXT && this.bytes[this.at] === LT && this.bytes[this.at + 1] === SLASH) {
      this.next();
      return true;
    }
    this.gathered = '';
    for (; this.depth >= inside; kind = this.next()) {
      if (kind === TEXT && this.depth === inside) this.gather();
    }
    return false;
  }

  private gather(): void {
    this.gathered += this.text();
    if (this.gathered.length > LONGEST_GATHERED) throw new UnreadableWorkbook('long-text');
  }

  /** Text of the element that `takeText` passed when it was not one run. */
  takenText(): string {
    return this.gathered;
  }

  /** Moves to the end of the element just started and gives its text, without that of its children. */
  elementText(): string {
    return this.takeText() ? this.text() : this.gathered;
  }

  /** Moves to the end of the element just started. */
  skipElement(): void {
    const inside = this.depth;
    while (this.depth >= inside) this.next();
  }

  private skipAttributes(): void {
    const { bytes } = this;
    let at = this.at;
    for (let byte = bytes[at]; byte !== GT; byte = bytes[++at]) {
      if (byte === undefined) damaged();
      if (byte === QUOTE || byte === APOSTROPHE) {
        at = bytes.indexOf(byte, at + 1);
        if (at < 0) damaged();
      }
    }
    this.emptyTag = bytes[at - 1] === SLASH;
    this.inTag = false;
    this.at = at + 1;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (at < this.bytes.length && (this.bytes[at] ?? 0) <= SPACE) at++;
    return at;
  }

  /** What starts with "<!" or "<?": a CDATA section is given as text, comments and instructions are passed. */
  private readMarkup(mark: number): number {
    const { bytes, at } = this;
    if (mark === QUESTION) {
      this.at = this.indexAfter(QUESTION, at + 2, GT);
    } else if (bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) {
      this.at = this.indexAfter(HYPHEN, at + 4, HYPHEN, GT);
    } else {
      if (decodeUtf8(bytes, at, Math.min(at + CDATA.length, bytes.length)) !== CDATA) throw new UnreadableWorkbook('declarations');
      this.from = at + CDATA.length;
      this.at = this.indexAfter(RIGHT_BRACKET, this.from, RIGHT_BRACKET, GT);
      this.to = this.at - 3;
      this.literal = true;
      return TEXT;
    }
    return this.next();
  }

  /** Where the part goes on after two or three bytes in a row. */
  private indexAfter(first: number, from: number, second: number, third?: number): number {
    const length = third === undefined ? 2 : 3;
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.bytes[at + 1] === second && (third === undefined || this.bytes[at + 2] === third)) return at + length;
    }
    return damaged();
  }
}
