import { parentPort, Worker, workerData } from 'node:worker_threads';
import { readWorkbook } from '../../xlsx/read-workbook';
import { UnreadableWorkbook } from '../../xlsx/unreadable-workbook';
import { nodeInflate } from '../node-inflate';
import { boundedParse, type LegacyAnswer } from './bounded-parse';
import { read, type ReadingOptions, type ReadingRequest } from './reading';

/** What a thread is started for: to read and recognise whole files, or to read the bytes of one in an older format. */
type Duty = { readonly duty: 'readings'; readonly program: string; readonly options: ReadingOptions } | { readonly duty: 'legacy' };

/** Megabytes of a reader's heap: room for a list of 100,000 rows. Beyond, the file is refused and not the whole run ended. */
const mostMemory = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 16 };
/** With what the program itself takes, a run stays below 512 MB. */
const legacyMemory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 };

/** @param program the file of this program, which is run once more in the new thread */
export function startReader(program: string, options: ReadingOptions): Worker {
  const workerData: Duty = { duty: 'readings', program, options };
  return new Worker(program, { workerData, resourceLimits: mostMemory });
}

export function startLegacyReader(program: string): Worker {
  const workerData: Duty = { duty: 'legacy' };
  return new Worker(program, { workerData, resourceLimits: legacyMemory });
}

/** What the program does in such a thread: it answers each request, with the packed reading or with the workbook. */
export function serve(): void {
  const duty = workerData as Duty;
  if (duty.duty === 'legacy') {
    parentPort?.on('message', (bytes: Uint8Array) => {
      void answerLegacy(bytes).then((answer) => parentPort?.postMessage(answer));
    });
    return;
  }
  const parse = boundedParse(() => startLegacyReader(duty.program));
  parentPort?.on('message', (request: ReadingRequest) => {
    // A fault is left unhandled on purpose: it ends the thread, and whoever asked is told.
    void read(request, duty.options, parse).then((packed) => parentPort?.postMessage(packed));
  });
}

async function answerLegacy(bytes: Uint8Array): Promise<LegacyAnswer> {
  try {
    return { workbook: await readWorkbook(bytes, { inflate: nodeInflate }) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { refusal: error.refusal };
    throw error;
  }
}
