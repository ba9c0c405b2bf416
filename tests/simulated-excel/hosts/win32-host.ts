import type { SimulatedExcel } from '../simulated-excel';
import type { OfficeHost, OfficeHostOptions } from './office-host';
import { PendingCommands, Services, dispatchIds, excel2021 } from './office-host';

/** An array as COM hands it over. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Callback = (result: SafeArray) => void;
type EventHandler = (id: number, data: SafeArray) => void;

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

/**
 * Stands in for Excel on Windows: everything of office.js runs, the simulator is window.external (simulated-excel.md, entry point A).
 * Has to be installed before office.js is loaded.
 */
export function installWin32Host(page: Window, excel: SimulatedExcel, options: OfficeHostOptions = {}): OfficeHost {
  const commands = new PendingCommands(options.commandTimeout ?? 300_000);
  const services = new Services();
  const handlers = new Map<number, EventHandler[]>();
  const fire = (id: number, data: readonly unknown[]) => {
    for (const handler of handlers.get(id) ?? []) handler(id, safeArray(data));
  };
  excel.deliver = (entries) => {
    const arrays = entries.map(({ messageCategory, messageType, targetId, message, id }) =>
      safeArray([messageCategory, messageType, targetId, message, id]),
    );
    fire(dispatchIds.richApiEvent, arrays);
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale ?? 'ja-JP'}$$$disableLogging$${options.sharedRuntime ? 1 : 0}`,
    GetContext: () => applicationContext(options),
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], callback: Callback) => {
      if (id === dispatchIds.commandCompleted) commands.complete(String(parameters[0]), Number(parameters[1]));
      void execute(excel, services, id, parameters).then(callback);
    },
    RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: (status: number) => void) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      setTimeout(() => {
        callback(0);
      }, 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(id);
      setTimeout(() => {
        callback(0);
      }, 0);
    },
  };
  Object.defineProperty(page, 'external', { value: external, configurable: true });
  return {
    serviceCalls: services.calls,
    invokeCommand: (name) =>
      commands.start((id) => {
        fire(dispatchIds.commandEvent, [id, name, JSON.stringify({ source: { id: name } })]);
      }),
  };
}

/** Slots of the array that carries a request (RichApiMessageUtility.buildRequestMessageSafeArray). */
const slots = { body: 4, flags: 6 } as const;

async function execute(excel: SimulatedExcel, services: Services, id: number, parameters: readonly unknown[]): Promise<SafeArray> {
  if (id !== dispatchIds.richApi) return safeArray([0]);
  const message = parameters[0] as readonly unknown[];
  const text = message[slots.body] as string;
  const service = services.answer(text);
  const answer = service === null ? await excel.answer(text, message[slots.flags] as number) : { body: service };
  return 'status' in answer ? safeArray([answer.status]) : safeArray([0, safeArray([200, safeArray([]), answer.body])]);
}

/** What InitializationHelper.getAppContext asks for (excel-win32 debug file, 4996 to 5100). */
function applicationContext(options: OfficeHostOptions) {
  const locale = options.locale ?? 'ja-JP';
  const values = {
    AppType: 1,
    SolutionRef: 'simulated-solution',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: locale,
    AppDataLocale: locale,
    DocUrl: options.documentUrl ?? 'C:\\Book1.xlsx',
    AppCapabilities: 0,
    ActivationMode: 2,
    ControlIntegrationLevel: 1,
    SolutionToken: '',
    CorrelationId: 'simulated',
    InstanceId: 'simulated',
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify(options.requirementSets ?? excel2021),
    DialogRequirementMatrix: '',
    HostFullVersion: '16.0.14332.20000',
    HostCustomMessage: '',
    FeaturesForSolution: '',
    InitialDisplayMode: 0,
    OsfOfficeTheme: '{}',
  };
  const getters = Object.entries(values).map(([name, value]) => [`Get${name}`, () => value] as const);
  return { ...Object.fromEntries(getters), GetSettings: documentSettings };
}

/** Office.context.document.settings: names and values go over in two arrays that the other side fills. */
function documentSettings() {
  const store = new Map<string, string>();
  return {
    Read: (names: string[], values: string[]) => {
      for (const [name, value] of store) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names: readonly string[], values: readonly string[]) => {
      store.clear();
      for (const [at, name] of names.entries()) store.set(name, values[at] ?? '');
    },
    RefreshAsync: (callback: () => void) => {
      setTimeout(callback, 0);
    },
  };
}
