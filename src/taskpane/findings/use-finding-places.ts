import { useCallback, useEffect, useState, type RefObject } from 'react';

export interface Visited {
  readonly key: string;
  /** Where it stood, for the time when it is corrected and gone. */
  readonly place: number;
}

export interface FindingPlaces {
  /** The finding gone to last, and its place in the list; null when it is not there. */
  readonly current: Visited | null;
  /** Places of the findings before and behind; they may lie outside of the list. */
  readonly previous: number;
  readonly next: number;
  /** Remembers where the user is. Always the same function. */
  readonly visit: (visited: Visited) => void;
  /** Goes there: the finding comes into view, the focus stays where it is. */
  readonly step: (place: number) => void;
}

/**
 * Where the user is in the list. A finding that was corrected leaves its place to the one behind it, so that "next" goes on there.
 *
 * @param keys of the findings in the order of the list
 * @param list the element that holds their entries
 */
export function useFindingPlaces(keys: readonly string[], list: RefObject<HTMLElement | null>): FindingPlaces {
  const [last, setLast] = useState<Visited>({ key: '', place: 0 });
  const [wanted, setWanted] = useState<string | null>(null);

  useEffect(() => {
    if (wanted === null) return;
    const entries = list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [];
    const entry = [...entries].find(({ dataset }) => dataset.finding === wanted);
    entry?.scrollIntoView({ block: 'nearest' });
    setWanted(null);
  }, [wanted, list]);

  const found = keys[last.place] === last.key ? last.place : keys.indexOf(last.key);
  return {
    current: found < 0 ? null : { ...last, place: found },
    previous: (found < 0 ? last.place : found) - 1,
    next: found < 0 ? last.place : found + 1,
    visit: useCallback((visited) => {
      setLast(visited);
    }, []),
    step: (place) => {
      const key = keys[place] ?? '';
      setLast({ key, place });
      setWanted(key);
    },
  };
}
