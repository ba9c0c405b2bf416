import ts from 'typescript';
import { openExcel } from '../open-excel';
import type { Sample } from './sample';

export interface SampleRun {
  readonly buttons: number;
  /** For each button that failed, and for the script itself: what was refused. */
  readonly failures: readonly string[];
}

type Handler = (event: unknown) => unknown;

/** Milliseconds that one button may take. */
const patience = 10_000;

/**
 * Runs a sample as Script Lab does, in the page of jsdom: its script once, then every button in the order of the page, each when the one
 * before it has ended. Nothing is known of a single sample.
 */
export async function runSample({ script, page }: Sample): Promise<SampleRun> {
  const excel = openExcel();
  document.body.innerHTML = page;
  const clicked = new Map<EventTarget, Handler[]>();
  const listen = jest.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (this: EventTarget, type, listener) {
    if (type === 'click' && typeof listener === 'function') clicked.set(this, [...(clicked.get(this) ?? []), listener as Handler]);
  });
  // A button that a page has forgotten is put into it: that is no fault of Excel.
  const find = jest.spyOn(document, 'getElementById').mockImplementation((id) => document.querySelector(`[id="${id}"]`) ?? forgotten(id));
  const heard: unknown[] = [];
  const failures: string[] = [];
  const during = async (what: string, body: () => unknown) => {
    heard.length = 0;
    excel.host.crash = null;
    try {
      await within(patience, Promise.resolve(body()));
      // What a handler leaves running ends with the next turns of the loop.
      await within(patience, new Promise((resolve) => setTimeout(resolve, 20)));
    } catch (error) {
      heard.push(error);
    }
    if (heard.length > 0) failures.push(`${what}: ${heard.map(causeOf).join('; ')}`);
  };
  try {
    const silent = { ...console, log: () => undefined, info: () => undefined, error: (error: unknown) => heard.push(error) };
    const { outputText } = ts.transpileModule(script, {
      compilerOptions: { target: ts.ScriptTarget.ES2016, module: ts.ModuleKind.ESNext },
    });
    // Script Lab evaluates a sample; so do we, here in a test and nowhere else.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const start = new Function('console', 'Office', 'Excel', 'Promise', outputText) as (...parts: unknown[]) => void;
    const telling = promiseThatTells((error) => heard.push(error));
    await during('script', () => {
      start(silent, officeOf(), excelWith(telling), telling);
    });
    const buttons = Array.from(document.querySelectorAll('button'));
    for (const button of buttons)
      await during(button.id, async () => {
        for (const handler of clicked.get(button) ?? []) await handler(new Event('click'));
      });
    return { buttons: buttons.length, failures };
  } finally {
    listen.mockRestore();
    find.mockRestore();
  }
}

/**
 * The class of every promise that the script makes: what nobody waits for and fails is told. (The script is compiled to code that makes
 * its asynchronous functions of it.)
 */
function promiseThatTells(tell: (error: unknown) => void): PromiseConstructor {
  return class Telling<T> extends Promise<T> {
    private isAwaited = false;

    static override get [Symbol.species](): PromiseConstructor {
      return Promise;
    }

    constructor(executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void) {
      super(executor);
      void super.then(undefined, (error: unknown) => {
        if (!this.isAwaited) tell(error);
      });
    }

    override then<A = T, B = never>(
      done?: ((value: T) => A | PromiseLike<A>) | null,
      failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
    ): Promise<A | B> {
      this.isAwaited = true;
      return super.then(done, failed);
    }
  };
}

/** Microsoft's namespace, whose `run` gives such a promise as well. */
function excelWith(telling: PromiseConstructor): unknown {
  const run = (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    new telling((resolve, reject) => {
      Excel.run(batch).then(resolve, reject);
    });
  return Object.create(Excel, { run: { value: run } });
}

function forgotten(id: string): HTMLElement {
  const button = document.body.appendChild(document.createElement('button'));
  button.id = id;
  return button;
}

/** The few things of the common API that samples ask for; a call of another one fails, as it should. */
function officeOf(): unknown {
  const settings = new Map<string, unknown>();
  const done = { status: 'succeeded', value: '' };
  return {
    AsyncResultStatus: { Failed: 'failed', Succeeded: 'succeeded' },
    CoercionType: { Text: 'text' },
    FileType: { Compressed: 'compressed' },
    context: {
      requirements: { isSetSupported: () => true },
      document: {
        settings: {
          get: (name: string) => settings.get(name) ?? null,
          set: (name: string, value: unknown) => settings.set(name, value),
          saveAsync: (then?: (result: unknown) => void) => then?.(done),
        },
        getSelectedDataAsync: (_: unknown, then: (result: unknown) => void) => {
          then(done);
        },
      },
    },
  };
}

async function within(milliseconds: number, answer: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('does not end'));
    }, milliseconds);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function causeOf(error: unknown): string {
  const { code, message, debugInfo } = error as { code?: string; message?: string; debugInfo?: { errorLocation?: string } };
  return code ? `${code} ${debugInfo?.errorLocation ?? ''}`.trim() : String(message ?? error).slice(0, 120);
}
