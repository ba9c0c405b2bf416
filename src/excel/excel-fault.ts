import { hostFault, isHostFault } from '../host';
import { sentenceByCode, sentenceForUnknown } from './fault-sentences';

export { hostFault };

/** The code of an error that came from Excel; null for any other. */
export function excelCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('debugInfo' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** An error of Excel as a fault with a sentence; every other error, a cancelled run or a mistake of ours, as it is. */
export function asFault(error: unknown): unknown {
  const code = isHostFault(error) ? null : excelCode(error);
  return code === null ? error : hostFault(sentenceByCode[code] ?? sentenceForUnknown(code), error);
}
