import { useState } from 'react';
import { findingsPerPage } from '../session';
import type { FindingGroup } from './finding-groups';

/** Of the first group, which is open from the beginning: enough to begin with, and the others stay in sight. */
export const firstListed = 2;

export interface OpenGroups {
  /** How many findings of the group are listed; 0: it is folded. */
  readonly listed: (group: FindingGroup, index: number) => number;
  readonly toggle: (group: FindingGroup, index: number) => void;
  readonly more: (group: FindingGroup, index: number) => void;
  /** Opens the group as far as this finding of it, counted from 0. */
  readonly openTo: (group: FindingGroup, index: number, finding: number) => void;
}

/** Which groups a person has opened; they stay so over the checks that follow. */
export function useOpenGroups(): OpenGroups {
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map());
  const listed: OpenGroups['listed'] = ({ key }, index) => opened.get(key) ?? (index === 0 ? firstListed : 0);
  const open = ({ key }: FindingGroup, count: number) => {
    setOpened((before) => new Map([...before, [key, count]]));
  };
  return {
    listed,
    toggle: (group, index) => {
      open(group, listed(group, index) > 0 ? 0 : findingsPerPage);
    },
    more: (group, index) => {
      const now = listed(group, index);
      open(group, now < findingsPerPage ? findingsPerPage : now + findingsPerPage);
    },
    openTo: (group, index, finding) => {
      if (finding >= listed(group, index)) open(group, Math.ceil((finding + 1) / findingsPerPage) * findingsPerPage);
    },
  };
}
