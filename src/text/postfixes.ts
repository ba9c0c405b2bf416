import type { Comparator, Quantity } from '../model/quantity';
import { NOT_A_POSTFIX, postfixes, type Postfix } from './quantity-words';

/** What the chain of words behind a number says ("程度以上", "以上を維持"). */
export interface PostfixChain {
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  readonly provisional: boolean;
  readonly accumulation: Quantity['accumulation'];
  readonly turnsSign: boolean;
  /** 以内 is among the words. */
  readonly within: boolean;
  /** Where the chain ends. */
  readonly end: number;
}

const byFirstLetter = new Map<string, { readonly word: string; readonly postfix: Postfix }[]>();
for (const postfix of postfixes) {
  for (const word of postfix.words) {
    const list = byFirstLetter.get(word.charAt(0)) ?? [];
    list.push({ word, postfix });
    byFirstLetter.set(word.charAt(0), list);
  }
}
for (const list of byFirstLetter.values()) list.sort((a, b) => b.word.length - a.word.length);

/** Reads the words that follow a number at a place of a narrow text. */
export function postfixAt(plain: string, at: number): PostfixChain {
  let chain: PostfixChain = {
    comparator: null,
    approximate: false,
    provisional: false,
    accumulation: null,
    turnsSign: false,
    within: false,
    end: at,
  };
  for (;;) {
    const start = chain.end + (/^[ \t]+/.exec(plain.slice(chain.end, chain.end + 3))?.[0].length ?? 0);
    NOT_A_POSTFIX.lastIndex = start;
    const found = NOT_A_POSTFIX.test(plain)
      ? undefined
      : byFirstLetter.get(plain.charAt(start))?.find(({ word }) => plain.startsWith(word, start));
    if (!found) return chain;
    const { postfix, word } = found;
    chain = {
      // The word nearest to the number decides: 80％以上を維持 is 以上. Only 減 and 増 yield to 以上 (5％以上減 is −5 or less).
      comparator: postfix.turnsSign ? (postfix.comparator ?? null) : (chain.comparator ?? postfix.comparator ?? null),
      approximate: chain.approximate || postfix.approximate === true,
      provisional: chain.provisional || postfix.provisional === true,
      accumulation: chain.accumulation ?? postfix.accumulation ?? null,
      turnsSign: chain.turnsSign || postfix.turnsSign === true,
      within: chain.within || word === '以内',
      end: start + word.length,
    };
  }
}
