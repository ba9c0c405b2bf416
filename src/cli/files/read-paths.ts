import type { Parse } from '../reading/bounded-parse';

/** Every file that a run has read or is going to read: none of them is ever replaced by what the run writes. */
export interface ReadPaths {
  readonly add: (path: string) => void;
  readonly all: () => readonly string[];
  /** How workbooks are taken from their bytes; absent: in this thread. */
  readonly parse?: Parse;
}

export function readPaths(parse?: Parse): ReadPaths {
  const paths = new Set<string>();
  return {
    add: (path) => {
      paths.add(path);
    },
    all: () => [...paths],
    ...(parse && { parse }),
  };
}
