import { parentPort, Worker, workerData } from 'node:worker_threads';
import { read, type ReadingOptions, type ReadingRequest } from './reading';

/** Megabytes of a reader's heap: room for a list of 100,000 rows. Beyond, the file is refused and not the whole run ended. */
const mostMemory = { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 16 };

/** @param program the file of this program, which is run once more in the new thread */
export function startReader(program: string, options: ReadingOptions): Worker {
  return new Worker(program, { workerData: options, resourceLimits: mostMemory });
}

/** What the program does in such a thread: it answers each request with the packed reading. */
export function serveReadings(): void {
  const options = workerData as ReadingOptions;
  parentPort?.on('message', (request: ReadingRequest) => {
    // A fault is left unhandled on purpose: it ends the thread, and whoever asked is told.
    void read(request, options).then((packed) => parentPort?.postMessage(packed));
  });
}
