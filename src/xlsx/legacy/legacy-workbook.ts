import { read, SSF, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate/browser';
import type { DefinedName, DocumentProperties, Workbook } from '../../workbook/workbook';
import { builtinFormats } from '../reading/builtin-formats';
import { legacySheet } from './legacy-sheet';
import type { Limits } from '../limits';
import { checkOpenDocument } from './open-document';
import { UnreadableWorkbook } from '../unreadable-workbook';
import type { ZipArchive } from '../package/zip-archive';

export type LegacyFormat = 'xls' | 'xlsb' | 'ods';

/** The part of the library that its types leave open. */
interface FormatTable {
  load_table(formats: Readonly<Record<number, string>>): void;
}

const OPTIONS: ParsingOptions = { dense: true, WTF: true, cellFormula: true, cellNF: true, cellHTML: false };

/**
 * Reads an .xls, .xlsb or .ods workbook with @e965/xlsx. The library has no limits and does not verify packages,
 * so it only gets a file of bounded size, and a package only as parts that were unpacked and verified here.
 * Throws UnreadableWorkbook.
 */
export function readLegacyWorkbook(file: Uint8Array | ZipArchive, format: LegacyFormat, limits: Limits): Workbook {
  const bytes = file instanceof Uint8Array ? file : repack(file, format, limits);
  if (bytes.length > limits.legacyFile) throw new UnreadableWorkbook('too-large');
  return toWorkbook(parse(bytes, format), format, limits);
}

/** The same package with every part verified and stored as it is, so that nothing is left to be unpacked. */
function repack(archive: ZipArchive, format: LegacyFormat, limits: Limits): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const name of archive.names()) {
    if (name.endsWith('/') || isPicture(name)) continue;
    const part = archive.read(name);
    total += part.length;
    if (total > limits.legacyFile) throw new UnreadableWorkbook('too-large');
    parts[name] = part;
  }
  if (format === 'ods') checkOpenDocument(archive, limits);
  return zipSync(parts, { level: 0 });
}

function isPicture(name: string): boolean {
  return /\.(?:png|jpe?g|gif|emf|wmf|svg|bmp|tiff?)$/i.test(name);
}

function parse(bytes: Uint8Array, format: LegacyFormat): WorkBook {
  // For .xls the library keeps one table of formats for all files, and knows no Japanese ones.
  (SSF as FormatTable).load_table(builtinFormats);
  try {
    return withoutConsole(() =>
      read(bytes, {
        ...OPTIONS,
        type: 'array',
        // Hidden columns come with the styles, cells without a stored result with the stubs.
        cellStyles: format !== 'ods',
        sheetStubs: format !== 'ods',
        // Only the formatted text tells a date in an .xlsb from a number, where the format is a Japanese one, and in an .ods
        // what the library leaves out of a format.
        cellText: format !== 'xls',
      }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new UnreadableWorkbook(/password|encrypt/i.test(message) ? 'password' : 'damaged', { cause: error });
  }
}

/** The library prints on the console what it finds odd in a file; nobody who runs a review can use that. */
function withoutConsole<T>(run: () => T): T {
  const { console: kept } = globalThis;
  globalThis.console = { ...kept, error: () => undefined, warn: () => undefined, log: () => undefined };
  try {
    return run();
  } finally {
    globalThis.console = kept;
  }
}

function toWorkbook(book: WorkBook, format: LegacyFormat, limits: Limits): Workbook {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const used = { cells: 0 };
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    // A part that the library could not read is left out without a word.
    if (sheet === undefined) throw new UnreadableWorkbook('damaged');
    const isTable = sheet['!type'] === undefined || sheet['!type'] === 'sheet';
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    return isTable
      ? [legacySheet(sheet, { name, hidden, from1904, hidesKnown: format !== 'ods', showsText: format === 'ods', limits, used })]
      : [];
  });
  if (sheets.length === 0) throw new UnreadableWorkbook('no-sheets');
  const properties = propertiesOf(book);
  return { sheets, names: namesOf(book), ...(properties && { properties }) };
}

function namesOf(book: WorkBook): readonly DefinedName[] {
  const names = (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet, ...rest }) => {
    const sheet = typeof Sheet === 'number' ? book.SheetNames[Sheet] : undefined;
    return { name: Name, formula: Ref, hidden: 'Hidden' in rest && rest.Hidden === true, ...(sheet !== undefined && { sheet }) };
  });
  // Print areas and titles of an .xls are listed twice.
  const seen = new Map(names.map((name) => [`${name.sheet ?? ''}\n${name.name}`, name]));
  return [...seen.values()];
}

/** Files without a date have one in 1601, the first year that Windows counts. */
const FIRST_REAL_YEAR = 1900;

/** Of an .xls the library gives all properties in one: these are the standard ones (MS-OSHARED 2.3.3.2), the rest is an office's own. */
const standardProperties: ReadonlySet<string> = new Set(
  [
    'Title Subject Author Keywords Comments Template LastAuthor RevNumber EditTime LastPrinted CreatedDate ModifiedDate',
    'PageCount WordCount CharCount Thumbnail Application DocSecurity',
    'CodePage Category PresentationFormat ByteCount LineCount ParagraphCount SlideCount NoteCount HiddenCount MultimediaClipCount',
    'ScaleCrop HeadingPairs TitlesOfParts Manager Company LinksUpToDate CharacterCount SharedDoc HyperlinksChanged AppVersion',
    'DigSig ContentType ContentStatus Language Version Locale Behavior SystemIdentifier FMTID Worksheets SheetNames NamedRanges DefinedNames Chartsheets ChartNames',
  ].flatMap((names) => names.split(' ')),
);

function propertiesOf({ Props, Custprops }: WorkBook): DocumentProperties | undefined {
  if (!Props) return undefined;
  const stated: Readonly<Record<Exclude<keyof DocumentProperties, 'custom'>, string | undefined>> = {
    creator: Props.Author,
    lastModifiedBy: Props.LastAuthor,
    company: Props.Company,
    manager: Props.Manager,
    created: isoDate(Props.CreatedDate),
    modified: isoDate(Props.ModifiedDate),
  };
  const known = Object.entries(stated).filter(([, text]) => text !== undefined && text !== '');
  const custom = Object.keys(Custprops ?? {}).filter((name) => Custprops !== Props || !standardProperties.has(name));
  if (known.length + custom.length === 0) return undefined;
  return { ...Object.fromEntries(known), ...(custom.length > 0 && { custom }) };
}

function isoDate(date: Date | string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const moment = new Date(date);
  return moment.getUTCFullYear() >= FIRST_REAL_YEAR ? moment.toISOString() : undefined;
}
