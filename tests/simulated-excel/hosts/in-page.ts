import type { Workbook } from '../../../src/workbook/workbook';
import { fromWorkbook } from '../model/from-workbook';
import type { WorkbookSnapshot } from '../model/snapshot';
import { snapshot } from '../model/snapshot';
import type { WorkbookModel, WorkbookOptions } from '../model/workbook';
import type { OfficeJs } from '../office-js/internals';
import type { Schema } from '../office-js/schema';
import { readSchema } from '../office-js/schema';
import { SimulatedExcel } from '../simulated-excel';
import type { OfficeHost, OfficeHostOptions } from './office-host';
import { installWebHost } from './web-host';
import { installWin32Host } from './win32-host';

/** Entry of the script that puts a simulated Excel into a browser page; nothing of Node is in it. */
export interface PageExcel {
  readonly workbook: WorkbookModel;
  readonly host: SimulatedExcel;
  readonly office: OfficeHost;
  snapshot(): WorkbookSnapshot;
}

export type PageOptions = OfficeHostOptions & Pick<WorkbookOptions, 'name'>;

/** The page is the add-in's: Excel on Windows stands behind it. To be called before office.js is loaded. */
export function openBehindPage(source: Workbook, options: PageOptions = {}): PageExcel {
  return open(
    source,
    options,
    false,
    () => window,
    (host) => installWin32Host(window, host, options),
  );
}

/** The page holds the add-in in a frame of the same origin: Excel on the web stands around it, with its limits. To be called before the frame is put in. */
export function openAroundFrame(frame: HTMLIFrameElement, source: Workbook, options: PageOptions = {}): PageExcel {
  return open(
    source,
    options,
    true,
    () => frame.contentWindow,
    (host) => installWebHost(window, frame, host, options),
  );
}

function open(
  source: Workbook,
  { name }: PageOptions,
  webLimits: boolean,
  addIn: () => Window | null,
  install: (host: SimulatedExcel) => OfficeHost,
): PageExcel {
  const workbook = fromWorkbook(source, name === undefined ? {} : { name });
  let schema: Schema | undefined;
  // The first request comes from the library, so by then it is loaded.
  const host = new SimulatedExcel(workbook, { webLimits, schema: () => (schema ??= readSchema(addIn() as unknown as OfficeJs)) });
  return { workbook, host, office: install(host), snapshot: () => snapshot(workbook) };
}
