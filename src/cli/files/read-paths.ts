/** Every file that a run has read or is going to read: none of them is ever replaced by what the run writes. */
export interface ReadPaths {
  readonly add: (path: string) => void;
  readonly all: () => readonly string[];
}

export function readPaths(): ReadPaths {
  const paths = new Set<string>();
  return {
    add: (path) => {
      paths.add(path);
    },
    all: () => [...paths],
  };
}
