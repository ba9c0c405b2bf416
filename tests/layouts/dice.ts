/** Choices drawn from a seed, the same everywhere: what a plan leaves open (which of the words, which of the texts). */
export interface Dice {
  /** 0 ≤ n < below. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

/** mulberry32: small, and good enough for choosing words. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[below(list.length)] as T;
  };
  return {
    below,
    pick,
    chance: (percent) => next() * 100 < percent,
    shuffled: (list) => {
      const rest = [...list];
      for (let at = rest.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [rest[at], rest[other]] = [rest[other] as (typeof rest)[number], rest[at] as (typeof rest)[number]];
      }
      return rest;
    },
  };
}
