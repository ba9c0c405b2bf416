import type { Stop } from '../commands/stop';
import type { Host } from '../host';
import type { CellRef } from '../workbook/reference';
import type { Reviewer } from '../requests/reviewer';
import { checkAndWrite, readAndCheck, type Checking, type CheckingParts } from './checking';
import { inserting, type Inserting } from './insertion/inserting';
import { pointingOut, type PointingOut } from './pointing/pointing-out';
import { answering, type Answering } from './questions/answering';
import { publishing, type Publishing } from './publishing/publishing';
import { gathering, type Gathering } from './round/gathering';
import { openDesk, type Desk } from './desk';
import { faultDetails } from './faults/fault-details';
import { keeping, type Keeping } from './findings/keeping';
import { marking, markingAgain, type Marking } from './findings/marking';
import { repairing, type Repairing } from './findings/repairing';
import { writingCheckSheets, type CheckSheetWriting } from './handing-back/check-sheets';
import { choosingPrevious, type ChoosingPrevious } from './previous/choosing-previous';
import { selfTesting, type SelfTesting } from './self-test/self-testing';
import type { Fault } from './session';
import { keepDecisions, type Decisions } from './settings/decisions';
import { correctReading, type Corrections } from './tables/correct-reading';

/** The pane's one door to everything that is done: the session to show, and what the user can ask for. */
export interface SessionStore
  extends
    Pick<Desk, 'get' | 'subscribe' | 'tell' | 'cancel'>,
    Checking,
    Decisions,
    Answering,
    Corrections,
    PointingOut,
    Repairing,
    CheckSheetWriting,
    Keeping,
    ChoosingPrevious,
    Marking {
  readonly publication: Publishing;
  readonly insertion: Inserting;
  readonly round: Gathering;
  readonly selfTest: SelfTesting;
  /** What those who mend a fault need to know of it, as one text without anything of a cell. */
  readonly detailsOf: (fault: Fault) => string;
  readonly reveal: (at: CellRef) => Promise<Stop | null>;
}

export interface SessionParts extends CheckingParts {
  readonly host: Host;
  readonly reviewer: Reviewer;
}

/** What the pane and the ribbon do with the open workbook. One thing at a time; what fails is told to the session and never thrown. */
export function openSession({ host, reviewer, settings, officeSettings, today }: SessionParts): SessionStore {
  const desk = openDesk(host, reviewer);
  const read = markingAgain(desk, readAndCheck(desk, { settings, officeSettings, today }));
  const decisions = keepDecisions(desk, read, settings);
  const { get, subscribe, tell, cancel } = desk;
  return {
    ...{ get, subscribe, tell, cancel },
    ...checkAndWrite(desk, read),
    ...decisions,
    ...answering(decisions),
    ...correctReading(host, decisions),
    ...pointingOut(desk, decisions),
    ...repairing(desk, read),
    ...writingCheckSheets(desk),
    ...keeping(desk, decisions),
    ...choosingPrevious(desk, read),
    ...marking(desk),
    publication: publishing(desk, today),
    insertion: inserting(desk),
    round: gathering(desk, { settings, officeSettings, today }),
    selfTest: selfTesting(desk, today),
    detailsOf: (fault) => faultDetails(fault, host.about(), today()),
    reveal: (at) => desk.attempt('reveal', () => host.reveal(at)),
  };
}
