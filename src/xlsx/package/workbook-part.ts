import type { DefinedName, Sheet } from '../../workbook/workbook';
import type { Refusal } from '../refusals';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { eachChild } from './xml-children';
import { END_OF_PART, nameCode, START, type XmlScanner } from './xml-scanner';
import { isTrue, resolveEscapes } from './xml-text';

/** A sheet as the workbook part lists it: of any kind, contents elsewhere. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly from1904: boolean;
}

const WORKBOOK = nameCode('workbook');
/** Root elements of what is no workbook. */
const otherDocuments: ReadonlyMap<number, Refusal> = new Map([
  [nameCode('document'), 'document'],
  [nameCode('presentation'), 'presentation'],
]);
const PROPERTIES = nameCode('workbookPr');
const DATE_1904 = nameCode('date1904');
const SHEETS = nameCode('sheets');
const SHEET = nameCode('sheet');
const NAME = nameCode('name');
const STATE = nameCode('state');
const RELATIONSHIP_ID = nameCode('id');
const DEFINED_NAMES = nameCode('definedNames');
const DEFINED_NAME = nameCode('definedName');
const LOCAL_SHEET = nameCode('localSheetId');
const HIDDEN = nameCode('hidden');

/** Throws UnreadableWorkbook when the part is another kind of document's. */
export function readWorkbookPart(scanner: XmlScanner): WorkbookPart {
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  let from1904 = false;
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    if (kind !== START) continue;
    if (scanner.depth === 1 && scanner.name !== WORKBOOK) throw new UnreadableWorkbook(otherDocuments.get(scanner.name) ?? 'unknown');
    if (scanner.depth !== 2) continue;
    if (scanner.name === PROPERTIES) from1904 = readDate1904(scanner);
    else if (scanner.name === SHEETS) eachChild(scanner, SHEET, () => sheets.push(readListedSheet(scanner)));
    else if (scanner.name === DEFINED_NAMES) eachChild(scanner, DEFINED_NAME, () => names.push(readDefinedName(scanner, sheets)));
  }
  return { sheets, names, from1904 };
}

function readDate1904(scanner: XmlScanner): boolean {
  let from1904 = false;
  while (scanner.nextAttribute()) {
    if (scanner.attribute === DATE_1904) from1904 = isTrue(scanner.text());
  }
  return from1904;
}

function readListedSheet(scanner: XmlScanner): ListedSheet {
  let name = '';
  let relationship = '';
  let visibility: Sheet['visibility'] = 'visible';
  while (scanner.nextAttribute()) {
    if (scanner.attribute === NAME) name = resolveEscapes(scanner.text());
    else if (scanner.attribute === STATE) visibility = visibilityOf(scanner.text());
    else if (scanner.attribute === RELATIONSHIP_ID) relationship = scanner.text();
  }
  return { name, visibility, relationship };
}

function visibilityOf(state: string): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function readDefinedName(scanner: XmlScanner, sheets: readonly ListedSheet[]): DefinedName {
  let name = '';
  let sheet: string | undefined;
  let hidden = false;
  while (scanner.nextAttribute()) {
    if (scanner.attribute === NAME) name = resolveEscapes(scanner.text());
    else if (scanner.attribute === LOCAL_SHEET) sheet = sheets[Number(scanner.text())]?.name;
    else if (scanner.attribute === HIDDEN) hidden = isTrue(scanner.text());
  }
  const formula = scanner.elementText();
  return { name, formula, hidden, ...(sheet !== undefined && { sheet }) };
}
