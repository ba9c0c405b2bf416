import type { RequestBody } from '../engine/wire';
import { actionTypes, pathTypes } from '../engine/wire';

/** What a whole Office application says of itself; the two boundaries send it in their own way. */
export interface OfficeHostOptions {
  readonly locale?: string;
  /** What Office.context.requirements.isSetSupported knows. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly documentUrl?: string;
  /** The pane and the commands share one page (doc: shared runtime). */
  readonly sharedRuntime?: boolean;
  /** Milliseconds that a command of the ribbon may take; Office itself waits five minutes (doc: design/add-in-commands). */
  readonly commandTimeout?: number;
}

/** Excel 2021: the oldest that has everything the add-in needs (doc: Excel API requirement sets). */
export const excel2021: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  Settings: '1.1',
};

/** Numbers of calls and events between office.js and its host (simulated-excel.md 2.4). */
export const dispatchIds = { richApi: 93, commandCompleted: 94, dialogEvent: 10, richApiEvent: 33, commandEvent: 39 } as const;

/** What happened at the boundary, for tests and for the preview's own use. */
export interface OfficeHost {
  /**
   * Presses the ribbon's button whose manifest action is `name`; resolves when the add-in calls event.completed().
   * Rejects when it does not in time, or when office.js knows no such function.
   */
  invokeCommand(name: string): Promise<void>;
  /** What the add-in asked of Office itself, by method name. */
  readonly serviceCalls: readonly string[];
}

/** Waits for the completion of commands: office.js answers each with its id and a result, 0 for success. */
export class PendingCommands {
  private readonly waiting = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  private last = 0;

  constructor(private readonly timeout: number) {}

  start(send: (id: string) => void): Promise<void> {
    const id = `command${++this.last}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error('event.completed() was not called in time.'));
      }, this.timeout);
      const done = (act: () => void) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        act();
      };
      this.waiting.set(id, {
        resolve: () => {
          done(resolve);
        },
        reject: (error) => {
          done(() => {
            reject(error);
          });
        },
      });
      send(id);
    });
  }

  complete(id: string, result: number): void {
    const command = this.waiting.get(id);
    if (result === 0) command?.resolve();
    else command?.reject(new Error(`Office reports ${result}: the function is not associated or failed.`));
  }
}

/** Services of Office itself: activation, the ribbon, the pane (simulated-excel.md 9.4). */
export class Services {
  /** Names of the methods that were called, such as "ShowTaskpane", in order. */
  readonly calls: string[] = [];

  /** Their requests come through the same door as Excel's and are answered with nothing. Null: the request is Excel's. */
  answer(text: string): string | null {
    const body = JSON.parse(text) as RequestBody;
    const isService = Object.values(body.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.newObject);
    if (!isService) return null;
    this.calls.push(...body.Actions.flatMap(({ ActionType, Name }) => (ActionType === actionTypes.method ? [Name] : [])));
    return JSON.stringify({ Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] });
  }
}
