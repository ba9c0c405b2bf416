import type { Context } from '../run-excel';

/** What makes writing quicker and is not needed for it; false where this Excel does not have it. */
export interface Comforts {
  readonly quiet: boolean;
}

/** Until the end of the message Excel neither draws its window anew nor calculates. */
export function beQuiet({ application }: Context, { quiet }: Comforts): void {
  if (!quiet) return;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
