import type { Entry } from '../../model/entry';
import { fold } from '../../text/fold';
import { ratingOfTitle } from '../../text/rating-titles';
import { isHeadingWord } from '../headings/heading-reader';
import { matchPolicy, opensPolicy } from '../items/policies';
import { isSheetTitle } from '../plan-of-workbook';
import { filledWithin } from '../sheet-view';
import { traitsOf } from '../text-traits';
import type { TableFrame } from './table-frame';

const sectionStart = /^([■◆●○【〔<＜]|第?[0-9０-９]+[章節．.　 ]|[ⅠⅡⅢⅣⅤ])/;
const groupTitle =
  /^(?:[【〔■◆●○]|第?[0-9０-９一二三四五六七八九十ⅠⅡⅢⅣⅤ]+[章節．.　 、]|[(（][0-9０-９]+[)）]|(?:基本)?(?:目標|方針|施策|政策|柱|分野|重点)[0-9０-９一二三四五六七八九十ⅠⅡⅢⅣⅤ])/;

/** The row right above a heading may be the first band: 「〔官民連携の推進〕」 over a heading that is repeated per policy. */
export function firstBand({ view, block, columns, policies, statuses }: TableFrame): Entry | null {
  const above = view.usedRows.filter((row) => row < block.top).slice(-2);
  const single = above.filter((row) => view.filled(row).length === 1).map((row) => view.entry(row, view.filled(row)[0] ?? 0));
  const known = single.findLast((entry) => matchPolicy(entry.text, policies) !== null);
  if (known) return known;
  const [right] = single.slice(-1);
  if (!right || columns.policy !== undefined || view.filled(block.top - 1).length !== 1) return null;
  if (ratesItems(right.text, statuses)) return null;
  if (namesSender(right.text)) return null;
  const isFirst = view.usedRows[0] === block.top - 1;
  return groupTitle.test(right.text.trim()) || (!isFirst && isNameOfGroup(right.text.trim())) ? right : null;
}

/** 総務部, 【総務部　総務課】: whose the items are, and no policy. */
export function namesSender(title: string): boolean {
  const parts = senderParts(title);
  return parts.length > 0 && parts.every((part) => traitsOf(part).organisation);
}

/** The units that the title of a section names, the larger first. */
export function senderParts(title: string): readonly string[] {
  return title
    .trim()
    .replace(/^[【〔（([■◆●○]+|[】〕）)\]]$/g, '')
    .split(/[\s　]+/)
    .filter((part) => part !== '');
}

/** The title of a section that says how its items are rated, in the plan's words or the usual ones, is no policy. */
export function ratesItems(title: string, statuses: TableFrame['statuses']): boolean {
  return ratingOfTitle(title, null) !== null || (statuses !== null && ratingOfTitle(title, statuses) !== null);
}

/** 「市民サービスの向上」 right above a heading, below a title: not a title itself, nor a day, a sender, a unit, a remark. */
function isNameOfGroup(text: string): boolean {
  const traits = traitsOf(text);
  return (
    text.length >= 4 &&
    text.length <= longestBand &&
    !/[。：:※=＝…]|^[(（].*[)）]$|単位|現在|時点|年度|様式|参考/.test(text) &&
    !isSheetTitle(text) &&
    !isHeadingWord(text) &&
    !traits.organisation &&
    !traits.rating &&
    !traits.date &&
    !traits.quantity
  );
}

/**
 * One text alone in the row: a policy, a section title, or a title over the items or the repeated heading right below it. A plain text
 * in the column of the names is one where it is drawn over several columns, or where the table begins with such titles: elsewhere it is
 * an item of which nothing else is entered.
 */
export function isBand(table: TableFrame, row: number, filled: readonly number[]): boolean {
  const { view, columns, policies, end } = table;
  if (filled.length !== 1) return false;
  const column = filled[0] ?? 0;
  if (columns.policy?.column === column) return false;
  const text = view.text(row, column).trim();
  if (opensPolicy(text, policies)) return true;
  const name = columns.itemName?.column ?? 0;
  if (column > name) return false;
  if (column === columns.itemNo?.column) return (!isCode(text) || namesSender(text)) && opensGroup(table, row);
  if (sectionStart.test(text)) return true;
  if (text.length > longestBand || endsSentence.test(text) || !opensGroup(table, row)) return false;
  if (column < name || groupTitle.test(text) || nextRow(table, row) >= end) return true;
  if (isSecondLine(text)) return false;
  return isWide(table, row, column) || namesSender(text) || beginsWithBands(table);
}

/** 「（オンライン申請の拡充）」 alone below a name says more of it. */
export function isSecondLine(text: string): boolean {
  return /^[(（].*[)）]$/.test(text);
}

const longestCode = 6;
const longestLetters = 3;

/** 2-1, 重-12, ア: a number of an item. */
function isCode(text: string): boolean {
  return text.length <= longestLetters || (text.length <= longestCode && /[0-9a-z]/i.test(fold(text)));
}

const longestBand = 40;
const endsSentence = /[。：:]$/;

function nextRow({ view }: TableFrame, row: number): number {
  return view.filled(row + 1).length > 0 ? row + 1 : row + 2;
}

/** The next used row is a fuller one: an item of the group, or the heading said again. */
function opensGroup(table: TableFrame, row: number): boolean {
  const { view, block, end } = table;
  const next = nextRow(table, row);
  return next >= end ? view.filled(next).length >= 2 : filledWithin(view, next, block).length >= 3;
}

/** Merged over several columns. */
function isWide({ view }: TableFrame, row: number, column: number): boolean {
  const { row: onSheet, column: at } = view.place(row, column);
  return (view.sheet.merges ?? []).some(({ top, left, right }) => top === onSheet && left === at && right > left);
}

/** A title over the heading, or one in the first row and more of them below. */
function beginsWithBands(table: TableFrame): boolean {
  const { view, block, columns, end } = table;
  if (firstBand(table) !== null) return true;
  const name = columns.itemName?.column;
  const isAlone = (row: number): boolean => {
    const filled = filledWithin(view, row, block);
    return filled.length === 1 && filled[0] === name && opensGroup(table, row);
  };
  const first = view.usedRows.find((row) => row > block.bottom);
  return first !== undefined && isAlone(first) && view.usedRows.some((row) => row > first && row < end && isAlone(row));
}
