import type { FiscalYear } from './fiscal-year';
import type { ItemIdentity } from './item-ref';

/**
 * What a text of the release is: its head (title, the day and the number of the page, whom to ask, when it is announced, the lead), the three boxes
 * of a policy (about: 取組方針とは, year: 令和N年度の取組, next: 今後), the files that go with it.
 */
export type PressKind = 'title' | 'publishedOn' | 'pageNo' | 'contact' | 'announced' | 'lead' | 'about' | 'year' | 'next' | 'attachment';

/** One paragraph of the release, as a person has written it. */
export interface PressText {
  /** What its sources call it: "12". */
  readonly no: string;
  readonly kind: PressKind;
  /** The policy that it tells of; "" for the head and the files. */
  readonly policy: string;
  /** The year for whose result somebody has gone through it; null: nobody has said. */
  readonly fiscalYear: FiscalYear | null;
  readonly text: string;
}

/** 根拠: a cell of an item on which a text rests. */
export interface PressSource extends ItemIdentity {
  /** The number of the text. */
  readonly no: string;
  /** 欄, as `fieldLabels` calls it. */
  readonly field: string;
  /** What stood there when the text was gone through; null: nobody has gone through it. */
  readonly confirmed: string | null;
  /** What it was gone through with elsewhere as well: in the report of the round, where the settings have the text. */
  readonly confirmedToo?: string;
}

/** 公表文: the texts of the release in their order, and the cells on which they rest. */
export interface PressTexts {
  readonly texts: readonly PressText[];
  readonly sources: readonly PressSource[];
}

export const noPress: PressTexts = { texts: [], sources: [] };

/** The kinds that belong to a policy, in the order of its boxes. */
export const policyKinds = ['about', 'year', 'next'] as const satisfies readonly PressKind[];

/** Stand in the release in any year, until somebody changes them. */
export const lastingKinds: ReadonlySet<PressKind> = new Set<PressKind>(['contact', 'about']);

/** The two sheets. The writers and the readers share these words. */
export const pressSheet = {
  name: '公表文',
  headings: ['番号', '区分', '取組方針', '年度', '文', '状態', '理由', '照合値'],
} as const;

export const pressSourceSheet = {
  name: '公表文の根拠',
  headings: ['文の番号', '所属', '項目番号', '取組項目', '欄', '確かめた内容', '今の内容', '今の内容で確かめた', '状態', 'セル'],
} as const;

export type PressHeading = (typeof pressSheet.headings)[number];
export type PressSourceHeading = (typeof pressSourceSheet.headings)[number];

/** 区分. The box of the year is headed with it: 令和6年度の取組. */
export const pressWords: Readonly<Record<PressKind, string>> = {
  title: '題名',
  publishedOn: '公表日',
  pageNo: 'ページ番号',
  contact: '問合せ先',
  announced: '発表日時',
  lead: '前文',
  about: '取組方針とは',
  year: '年度の取組',
  next: '今後',
  attachment: '添付資料',
};

/** 状態 of a text that the program composed of cells; it is composed anew until somebody changes it. */
export const composedWord = '下書き';
/** 今の内容で確かめた. */
export const confirmedMark = '○';
/** A content that is blank, so that it differs from one that nobody has gone through. */
export const nothingWritten = '（記載なし）';
