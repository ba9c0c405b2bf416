import { transportStatus } from '../engine/faults';
import type { EventRegistration, HttpResponse, OfficeJs } from '../office-js/internals';
import type { Answer, SimulatedExcel } from '../simulated-excel';

/**
 * Puts the simulator behind Microsoft's own SessionBase: all of Excel.* runs for real, Office.* does not exist
 * (simulated-excel.md, entry point B). A realm has one session at a time: the function that is given back makes
 * this workbook the one that Excel.run sees.
 */
export function sessionHost({ OfficeExtension }: OfficeJs, excel: SimulatedExcel): () => void {
  const session = new OfficeExtension.SessionBase();
  session._createRequestExecutorOrNull = () => ({
    executeAsync: async (_, flags, message) => {
      // Through text on purpose: undefined, NaN and Date become what they become on the wire.
      const answer = await excel.answer(JSON.stringify(message.Body), flags);
      return response(OfficeExtension, answer);
    },
  });
  session.getEventRegistration = (id) => OfficeExtension.GenericEventRegistration.getGenericEventRegistration(id);
  // Handlers of this workbook only: those of another one must not hear it.
  const registrations: Record<string, EventRegistration> = {};
  excel.deliver = (entries) => registrations['']?._handleRichApiMessage({ entries });
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return () => {
    OfficeExtension.SessionBase._overrideSession = session;
    OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = registrations;
  };
}

function response({ RichApiMessageUtility }: OfficeJs['OfficeExtension'], answer: Answer): HttpResponse {
  if ('body' in answer) return RichApiMessageUtility.buildResponseOnSuccess(answer.body, {});
  const failure = RichApiMessageUtility.buildResponseOnError(answer.status, '');
  // Excel's own context names this one, on the way through OfficeJsRequestExecutor that a session leaves out.
  if (answer.status === transportStatus('InvalidOperationInCellEditMode')) {
    failure.ErrorCode = 'InvalidOperationInCellEditMode';
    failure.HttpStatusCode = 400;
  }
  return failure;
}
