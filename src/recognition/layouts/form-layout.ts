import { readHeading } from '../headings/heading-reader';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Field, IndicatorField, ItemField } from '../../model/item';
import type { Area, Position } from '../../workbook/workbook';
import { isIndicatorField } from '../headings/heading-words';
import { fingerprintOf } from '../headings/layout-memory';
import type { IndicatorPlaces, ItemPlaces, YearPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';
import type { TableFields } from '../table-fields';
import { isKnownLabel, type CardGroup } from './form-cards';
import { formTable, resultYears, type FormContext, type FormTable } from './form-fields';
import type { CardParts, FormPart } from './form-parts';

/** A form (個票): one item a sheet or a card, labels beside or above their values, a small table of indicators inside. */
export interface FormReading {
  readonly area: Area;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly item: ItemPlaces;
  /** Several sheets or cards have these labels: they are known to be ones whatever they say. */
  readonly isRepeated: boolean;
  /** Of the labels, the same for every workbook of this form. */
  readonly fingerprint: string;
  /** What the labels of the form were taken for; with the first card of the form only. */
  readonly fields: TableFields | null;
}

/** The forms of a workbook by sheet, each with a name and a rating, a target or an actual. */
export type Forms = ReadonlyMap<SheetView, readonly FormReading[]>;

/** The years that have results on the forms of each sheet; nothing for a sheet without one. */
export function yearsOfForms(groups: readonly CardGroup[], context: FormContext): ReadonlyMap<SheetView, readonly FiscalYear[]> {
  return new Map(
    groups.flatMap((group) => {
      const table = formTable(group, context);
      if (!table || !isFormOfItems(table)) return [];
      const years = resultYears(table);
      return table.cards.map(({ card }) => [card.sheet, years] as const);
    }),
  );
}

export function readForms(groups: readonly CardGroup[], context: FormContext): Forms {
  const forms = new Map<SheetView, FormReading[]>();
  for (const group of groups) {
    for (const [view, form] of readGroup(group, context)) {
      const before = forms.get(view);
      if (before) before.push(form);
      else forms.set(view, [form]);
    }
  }
  for (const own of forms.values()) own.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  return forms;
}

function readGroup(group: CardGroup, context: FormContext): readonly (readonly [SheetView, FormReading])[] {
  const table = formTable(group, context);
  if (!table || !isFormOfItems(table)) return [];
  const fingerprint = fingerprintOf(table.fields);
  let first = true;
  return table.cards.flatMap((parts, index) => {
    const item = itemOf(table, index, context.year);
    const name = item.cells.itemName;
    const text = name && parts.card.view.text(name.row, name.column).trim();
    // No item is named like a heading: what looked like cards are lists below each other.
    if (!text || readHeading(text).exact !== null) return [];
    const fields = first ? table.fields : null;
    first = false;
    const reading: FormReading = {
      area: areaOf(parts, item),
      columns: columnsOf(item),
      item,
      isRepeated: table.cards.length > 1,
      fingerprint,
      fields,
    };
    return [[parts.card.sheet, reading] as const];
  });
}

/** A name that stands once a card, and a rating, a target or an actual. */
function isFormOfItems({ fields, columns, cards }: FormTable): boolean {
  const { itemName, rating, target, actual } = fields.chosen;
  if (!itemName || !(rating ?? target ?? actual)) return false;
  const names = columns[itemName.column]?.parts ?? [];
  if (names.some((part) => (part?.values.length ?? 0) > 1)) return false;
  // One card alone shows little by its values: its words must say what it is.
  return cards.length > 1 ? fields.isItemTable : fields.isItemTable && itemName.confidence === 1;
}

function itemOf(table: FormTable, card: number, year: FiscalYear | null): ItemPlaces {
  const { chosen } = table.fields;
  const partOf = (field: Field): FormPart | undefined => {
    const heading = chosen[field];
    return heading && table.columns[heading.column]?.parts[card];
  };
  const cells: Partial<Record<ItemField, Position>> = {};
  for (const field of Object.keys(chosen) as Field[]) {
    const [place] = partOf(field)?.values ?? [];
    if (place && !isIndicatorField(field)) cells[field] = place;
  }
  const rows = table.cards[card]?.card.rows ?? [];
  const split = partOf('itemName')?.half === 'name';
  return {
    cells,
    indicators: indicatorsOf(table, card, year),
    inheritedPolicy: null,
    rows: { from: rows[0] ?? 0, to: rows.at(-1) ?? 0 },
    ...(split && { numberBeforeName: true as const }),
  };
}

/** A row of the small table each; labels that come again in a card are those of a further indicator. */
function indicatorsOf({ fields, columns }: FormTable, card: number, year: FiscalYear | null): readonly IndicatorPlaces[] {
  const chosen = (Object.keys(fields.chosen) as Field[]).flatMap((field) => {
    const heading = fields.chosen[field];
    return heading && isIndicatorField(field) ? [{ field, heading }] : [];
  });
  const partAt = (column: number, occurrence: number): FormPart | undefined => {
    const own = columns[column];
    if (!own) return undefined;
    const same = columns.find((other) => other.label === own.label && other.occurrence === own.occurrence + occurrence);
    return (occurrence === 0 ? own : same)?.parts[card];
  };
  const found: IndicatorPlaces[] = [];
  for (let set = 0; set < columns.length; set += 1) {
    const parts = chosen.flatMap(({ field, heading }) => {
      const part = partAt(heading.column, set);
      return part ? [{ field, heading, part }] : [];
    });
    if (!parts.some(({ field }) => field === 'target' || field === 'actual')) break;
    const lines = Math.max(...parts.map(({ part }) => part.values.length));
    for (let line = 0; line < lines; line += 1) {
      const cells: Partial<Record<IndicatorField, Position>> = {};
      for (const { field, part } of parts) {
        const place = part.values[line];
        if (place) cells[field] = place;
      }
      const years = yearsOf(fields, columns, { card, set, line }, partAt);
      const before = year === null ? undefined : years.find(({ fiscalYear }) => fiscalYear === year - 1)?.actual;
      const row = (cells.target ?? cells.actual ?? cells.indicator)?.row ?? 0;
      const { unit = null, comparator = null } = fields.chosen.target ?? {};
      found.push({
        row,
        cells: { ...cells, ...(before && !cells.previous && { previous: before }) },
        years,
        headingUnit: unit,
        headingComparator: comparator,
      });
    }
  }
  return found;
}

function yearsOf(
  { columns: headings }: TableFields,
  columns: FormTable['columns'],
  { set, line }: { readonly card: number; readonly set: number; readonly line: number },
  partAt: (column: number, occurrence: number) => FormPart | undefined,
): readonly YearPlaces[] {
  const years = new Map<FiscalYear, { target?: Position; actual?: Position }>();
  headings.forEach(({ role, fiscalYear, column }) => {
    const kind = role === 'target' || role === 'otherTarget' ? 'target' : role === 'actual' || role === 'otherActual' ? 'actual' : null;
    const part = kind && columns[column] ? partAt(column, set) : undefined;
    if (!kind || !part) return;
    const places: readonly (readonly [FiscalYear | null, Position | undefined])[] =
      part.years.size > 0 ? [...part.years] : [[fiscalYear, part.values[line]]];
    for (const [year, place] of places) if (year !== null && place) years.set(year, { ...years.get(year), [kind]: place });
  });
  return [...years].map(([fiscalYear, places]) => ({ fiscalYear, ...places }));
}

function areaOf({ card: { view, rows }, parts }: CardParts, { cells, indicators }: ItemPlaces): Area {
  const places = [...Object.values(cells), ...indicators.flatMap((indicator) => Object.values(indicator.cells))];
  const named = parts.filter(
    ({ label, values }) => isKnownLabel(label) || values.some(({ row, column }) => view.text(row, column).trim() !== ''),
  );
  const used = [...places, ...named.map(({ at }) => at)].map(({ row }) => row);
  const [top, bottom] = [Math.min(...used), Math.max(...used, ...parts.flatMap(({ values }) => values.map(({ row }) => row)))];
  const edges = rows.filter((row) => row >= top && row <= bottom).map((row) => view.filled(row));
  return {
    top,
    left: Math.min(...edges.map((row) => row[0] ?? Number.POSITIVE_INFINITY)),
    bottom,
    right: Math.max(...edges.map((row) => row.at(-1) ?? 0)),
  };
}

function columnsOf({ cells, indicators }: ItemPlaces): Partial<Record<Field, number>> {
  const places = { ...cells, ...indicators[0]?.cells };
  return Object.fromEntries(Object.entries(places).map(([field, position]) => [field, position.column]));
}
