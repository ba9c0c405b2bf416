import type { Context } from './run-excel';

/** What waits to be calculated, in all open workbooks: Excel knows no way to calculate one of them alone. */
export async function calculateAll(context: Context): Promise<void> {
  context.application.calculate('Recalculate');
  await context.sync();
}
