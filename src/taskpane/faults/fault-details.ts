import type { SelfTest } from '../../host';
import { ownBuild } from '../../worker/build';
import type { Fault } from '../session';

/**
 * What is sent to those who mend a fault: the build, the host, what was being done, and the cause. JSON, to be read by people.
 * @param day ISO date
 */
export function faultDetails({ during, causes }: Fault, about: SelfTest['about'], day: string): string {
  return JSON.stringify({ addIn: 'shinchoku', build: ownBuild, day, during, causes, about }, null, 1);
}
