import type { FiscalYear } from '../../model/fiscal-year';
import type { PressKind, PressText } from '../../model/press';
import type { Policy } from '../../model/settings';
import { readDate, readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { matchPolicy } from '../items/policies';

/** A release as it was published, taken apart into the rows of 公表文. */
export interface ReleaseReading {
  readonly texts: readonly PressText[];
  /** The year whose result it told; null: nothing names one. */
  readonly fiscalYear: FiscalYear | null;
  /** Lines that are no text of the release, or are made anew of the items: navigation, the table, the notes. */
  readonly leftOut: readonly string[];
}

/** Takes the text of a release apart. What is counted anew (sentence, table, notes) is left out, as is what belongs to the page around it. */
export function readRelease(text: string, policies: readonly Policy[]): ReleaseReading {
  const paragraphs = paragraphsOf(text);
  const fiscalYear = evaluatedYear(paragraphs);
  const texts: PressText[] = [];
  const leftOut: string[] = [];
  const take = (kind: PressKind, words: string, policy = ''): void => {
    texts.push({ no: String(texts.length + 1), kind, policy, fiscalYear, text: words });
  };
  let part: 'head' | 'policies' | 'result' | 'files' = 'head';
  let policy = '';
  let box: 'about' | 'year' | 'next' = 'about';
  for (const paragraph of paragraphs) {
    const heading = policyHeading(paragraph, policies);
    if (heading !== null && (part === 'head' || part === 'policies')) {
      [part, policy, box] = ['policies', heading, 'about'];
    } else if (paragraph.endsWith('取組方針の取組状況について')) {
      part = 'policies';
      leftOut.push(paragraph);
    } else if (resultHeading.test(paragraph)) {
      part = 'result';
      leftOut.push(paragraph);
    } else if (part === 'policies' && policy !== '') {
      box = boxOf(paragraph, box, fiscalYear);
      take(box, paragraph, policy);
    } else if (part === 'head') {
      const head = headOf(paragraph, texts);
      if (head) take(head.kind, head.words);
      else leftOut.push(paragraph);
    } else if (part === 'result' && note.test(paragraph)) {
      part = 'files';
      leftOut.push(paragraph);
    } else if (part === 'files' && isFile(paragraph)) {
      take('attachment', paragraph);
    } else {
      leftOut.push(paragraph);
    }
  }
  return { texts, fiscalYear, leftOut };
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** 令和6年度末時点, as the title or the table has it. */
function evaluatedYear(paragraphs: readonly string[]): FiscalYear | null {
  for (const paragraph of paragraphs) {
    const [mention] = readFiscalYears(paragraph).filter(({ asOfEnd }) => asOfEnd);
    if (mention) return mention.fiscalYear;
  }
  return null;
}

const resultHeading = /目標の達成状況$|^評価結果$/;
const note = /^[(（]注/;

/** 1 DXの推進: nothing but a number and the name of a policy. */
function policyHeading(paragraph: string, policies: readonly Policy[]): string | null {
  const name = paragraph.replace(/^(?:[\d０-９]+|[（(][\d０-９]+[）)]|[①-⑳])[\s\u3000.．、)）]*/, '');
  if (name.length > 40 || /[。、]/.test(name)) return null;
  const match = matchPolicy(name, policies);
  return match?.how === 'exact' ? match.policy.name : null;
}

const yearsBox = /^(?:令和|平成)?[\d０-９元]+年度(?:に|の|は|で|、)/;
const nextBox = /^(?:引き続き|今後|これから|来年度|次年度|次の|さらに今後)/;

/** By how a paragraph begins; one that says nothing goes on with the box before it. */
function boxOf(paragraph: string, before: 'about' | 'year' | 'next', fiscalYear: FiscalYear | null): 'about' | 'year' | 'next' {
  if (nextBox.test(paragraph)) return 'next';
  const [first] = readFiscalYears(paragraph);
  if (first?.at === 0 && (yearsBox.test(paragraph) || first.kind === 'fiscalYear')) {
    return fiscalYear !== null && first.fiscalYear > fiscalYear ? 'next' : 'year';
  }
  return before;
}

function headOf(paragraph: string, sofar: readonly PressText[]): { readonly kind: PressKind; readonly words: string } | null {
  const has = (kind: PressKind): boolean => sofar.some((text) => text.kind === kind);
  const [, label = '', words = ''] = /^(ページ番号|問い?合わ?せ先|報道発表日時)\s*[:：]\s*(.+)$/.exec(paragraph) ?? [];
  if (label.startsWith('ページ')) return { kind: 'pageNo', words };
  if (label.startsWith('問')) return { kind: 'contact', words };
  if (label !== '') return { kind: 'announced', words };
  if (readDate(paragraph) !== null) return { kind: 'publishedOn', words: paragraph };
  if (paragraph.endsWith('発表') && readFiscalYears(paragraph).length > 0) return { kind: 'announced', words: paragraph };
  if (!has('title') && /進捗|評価|達成状況/.test(paragraph) && !/[。]$/.test(paragraph)) return { kind: 'title', words: paragraph };
  return has('title') && /[。]$/.test(paragraph) ? { kind: 'lead', words: paragraph } : null;
}

/** The name of a file: a title, an ending, 別紙. */
function isFile(paragraph: string): boolean {
  const folded = fold(paragraph);
  if (paragraph.endsWith('。') || /Adobe|ダウンロード|ブラウザ|別ウィンドウ/i.test(folded)) return false;
  return /^「.+」の進捗状況|\.(?:pdf|xlsx?|docx?|csv)(?:$|[)(（])|[(（](?:PDF|XLSX?|DOCX?|CSV)|^(?:別紙|別添|資料|参考)/i.test(folded);
}
