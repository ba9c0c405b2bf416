/**
 * The parts of office.js that are not in @types/office-js and that the simulator holds on to
 * (simulated-excel.md 2.1 and 9.1, read from the package's debug files). They stay internal to tests.
 */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionInternals;
}

export interface OfficeExtensionInternals {
  readonly ClientObject: new (...args: never[]) => ClientObjectInternals;
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly ObjectPathFactory: { createReferenceIdObjectPath(context: unknown, id: string): unknown };
  readonly SessionBase: { new (): Session; _overrideSession: Session | undefined };
  readonly GenericEventRegistration: {
    s_genericEventRegistrations: Record<string, EventRegistration>;
    getGenericEventRegistration(id: string): EventRegistration;
  };
  readonly RichApiMessageUtility: {
    buildResponseOnError(status: number, message: string): HttpResponse;
    buildResponseOnSuccess(body: string, headers: object): HttpResponse;
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

export interface EventRegistration {
  _handleRichApiMessage(message: { readonly entries: readonly unknown[] }): void;
}

/** What a request executor answers. */
export interface HttpResponse {
  HttpStatusCode: number;
  ErrorCode: string;
  ErrorMessage: string;
  Headers: unknown;
  Body: unknown;
}

export interface Session {
  _createRequestExecutorOrNull: () => {
    executeAsync(customData: string, flags: number, message: { readonly Body: unknown }): Promise<HttpResponse>;
  };
  getEventRegistration: (id: string) => unknown;
}

export interface ClientObjectInternals {
  readonly _className: string;
  readonly _objectPath: {
    readonly objectPathInfo: { readonly ObjectPathType: number; readonly Name: string };
  };
}

export interface RequestContextInternals {
  readonly _pendingRequest: {
    readonly _actions: readonly { readonly actionInfo: { readonly ActionType: number; readonly Name: string } }[];
  };
}
