import { fold } from '../text/fold';
import { stripped } from './differences';
import type { KnownDocument, KnownLine } from './known-lines';
import { likenessIndex, type LikenessIndex } from './likeness';

/** A known text: a line, or a sentence of one. */
export interface KnownText {
  readonly words: string;
  readonly line: KnownLine;
  readonly document: KnownDocument;
}

export interface KnownTexts {
  /** Every line, sentence and cell by its key. */
  readonly keys: ReadonlySet<string>;
  /** Paragraphs and sentences, to be found by what they look like. */
  readonly texts: LikenessIndex<KnownText>;
  /** Rows by the key of each of their cells. */
  readonly rows: ReadonlyMap<string, readonly KnownText[]>;
}

/** Cells in a row, or one text, whatever the blanks and widths. */
export function keyOf(cells: readonly string[]): string {
  return fold(cells.join(''));
}

/** Every sentence with its full stop; quoted full stops end none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=。)(?![」』）)])|\n/).filter((sentence) => sentence.trim() !== '');
}

export function knownTexts(documents: readonly KnownDocument[]): KnownTexts {
  const keys = new Set<string>();
  const texts: KnownText[] = [];
  const rows = new Map<string, KnownText[]>();
  const add = (words: string, line: KnownLine, document: KnownDocument): void => {
    const key = keyOf([words]);
    if (keys.has(key)) return;
    keys.add(key);
    texts.push({ words, line, document });
  };
  for (const document of documents) {
    for (const line of document.lines) {
      const { cells } = line;
      if (cells.length > 1) {
        keys.add(keyOf(cells));
        const row = { words: cells.join(' '), line, document };
        for (const key of new Set(cells.map((cell) => keyOf([cell])))) rows.set(key, [...(rows.get(key) ?? []), row]);
      }
      for (const cell of cells) {
        add(cell, line, document);
        const sentences = sentencesOf(cell);
        if (sentences.length > 1) for (const sentence of sentences) add(sentence, line, document);
      }
    }
  }
  return { keys, texts: likenessIndex(texts, ({ words }) => stripped(words)), rows };
}
