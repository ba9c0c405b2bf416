import type { FiscalYear } from '../../model/fiscal-year';
import { foldHeading } from '../../text/fold';
import { splitNumber } from '../../text/item-numbers';
import type { Cell, Position, Row } from '../../workbook/workbook';
import { readHeading } from '../headings/heading-reader';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import { withTaught, type Taught } from '../one-item';
import { viewOf, type SheetView } from '../sheet-view';
import { tableFields, type FieldsContext, type TableFields } from '../table-fields';
import { formShape } from '../weights';
import { withoutEnumerator, type CardGroup } from './form-cards';
import { partsOf, type CardParts, type FormPart } from './form-parts';

/** A label of a form with its part of every card; a card may lack it. */
export interface FormColumn {
  /** The label without its number; "" for what stands above the labels without one. */
  readonly label: string;
  /** 0 for the first of its label in a card, 1 for the second … */
  readonly occurrence: number;
  /** By card. */
  readonly parts: readonly (FormPart | undefined)[];
}

/** A form as a table: its labels are the headings, every card is a row. */
export interface FormTable {
  readonly cards: readonly CardParts[];
  readonly columns: readonly FormColumn[];
  readonly block: HeadingBlock;
  readonly fields: TableFields;
}

export interface FormContext extends FieldsContext {
  readonly taught: readonly Taught[];
}

/** Lays the cards of a form side by side as rows of a table, and finds what its labels stand for as in a list. Null when they are no form. */
export function formTable(group: CardGroup, context: FormContext): FormTable | null {
  const cards = group.cards.map((card) => partsOf(card, group, context.year)).filter((card) => !isCrowded(card));
  if (cards.length === 0 || cards.some(({ parts }) => parts.length > formShape.mostParts) || !looksLikeForm(cards)) return null;
  const columns = columnsOf(cards);
  if (columns.length < 2) return null;
  const headings = columns.map((column, index) => headingOf(column, index, cards));
  const block: HeadingBlock = { top: 0, bottom: 0, left: 0, right: headings.length - 1, recordRows: 1, columns: headings };
  const settings = withTaught(context.settings, block, context.taught);
  const fields = tableFields(asTable(cards, columns), block, Number.POSITIVE_INFINITY, { ...context, settings, ofCards: true });
  return { cards, columns, block, fields };
}

/** Several values beside most labels are the items of a turned list, though its labels are those of the cards beside it. */
function isCrowded(card: CardParts): boolean {
  return card.crowded > labelRowsOf(card) * formShape.mostCrowded;
}

function labelRowsOf({ parts }: CardParts): number {
  return new Set(parts.filter(({ label }) => label !== '').map(({ at }) => at.row)).size;
}

/** Labels in several rows of most cards. */
function looksLikeForm(cards: readonly CardParts[]): boolean {
  return cards.filter((card) => labelRowsOf(card) >= formShape.fewestLabelRows).length * 2 >= cards.length;
}

function columnsOf(cards: readonly CardParts[]): readonly FormColumn[] {
  const keys: string[] = [];
  const byKey = new Map<string, { label: string; occurrence: number; parts: (FormPart | undefined)[] }>();
  const most = (index: number): number => cards[index]?.parts.length ?? 0;
  const order = cards.map((_, index) => index).sort((a, b) => most(b) - most(a) || a - b);
  for (const index of order) {
    const met = new Map<string, number>();
    let before = -1;
    for (const part of (cards[index]?.parts ?? []).flatMap((each) => halvesOf(each, cards))) {
      const label = withoutEnumerator(part.label).trim();
      const name = `${foldHeading(label)}${part.half ?? ''}`;
      const occurrence = met.get(name) ?? 0;
      met.set(name, occurrence + 1);
      const key = `${name}\u0000${occurrence}`;
      const known = byKey.get(key);
      if (known) known.parts[index] = part;
      else {
        byKey.set(key, { label, occurrence, parts: cards.map((_, other) => (other === index ? part : undefined)) });
        keys.splice(before + 1, 0, key);
      }
      before = keys.indexOf(key);
    }
  }
  return keys.flatMap((key) => {
    const column = byKey.get(key);
    return column && isUsed(column, cards) ? [column] : [];
  });
}

