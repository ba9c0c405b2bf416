import type { Marked, Receipt, Written } from '../host';
import type { Finding, Sentence, Severity } from '../model/finding';
import type { RecognisedTable } from '../model/review';
import { placeName } from '../requests/leave-out';
import type { Checked } from '../requests/reviewer';
import type { Cause } from './faults/causes';
import { findingKeys } from './findings/finding-groups';
import { noRepairs, repairsAfter, type FindingsNews, type Repairs } from './findings/repairs';

/** Everything that the pane shows, and nothing else. */
export interface Session {
  readonly work: Work | null;
  readonly checked: Checked | null;
  /** Why `checked` is no longer what a check would give now; null while it is. */
  readonly outdated: 'changed' | 'otherTables' | 'otherSettings' | 'otherPrevious' | null;
  /** How often the workbook has changed since the pane was opened. */
  readonly changes: number;
  /** The site has another build than this page: after an update, until the pane is opened again. */
  readonly updated: boolean;
  /** False when the host can't tell of changes. */
  readonly watching: boolean;
  readonly tables: readonly KnownTable[];
  /** What stands in the workbook because of us and can be taken back. */
  readonly written: WrittenSheets | null;
  readonly decided: Decided | null;
  /** What was done last with the table of results among the user's own cells. */
  readonly inserted: Sentence | null;
  readonly repairs: Repairs;
  /** Last year's workbook, to compare with. */
  readonly previous: File | null;
  /** The marks that stand in the sheets since this pane was opened. */
  readonly marked: Marked | null;
  readonly fault: Fault | null;
  /** Formulas waited to be calculated when the workbook was read last. */
  readonly stale: boolean;
  /** What the host said of the workbook when it was read. */
  readonly cautions: readonly Sentence[];
  /** What the host could not do though it did what it was asked, or what it left to the user. */
  readonly notices: readonly Sentence[];
  /** What was done last and stands, with its way back; null: nothing. */
  readonly last: LastAction | null;
  /** What ended last, for the announcement; null while something is going on. */
  readonly ended: Task | 'cancelled' | null;
  /** Null: all. */
  readonly severity: Severity | null;
  /** Keys of what had to be corrected or confirmed at any time since the workbook was first read as it is read now. */
  readonly seen: ReadonlySet<string>;
}

export type Task = 'check' | 'write' | 'takeBack' | 'repair' | 'mark' | 'gather' | 'publish' | 'inspect' | 'insert' | 'decide' | 'selfTest';

export interface Work {
  readonly task: Task;
  readonly step:
    'reading' | 'readingFiles' | 'preparing' | 'inserting' | 'checking' | 'writing' | 'takingBack' | 'repairing' | 'marking' | 'trying';
  /** Share of the step that is done, 0 to 1; null when nobody can say. */
  readonly share: number | null;
  readonly changesBefore: number;
}

export interface KnownTable {
  readonly table: RecognisedTable;
  /** False: the user left it out. */
  readonly included: boolean;
}

export interface WrittenSheets extends Written {
  /** A sheet of the same name was there, so ours has another one than planned. */
  readonly renamed: boolean;
}

/** What was decided last about how the workbook is read, and what of it can be taken back. */
export interface Decided {
  readonly about: 'columns' | 'questions' | 'reasons';
  /** What was read again because of it. */
  readonly of: 'workbook' | 'round';
  readonly sentence: Sentence;
  /** Of the decisions that stand, the latest at the end. */
  readonly receipts: readonly Receipt[];
}

export type LastAction = { readonly kind: 'written' | 'decided' } | { readonly kind: 'findings'; readonly news: FindingsNews };

export interface Fault {
  readonly during: Task | 'reveal' | 'point' | 'openNew';
  readonly sentence: Sentence;
  /** What was thrown, then what that came from. */
  readonly causes: readonly Cause[];
}

export type SessionEvent =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'progressed'; readonly share: number }
  | { readonly type: 'read'; readonly stale?: boolean; readonly cautions?: readonly Sentence[] }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'wrote'; readonly written: WrittenSheets }
  | { readonly type: 'tookBack' }
  | { readonly type: 'noticed'; readonly notices: readonly Sentence[] }
  | { readonly type: 'gathered' }
  | { readonly type: 'prepared' }
  | { readonly type: 'inserted'; readonly sentence: Sentence }
  | { readonly type: 'inspected' }
  | { readonly type: 'tried' }
  | { readonly type: 'decided'; readonly decided: Decided }
  | { readonly type: 'previousChosen'; readonly previous: File | null }
  | { readonly type: 'marked'; readonly marked: Marked | null }
  | { readonly type: 'findingsNews'; readonly news: FindingsNews }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'faultClosed' }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'otherBuild' }
  | { readonly type: 'notWatching' }
  | { readonly type: 'tableChosen'; readonly place: string; readonly included: boolean }
  | { readonly type: 'severityChosen'; readonly severity: Severity | null };

/** Longer lists make a pane slow, and nobody corrects more at a time. */
export const findingsPerPage = 50;

export const newSession: Session = {
  work: null,
  checked: null,
  outdated: null,
  changes: 0,
  updated: false,
  watching: true,
  tables: [],
  written: null,
  decided: null,
  inserted: null,
  last: null,
  repairs: noRepairs,
  previous: null,
  marked: null,
  fault: null,
  stale: false,
  cautions: [],
  notices: [],
  ended: null,
  severity: null,
  seen: new Set(),
};

