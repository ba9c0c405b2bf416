import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator, Item, ItemField } from '../../model/item';
import type { ItemIdentity } from '../../model/item-ref';
import type { OutReason } from '../../model/rating';
import type { Settings } from '../../model/settings';
import { isoDate } from '../../text/fiscal-years';
import { fold, isRelisted, tidy, withoutNoteMark, withoutRelistMark } from '../../text/fold';
import { splitNumber } from '../../text/item-numbers';
import { isNoneMark, noteMarksIn } from '../../text/marks';
import { readEvaluationYears, readOutReason } from '../../text/out-reasons';
import { readRating, type RatingReading } from '../../text/rating-words';
import { departmentIn, isOwnDepartment } from './departments';
import { masterOf } from './item-master';
import { entriesAt } from './ditto';
import type { ItemPlaces } from './places';
import { matchPolicy } from './policies';
import { remembered } from '../remembered';
import { readIndicators } from './read-indicator';
import type { SheetView } from '../sheet-view';

/** What the items of one table have in common. */
export interface ItemContext {
  readonly file: string;
  readonly table: number;
  readonly settings: Settings;
  readonly year: FiscalYear;
  /** From the head of the sheet, the workbook or its name; "" when nothing names one. */
  readonly department: string;
  /** Policy in the title or the sheet's name, for a sheet per policy. */
  readonly sheetPolicy: Entry | null;
  /** Unit for the whole table. */
  readonly unit: string | null;
  /** Notes below the table, as written. */
  readonly notes: readonly string[];
}

/** Reads the items of one table from their places; a policy, a merged department and a ditto mark are taken over from the item above. */
export function readItems(view: SheetView, places: readonly ItemPlaces[], context: ItemContext): readonly Item[] {
  const items: Item[] = [];
  const carried = areDepartmentsGrouped(view, places);
  for (const place of withOnlyLevel(view, places, context)) items.push(readItem(view, place, { ...context, carried }, items.at(-1)));
  return items;
}

/** What is shorter says 新規 or 継続 and names no policy. */
const shortestPolicy = 4;

/** A table that groups its items by one column and names no policy anywhere: that column is the policy, whatever level its heading says. */
function withOnlyLevel(view: SheetView, places: readonly ItemPlaces[], context: ItemContext): readonly ItemPlaces[] {
  const { sheetPolicy, settings } = context;
  if (sheetPolicy !== null || places.some(({ cells, inheritedPolicy }) => cells.policy !== undefined || inheritedPolicy !== null))
    return places;
  const texts = places.flatMap(({ cells: { middle } }) => (middle ? [tidy(view.text(middle.row, middle.column))] : []));
  const isPolicy = (text: string): boolean =>
    settings.policiesGiven ? matchPolicy(text, settings.policies) !== null : text.length >= shortestPolicy;
  if (!texts.some(isPolicy) || texts.some((text) => text !== '' && text.length < shortestPolicy)) return places;
  return places.map((place) => {
    const { middle, ...cells } = place.cells;
    return middle ? { ...place, cells: { ...cells, policy: middle } } : place;
  });
}

/** Of the items of a list, at least so many stand below the department they share with the one above. */
const fewestBelow = 1 / 3;

/**
 * The departments of a list stand once for a group of items, as merged cells do: the first item has one, and none is said twice in
 * succession. Where each row says its own, a blank is one that was forgotten.
 */
function areDepartmentsGrouped(view: SheetView, places: readonly ItemPlaces[]): boolean {
  const texts = places.flatMap(({ cells: { department } }) => (department ? [tidy(view.text(department.row, department.column))] : []));
  const said = texts.filter((text) => text !== '');
  const below = texts.length - said.length;
  if (texts[0] === undefined || texts[0] === '' || said.some((text, index) => text === said[index - 1])) return false;
  return said.length > 1 ? below >= texts.length * fewestBelow : below > 1;
}

