import type { FiscalYear } from '../../model/fiscal-year';
import { contains } from '../../workbook/reference';
import type { Position } from '../../workbook/workbook';
import { readHeading } from '../headings/heading-reader';
import { isColumnField, isIndicatorField } from '../headings/heading-words';
import type { SheetView } from '../sheet-view';
import { formShape } from '../weights';
import { isSheetTitle } from '../plan-of-workbook';
import { isKnownLabel, mayBeLabel, withoutEnumerator, type Card, type CardGroup } from './form-cards';

/** A label of a card and the cells that it names. */
export interface FormPart {
  /** As written; "" for a cell that stands above the labels without one. */
  readonly label: string;
  readonly at: Position;
  /** One for a label beside its value; one for each row of a small table. */
  readonly values: readonly Position[];
  /** Across years: the cell of each. */
  readonly years: ReadonlyMap<FiscalYear, Position>;
  /** Row of the labels of its small table; null: its label is its own. */
  readonly table: number | null;
  /** The text is the name behind a number, or that number: 「A-1　窓口の委託」. */
  readonly half?: 'number' | 'name';
}

export interface CardParts {
  readonly card: Card;
  readonly parts: readonly FormPart[];
  /** Rows with a label and several values beside it, where no years explain them. */
  readonly crowded: number;
}

/** A remark on how to fill in the field, not its value. */
const hint = /^[※＊*]/;
/** Whom it is for and what it costs stand beside the indicators of a form. */
const otherRole = /対象(?!年度|とする年度)|コスト|事業費|人件費|予算|決算/;

type Kind = 'known' | 'shared' | 'value';

/** Labels and values of a card; `year` is the one whose column counts where years stand across, null: the last one filled. */
export function partsOf(card: Card, group: CardGroup, year: FiscalYear | null): CardParts {
  const { view, rows } = card;
  const inCard = new Set(rows);
  const labelColumns = columnsOfKnownLabels(card, group);
  const kindOf = (row: number, column: number): Kind => {
    const text = view.text(row, column);
    if (group.isKnown(text)) return 'known';
    const isShared = group.shared(text, column) >= formShape.sharedLabel && group.labelShare(column) >= formShape.labelColumn;
    const standsInColumn =
      group.cards.length < 2 && labelColumns.has(column) && mayBeLabel(text) && view.filled(row).some((other) => other > column);
    return isShared || standsInColumn ? 'shared' : 'value';
  };
  const parts: FormPart[] = [];
  let crowded = 0;
  let taken = -1;
  let axis: YearAxis | null = null;
  const place = { view, inCard, kindOf };
  const isUsual = labelsUsuallyStandAbove(place, rows);
  const first = rows.find((row) => view.filled(row).some((column) => kindOf(row, column) !== 'value'));
  for (const row of rows) {
    if (row <= taken) continue;
    const filled = view.filled(row).filter((column) => !hint.test(view.text(row, column).trim()));
    if (axis && (row > axis.to || row > axis.last + 1)) axis = null;
    const found = axisIn(view, row, year);
    if (found) {
      axis = { ...found, last: row, to: row + formShape.rowsBelowAxis, counts: !saysOtherRole(view, row) };
      continue;
    }
    if (axis) axis.last = row;
    const kinds = filled.map((column) => kindOf(row, column));
    if (axis && filled.some((column) => column >= (axis?.first ?? 0))) {
      const part = besideAxis(view, row, filled, axis);
      if (part && axis.counts) parts.push(part);
      if (part || !axis.counts) continue;
    }
    const bodies = bodiesBelow({ ...place, isUsual }, row, filled, kinds);
    if (bodies) {
      if (!saysOtherRole(view, row) || filled.some((column) => isTarget(view.text(row, column)))) {
        for (const column of filled) {
          parts.push({
            ...{ label: view.text(row, column), at: { row, column }, years: new Map(), table: filled.length > 1 ? row : null },
            values: bodies.map((body) => ({ row: body, column })),
          });
        }
      }
      taken = bodies.at(-1) ?? row;
      continue;
    }
    // Above all labels stand the number and the name: 「3　窓口の委託」 is no title of a part.
    const isHead = first !== undefined && row < first;
    if (!isHead && filled.length === 1 && isTitle(view, row, filled[0] ?? 0, kindOf)) continue;
    const beside = labelsBeside(view, row, filled, kinds, isHead);
    parts.push(...beside.parts);
    if (beside.crowded) crowded += 1;
  }
  return { card, parts, crowded };
}