/** A label that never has a value says nothing, unless its word is known. */
function isUsed({ label, parts }: FormColumn, cards: readonly CardParts[]): boolean {
  if (readHeading(label).exact !== null) return true;
  return parts.some((part, index) => part?.values.some((place) => textAt(cards[index]?.card.view, place) !== '') === true);
}

/**
 * What stands above the labels is a number, a name, or both in one cell (「A-1　窓口の委託」), where it differs from card to card;
 * else it is none of the item: a sender, a title.
 */
function halvesOf(part: FormPart, cards: readonly CardParts[]): readonly FormPart[] {
  if (part.label !== '') return [part];
  const heads = cards.flatMap(({ card, parts }) => {
    const same = parts.find(({ label, at }) => label === '' && at.column === part.at.column);
    return same ? [card.view.text(same.at.row, same.at.column).trim()] : [];
  });
  const most = cards.length * formShape.headOfMost;
  if (cards.length < 2 || new Set(heads).size < most) return [];
  if (heads.filter((text) => splitNumber(text) !== null).length < most) return [part];
  return [
    { ...part, half: 'number' },
    { ...part, half: 'name' },
  ];
}

function headingOf({ label, parts }: FormColumn, index: number, cards: readonly CardParts[]): HeadingColumn {
  const card = parts.findIndex((part) => part !== undefined);
  const view = cards[card]?.card.view;
  const at = { sheet: view?.sheet.name ?? '', ...(parts[card]?.at ?? { row: 0, column: 0 }) };
  const { field, confidence, alternatives, fiscalYear, comparator, unit } = readHeading(label);
  return {
    ...{ column: index, at, path: [label], pathAt: [at], hidden: false, offset: 0 },
    field,
    confidence,
    alternatives,
    fiscalYear,
    comparator,
    unit,
  };
}

/** The cells of the form as a sheet of its own: headings in the first row, a card in each further one, of its indicators the first. */
function asTable(cards: readonly CardParts[], columns: readonly FormColumn[]): SheetView {
  const headings = columns.map(({ label }): Cell => ({ value: label, formula: null, format: 'General' }));
  const rows = cards.map(({ card: { view } }, index): Row => {
    const cells = columns.map(({ parts }) => {
      const part = parts[index];
      const [place] = part?.values ?? [];
      return part && place ? cellOf(view, part, place) : undefined;
    });
    return { index: index + 1, cells };
  });
  return viewOf({ name: '', visibility: 'visible', rows: [{ index: 0, cells: headings }, ...rows], tables: [] });
}

function cellOf(view: SheetView, { half }: FormPart, { row, column }: Position): Cell | undefined {
  if (half === undefined) return view.cell(row, column);
  const split = splitNumber(view.text(row, column));
  const value = half === 'number' ? (split?.number ?? '') : (split?.name ?? view.text(row, column));
  return { value, formula: null, format: 'General' };
}

function textAt(view: SheetView | undefined, { row, column }: Position): string {
  return view?.text(row, column).trim() ?? '';
}

/** The years of which a form holds results: the last one across years that is filled, and those that its labels name. */
export function resultYears({ cards, columns, fields }: Pick<FormTable, 'cards' | 'columns' | 'fields'>): readonly FiscalYear[] {
  const results = fields.columns.filter(({ role }) => ['actual', 'otherActual', 'rating', 'otherRating'].includes(role));
  const across = results.flatMap(({ column }) =>
    (columns[column]?.parts ?? []).flatMap((part, index) =>
      [...(part?.years ?? [])].flatMap(([year, place]) => (textAt(cards[index]?.card.view, place) === '' ? [] : [year])),
    ),
  );
  if (across.length > 0) return [Math.max(...across)];
  return [...new Set(results.flatMap(({ fiscalYear, profile }) => (fiscalYear !== null && profile.filled > 0 ? [fiscalYear] : [])))];
}
