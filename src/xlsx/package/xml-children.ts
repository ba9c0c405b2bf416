import { defaultLimits } from '../limits';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { START, type XmlScanner } from './xml-scanner';

/** Visits the children of one name of the element just started, and moves to its end. */
export function eachChild(scanner: XmlScanner, name: number, visit: () => void): void {
  const inside = scanner.depth;
  let count = 0;
  while (scanner.depth >= inside) {
    if (scanner.next() !== START || scanner.depth !== inside + 1 || scanner.name !== name) continue;
    if (++count > defaultLimits.items) throw new UnreadableWorkbook('too-large');
    visit();
  }
}
