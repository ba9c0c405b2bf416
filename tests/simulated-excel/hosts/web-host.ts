import type { SimulatedExcel } from '../simulated-excel';
import type { OfficeHost, OfficeHostOptions } from './office-host';
import { PendingCommands, Services, dispatchIds, excel2021 } from './office-host';

/** A message of the add-in to Excel on the web; the fields that matter here (simulated-excel.md 2.5). */
interface Call {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: CallData;
}

interface CallData {
  readonly eventDispId?: number;
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [position: number]: unknown;
}

const actions = { call: 0, register: 1, unregister: 2 } as const;
const conversation = 'conversation1';

/**
 * Stands in for Excel on the web: runs in the parent page, the add-in lives in the frame and talks through postMessage
 * (simulated-excel.md, entry point D). Sets the frame's name, so it has to be called before the frame is put into the page.
 */
export function installWebHost(page: Window, frame: HTMLIFrameElement, excel: SimulatedExcel, options: OfficeHostOptions = {}): OfficeHost {
  const commands = new PendingCommands(options.commandTimeout ?? 300_000);
  const services = new Services();
  const registered = new Map<number, Call>();
  frame.name = frameName(page.location.origin, options);

  const post = (message: object) => {
    const envelope = {
      _messageType: 1,
      _conversationId: conversation,
      _origin: page.location.origin,
      _serializerVersion: 1,
      _errorCode: 0,
      ...message,
    };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), '*');
  };
  const reply = ({ _actionName, _correlationId }: Call, data: unknown) => {
    post({ _actionName, _correlationId, _responseType: 0, _data: data });
  };
  const fire = (id: number, data: unknown) => {
    const call = registered.get(id);
    if (call) post({ _actionName: call._actionName, _correlationId: call._correlationId, _responseType: 1, _data: data });
  };

  excel.deliver = (entries) => {
    const arrays = entries.map(({ messageCategory, messageType, targetId, message, id }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      id,
    ]);
    fire(dispatchIds.richApiEvent, { ArrayData: arrays });
  };

  const answer = async (call: Call): Promise<unknown> => {
    if (call._actionType === actions.register) registered.set(call._data.eventDispId ?? 0, call);
    if (call._actionType !== actions.call) return done;
    if (call._actionName === 'ContextActivationManager_getAppContextAsync') return applicationContext(options);
    const id = call._data.DdaMethod?.DispatchId;
    if (id === dispatchIds.richApi) return execute(excel, services, call._data.ArrayData ?? []);
    if (id === dispatchIds.commandCompleted)
      commands.complete(String(call._data[0] ?? call._data.ArrayData?.[0]), Number(call._data[1] ?? call._data.ArrayData?.[1]));
    return done;
  };

  page.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    const call = JSON.parse(event.data) as Call;
    if (call._messageType === 0)
      void answer(call).then((data) => {
        reply(call, data);
      });
  });

  return {
    serviceCalls: services.calls,
    invokeCommand: (name) =>
      commands.start((id) => {
        fire(dispatchIds.commandEvent, [id, name, JSON.stringify({ source: { id: name } })]);
      }),
  };
}

const done = { Error: 0, Version: 1 };

/** office.js reads who its host is from the name of its window. */
function frameName(origin: string, { locale = 'ja-JP', sharedRuntime = false }: OfficeHostOptions): string {
  return JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel$Web$16.00$${locale}$simulated$$disableLogging$${sharedRuntime ? 1 : 0}`,
    xdmInfo: `${conversation}|simulated-app|${origin}`,
    serializerVersion: '1',
  });
}

const slots = { body: 4, flags: 6 } as const;

async function execute(excel: SimulatedExcel, services: Services, message: readonly unknown[]): Promise<unknown> {
  const text = message[slots.body] as string;
  const service = services.answer(text);
  const answer = service === null ? await excel.answer(text, Number(message[slots.flags] ?? 0)) : { body: service };
  return 'status' in answer ? { Error: answer.status, Version: 1 } : { Error: 0, Version: 1, Data: [200, [], answer.body] };
}

/** Fields of the answer to getAppContextAsync (excel-web debug file, 5844 to 5900). */
function applicationContext(options: OfficeHostOptions) {
  const locale = options.locale ?? 'ja-JP';
  return {
    _id: 'simulated-app',
    _appName: 16,
    _appVersion: '16',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: options.documentUrl ?? 'https://excel.test/Book1.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'simulated',
    _appInstanceId: 'simulated',
    _hostFullVersion: '16.0.18000.1',
    _requirementMatrix: JSON.stringify(options.requirementSets ?? excel2021),
    _isFromWacAutomation: true,
  };
}
