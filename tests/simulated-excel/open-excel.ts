import type { OfficeJs } from './office-js/internals';
import { loadHostFile } from './office-js/node-realm';
import type { Schema } from './office-js/schema';
import { readSchema } from './office-js/schema';
import { sessionHost } from './hosts/session-host';
import type { SimulatorOptions } from './simulated-excel';
import { SimulatedExcel } from './simulated-excel';
import { WorkbookModel } from './model/workbook';

export interface OpenExcel {
  /** Microsoft's namespace, with the simulated workbook behind it. */
  readonly Excel: typeof Excel;
  readonly workbook: WorkbookModel;
  readonly host: SimulatedExcel;
  /** Excel.run on this workbook, with the error of the simulator itself when there was one. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

let loaded: { readonly office: OfficeJs; readonly schema: Schema } | undefined;

/** office.js is loaded once in a test file: a fifth of a second. */
export function officeJs() {
  if (!loaded) {
    const office = loadHostFile();
    loaded = { office, schema: readSchema(office) };
  }
  return loaded;
}

/**
 * Opens the workbook in a simulated Excel, for tests in Node: `Excel` and `OfficeExtension` become global, as in an add-in's page.
 * Excel.run sees the workbook that was opened last, or the one whose `run` was called last.
 */
export function openExcel(workbook = new WorkbookModel(), options: Omit<SimulatorOptions, 'schema'> = {}): OpenExcel {
  const { office, schema } = officeJs();
  const host = new SimulatedExcel(workbook, { ...options, schema: () => schema });
  const comeToFront = sessionHost(office, host);
  comeToFront();
  // Getters: jest empties plain globals when a test file ends, and the library with them, while a last event is on its way.
  for (const name of ['Excel', 'OfficeExtension'] as const)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => office[name] });
  return {
    Excel: office.Excel,
    workbook,
    host,
    run: async (batch) => {
      comeToFront();
      host.crash = null;
      try {
        return await office.Excel.run(batch);
      } catch (error) {
        throw host.crash ?? error;
      }
    },
  };
}
