import { UnreadableWorkbook } from './unreadable-workbook';
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
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const RIGHT_BRACKET = 0x5d;

const DEEPEST = 200;

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

/**
 * Walks over the bytes of one XML part without turning it into a string.
 * Tags must match; a document type definition is refused. An empty element gives START, then END.
 */
export class XmlScanner {
  /** Name code of the element that started or ended last. */
  name = 0;
  /** Elements open, the one just started included; after END, without the one just ended. */
  depth = 0;
  /** Name code of the attribute that `nextAttribute` found. */
  attribute = 0;
  /** Where the attribute's value or the text lies. */
  from = 0;
  to = 0;
  /** False when the bytes are not the text itself: references, carriage returns. */
  plain = true;
  /** Where the element started last begins: a place for `restart`. */
  tagAt = 0;
  /** Text of the element that `takeText` passed, when it was not one plain run. */
  gathered = '';
  private literal = false;
  private at: number;
  private inTag = false;
  private emptyTag = false;
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

  /** Moves on to the next tag or run of text: START, END, TEXT or END_OF_PART. */
  next(): number {
    if (this.inTag) this.skipAttributes();
    if (this.emptyTag) {
      this.emptyTag = false;
      return this.close(this.open[this.depth] ?? 0);
    }
    const { bytes } = this;
    for (;;) {
      if (this.at >= bytes.length) return this.finish();
      if (bytes[this.at] !== LT) return this.readText();
      const mark = bytes[this.at + 1];
      if (mark === SLASH) return this.readEndTag();
      if (mark === BANG) {
        if (this.readDeclaration()) return TEXT;
      } else if (mark === QUESTION) {
        this.at = this.indexAfter(QUESTION, GT, this.at + 2);
      } else {
        return this.readStartTag();
      }
    }
  }

