import { defaultLimits, type Limits } from '../limits';
import { readStrike } from './styles';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { END_OF_PART, nameCode, START, type XmlScanner } from '../package/xml-scanner';
import { resolveEscapes } from '../package/xml-text';

/** Text of a cell that may be made of runs in several fonts. */
export interface RichText {
  /** Without what is struck through, unless all of it is. */
  readonly text: string;
  /** True when all of it is struck through by the fonts of its runs. */
  readonly struck: boolean;
  /** True when a part of it is: 見え消し, the way offices show a correction. */
  readonly partly: boolean;
}

const ITEM = nameCode('si');
const TEXT_ELEMENT = nameCode('t');
const RUN = nameCode('r');
const PHONETIC_RUN = nameCode('rPh');
const RUN_PROPERTIES = nameCode('rPr');

/** Reads `si` or `is`, just started: its text and its runs joined; phonetic runs (rPh) are left out, and runs that are struck through. */
export function readRichText(scanner: XmlScanner): RichText {
  const inside = scanner.depth;
  let text = '';
  let crossedOut = '';
  let struck = false;
  while (scanner.depth >= inside) {
    if (scanner.next() !== START) continue;
    if (scanner.name === TEXT_ELEMENT) {
      if (struck) crossedOut = joined(crossedOut, scanner.elementText());
      else text = joined(text, scanner.elementText());
    } else if (scanner.name === RUN) struck = false;
    else if (scanner.name === RUN_PROPERTIES) struck = readStrike(scanner);
    else scanner.skipElement();
  }
  const partly = crossedOut !== '' && text.trim() !== '';
  const whole = crossedOut !== '' && !partly;
  return { text: resolveEscapes(whole ? crossedOut : text), struck: whole, partly };
}

/** Each run is bounded by itself; so must be what they make together. */
function joined(text: string, run: string): string {
  if (text.length + run.length > LONGEST) throw new UnreadableWorkbook('long-text');
  return text + run;
}

/** An escape such as _x0041_ is seven characters before it is resolved. */
const LONGEST = defaultLimits.text * '_x0000_'.length;

/** An item takes some 64 bytes. */
const USUAL_LENGTH_BITS = 6;
/** Instead of the end of a text: the item has to be read as a whole. */
const RICH = -1;

/** The shared strings of a workbook, each turned into text when a cell first asks for it. */
export class SharedStrings {
  private readonly texts: string[] = [];
  private readonly struck = new Set<number>();
  private readonly partly = new Set<number>();
  private count = 0;
  /** Where each text lies; of an item with runs, where the item begins. */
  private from: Int32Array;
  private to: Int32Array;

  constructor(
    private readonly scanner: XmlScanner | null,
    limits: Limits,
  ) {
    const expected = Math.max(16, (scanner?.bytes.length ?? 0) >> USUAL_LENGTH_BITS);
    this.from = new Int32Array(expected);
    this.to = new Int32Array(expected);
    if (scanner) this.findItems(scanner, limits.items);
  }

  /** Throws UnreadableWorkbook when there is no such string. */
  get(index: number): string {
    return this.texts[index] ?? this.read(index);
  }

  /** True when the whole text is struck through by the fonts of its runs. */
  isStruck(index: number): boolean {
    return this.struck.has(index);
  }

  /** True when a part of the text was struck through and is left out. */
  isPartlyStruck(index: number): boolean {
    return this.partly.has(index);
  }

  private read(index: number): string {
    if (!this.scanner || !(index >= 0 && index < this.count)) throw new UnreadableWorkbook('damaged');
    const from = this.from[index] ?? 0;
    const to = this.to[index] ?? RICH;
    const text = to === RICH ? this.readRich(this.scanner, index, from) : resolveEscapes(this.scanner.textBetween(from, to));
    return (this.texts[index] = text);
  }

  private readRich(scanner: XmlScanner, index: number, from: number): string {
    scanner.restart(from);
    scanner.next();
    const { text, struck, partly } = readRichText(scanner);
    if (struck) this.struck.add(index);
    if (partly) this.partly.add(index);
    return text;
  }

  private findItems(scanner: XmlScanner, most: number): void {
    for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
      if (kind !== START || scanner.depth !== 2 || scanner.name !== ITEM) continue;
      if (this.count === most) throw new UnreadableWorkbook('too-large');
      if (this.count === this.from.length) this.grow();
      this.findText(scanner);
      this.count++;
    }
  }

  /** Notes the text of the item just started, and moves to its end. */
  private findText(scanner: XmlScanner): void {
    const { tagAt, depth } = scanner;
    let from = tagAt;
    let to = RICH;
    if (scanner.next() === START && scanner.name === TEXT_ELEMENT && scanner.takeText() && !scanner.literal) {
      from = scanner.from;
      to = scanner.to;
    }
    while (scanner.depth >= depth) {
      if (scanner.next() !== START) continue;
      if (scanner.name === PHONETIC_RUN) {
        scanner.skipElement();
      } else if (scanner.name === RUN || scanner.name === TEXT_ELEMENT) {
        from = tagAt;
        to = RICH;
      }
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
  }

  private grow(): void {
    this.from = doubled(this.from);
    this.to = doubled(this.to);
  }
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
