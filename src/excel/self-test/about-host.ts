import type { SelfTest } from '../../host';
import { aboutOffice } from '../about-office';
import type { RunExcel } from '../run-excel';

/** Nothing of the workbook is in it but how it is calculated. */
export async function aboutHost(run: RunExcel): Promise<SelfTest['about']> {
  return { ...aboutOffice(), ...(await aboutCalculation(run)) };
}

async function aboutCalculation(run: RunExcel): Promise<SelfTest['about']> {
  try {
    return await run(async (context) => {
      const { application } = context;
      application.load('calculationMode,calculationState');
      await context.sync();
      return { calculationMode: application.calculationMode, calculationState: application.calculationState };
    });
  } catch {
    // What Excel does not tell is missing in the report, and no reason to give none.
    return { calculationMode: null, calculationState: null };
  }
}