/** Columns in which known labels stand most of the time: an unknown text there is a label too. */
function columnsOfKnownLabels({ view, rows }: Card, { isKnown }: CardGroup): ReadonlySet<number> {
  const counts = new Map<number, { known: number; filled: number }>();
  for (const row of rows) {
    for (const column of view.filled(row)) {
      const before = counts.get(column) ?? { known: 0, filled: 0 };
      counts.set(column, { known: before.known + (isKnown(view.text(row, column)) ? 1 : 0), filled: before.filled + 1 });
    }
  }
  return new Set(
    [...counts].flatMap(([column, { known, filled }]) =>
      known >= formShape.fewestSharedLabels && known >= filled * formShape.labelColumn ? [column] : [],
    ),
  );
}

/** 「１　目標の達成状況」 alone over further labels is the title of a part. */
function isTitle(view: SheetView, row: number, column: number, kindOf: (row: number, column: number) => Kind): boolean {
  const text = view.text(row, column);
  const below = view.filled(row + 1);
  return withoutEnumerator(text) !== text && below.length > 1 && below.every((other) => kindOf(row + 1, other) !== 'value');
}

function saysOtherRole(view: SheetView, row: number): boolean {
  const above = view.filled(row - 1);
  const texts = [
    ...view.filled(row).map((column) => view.text(row, column)),
    ...(above.length === 1 ? above.map((column) => view.text(row - 1, column)) : []),
  ];
  return texts.some((text) => otherRole.test(text) && !isKnownLabel(text));
}

function isTarget(text: string): boolean {
  return readHeading(withoutEnumerator(text)).exact === 'target';
}

/** Labels beside their values, from left to right; of a blank field, the cell beside the label, merged or not. */
function labelsBeside(
  view: SheetView,
  row: number,
  filled: readonly number[],
  kinds: readonly Kind[],
  isAboveLabels: boolean,
): { readonly parts: readonly FormPart[]; readonly crowded: boolean } {
  const parts: FormPart[] = [];
  let further = 0;
  filled.forEach((column, index) => {
    if (kinds[index] === 'value') {
      const text = view.text(row, column);
      if (isAboveLabels && !isSheetTitle(text) && !/[。:：]/.test(text))
        parts.push({ label: '', at: { row, column }, values: [{ row, column }], years: new Map(), table: null });
      else if (index > 0 && kinds[index - 1] === 'value' && kinds.slice(0, index).some((kind) => kind !== 'value')) further += 1;
      return;
    }
    const next = kinds[index + 1] === 'value' ? filled[index + 1] : undefined;
    const merged = (view.sheet.merges ?? []).find((area) => contains(area, { row, column }));
    const value = { row, column: next ?? (merged?.right ?? column) + 1 };
    parts.push({ label: view.text(row, column), at: { row, column }, values: [value], years: new Map(), table: null });
  });
  return { parts, crowded: further > 0 };
}

/** Where the labels of a card stand above their values, and which rows those are. */
interface AboveLabels {
  readonly view: SheetView;
  readonly inCard: ReadonlySet<number>;
  readonly kindOf: (row: number, column: number) => Kind;
  /** Labels stand above their values in most rows. */
  readonly isUsual: boolean;
}

type AboveLabelsMaybe = Omit<AboveLabels, 'isUsual'> & Partial<Pick<AboveLabels, 'isUsual'>>;