function readItem(
  view: SheetView,
  places: ItemPlaces,
  context: ItemContext & { readonly carried: boolean },
  above: Item | undefined,
): Item {
  const written = entriesAt(view, places.cells, above?.entries);
  const own = context.carried ? withDepartmentAbove(written, above) : written;
  const entries = own.rating || !places.inheritedRating ? own : { ...own, rating: places.inheritedRating };
  const policy = policyOf(entries, places, context, above);
  const split = places.numberBeforeName ? splitNumber(entries.itemName?.text ?? '') : null;
  const name = nameOf(split?.name ?? entries.itemName?.text ?? '');
  const noteText = notesFor(entries, context.notes);
  const texts = [entries.evaluateIn, entries.outReason, entries.note, entries.rating].map((entry) => entry?.text ?? '').concat(noteText);
  const id = split ? withoutBrackets(split.number) : idOf(entries.itemNo);
  const department = departmentOf(entries, context) || departmentOfSection(places, context);
  const indicators = readIndicators(
    view,
    places.indicators,
    { ...context, itemName: entries.itemName?.text ?? '' },
    above?.indicators.at(-1),
  );
  const evaluateIn = evaluateInOf(texts, { department, id, name }, context.settings);
  const outReason = outReasonOf([...texts, ...narrativesOnScope(entries)], context.settings);
  const asWritten = ratingIn(entries.rating?.text ?? '', context.settings);
  const isDecided = context.settings.statuses !== null || outReason !== null || evaluateIn !== 'everyYear';
  const rating = !isDecided && isNoneMark(entries.rating?.text ?? '') && hasResult(indicators) ? meansNothing : asWritten;
  return {
    file: context.file,
    id,
    name,
    ...policy.item,
    department,
    ...countedOf(entries, policy.tracked),
    rating: rating.rating,
    ratingSpelling: entries.rating ? rating.spelling : 'noColumn',
    evaluateIn,
    outReason: rating.rating === 'outOfScope' ? outReason : null,
    indicators,
    entries: policy.entry && policy.entry !== entries.policy ? { ...entries, policy: policy.entry } : entries,
    rows: places.rows,
    noteText,
    at: (entries.itemName ?? entries.itemNo)?.at ?? view.entry(places.rows.from, 0).at,
    table: context.table,
  };
}

/** Beside a target and what came of it, － may be an item that nobody has rated as well as one that is out of scope. */
const meansNothing: RatingReading = { rating: 'undetermined', label: null, spelling: 'unknown' };

/** An indicator with a target that was met or missed: figures, or an actual in words beside a target in words. */
function hasResult(indicators: readonly Indicator[]): boolean {
  const isWritten = (entry: Entry | undefined): boolean => entry?.text !== undefined && entry.text.trim() !== '' && !isNoneMark(entry.text);
  return indicators.some(
    ({ entries, target, finalTarget }) =>
      isWritten(entries.target) && isWritten(entries.actual) && (target !== null || finalTarget === null),
  );
}

const ratingIn = remembered((text: string, settings: Settings) => readRating(text, settings.statuses));

type ItemEntries = Partial<Record<ItemField, Entry>>;

/** Excel makes a date of 1-2; the month and the day give the number back. */
function idOf(entry: Entry | undefined): string {
  if (!entry) return '';
  if (typeof entry.value === 'object' && entry.value?.kind === 'date') {
    const [, month, day] = isoDate(entry.value.serial).split('-');
    return `${Number(month)}-${Number(day)}`;
  }
  const written = /^(?:\d{4}[/年])?(\d{1,2})[/月](\d{1,2})日?$/.exec(fold(entry.text));
  if (written) return `${Number(written[1])}-${Number(written[2])}`;
  return withoutBrackets(entry.text.trim());
}

function withoutBrackets(text: string): string {
  return /^[(（【〔[](.+)[)）】〕\]]$/.exec(text)?.[1] ?? text;
}

function nameOf(text: string): string {
  return withoutRelistMark(withoutNoteMark(tidy(text)));
}

