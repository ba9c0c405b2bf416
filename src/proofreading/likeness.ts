/** Texts that can be found by what they look like. */
export interface LikenessIndex<T> {
  /** The value whose text is most alike, and how alike it is: 0 to 1, 1 for the same letters in the same pairs. */
  nearest(text: string, isOpen: (value: T) => boolean): { readonly value: T; readonly likeness: number } | null;
}

interface Entry<T> {
  readonly value: T;
  readonly text: string;
  readonly pairs: number;
}

/** Pairs of letters that stand in more texts than this tell nothing about one of them. */
const tooOften = 400;

/** Likeness by pairs of letters that two texts have in common (Dice). */
export function likenessIndex<T>(values: readonly T[], textOf: (value: T) => string): LikenessIndex<T> {
  const entries: Entry<T>[] = [];
  const byPair = new Map<string, number[]>();
  for (const value of values) {
    const text = textOf(value);
    const pairs = pairsOf(text);
    const index = entries.push({ value, text, pairs: sum(pairs) }) - 1;
    for (const pair of pairs.keys()) {
      const found = byPair.get(pair);
      if (found) found.push(index);
      else byPair.set(pair, [index]);
    }
  }
  return {
    nearest: (text, isOpen) => {
      const pairs = pairsOf(text);
      const met = new Map<number, number>();
      for (const pair of pairs.keys()) {
        const at = byPair.get(pair) ?? [];
        if (at.length <= tooOften) for (const index of at) met.set(index, (met.get(index) ?? 0) + 1);
      }
      const total = sum(pairs);
      let best: { readonly value: T; readonly likeness: number } | null = null;
      for (const [index, shared] of met) {
        const entry = entries[index];
        // Never more alike than the shared pairs allow.
        if (!entry || !isOpen(entry.value) || shared * 4 < Math.min(pairs.size, entry.pairs)) continue;
        const likeness = (2 * common(pairs, pairsOf(entry.text))) / Math.max(1, total + entry.pairs);
        if (likeness > (best?.likeness ?? 0)) best = { value: entry.value, likeness };
      }
      return best;
    },
  };
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return shared;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
