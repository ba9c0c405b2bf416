import type { Sentence, Severity } from './model/finding';
import type { ResultTable } from './report/result/result-table';
import type { SheetPlan } from './sheet-plan/sheet-plan';
import type { CellRef } from './workbook/reference';
import type { Area, CellValue, Workbook } from './workbook/workbook';

/**
 * What a host of the add-in offers: the open workbook in Excel, or one that stands in for it.
 * Everything that cannot be done is thrown as a HostFault; nothing is half done.
 */
export interface Host {
  /** Reads the open workbook once. */
  read(options?: ReadOptions): Promise<OpenWorkbook>;
  /** Calculates all formulas of the open workbook anew; the host may calculate other open workbooks along with it. */
  calculate(): Promise<void>;
  /**
   * Writes the report sheets. New content is complete before it replaces our sheets of the last run;
   * a sheet of the same name made by a person is left alone and ours gets a suffix.
   */
  write(plans: readonly SheetPlan[], options?: WriteOptions): Promise<Written>;
  /**
   * Takes back what `write` or `apply` wrote, as long as nobody has changed it since. Resolves to what could not be done of it, though
   * what stood before stands again: looks, a sheet that the host did not let go.
   */
  takeBack(receipt: Receipt): Promise<readonly Sentence[]>;
  /** Shows a cell: its sheet comes to the front and the cell is selected. */
  reveal(at: CellRef): Promise<void>;
  /** The cells that the user has selected: one range, as a rule of one cell. */
  selectedArea(): Promise<SheetArea>;
  readonly resultTable: ResultTableHost;
  readonly marks: MarkHost;
  /** Opens a new workbook, the bytes of an .xlsx file, beside the one that is open. */
  openNew(workbook: Uint8Array): Promise<void>;
  /** Writes values that the user has seen and confirmed; a cell that somebody has changed since is left alone. */
  apply(changes: readonly CellChange[]): Promise<Applied>;
  /**
   * Tells when a cell that is checked changes, 点検設定 among them; returns how to stop listening. Our own writing is not told.
   */
  onChanged(listener: (at: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>>;
  /** What is known of the host without asking the workbook, for those who mend a fault; null where it does not tell. */
  about(): SelfTest['about'];
  /** Tries in an empty workbook, within two minutes, what the host does where no document settles it, and takes all of it away again. */
  selfTest(options?: ReadOptions): Promise<SelfTest>;
}

/** What was found out about a host by trying it. Plain data, to be sent to those who make the add-in; nothing in it is of a workbook. */
export interface SelfTest {
  /** The host, its sets of functions, its library, the web view, the way it calculates; null where the host does not tell. */
  readonly about: Readonly<Record<string, string | readonly string[] | null>>;
  readonly trials: readonly Trial[];
  /** Sheets of the trials that the host did not let be removed. */
  readonly left: readonly string[];
}

/** One behaviour that no document settles. */
export interface Trial {
  /** English words: entry-month-and-day. */
  readonly id: string;
  readonly title: Sentence;
  /** impossible: the host refused it, though it is expected to do it. */
  readonly outcome: 'same' | 'different' | 'impossible';
  /** JSON; "error CODE" for a refusal. */
  readonly expected: string;
  readonly seen: string;
  readonly milliseconds: number;
}

/**
 * 評価結果 as a table among a person's own cells, at most one in a workbook. It is known again after saving, wherever its rows have moved
 * and whatever its sheet is called by then. Nothing outside its cells changes, no width and no height either.
 */
export interface ResultTableHost {
  /** Where the table stands, and where it would go from the selected cell on. Changes nothing. */
  look(table: ResultTable): Promise<ResultTablePlaces>;
  /** Puts it where `look` said. Refused as by `look`, when a table stands already or when somebody has filled the cells since. */
  insert(table: ResultTable, at: SheetArea): Promise<void>;
  /**
   * Draws it anew where it stands by now, and says where. Refused when somebody has written into it, or when it grows and the cells
   * below it are not free.
   */
  refresh(table: ResultTable): Promise<SheetArea>;
  /** Takes it out: its cells are blank and look as before it came. Refused when somebody has written into it. */
  remove(): Promise<void>;
}

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface ResultTablePlaces {
  /** Null: there is none in the workbook. */
  readonly standing: SheetArea | null;
  /** The range that it would take, for the preview. */
  readonly selected: SheetArea;
  /** Why it cannot be inserted there; null: it can. */
  readonly refusal: Sentence | null;
  /** What is better known before it is inserted; absent when there is nothing. */
  readonly notice?: Sentence;
}

/** Frames over the cells of findings, for those who want to see them in the sheet. Fills, formats and values stay as they are. */
export interface MarkHost {
  /** Marks these cells in the place of all that were marked before; the severer mark where a cell is named twice. */
  mark(cells: readonly MarkedCell[]): Promise<Marked>;
  /** Takes all marks off every sheet, also those of a session before, without a trace. */
  unmark(): Promise<void>;
}

export interface MarkedCell {
  readonly at: CellRef;
  readonly severity: Severity;
}

export interface Marked {
  readonly marked: number;
  /** Not marked: hidden, on a protected sheet, on one that is gone, or more than can be drawn. */
  readonly left: readonly CellRef[];
}

export interface ReadOptions {
  readonly signal?: StopSignal;
  /** Share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** An AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

export type WriteOptions = ReadOptions;

export interface OpenWorkbook {
  /** The file's name, "" when the workbook was never saved. */
  readonly name: string;
  readonly workbook: Workbook;
  /** Formulas may show what they were worth earlier: the user calculates by hand, and has not done so since. Absent: they do not. */
  readonly isStale?: true;
  /** What is better known before anything is written into it. Absent: nothing. */
  readonly cautions?: readonly Sentence[];
}

export interface Written {
  /** Names as they stand in the workbook, in the order of the plans. */
  readonly sheets: readonly string[];
  readonly receipt: Receipt;
  /** What could not be done, though the sheets stand: looks, print set-up, an old sheet that is left. Absent when there is nothing. */
  readonly notices?: readonly Sentence[];
}

/** Opaque to everybody but the host that gave it. */
export interface Receipt {
  readonly id: string;
}

export interface CellChange {
  readonly at: CellRef;
  /** What was read there; when the cell holds something else by now, nothing is written. */
  readonly before: CellValue;
  /** "" clears the cell. */
  readonly after: string | number;
}

export interface Applied {
  readonly changed: readonly CellRef[];
  /** Left alone because somebody had changed them. */
  readonly refused: readonly CellRef[];
  readonly receipt: Receipt;
}

/** Something about our own run that failed: translated once at the edge into a sentence that says what to do. */
export interface HostFault extends Error {
  readonly name: 'HostFault';
  readonly sentence: Sentence;
}

/** @param cause the error behind it, for the developer's console */
export function hostFault(sentence: Sentence, cause?: unknown): HostFault {
  return Object.assign(new Error(sentence.ja, { cause }), { name: 'HostFault' as const, sentence });
}

export function isHostFault(error: unknown): error is HostFault {
  return error instanceof Error && error.name === 'HostFault' && 'sentence' in error;
}
