import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Wall {
  readonly name: string;
  readonly to: { readonly path?: string; readonly pathNot?: string };
}
const root = join(__dirname, '..', '..');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: readonly Wall[] };

const parts = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap((entry) => {
  if (entry.isDirectory()) return [{ name: entry.name, example: `src/${entry.name}/some.ts` }];
  return entry.name.endsWith('.ts') ? [{ name: entry.name, example: `src/${entry.name}` }] : [];
});

/** Folder → what its wall lets it look at besides itself. */
const walls = new Map(
  forbidden.flatMap(({ name, to }) => {
    const folder = /^([a-z-]+)-looks-only-down$/.exec(name)?.[1] ?? '';
    if (!parts.some((part) => part.name === folder) || to.pathNot === undefined) return [];
    const allowed = new RegExp(to.pathNot);
    return [[folder, parts.filter((part) => part.name !== folder && allowed.test(part.example)).map((part) => part.name)] as const];
  }),
);

/** Folder → what the map says of it. */
const told = new Map(
  Array.from(
    readFileSync(join(root, 'src/README.md'), 'utf8').matchAll(/^\| `([a-z-]+)\/`[^|]*\|[^|]*\| *([^|]*?) *\|$/gm),
    ([, folder = '', allowed = '']) => [folder, allowed === '–' ? [] : allowed.split(', ')] as const,
  ),
);

test('there are walls, and the map names every folder', () => {
  expect(walls.size).toBeGreaterThan(10);
  const folders = parts.map(({ name }) => name).filter((name) => !name.endsWith('.ts'));
  const text = readFileSync(join(root, 'src/README.md'), 'utf8');
  expect(folders.filter((folder) => !text.includes(`\`${folder}/\``))).toEqual([]);
});

test.each([...walls.keys()])('the map says of %s what its wall holds', (folder) => {
  expect([...(told.get(folder) ?? ['no row'])].sort()).toEqual([...(walls.get(folder) ?? [])].sort());
});