/** More rows of labels over their values than labels beside them. */
function labelsUsuallyStandAbove(place: Omit<AboveLabels, 'isUsual'>, rows: readonly number[]): boolean {
  const { view, kindOf } = place;
  let [above, beside] = [0, 0];
  for (const row of rows) {
    const kinds = view.filled(row).map((column) => kindOf(row, column));
    if (kinds.length > 1 && !kinds.includes('value')) above += isBody(place, row + 1, view.filled(row)) ? 1 : 0;
    else if (kinds.some((kind, index) => kind !== 'value' && kinds[index + 1] === 'value')) beside += 1;
  }
  return above > beside;
}

/** Values below labels: cells of the labels' columns, one of them no label, none a known one. */
function isBody({ view, inCard, kindOf, isUsual }: AboveLabelsMaybe, body: number, columns: readonly number[]): boolean {
  const cells = inCard.has(body) ? view.filled(body).filter((column) => !hint.test(view.text(body, column).trim())) : [];
  const kinds = cells.map((column) => kindOf(body, column));
  const isValue = isUsual === true ? kinds.length > 0 : kinds.includes('value');
  return cells.every((column) => columns.includes(column)) && isValue && !kinds.includes('known');
}

/** The rows of values below a row of labels; null when the labels stand beside their values. */
function bodiesBelow(above: AboveLabels, row: number, filled: readonly number[], kinds: readonly Kind[]): readonly number[] | null {
  const { view, kindOf, isUsual } = above;
  if (filled.length === 0 || kinds.includes('value')) return null;
  if (filled.length === 1) {
    if (!isUsual) return null;
    return isBody(above, row + 1, filled) || view.filled(row + 1).length === 0 ? [row + 1] : null;
  }
  const bodies: number[] = [];
  for (let body = row + 1; isBody(above, body, filled); body += 1) {
    const [first = 0] = view.filled(body);
    if (bodies.length > 0 && kindOf(body, first) !== 'value') break;
    bodies.push(body);
  }
  return bodies.length === 0 ? null : bodies;
}

/** A row of years across a form: what stands below it is of those years. */
interface YearAxis {
  readonly columns: ReadonlyMap<FiscalYear, number>;
  readonly first: number;
  readonly column: number;
  readonly to: number;
  readonly counts: boolean;
  last: number;
}

function axisIn(view: SheetView, row: number, year: FiscalYear | null): Pick<YearAxis, 'columns' | 'first' | 'column'> | null {
  const years = view.filled(row).flatMap((column) => {
    const { yearOnly, fiscalYear } = readHeading(view.text(row, column));
    return yearOnly && fiscalYear !== null ? [[fiscalYear, column] as const] : [];
  });
  const columns = new Map(years);
  const [first] = years;
  if (columns.size < 2 || !first) return null;
  const column = year === null ? years.at(-1)?.[1] : columns.get(year);
  return column === undefined ? null : { columns, first: first[1], column };
}

/** A label beside an axis of years: its value stands at its crossing with the evaluated year, blank or not. */
function besideAxis(view: SheetView, row: number, filled: readonly number[], axis: YearAxis): FormPart | null {
  const left = filled.filter((other) => other < axis.first);
  const column = left.findLast((other) => isKnownLabel(view.text(row, other))) ?? left[0];
  if (column === undefined) return null;
  // One value that spans the years is the item's, not the first year's.
  const values = filled.filter((other) => other > column);
  const [value] = values;
  const spans = (view.sheet.merges ?? []).some(
    (area) => value !== undefined && contains(area, { row, column: value }) && area.right > value,
  );
  const { exact } = readHeading(withoutEnumerator(view.text(row, column)));
  const isNoFigure = isColumnField(exact) && !isIndicatorField(exact) && exact !== 'rating';
  const isOfFirstYear = value === axis.first && value !== axis.column && (isNoFigure || view.text(row, value).includes('。'));
  if (values.length === 1 && (spans || isOfFirstYear)) return null;
  return {
    ...{ label: view.text(row, column), at: { row, column }, table: null },
    values: [{ row, column: axis.column }],
    years: new Map([...axis.columns].map(([year, at]) => [year, { row, column: at }])),
  };
}
