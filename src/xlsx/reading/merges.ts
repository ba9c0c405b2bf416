import type { Area } from '../../workbook/workbook';
import { COLUMNS, parseArea } from '../package/cell-bytes';
import { eachChild } from '../package/xml-children';
import { nameCode, type XmlScanner } from '../package/xml-scanner';
import { UnreadableWorkbook } from '../unreadable-workbook';

const MERGE = nameCode('mergeCell');
const REFERENCE = nameCode('ref');
/** Columns of all merged areas together that are looked at: some thousand whole rows, or millions of usual areas. */
const MOST_COLUMNS = 50_000_000;

/** Reads mergeCells, just started, to its end. Areas that overlap are refused: no program makes them, and each reads them in its own way. */
export function readMerges(scanner: XmlScanner, before: readonly Area[]): readonly Area[] {
  const merges = [...before];
  eachChild(scanner, MERGE, () => {
    while (scanner.nextAttribute()) {
      if (scanner.attribute !== REFERENCE) continue;
      const area = parseArea(scanner.bytes, scanner.from, scanner.to);
      if (!area) throw new UnreadableWorkbook('damaged');
      merges.push(area);
    }
  });
  refuseOverlaps(merges);
  return merges;
}

/** From top to bottom, each column remembers the last row that an area has taken of it. */
function refuseOverlaps(merges: readonly Area[]): void {
  const takenTo = new Int32Array(COLUMNS).fill(-1);
  let columns = 0;
  for (const { top, left, bottom, right } of merges.toSorted((one, other) => one.top - other.top)) {
    columns += right - left + 1;
    if (columns > MOST_COLUMNS) throw new UnreadableWorkbook('too-large');
    for (let column = left; column <= right; column++) {
      if ((takenTo[column] ?? -1) >= top) throw new UnreadableWorkbook('damaged');
      takenTo[column] = bottom;
    }
  }
}
