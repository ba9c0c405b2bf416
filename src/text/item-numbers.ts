import { fold } from './fold';

/** An item number for comparing: "(２－１)" and "【2-1】" are 2-1, ① is 1. */
export function plainNumber(id: string): string {
  return fold(id).replace(/^[(〔【[](.+)[)〕】\]]$/, '$1');
}

/** What makes two readings the same item: number and name, or the one of them that is there. */
export function itemKey({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${plainNumber(id)}\u0000${fold(name)}`;
}

/** Excel makes a date of 1-2; typed again as text it looks like this. */
export function looksLikeDate(text: string): boolean {
  return /^(\d{4}[/年])?\d{1,2}[/月]\d{1,2}日?$/.test(fold(text));
}

/** A number without branches as a number, for running numbers: "3" and ③ → 3; "2-1" → null. */
export function runningNumber(id: string): number | null {
  const plain = plainNumber(id);
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノ';

/** The parts of an indicator's number: "①-2" → [1, 2], "イ" → [2]; null when it is no number. */
export function numberParts(no: string): readonly number[] | null {
  const parts = plainNumber(no)
    .replace(/[().]/g, '')
    .split('-')
    .map((part) => (part.length === 1 && kana.includes(part) ? kana.indexOf(part) + 1 : /^\d+$/.test(part) ? Number(part) : null));
  return parts.every((part): part is number => part !== null) ? parts : null;
}

/** [1, 1] is followed by [1, 2] or [2, 1]; numbers of different depth are not compared. */
export function follows(next: readonly number[], before: readonly number[]): boolean {
  if (next.length !== before.length) return true;
  const changed = next.findIndex((part, index) => part !== before[index]);
  return changed !== -1 && next[changed] === (before[changed] ?? 0) + 1 && next.slice(changed + 1).every((part) => part === 1);
}

const numberFirst =
  /^\s*((?:No\.?|№)?\s*(?:[(（〔【[]\s*[A-Za-zＡ-Ｚ]{0,3}[-－]?[0-9０-９]{1,4}(?:[-－−‐.．][0-9０-９]{1,3})*\s*[)）〕】\]]|[①-⑳]|[A-ZＡ-Ｚ]{0,3}[-－]?[0-9０-９]{1,4}(?:[-－−‐.．][0-9０-９]{1,3})*))(?:[\s　.．:：、]+|(?<=[)）〕】\]①-⑳]))(\S[\s\S]*)$/;

/** 「A-1　窓口の委託」, 「(2) 窓口の委託」, 「①窓口の委託」: a number and the name behind it; null when the text does not begin with one. */
export function splitNumber(text: string): { readonly number: string; readonly name: string } | null {
  const [, number, name] = numberFirst.exec(text) ?? [];
  return number !== undefined && name !== undefined ? { number: number.trim(), name: name.trim() } : null;
}
