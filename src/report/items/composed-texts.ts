import { fieldLabels } from '../../model/field-labels';
import type { ItemField } from '../../model/item';
import type { PressSource } from '../../model/press';
import type { EvaluatedItem, Review } from '../../model/review';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { isNoneMark } from '../../text/marks';
import { polite, type Tense } from '../../text/polite';

/** A sentence of a draft, with the cell from which it is taken. */
export interface ComposedSentence {
  readonly text: string;
  readonly source: Omit<PressSource, 'no'>;
}

interface Part {
  readonly item: EvaluatedItem;
  readonly field: ItemField;
  readonly text: string;
}

/** 令和N年度の取組 of a policy: what its items say of what was done. Empty when they say nothing. */
export function composedYear(items: readonly EvaluatedItem[], { fiscalYear }: Pick<Review, 'fiscalYear'>): readonly ComposedSentence[] {
  return paragraph(
    items.flatMap((item) => partsOf(item, 'activity')),
    'past',
    `${fiscalYearLabel(fiscalYear)}においては、`,
  );
}

/** 今後 of a policy: what its items say is to be done, and how what was not achieved is to be made good. */
export function composedNext(items: readonly EvaluatedItem[]): readonly ComposedSentence[] {
  const parts = items.flatMap((item) => [
    ...(item.rating === 'notAchieved' ? partsOf(item, 'countermeasure') : []),
    ...partsOf(item, 'next'),
  ]);
  return paragraph(parts, 'future', '今後は、');
}

/**
 * One sentence after the other in fixed frames: the item is named where it begins, and nothing stands there that no cell says.
 * A cell that stands for several items is told once, with the first of them.
 */
function paragraph(parts: readonly Part[], tense: Tense, opening: string): readonly ComposedSentence[] {
  const told = new Set<string>();
  const sentences: ComposedSentence[] = [];
  let last: EvaluatedItem | null = null;
  let ofItem = 0;
  for (const { item, field, text } of parts) {
    for (const piece of piecesOf(text)) {
      if (told.has(piece)) continue;
      told.add(piece);
      ofItem = item === last ? ofItem + 1 : 0;
      last = item;
      const frame = { opening: sentences.length === 0 ? opening : '', name: item.name, ofItem };
      sentences.push({ text: sentence(piece, tense, fieldLabels[field].ja, frame), source: sourceOf(item, field, text) });
    }
  }
  return sentences;
}

interface Frame {
  /** In front of the first sentence of the paragraph. */
  readonly opening: string;
  readonly name: string;
  /** How many sentences of the item stand before. */
  readonly ofItem: number;
}

const joins = ['', 'また、', 'さらに、'] as const;

function sentence(piece: string, tense: Tense, field: string, { opening, name, ofItem }: Frame): string {
  const written = polite(piece, tense);
  // What cannot be put into です・ます is quoted as it stands.
  if (written === null) return `${opening}「${name}」の${field}は、「${piece.replace(/[。．]$/, '')}」です。`;
  if (ofItem > 0) return `${/^(?:また|さらに|なお|あわせて|加えて)、/.test(written) ? '' : (joins[ofItem] ?? '')}${written}。`;
  return `${opening}「${name}」${opening === '' ? 'については' : 'について'}、${written}。`;
}

function partsOf(item: EvaluatedItem, field: ItemField): readonly Part[] {
  const text = item.entries[field]?.text.trim() ?? '';
  return text === '' ? [] : [{ item, field, text }];
}

function sourceOf({ department, id, name }: EvaluatedItem, field: ItemField, text: string): ComposedSentence['source'] {
  return { department, id, name, field: fieldLabels[field].ja, confirmed: text };
}

const mark = String.raw`[・･●○◯◎■□◆◇▪•▶]`;
const bullet = new RegExp(`^${mark}\\s*`);
const startOfEntry = String.raw`(?=\s*(?:${mark}|[①-⑳]|[(（]?\d+[)）.．]))`;
const breakBetweenSentences = new RegExp(String.raw`\s*\n${startOfEntry}|(?<=[。！？])\s*\n|\n\s*\n|(?<=。)(?![」』）)])`);

/** The sentences of a cell; line breaks inside one and bullets are taken out. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(breakBetweenSentences)
    .map((piece) =>
      piece
        .replace(/\s*\n\s*/g, '')
        .trim()
        .replace(bullet, ''),
    )
    .filter((piece) => piece !== '' && !isNoneMark(piece));
}
