import { asFault, hostFault } from './excel-fault';
import { sentences } from './fault-sentences';

export type Context = Excel.RequestContext;

/** Runs a batch in Excel; `context.sync()` in it waits no longer than the host's patience. What fails is thrown as a HostFault. */
export type RunExcel = <T>(batch: (context: Context) => Promise<T>) => Promise<T>;

/**
 * @param patience milliseconds that one round trip may take. Excel on the web is known never to answer now and then
 * (office-js issues 4805 and 6150); while a person is typing into a cell Excel waits, so it has to be a long time.
 */
export function runExcelWith(patience: number): RunExcel {
  return async (batch) => {
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => {
        // Here, so that also the last sync of Excel.run itself cannot wait for ever.
        const sync = context.sync.bind(context);
        context.sync = (passThrough) => within(patience, sync(passThrough));
        return batch(context);
      });
    } catch (error) {
      throw asFault(error);
    }
  };
}

async function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(hostFault(sentences.noAnswer));
    }, patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