export function nextSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'started':
      return {
        ...session,
        work: beginning(event.task, session.changes),
        repairs: { ...session.repairs, news: null },
        last: canGoBack(session.last) ? session.last : null,
        fault: null,
        notices: [],
        ended: null,
      };
    case 'progressed':
      return session.work ? { ...session, work: { ...session.work, share: event.share } } : session;
    case 'read':
      return session.work
        ? {
            ...session,
            stale: event.stale ?? session.stale,
            cautions: event.cautions ?? session.cautions,
            work: { ...session.work, step: 'checking', share: null },
          }
        : session;
    case 'checked':
      return afterCheck(session, event.checked);
    case 'wrote':
      return {
        ...session,
        ...{ work: null, written: event.written, notices: event.written.notices ?? [], last: { kind: 'written' }, ended: 'write' },
      };
    case 'noticed':
      return { ...session, notices: event.notices };
    case 'tookBack':
      return { ...session, work: null, written: null, last: null, ended: 'takeBack' };
    case 'decided':
      return { ...session, decided: event.decided, last: { kind: 'decided' }, outdated: session.checked ? 'otherSettings' : null };
    case 'gathered':
      return { ...session, work: null, ended: 'gather' };
    case 'previousChosen':
      return { ...session, previous: event.previous, outdated: session.outdated ?? 'otherPrevious' };
    case 'marked':
      return { ...session, marked: event.marked, ...(session.work?.task === 'mark' && { work: null, ended: 'mark' }) };
    case 'findingsNews':
      return afterNews(session, event.news);
    case 'prepared':
      return { ...session, work: null, ended: 'publish' };
    case 'inserted':
      return { ...session, work: null, inserted: event.sentence, ended: 'insert' };
    case 'tried':
      return { ...session, work: null, ended: 'selfTest' };
    case 'inspected':
      return { ...session, work: null, ended: 'inspect' };
    case 'cancelled':
      return { ...session, work: null, ended: 'cancelled' };
    case 'failed':
      return { ...session, work: ['reveal', 'point'].includes(event.fault.during) ? session.work : null, fault: event.fault };
    case 'faultClosed':
      return { ...session, fault: null };
    case 'workbookChanged':
      return { ...session, changes: session.changes + 1, outdated: session.checked ? 'changed' : null };
    case 'otherBuild':
      return { ...session, updated: true };
    case 'notWatching':
      return { ...session, watching: false };
    case 'tableChosen':
      return { ...session, tables: choose(session.tables, event), outdated: session.outdated ?? 'otherTables' };
    case 'severityChosen':
      return { ...session, severity: event.severity };
  }
}

function beginning(task: Task, changesBefore: number): Work {
  const firstSteps = {
    check: 'reading',
    write: 'writing',
    takeBack: 'takingBack',
    repair: 'repairing',
    mark: 'marking',
    gather: 'readingFiles',
    publish: 'preparing',
    insert: 'inserting',
    inspect: 'reading',
    selfTest: 'trying',
    decide: 'reading',
  } as const;
  return { task, step: firstSteps[task], share: null, changesBefore };
}

function afterCheck(session: Session, checked: Checked): Session {
  const changedMeanwhile = session.work !== null && session.work.changesBefore !== session.changes;
  const read = checked.review.workbooks.flatMap(({ tables }) => tables);
  return {
    ...session,
    work: null,
    checked,
    outdated: changedMeanwhile ? 'changed' : null,
    tables: [...read.map((table) => ({ table, included: true })), ...session.tables.filter(({ included }) => !included)],
    ended: session.work?.task ?? 'check',
    severity: severityAfter(session, checked),
    seen: seenAfter(session, checked),
  };
}

/** What only tells is told until the next thing begins. */
function canGoBack(last: LastAction | null): boolean {
  return last !== null && (last.kind !== 'findings' || last.news.kind === 'repaired');
}

/** What was read is old as soon as a cell was written: nobody else tells of our own writing. */
function afterNews(session: Session, news: FindingsNews): Session {
  const outdated = news.kind === 'rechecked' ? session.outdated : 'changed';
  return { ...session, repairs: repairsAfter(session.repairs, news), last: { kind: 'findings', news }, outdated };
}

/** Who corrects one kind of findings goes on with it, until none is left. */
function severityAfter({ severity }: Session, { review: { findings } }: Checked): Severity | null {
  return findings.some((finding) => finding.severity === severity) ? severity : null;
}

/** A table that is read otherwise has other findings; those of before were not answered, they were none. */
function seenAfter({ seen, work, decided }: Session, checked: Checked): ReadonlySet<string> {
  const isReadOtherwise = work?.task === 'decide' && decided?.about !== 'reasons';
  return new Set([...(isReadOtherwise ? [] : seen), ...toAnswer(checked), ...keysOf(checked.review.kept)]);
}

/** How many findings are to be corrected or confirmed, and how many were: repaired, kept with a reason, or gone. */
export function progress({ checked, seen }: Pick<Session, 'checked' | 'seen'>): { readonly left: number; readonly done: number } {
  const left = checked ? toAnswer(checked) : [];
  return { left: left.length, done: seen.size - left.length };
}

function toAnswer({ review: { findings } }: Checked): readonly string[] {
  return keysOf(findings.filter(({ severity }) => severity !== 'info'));
}

function keysOf(findings: readonly Finding[]): readonly string[] {
  return [...findingKeys(findings).values()];
}

function choose(tables: readonly KnownTable[], { place, included }: { readonly place: string; readonly included: boolean }) {
  return tables.map((known) => (placeName(known.table) === place ? { ...known, included } : known));
}

/** Why there is nothing to evaluate although the check went through; null when there is. */
export function refusal({ review }: Checked): Sentence | null {
  return review.workbooks[0]?.reason ?? null;
}
