import type { Limits } from './limits';
import { readStrike } from './styles';
import { UnreadableWorkbook } from './unreadable-workbook';
import { END_OF_PART, nameCode, START, type XmlScanner } from './xml-scanner';
import { resolveEscapes } from './xml-text';

/** Text of a cell that may be made of runs in several fonts. */
export interface RichText {
  readonly text: string;
  /** True when a part of it is struck through by the font of its own run. */
  readonly struck: boolean;
}

const ITEM = nameCode('si');
const TEXT_ELEMENT = nameCode('t');
const RUN = nameCode('r');
const RUN_PROPERTIES = nameCode('rPr');

/** Reads `si` or `is`, just started: its text and its runs joined; phonetic runs (rPh) are left out. */
export function readRichText(scanner: XmlScanner): RichText {
  const inside = scanner.depth;
  let text = '';
  let struck = false;
  while (scanner.depth >= inside) {
    if (scanner.next() !== START) continue;
    if (scanner.name === TEXT_ELEMENT) text += scanner.elementText();
    else if (scanner.name === RUN_PROPERTIES) struck = readStrike(scanner) || struck;
    else if (scanner.name !== RUN) scanner.skipElement();
  }
  return { text: resolveEscapes(text), struck };
}

/** The shared strings of a workbook, each turned into text when a cell first asks for it. */
export class SharedStrings {
  private readonly places: Int32Array;
  private readonly known: (RichText | undefined)[] = [];
  private readonly scanner: XmlScanner | null;

  constructor(scanner: XmlScanner | null, limits: Limits) {
    this.scanner = scanner;
    this.places = scanner ? placesOfItems(scanner, limits.cells) : new Int32Array(0);
  }

  get(index: number): RichText {
    return this.known[index] ?? this.read(index);
  }

  private read(index: number): RichText {
    const place = this.places[index];
    if (place === undefined || !this.scanner) throw new UnreadableWorkbook('damaged');
    this.scanner.restart(place);
    this.scanner.next();
    return (this.known[index] = readRichText(this.scanner));
  }
}

function placesOfItems(scanner: XmlScanner, most: number): Int32Array {
  let places = new Int32Array(256);
  let count = 0;
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START || scanner.depth !== 2 || scanner.name !== ITEM) continue;
    if (count === most) throw new UnreadableWorkbook('too-large');
    if (count === places.length) {
      const larger = new Int32Array(count * 2);
      larger.set(places);
      places = larger;
    }
    places[count++] = scanner.tagAt;
    scanner.skipElement();
  }
  return places.subarray(0, count);
}
