import { readWorkbook } from '../../src/xlsx/read-workbook';
import { saveWorkbook } from '../simulated-excel/files/save-workbook';
import type { OfficeHost } from '../simulated-excel/hosts/office-host';
import { installWebHost } from '../simulated-excel/hosts/web-host';
import { installWin32Host } from '../simulated-excel/hosts/win32-host';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import type { WorkbookModel } from '../simulated-excel/model/workbook';
import type { OfficeJs } from '../simulated-excel/office-js/internals';
import { readSchema, type Schema } from '../simulated-excel/office-js/schema';
import { SimulatedExcel } from '../simulated-excel/simulated-excel';
import { calculate } from './calculate';

/** Excel on Windows, or on the web with its limits. */
export type HostKind = 'win32' | 'web';

/** A file that is open in the simulated Excel. */
export interface Book {
  readonly name: string;
  readonly workbook: WorkbookModel;
  readonly excel: SimulatedExcel;
  /** Something may look different now. Returns how to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
  /** What the person at this screen does in the workbook. */
  readonly edit: (change: (workbook: WorkbookModel) => void) => void;
  readonly save: () => Promise<Uint8Array>;
}

/** @throws UnreadableWorkbook with a sentence */
export async function openBook(name: string, bytes: Uint8Array, kind: HostKind, frame: HTMLIFrameElement): Promise<Book> {
  const workbook = fromWorkbook(await readWorkbook(bytes), { name, calculate });
  let schema: Schema | undefined;
  const excel = new SimulatedExcel(workbook, {
    webLimits: kind === 'web',
    // The first request comes from the library, so by then it is loaded.
    schema: () => (schema ??= readSchema(frame.contentWindow as unknown as OfficeJs)),
  });
  const listeners = new Set<() => void>();
  const tell = () => {
    workbook.recalculate();
    for (const listener of listeners) listener();
  };
  const answer = excel.answer.bind(excel);
  excel.answer = async (text, flags) => {
    const result = await answer(text, flags);
    tell();
    return result;
  };
  return {
    name,
    workbook,
    excel,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (change) => {
      excel.editByUser(change);
      tell();
    },
    save: () => saveWorkbook(workbook),
  };
}

/** What the pane's page finds in its parent; only Excel on Windows is put into the page itself. */
export interface PaneParent {
  attachPane?: (page: Window) => void;
}

/** How Excel is to be. */
export interface Manner {
  readonly kind: HostKind;
  /** Language of its screen. */
  readonly locale: 'ja-JP' | 'en-US';
}

/** Puts the pane into the frame, with the simulated Excel behind it. `ready` gets the ribbon as soon as there is one. */
export function showPane(book: Book, { kind, locale }: Manner, frame: HTMLIFrameElement, ready: (ribbon: OfficeHost) => void): void {
  const parent = window as PaneParent;
  if (kind === 'web') {
    delete parent.attachPane;
    ready(installWebHost(window, frame, book.excel, { locale }));
  } else {
    parent.attachPane = (page) => {
      ready(installWin32Host(page, book.excel, { locale }));
    };
  }
  frame.src = 'taskpane.html';
}
