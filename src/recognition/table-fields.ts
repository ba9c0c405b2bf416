import type { FiscalYear } from '../model/fiscal-year';
import type { Field } from '../model/item';
import type { Settings } from '../model/settings';
import { alternativesOf, isFieldRole } from './alternatives';
import { assignRoles } from './assignment';
import type { ChosenColumns } from './headings/chosen-columns';
import type { HeadingBlock, HeadingColumn } from './headings/heading-block';
import { columnKey } from '../model/answer-keys';
import { doubtsOf, type Doubt } from './doubts';
import { leaveOut } from '../model/question';
import { fingerprintOf, headingNames, memoryOf } from './headings/layout-memory';
import { legendFor, type Legend } from './headings/legend';
import { readHeading } from './headings/heading-reader';
import { headingOver } from './headings/heading-over-two';
import { namesYearAlone, rowCycle, type RowCycle } from './headings/row-cycle';
import { orderTold } from './headings/row-kinds';
import { isRatedByTitle, passesGate } from './table-gate';
import { allRoles, manyColumns, type Role } from './roles';
import type { SheetView } from './sheet-view';
import { rowsToLookAt, type TablePart } from './table-rows';
import { bias, decided, finalWord, otherScale, rowsTakeTurns, shares, splitHeading } from './weights';
import { profileOf, type ColumnProfile } from './witnesses/column-profile';
import { finalRating } from './witnesses/final-rating';
import { rivalRatings } from './witnesses/rival-ratings';
import { orderWitness, placed } from './witnesses/order-witness';
import { isNumberOfNames } from './witnesses/split-heading';
import { ofEarlierYears, periodWitness } from './witnesses/period-witness';
import { valueWitness, witnessesOf } from './witnesses/value-witness';
import { wordWitness } from './witnesses/word-witness';
import { tellAll } from './witnesses/witness';

/** What the columns of a heading were taken for, all of them together. */
export interface TableFields {
  readonly columns: readonly FieldColumn[];
  readonly chosen: ChosenColumns;
  /** A table of items: it has a name, and a rating or a target with an actual. */
  readonly isItemTable: boolean;
  /** The legend that explains the marks of its ratings. */
  readonly legend: Legend | null;
  /** Key fields whose place is not sure, the least sure first. */
  readonly doubts: readonly Doubt[];
  readonly total: number;
}

export interface FieldColumn extends HeadingColumn {
  readonly role: Role;
  readonly profile: ColumnProfile;
  /** Names of the witnesses that spoke for the role, the strongest first. */
  readonly because: readonly string[];
}

export interface FieldsContext {
  readonly settings: Settings;
  /** Null: not known yet. */
  readonly year: FiscalYear | null;
  readonly legends: readonly Legend[];
  /** The columns are the labels of cards: their order is no order of levels. */
  readonly ofCards?: true;
  /** All parts of the workbook under the same headings: of a short table, they show what its columns hold. */
  readonly alike?: (block: HeadingBlock) => readonly TablePart[];
}

