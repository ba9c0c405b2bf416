/** Two texts cut where they differ: `start` and `end` are the same in both. */
export interface ChangedPart {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** The one stretch in which two texts differ, in whole characters. */
export function changedPart(before: string, after: string): ChangedPart {
  const [from, to] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end++;
  return {
    start: from.slice(0, start).join(''),
    before: from.slice(start, from.length - end).join(''),
    after: to.slice(start, to.length - end).join(''),
    end: from.slice(from.length - end).join(''),
  };
}
