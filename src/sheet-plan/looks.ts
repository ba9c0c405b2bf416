import type { Rating } from '../model/rating';

/** How a cell looks. The words in the cell always say the same: no meaning stands in a colour alone. */
export interface Look {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  /** RRGGBB. On its fill (or on white) at least 4.5 : 1, WCAG AA. */
  readonly colour: string;
  /** RRGGBB; null: none. */
  readonly fill: string | null;
  /** none; box: a thin line on all sides; total: a box with a heavier line above. */
  readonly border: 'none' | 'box' | 'total';
  readonly horizontal: 'left' | 'centre' | 'right';
  /** Levels of Excel's indent, counted from the side of the alignment. */
  readonly indent: number;
  readonly wrap: boolean;
}

/** The font of Japanese offices; a system without it shows its own Gothic. */
export const fontName = '游ゴシック';

export const borderColour = '7F7F7F';

const plain: Look = {
  size: 11,
  bold: false,
  underline: false,
  colour: '000000',
  fill: null,
  border: 'none',
  horizontal: 'left',
  indent: 0,
  wrap: false,
};
const cell: Look = { ...plain, border: 'box', indent: 1, wrap: true };
const centred: Look = { ...cell, horizontal: 'centre', indent: 0 };
const status: Look = { ...centred, bold: true };

export const looks = {
  title: { ...plain, size: 16, bold: true },
  /** The name of an item at the head of its page. */
  cardTitle: { ...cell, size: 14, bold: true, fill: 'DCE6F1' },
  subtitle: { ...plain, size: 12 },
  asOf: { ...plain, horizontal: 'right' },
  /** 未確定. */
  draft: { ...plain, bold: true, colour: '9C0006', horizontal: 'right' },
  note: { ...plain, size: 10, wrap: true },
  /** A note of one line that runs over the blank cells to its right. */
  remark: { ...plain, size: 10 },
  heading: { ...centred, bold: true, fill: 'DCE6F1' },
  body: cell,
  centre: centred,
  number: { ...cell, horizontal: 'right', wrap: false },
  /** The large figures of 評価結果. */
  figure: { ...cell, size: 12, bold: true, horizontal: 'right', indent: 2, wrap: false },
  /** To be filled in by hand. */
  input: { ...cell, fill: 'FFF9E5' },
  total: { ...cell, bold: true, fill: 'F2F2F2', border: 'total' },
  totalNumber: { ...cell, bold: true, fill: 'F2F2F2', border: 'total', horizontal: 'right', wrap: false },
  link: { ...cell, colour: '0B5394', underline: true },
  achieved: { ...status, fill: 'E2EFDA' },
  notAchieved: { ...status, fill: 'F8CBAD' },
  outOfScope: { ...status, fill: 'EDEDED' },
  undetermined: { ...status, fill: 'FFF2CC' },
  error: { ...status, fill: 'F8CBAD' },
  warning: { ...status, fill: 'FFF2CC' },
  info: { ...status, fill: 'DCE6F1' },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;

export function lookOf(name: LookName): Look {
  return looks[name];
}

/** RRGGBB. The bar stands out from white by 3 : 1, the figure in it by 4.5 : 1. */
export interface SeriesColours {
  readonly bar: string;
  readonly figure: string;
}

/** Of the ratings in charts. They differ in brightness too; legend, order and figures say the same without colour. */
export const ratingColours: Readonly<Record<Rating, SeriesColours>> = {
  achieved: { bar: '1F4E79', figure: 'FFFFFF' },
  notAchieved: { bar: 'B8500F', figure: 'FFFFFF' },
  outOfScope: { bar: '949494', figure: '000000' },
  undetermined: { bar: '7F6000', figure: 'FFFFFF' },
};

/** Of achievement rates in charts. */
export const rateColours: SeriesColours = { bar: '2E6B4F', figure: 'FFFFFF' };
