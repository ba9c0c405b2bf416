import { shownPlace, stripped } from './differences';
import { sentencesOf } from './known-texts';
import type { KnownDocument, KnownLine } from './known-lines';
import type { Slip } from './slip';

/** A draft that has so much of a document is a copy of it. */
const copy = 0.7;

/** What a copy of a text lacks; of several texts, such as press text and page, the draft is a copy of the one that it has most of. */
export function missingSlips(documents: readonly KnownDocument[], isThere: (cells: readonly string[]) => boolean): readonly Slip[] {
  const holds = ({ cells }: KnownLine): boolean =>
    isThere(cells) || (cells.length === 1 && sentencesOf(cells.join('')).every((sentence) => isThere([sentence])));
  const copied = documents
    .map((document) => ({ document, share: [...document.needed].filter(holds).length / Math.max(1, document.needed.size) }))
    .filter(({ share }) => share >= copy)
    .reduce<{ readonly document: KnownDocument; readonly share: number } | null>(
      (most, each) => (each.share > (most?.share ?? 0) ? each : most),
      null,
    );
  if (!copied) return [];
  const { needed, name: where } = copied.document;
  return [...needed]
    .filter((line) => !holds(line))
    .flatMap(({ cells }) => (cells.length > 1 ? [cells.join(' ')] : sentencesOf(cells.join('')).filter((sentence) => !isThere([sentence]))))
    .map((part): Slip => {
      const words = stripped(part);
      return {
        at: null,
        written: null,
        right: shownPlace(words, { from: 0, to: Math.min(words.length, 40) }),
        where,
        isFact: true,
        inRow: false,
      };
    });
}
