import { faultMessage } from './faults';
import { HostError } from './host-error';

/** What is done with a member. */
export type Use = 'get' | 'set' | 'call';

/**
 * Members that Excel refuses for good, whatever is asked of them: a build that lacks them, a printer that is missing, a shared workbook.
 * It also records which members are used at all. A member is named as the documentation does, with its use: "PageLayout.zoom set".
 */
export class Refusals {
  private readonly refused = new Map<string, string>();
  readonly used = new Set<string>();

  /** From now on this member is answered with this code; nothing of its effect happens. */
  refuse(member: string, code: string): void {
    this.refused.set(member, code);
  }

  clear(): void {
    this.refused.clear();
  }

  check(type: string, wireName: string, use: Use): void {
    const location = `${type}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
    const member = `${location} ${use}`;
    this.used.add(member);
    const code = this.refused.get(member);
    if (code !== undefined) throw new HostError(code, faultMessage(code), location);
  }
}