interface PolicyReading {
  readonly entry: Entry | null;
  readonly tracked: boolean;
  readonly item: Pick<Item, 'policy' | 'policyMatch'>;
}

/** The item's own cell, else the band above, else the item above (merged cells), else the sheet's policy. */
function policyOf(entries: ItemEntries, places: ItemPlaces, context: ItemContext, above: Item | undefined): PolicyReading {
  const own = entries.policy && entries.policy.text.trim() !== '' ? entries.policy : null;
  const entry = own ?? places.inheritedPolicy ?? policyAbove(entries, above) ?? context.sheetPolicy;
  if (!entry || entry.text.trim() === '') return { entry, tracked: true, item: { policy: '', policyMatch: 'none' } };
  const match = matchPolicy(entry.text, context.settings.policies);
  if (!match) return { entry, tracked: true, item: { policy: tidy(entry.text), policyMatch: 'unknown' } };
  return { entry, tracked: match.policy.tracked, item: { policy: match.policy.name, policyMatch: match.how } };
}

function policyAbove(entries: ItemEntries, above: Item | undefined): Entry | null {
  return entries.policy && above?.entries.policy ? { ...above.entries.policy, inherited: true } : null;
}

function countedOf(entries: ItemEntries, tracked: boolean): Pick<Item, 'counted' | 'notCountedBecause'> {
  const relisted = [entries.itemName, entries.itemNo, entries.note].some((entry) => entry && isRelisted(entry.text));
  const because = relisted ? 'relisted' : tracked ? null : 'untrackedPolicy';
  return { counted: because === null, notCountedBecause: because };
}

function withDepartmentAbove(entries: ItemEntries, above: Item | undefined): ItemEntries {
  const { department } = entries;
  const before = above?.entries.department;
  return department?.text.trim() === '' && before ? { ...entries, department: { ...before, inherited: true } } : entries;
}

function departmentOfSection({ inheritedDepartment = '' }: ItemPlaces, { settings }: ItemContext): string {
  return departmentIn(inheritedDepartment, settings) ?? inheritedDepartment;
}

function departmentOf(entries: ItemEntries, context: ItemContext): string {
  const own = entries.department ? departmentIn(entries.department.text, context.settings) : null;
  const written = tidy(entries.department?.text ?? '');
  if (own !== null || context.department === '') return own ?? written;
  return isOwnDepartment(written, context.department) ? written : context.department;
}

/** The notes that the marks in the item's rating, name and note lead to: (注1) … */
function notesFor(entries: ItemEntries, notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const marks = [entries.rating, entries.itemName, entries.note].flatMap((entry) => (entry ? noteMarksIn(entry.text) : []));
  const wanted = new Set(marks.map(fold));
  return notes
    .filter((note) =>
      noteMarksIn(note)
        .slice(0, 1)
        .some((mark) => wanted.has(fold(mark))),
    )
    .join('\n');
}

/** A year of evaluation that the sheet names, else the item master's. */
function evaluateInOf(written: readonly string[], item: ItemIdentity, settings: Settings): Item['evaluateIn'] {
  const years = [...new Set(written.flatMap((text) => readEvaluationYears(text, settings.to ?? undefined)))].sort((a, b) => a - b);
  if (years.length > 0) return years;
  const master = masterOf(settings.items, item);
  return master?.evaluateIn ?? 'everyYear';
}

/** 「今年度に始めた取組のため、評価の対象としない」 among what was done gives the reason as well. */
function narrativesOnScope(entries: ItemEntries): readonly string[] {
  return [entries.activity, entries.evidence, entries.issue].flatMap((entry) =>
    entry && /対象外|評価の対象|評価しない|評価を行わない/.test(entry.text) ? [entry.text] : [],
  );
}

function outReasonOf(written: readonly string[], settings: Settings): OutReason | null {
  for (const text of written) {
    const reason = readOutReason(text);
    if (reason) return reason;
  }
  return written.some((text) => readEvaluationYears(text, settings.to ?? undefined).length > 0) ? 'finalYearOnly' : null;
}
