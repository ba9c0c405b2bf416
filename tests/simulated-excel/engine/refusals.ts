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
  private readonly onlyOnce = new Set<string>();
  readonly used = new Set<string>();

  /** From now on this member is answered with this code; nothing of its effect happens. */
  refuse(member: string, code: string): void {
    this.refused.set(member, code);
  }

  /** The same for the next time only, as Excel does while a person types into a cell. */
  refuseOnce(member: string, code: string): void {
    this.refuse(member, code);
    this.onlyOnce.add(member);
  }

  clear(): void {
    this.refused.clear();
    this.onlyOnce.clear();
  }

  check(type: string, wireName: string, use: Use): void {
    const location = `${type}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
    const member = `${location} ${use}`;
    this.used.add(member);
    const code = this.refused.get(member);
    if (this.onlyOnce.delete(member)) this.refused.delete(member);
    if (code !== undefined) throw new HostError(code, faultMessage(code), location);
  }
}
