import { transportStatus } from '../engine/faults';
import type { HttpResponse, OfficeJs } from '../office-js/internals';
import type { Answer, SimulatedExcel } from '../simulated-excel';

/**
 * Puts the simulator behind Microsoft's own SessionBase: all of Excel.* runs for real, Office.* does not exist
 * (simulated-excel.md, entry point B). One realm has one session: the workbook installed last is the one that Excel.run sees.
 */
export function installSessionHost({ OfficeExtension }: OfficeJs, excel: SimulatedExcel): void {
  const session = new OfficeExtension.SessionBase();
  session._createRequestExecutorOrNull = () => ({
    executeAsync: async (_, flags, message) => {
      // Through text on purpose: undefined, NaN and Date become what they become on the wire.
      const answer = await excel.answer(JSON.stringify(message.Body), flags);
      return response(OfficeExtension, answer);
    },
  });
  session.getEventRegistration = (id) => OfficeExtension.GenericEventRegistration.getGenericEventRegistration(id);
  OfficeExtension.SessionBase._overrideSession = session;
  // Handlers of an earlier workbook must not hear this one.
  OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  excel.deliver = (entries) => {
    OfficeExtension._testTriggerRichApiMessageEvent({ entries });
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