  /** Finds the next attribute of the element just started: `attribute`, and its value from `from` to `to`. */
  nextAttribute(): boolean {
    if (!this.inTag) return false;
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at] ?? 0;
    while (byte <= SPACE && at < bytes.length) byte = bytes[++at] ?? 0;
    if (byte === GT || byte === SLASH) return this.endStartTag(at);
    let code = 0;
    while (byte > SPACE && byte !== EQUALS) {
      code = byte === COLON ? 0 : nextCode(code, byte);
      byte = bytes[++at] ?? 0;
    }
    while (byte <= SPACE && at < bytes.length) byte = bytes[++at] ?? 0;
    if (byte !== EQUALS) throw new UnreadableWorkbook('damaged');
    byte = bytes[++at] ?? 0;
    while (byte <= SPACE && at < bytes.length) byte = bytes[++at] ?? 0;
    if (byte !== QUOTE && byte !== APOSTROPHE) throw new UnreadableWorkbook('damaged');
    this.attribute = code;
    this.readValue(at + 1, byte);
    return true;
  }

  /** The attribute's value or the text found last. */
  text(): string {
    const text = decodeUtf8(this.bytes, this.from, this.to);
    if (this.plain) return text;
    return this.literal ? normaliseLineEnds(text) : resolveReferences(normaliseLineEnds(text));
  }

  /**
   * Moves to the end of the element just started. True: its text is one plain run from `from` to `to`.
   * False: it has to be taken from `gathered`.
   */
  takeText(): boolean {
    const inside = this.depth;
    let kind = this.next();
    if (kind === END) {
      this.from = this.to = this.at;
      return true;
    }
    if (kind === TEXT && this.plain) {
      const { from, to } = this;
      kind = this.next();
      if (kind === END) {
        this.from = from;
        this.to = to;
        return true;
      }
      this.gathered = decodeUtf8(this.bytes, from, to);
    } else {
      this.gathered = '';
    }
    for (; this.depth >= inside; kind = this.next()) {
      if (kind === TEXT && this.depth === inside) this.gathered += this.text();
    }
    return false;
  }

  /** Moves to the end of the element just started and gives its text, without that of its children. */
  elementText(): string {
    return this.takeText() ? decodeUtf8(this.bytes, this.from, this.to) : this.gathered;
  }

  /** Moves to the end of the element just started. */
  skipElement(): void {
    const inside = this.depth;
    while (this.depth >= inside) this.next();
  }

  private finish(): number {
    if (this.depth > 0) throw new UnreadableWorkbook('damaged');
    return END_OF_PART;
  }

  private readText(): number {
    const { bytes } = this;
    let at = this.at;
    let plain = true;
    this.from = at;
    for (let byte = bytes[at]; byte !== LT && byte !== undefined; byte = bytes[++at]) {
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) plain = false;
    }
    this.to = this.at = at;
    this.plain = plain;
    this.literal = false;
    return TEXT;
  }

  private readStartTag(): number {
    const { bytes } = this;
    this.tagAt = this.at;
    let at = this.at + 1;
    let code = 0;
    let byte = bytes[at] ?? 0;
    while (byte > SPACE && byte !== GT && byte !== SLASH) {
      code = byte === COLON ? 0 : nextCode(code, byte);
      byte = bytes[++at] ?? 0;
    }
    if (code === 0 || ++this.depth > DEEPEST) throw new UnreadableWorkbook('damaged');
    this.open[this.depth] = code;
    this.name = code;
    this.inTag = true;
    this.at = at;
    return START;
  }

  private readEndTag(): number {
    const { bytes } = this;
    let at = this.at + 2;
    let code = 0;
    let byte = bytes[at] ?? 0;
    while (byte > SPACE && byte !== GT) {
      code = byte === COLON ? 0 : nextCode(code, byte);
      byte = bytes[++at] ?? 0;
    }
    while (byte <= SPACE && at < bytes.length) byte = bytes[++at] ?? 0;
    if (byte !== GT || this.depth === 0 || this.open[this.depth] !== code) throw new UnreadableWorkbook('damaged');
    this.at = at + 1;
    return this.close(code);
  }

  private close(code: number): number {
    this.depth--;
    this.name = code;
    return END;
  }

  private endStartTag(at: number): false {
    if (this.bytes[at] === SLASH) {
      if (this.bytes[at + 1] !== GT) throw new UnreadableWorkbook('damaged');
      this.emptyTag = true;
      this.at = at + 2;
    } else {
      this.at = at + 1;
    }
    this.inTag = false;
    return false;
  }

  private readValue(from: number, quote: number): void {
    const { bytes } = this;
    let at = from;
    let plain = true;
    for (let byte = bytes[at]; byte !== quote; byte = bytes[++at]) {
      if (byte === undefined || byte === LT) throw new UnreadableWorkbook('damaged');
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN) plain = false;
    }
    this.from = from;
    this.to = at;
    this.at = at + 1;
    this.plain = plain;
    this.literal = false;
  }

  private skipAttributes(): void {
    while (this.nextAttribute());
  }

  /** Passes a comment; gives a CDATA section as text (true); refuses everything else that starts with "<!". */
  private readDeclaration(): boolean {
    const { bytes, at } = this;
    if (bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) {
      let end = this.indexAfter(HYPHEN, HYPHEN, at + 4);
      while (bytes[end] !== GT) end = this.indexAfter(HYPHEN, HYPHEN, end - 1);
      this.at = end + 1;
      return false;
    }
    if (decodeUtf8(bytes, at, Math.min(at + 9, bytes.length)) !== '<![CDATA[') throw new UnreadableWorkbook('declarations');
    let end = this.indexAfter(RIGHT_BRACKET, RIGHT_BRACKET, at + 9);
    while (bytes[end] !== GT) end = this.indexAfter(RIGHT_BRACKET, RIGHT_BRACKET, end - 1);
    this.from = at + 9;
    this.to = end - 2;
    this.at = end + 1;
    this.plain = false;
    this.literal = true;
    return true;
  }

  /** Where the text goes on after two bytes in a row. */
  private indexAfter(first: number, second: number, from: number): number {
    let at = this.bytes.indexOf(first, from);
    while (at >= 0 && this.bytes[at + 1] !== second) at = this.bytes.indexOf(first, at + 1);
    if (at < 0) throw new UnreadableWorkbook('damaged');
    return at + 2;
  }
}