/** Assigns a field to every column of a heading, from what its heading says, its values look like, and where it stands. */
export function tableFields(view: SheetView, block: HeadingBlock, end: number, context: FieldsContext): TableFields {
  const { settings, year } = context;
  const cycle = block.recordRows > 1 ? null : rowCycle(view, block);
  const rows = cycle ? cycle.starts.map((row) => ({ view, row })) : rowsToLookAt({ view, block, end }, context.alike);
  const profiles = block.columns.map(({ column, offset }) =>
    profileOf(offset > 0 ? rows.map((each) => ({ ...each, row: each.row + offset })) : rows, column, settings.statuses),
  );
  const legends = profiles.map(({ texts, share }) =>
    share('mark') >= 0.5
      ? legendFor(
          texts,
          context.legends.filter(({ ofGoals }) => ofGoals),
        )
      : null,
  );
  const placedColumns = profiles.map((profile, index) => placed(profile, witnessesOf(profile, legends[index] ?? null)));
  const decisions = new Map([...pairRowRoles(view, block, profiles, cycle), ...decisionsFor(block, settings)]);
  const ratesByPlan = profiles.some(({ planRatings }) => planRatings >= shares.most);
  const ratings = finalRating(
    block.columns.flatMap((heading, index) => {
      const profile = profiles[index];
      const rates = profile && placedColumns[index]?.isRating && (!ratesByPlan || profile.planRatings >= shares.most);
      return rates && !decisions.has(index) ? [{ ...heading, profile, index }] : [];
    }),
    year,
  );
  const told = block.columns.map((heading, index) => {
    const scores = Object.fromEntries(allRoles.map((role) => [role, bias[role] ?? 0])) as Record<Role, number>;
    const reasons: { readonly role: Role; readonly weight: number; readonly why: string }[] = [];
    const tell = (role: Role, weight: number, why: string): void => {
      scores[role] += weight;
      if (weight > 0) reasons.push({ role, weight, why });
    };
    wordWitness(headingOver(block, placedColumns, index), tell);
    periodWitness(heading, year, tell);
    const profile = profiles[index];
    if (profile) valueWitness(profile, legends[index] ?? null, tell);
    // Where one column holds the plan's own rating words, no other one rates by that plan.
    if (profile && ratesByPlan && profile.planRatings < shares.most) tellAll(tell, { RATINGS: otherScale }, 'otherScale');
    orderWitness(placedColumns, index, tell, context.ofCards !== true);
    if (ratings.others.length > 0 && index === ratings.plain) tellAll(tell, finalWord.here, 'finalWord');
    if (ratings.others.includes(index)) tellAll(tell, finalWord.elsewhere, 'finalWord');
    if (isNumberOfNames(block.columns, profiles, index)) tellAll(tell, splitHeading.number, 'splitHeading');
    if (isNumberOfNames(block.columns, profiles, index - 1)) tellAll(tell, splitHeading.name, 'splitHeading');
    if (heading.hidden) tellAll(tell, { rating: -60, target: -60, actual: -60, itemName: -60 }, 'hidden');
    const decision = decisions.get(index);
    // Where rows take turns, targets and actuals stand below the years.
    if (cycle && !decision) tellAll(tell, { target: -rowsTakeTurns, actual: -rowsTakeTurns }, 'rowsTakeTurns');
    if (decision) tell(decision, decided, 'decided');
    for (const [other, role] of decisions) if (other !== index && !manyColumns.has(role)) tell(role, -decided, 'decided');
    return { scores: scores, reasons };
  });
  const scores = told.map(({ scores: own }) => own);
  const best = assignRoles(scores);
  const isTitled = isRatedByTitle(view, block);
  const columns = block.columns.map((heading, index): FieldColumn => {
    const role = saidOnly(best.roles[index] ?? 'other', told[index]?.reasons ?? []);
    const reasons = told[index]?.reasons.filter((reason) => reason.role === role) ?? [];
    const profile = profiles[index] ?? profileOf([], heading.column, null);
    return {
      ...heading,
      ...fieldOf(role, heading),
      role,
      profile,
      confidence: confidenceOf(role, heading, decisions.has(index)),
      alternatives: alternativesOf(scores[index], role),
      because: reasons.sort((a, b) => b.weight - a.weight).map(({ why }) => why),
    };
  });
  const ratingColumn = columns.findIndex(({ role }) => role === 'rating');
  return {
    columns,
    chosen: chosenFrom(columns, year),
    isItemTable: passesGate(columns, scores, isTitled),
    legend: ratingColumn === -1 ? null : (legends[ratingColumn] ?? null),
    doubts: doubtsOf(columns, scores, best, {
      decided: new Set(decisions.keys()),
      ofCards: context.ofCards === true,
      isTitled,
      finalRatings: ratings.couldBe,
      ofEarlierYears: ofEarlierYears(block.columns, year),
      rivalRatings: rivalRatings(columns, ratingColumn, {
        ...{ view, from: block.bottom + 1, end, left: block.left, right: block.right },
        ...{ year, statuses: settings.statuses },
      }),
    }),
    total: best.total,
  };
}

/** Roles beside the item's own that nobody guesses from values alone: a starting value, a later target, a year of evaluation. */
const neverGuessed: ReadonlySet<Role> = new Set<Role>([
  ...(['baseline', 'previous', 'finalTarget', 'otherTarget', 'otherActual', 'otherRating', 'achievementRate', 'evaluateIn'] as const),
  ...(['outReason', 'evidence', 'contact', 'midRating', 'indicatorNo'] as const),
]);
const saidBy: ReadonlySet<string> = new Set(['exactWord', 'noun', 'beginning', 'likeness', 'groupWord', 'decided']);
const saidByYear: ReadonlySet<string> = new Set([
  'earlierYear',
  'laterYear',
  'lastYear',
  'middle',
  'legendOfGoals',
  'ratings',
  'planRatings',
  'marks',
]);

/** What makes a column one of numbers of items. */
const numbersItems: ReadonlySet<string> = new Set([...saidBy, 'running', 'codes', 'letterDigitCodes']);

function saidOnly(role: Role, reasons: readonly { readonly role: Role; readonly why: string }[]): Role {
  if (role === 'itemNo' && !reasons.some((reason) => reason.role === role && numbersItems.has(reason.why))) return 'other';
  if (!neverGuessed.has(role)) return role;
  return reasons.some((reason) => reason.role === role && (saidBy.has(reason.why) || saidByYear.has(reason.why))) ? role : 'other';
}

