import type { Ask } from './ask-apart';
import { askApart } from './ask-apart';
import type { Context } from '../run-excel';

/** What the workbook says of itself and which sheets it has. */
export interface FirstLook {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly Excel.NamedItem[];
  readonly tables: readonly Excel.Table[];
  /** "" when the workbook was never saved, or Excel does not tell. */
  readonly file: string;
  /** Null: Excel does not tell. */
  readonly isReadOnly: boolean | null;
  /** Null: Excel does not tell. */
  readonly people: People | null;
  /** Null: Excel does not tell. */
  readonly comments: readonly Excel.Comment[] | null;
  /** Formulas may show what they were worth earlier: the user calculates by hand, and has not. Null: Excel does not tell. */
  readonly isStale: boolean | null;
  /** Days that are to be added to a date of this workbook to be one of the 1900 system. Null: Excel does not tell. */
  readonly dateShift: number | null;
}

export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  /** True also when Excel does not tell. */
  readonly isProtected: boolean;
}

export interface People {
  readonly creator: string;
  readonly lastModifiedBy: string;
  readonly company: string;
}

export const nameProperties = 'items/name,items/formula,items/visible';

/** One round trip. */
export async function lookFirst(context: Context): Promise<FirstLook> {
  const [listed, { file, isReadOnly, people, comments, isStale, dateShift }] = await askApart(
    context,
    { ask: listing(true), plain: listing(false) },
    { file: fileName, isReadOnly: readOnly, people: peopleOf, comments: commentsOf, isStale: staleness, dateShift: dateShiftOf },
  );
  return { ...listed, file: file ?? '', isReadOnly, people, comments, isStale, dateShift };
}

const listing =
  (withProtection: boolean): Ask<Pick<FirstLook, 'sheets' | 'names' | 'tables'>> =>
  ({ context: { workbook } }) => {
    const { worksheets, names, tables } = workbook;
    names.load(nameProperties);
    worksheets.load(`items/id,items/name,items/visibility${withProtection ? ',items/protection/protected' : ''}`);
    tables.load('items/id,items/name,items/worksheet/id');
    return () => ({
      sheets: worksheets.items.map((sheet) => ({ sheet, isProtected: !withProtection || sheet.protection.protected })),
      names: names.items,
      tables: tables.items,
    });
  };

const fileName: Ask<string> = ({ context: { workbook } }) => {
  workbook.load('name,previouslySaved');
  // A workbook that was never saved has a name such as Book1, but no file.
  return () => (workbook.previouslySaved ? workbook.name : '');
};

const readOnly: Ask<boolean> = ({ context: { workbook } }) => {
  workbook.load('readOnly');
  return () => workbook.readOnly;
};

const peopleOf: Ask<People> = ({ context: { workbook } }) => {
  const properties = workbook.properties.load('author,lastAuthor,company');
  return () => ({ creator: properties.author, lastModifiedBy: properties.lastAuthor, company: properties.company });
};

const commentsOf: Ask<readonly Excel.Comment[]> = ({ context: { workbook } }) => {
  const comments = workbook.comments.load('items/id');
  return () => comments.items;
};

const staleness: Ask<boolean> = ({ context: { application } }) => {
  application.load('calculationMode,calculationState');
  return () => application.calculationMode === 'Manual' && application.calculationState !== 'Done';
};

/** 2 January 1904 in the 1900 system; in the system of 1904 it is day 1. */
const secondDayOf1904 = 1463;

/** No member of Excel tells which of its two date systems a workbook has; its own function DATE does. */
const dateShiftOf: Ask<number> = ({ context: { workbook } }) => {
  const day = workbook.functions.date(1904, 1, 2).load('value');
  return () => secondDayOf1904 - day.value;
};
