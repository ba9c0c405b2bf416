import { ownMarkPrefix } from '../../workbook/own-sheets';
import { END_OF_PART, nameCode, START, type XmlScanner } from '../package/xml-scanner';

const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'].map(nameCode));
/** Shape or text box, picture, connector, group. A chart is a graphicFrame. */
const SHAPES = new Set(['sp', 'pic', 'cxnSp', 'grpSp'].map(nameCode));
/** Holds the shape's name. */
const PROPERTIES = nameCode('cNvPr');
const NAME = nameCode('name');
/** What older programs show instead of something newer: the same thing a second time. */
const FALLBACK = nameCode('Fallback');

/** Shapes, text boxes and pictures of a drawing part; a group counts as one, charts and our own marks do not count. */
export function countDrawings(scanner: XmlScanner): number {
  let count = 0;
  let anchorDepth = 0;
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START) continue;
    if (scanner.name === FALLBACK) {
      scanner.skipElement();
    } else if (ANCHORS.has(scanner.name)) {
      anchorDepth = scanner.depth;
    } else if (SHAPES.has(scanner.name) && anchorDepth > 0) {
      if (!isOwnMark(scanner)) count++;
    }
  }
  return count;
}

/** Moves to the end of the shape just started. Its own name comes before those of shapes in it. */
function isOwnMark(scanner: XmlScanner): boolean {
  const inside = scanner.depth;
  let name: string | null = null;
  while (scanner.depth >= inside) {
    if (scanner.next() === START && scanner.name === PROPERTIES && name === null) name = attributeOf(scanner, NAME);
  }
  return name?.startsWith(ownMarkPrefix) ?? false;
}

function attributeOf(scanner: XmlScanner, attribute: number): string {
  while (scanner.nextAttribute()) if (scanner.attribute === attribute) return scanner.text();
  return '';
}
