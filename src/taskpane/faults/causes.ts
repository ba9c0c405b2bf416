import { refusalOf } from '../../excel/excel-fault';
import { isHostFault } from '../../host';

/** One error, told without anything that may stand in a cell. Plain data. */
export interface Cause {
  /** TypeError, HostFault. */
  readonly name: string;
  /** A sentence of ours whole; of any other error the words that are code, with … in the place of what may be a text of the workbook. */
  readonly says: string;
  /** What Excel answered, such as InvalidArgument; absent where it was not Excel. */
  readonly code?: string;
  /** The member that Excel refused, such as Range.values. */
  readonly location?: string;
  /** Functions, files, lines. */
  readonly stack: readonly string[];
}

const deepest = 5;
const frames = 12;

/** What was thrown, then what that came from. */
export function causesOf(error: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  for (let each: unknown = error; each !== undefined && each !== null && causes.length < deepest;) {
    causes.push(causeOf(each));
    each = each instanceof Error ? each.cause : null;
  }
  return causes;
}

function causeOf(error: unknown): Cause {
  if (!(error instanceof Error)) return { name: typeof error, says: masked(String(error)), stack: [] };
  if (isHostFault(error)) return { name: error.name, says: error.sentence.ja, stack: [] };
  const refusal = refusalOf(error);
  return { name: error.name, says: masked(error.message), ...refusal, stack: framesOf(error) };
}

/** Messages of the language may quote what they stumbled over; our workbooks are Japanese. */
function masked(message: string): string {
  return message.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|[^\p{ASCII}]+/gu, '…');
}

/** Without the message, which heads the stack in some browsers and may have several lines. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  return stack
    .replaceAll(message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$|^[^\s]*@.+:\d+:\d+$/.test(line))
    .slice(0, frames)
    .map(masked);
}
