import { isStop, type Stop } from '../../commands/stop';
import { isWorkbookFile } from '../../rounds/workbook-files';
import { fiscalYearOf } from '../../text/fiscal-years';
import type { ChosenFile, Gathered, GatherNews, ReadFile } from '../../requests/gather';
import { joinPieces } from '../../requests/plan-pieces';
import { isRenamed, type CheckingParts } from '../checking';
import { stopOf, type Desk } from '../desk';
import { answering, type Answering } from '../questions/answering';
import { keepDecisions, type Decisions } from '../settings/decisions';
import { noOfficeSettings } from '../settings/office-settings';

/** A round that is being put together, or was. */
export interface Round {
  readonly files: number;
  /** Files in a chosen folder that are no workbooks. */
  readonly others: number;
  readonly read: readonly ReadFile[];
  /** Null until all is read and checked; while it is put together anew, that of before. */
  readonly gathered: Gathered | null;
  /** Something was decided since `gathered`. */
  readonly outdated: boolean;
}

export interface Gathering extends Answering, Pick<Decisions, 'takeBackDecision'> {
  /** Null: no files were chosen yet. */
  readonly get: () => Round | null;
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly gather: (chosen: readonly ChosenFile[]) => Promise<Stop | null>;
  readonly write: () => Promise<void>;
}

/** 取りまとめ: chosen workbooks are read and put together; their sheets are written into the open workbook when the user says so. */
export function gathering(desk: Desk, { settings, officeSettings, today }: CheckingParts): Gathering {
  const { host, reviewer, tell, work, onProgress } = desk;
  let files: readonly ChosenFile[] = [];
  let round: Round | null = null;
  let sheets = joinPieces();
  const listeners = new Set<() => void>();

  function become(next: Round | null): void {
    round = next;
    for (const listener of listeners) listener();
  }

  function take(news: GatherNews): void {
    if (round === null) return;
    switch (news.kind) {
      case 'fileRead':
        become({ ...round, read: [...round.read, news.file] });
        onProgress(round.read.length / round.files);
        break;
      case 'checking':
        tell({ type: 'read' });
        break;
      case 'piece':
        sheets.take(news.piece);
    }
  }

  async function readFiles(signal: AbortSignal): Promise<Gathered> {
    sheets = joinPieces();
    const { workbook } = await host.read({ signal });
    // The office's own workbook is laid over its file, which may be older.
    const { office, problem } = (await officeSettings?.()) ?? noOfficeSettings;
    if (problem) tell({ type: 'noticed', notices: [problem] });
    const request = {
      files,
      office: workbook,
      settings: office?.settings ?? settings,
      assumedYear: fiscalYearOf(today()) - 1,
      today: today(),
    };
    const gathered = await reviewer.gather(request, take, signal);
    if (round) become({ ...round, gathered, outdated: false });
    return gathered;
  }

  /** The same files with what was decided; the result before it is shown until then, and is not written. */
  async function gatherAgain(signal: AbortSignal): Promise<Gathered> {
    if (round) become({ ...round, read: [], outdated: true });
    const gathered = await readFiles(signal);
    tell({ type: 'gathered' });
    return gathered;
  }

  const decisions = keepDecisions(desk, gatherAgain, settings, 'round');
  return {
    ...answering(decisions),
    takeBackDecision: decisions.takeBackDecision,
    get: () => round,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gather: async (chosen) => {
      const workbooks = chosen.filter(({ file }) => isWorkbookFile(file.name));
      const unread: Round = {
        files: workbooks.length,
        others: chosen.length - workbooks.length,
        read: [],
        gathered: null,
        outdated: false,
      };
      if (workbooks.length === 0) {
        become(unread);
        return null;
      }
      const outcome = await work('gather', async (signal) => {
        become(unread);
        files = workbooks;
        const gathered = await readFiles(signal);
        tell({ type: 'gathered' });
        return gathered;
      });
      // Half a round must not be taken for a whole one.
      if (isStop(outcome) && outcome.because !== 'busy') become(null);
      return stopOf(outcome);
    },
    write: async () => {
      if (!round?.gathered || round.outdated || round.gathered.problems.length > 0) return;
      const plans = sheets.plans();
      await work('write', async (signal) => {
        const written = await host.write(plans, { signal, onProgress });
        tell({ type: 'wrote', written: { ...written, renamed: isRenamed(plans, written.sheets) } });
        return written;
      });
    },
  };
}
