import { hostFault, isHostFault } from '../host';
import { sentenceByCode, sentenceForUnknown } from './fault-sentences';

export { hostFault };

/** What Excel has answered instead of doing what it was asked. */
export interface Refusal {
  readonly code: string;
  /** The member that it refused, such as Worksheet.delete; "" when it did not say. */
  readonly location: string;
}

/** The code of an error that came from Excel; null for any other. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What Excel refused, also where the error is a HostFault already; null when the error is none of Excel's. */
export function refusalOf(error: unknown): Refusal | null {
  const code = excelCode(error);
  if (code === null) return isHostFault(error) && error.cause !== undefined ? refusalOf(error.cause) : null;
  const { errorLocation } = (error as { readonly debugInfo: { readonly errorLocation?: unknown } | null }).debugInfo ?? {};
  return { code, location: typeof errorLocation === 'string' ? errorLocation : '' };
}

/** An error of Excel as a fault with a sentence; every other error, a cancelled run or a mistake of ours, as it is. */
export function asFault(error: unknown): unknown {
  const refusal = isHostFault(error) ? null : refusalOf(error);
  if (refusal === null) return error;
  return hostFault(sentenceByCode[refusal.code] ?? sentenceForUnknown(named(refusal)), error);
}

/** For a help desk: what Excel answered, and where. */
export function named({ code, location }: Refusal): string {
  return location === '' ? code : `${code} ${location}`;
}
