/**
 * A name for each file by which people tell it from the others: its own name, with as many folders before it as that takes
 * ("環境局/進捗.xlsx"), and a number where even the whole paths are equal.
 *
 * @param paths with / or \ between folders
 */
export function distinctNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[/\\]/).filter((part) => part !== ''));
  const depths = parts.map(() => 1);
  const nameOf = (index: number): string => (parts[index] ?? []).slice(-(depths[index] ?? 1)).join('/');
  for (let clashes = clashesOf(depths.map((_, index) => nameOf(index))); clashes.length > 0;) {
    const longer = clashes.filter((index) => (depths[index] ?? 0) < (parts[index]?.length ?? 0));
    if (longer.length === 0) break;
    for (const index of longer) depths[index] = (depths[index] ?? 0) + 1;
    clashes = clashesOf(depths.map((_, place) => nameOf(place)));
  }
  return numbered(paths.map((_, index) => nameOf(index)));
}

function clashesOf(names: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.flatMap((name, index) => ((counts.get(name) ?? 0) > 1 ? [index] : []));
}

/** The second of equal names gets " (2)", and so on. */
function numbered(names: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