/** 計画 and 実績 by turns down a column, or told by a remark, and years across: the layout is decided before the columns. */
function pairRowRoles(
  view: SheetView,
  block: HeadingBlock,
  profiles: readonly ColumnProfile[],
  cycle: RowCycle | null,
): ReadonlyMap<number, Role> {
  if (cycle) {
    const roles = block.columns.flatMap(({ column }, index): readonly [number, Role][] =>
      column === cycle.column ? [[index, 'kindOfRow']] : cycle.years.includes(column) ? [[index, 'pairYear']] : [],
    );
    return new Map(roles);
  }
  const kind = profiles.findIndex(({ share, filled, distinct }) => filled >= 2 && distinct >= 2 && share('kindOfRow') >= shares.nearlyAll);
  if (kind === -1 && orderTold(view, block) === null) return new Map();
  const years = block.columns.flatMap(({ path }, index) => (namesYearAlone(path.at(-1) ?? '') ? [index] : []));
  const named: readonly [number, Role][] = kind === -1 ? [] : [[kind, 'kindOfRow']];
  return years.length === 0 ? new Map() : new Map([...named, ...years.map((index): [number, Role] => [index, 'pairYear'])]);
}

/** Column index → the field that a person gave it, from the layouts of the settings and from answers. */
function decisionsFor(block: HeadingBlock, settings: Settings): ReadonlyMap<number, Role> {
  const memory = memoryOf(block, settings.layouts);
  const decisions = new Map<number, Role>();
  const names = headingNames(block.columns);
  const fingerprint = fingerprintOf(block);
  names.forEach((name, index) => {
    const answer = settings.answers[columnKey(fingerprint, name)];
    if (answer === leaveOut || answer === 'other') decisions.set(index, 'other');
    else if (typeof answer === 'string' && (allRoles as readonly string[]).includes(answer)) decisions.set(index, answer as Role);
  });
  for (const [field, name] of Object.entries(memory?.columns ?? {}) as [Field, string][]) {
    const index = names.indexOf(name);
    if (index !== -1) decisions.set(index, field);
  }
  return decisions;
}

function fieldOf(role: Role, heading: HeadingColumn): Pick<HeadingColumn, 'field' | 'fiscalYear'> {
  const { fiscalYear } = heading;
  switch (role) {
    case 'otherTarget':
      return { field: fiscalYear === null ? 'finalTarget' : 'target', fiscalYear };
    case 'otherActual':
      return { field: fiscalYear === null ? null : 'actual', fiscalYear };
    case 'otherRating':
      return { field: fiscalYear === null ? null : 'rating', fiscalYear };
    case 'schedule':
    case 'kindOfRow':
    case 'pairYear':
    case 'other':
      return { field: null, fiscalYear };
    case 'rank': {
      // Headed as a figure: what is wrong with it can be told.
      const said = readHeading(heading.path.at(-1) ?? '').exact;
      return { field: said === 'actual' || said === 'target' ? said : 'rank', fiscalYear };
    }
    case 'previousActivity':
      return { field: 'activity', fiscalYear };
    default:
      return { field: role, fiscalYear };
  }
}

function confidenceOf(role: Role, { path }: HeadingColumn, isDecided: boolean): number {
  if (isDecided) return 1;
  const reading = readHeading(path.at(-1) ?? '');
  const exact =
    reading.exact ?? (reading.yearOnly || reading.blank ? path.map(readHeading).findLast(({ exact: word }) => word !== null)?.exact : null);
  const of = exact && (exact === role || related(exact, role));
  return of ? 1 : role === 'other' ? 0 : 0.75;
}

function related(word: string, role: Role): boolean {
  const other: Readonly<Partial<Record<Role, readonly string[]>>> = {
    otherTarget: ['target', 'finalTarget'],
    otherActual: ['actual', 'previous'],
    otherRating: ['rating', 'selfRating'],
    previousActivity: ['activity'],
  };
  return other[role]?.includes(word) ?? false;
}

/** Field → column for the evaluated year. */
function chosenFrom(columns: readonly FieldColumn[], year: FiscalYear | null): ChosenColumns {
  const chosen: Partial<Record<Field | 'yearOfRow', HeadingColumn>> = {};
  for (const column of columns) {
    const { role } = column;
    if (role === 'yearOfRow' || role === 'previousActivity' || isFieldRole(role)) chosen[role] ??= column;
  }
  const lastYear = columns.find(({ role, fiscalYear }) => role === 'otherActual' && year !== null && fiscalYear === year - 1);
  if (!chosen.previous && lastYear) chosen.previous = lastYear;
  // A starting value of last year is last year's actual: 基準値(令和5年度).
  if (!chosen.previous && chosen.baseline && year !== null && chosen.baseline.fiscalYear === year - 1) chosen.previous = chosen.baseline;
  const final = columns.findLast(({ role, fiscalYear }) => role === 'otherTarget' && fiscalYear === null);
  if (!chosen.finalTarget && final) chosen.finalTarget = final;
  return chosen;
}
