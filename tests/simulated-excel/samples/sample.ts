import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One of Microsoft's samples for Script Lab (office-js-snippets), as far as it is run here. */
export interface Sample {
  /** "42-range/range-find". */
  readonly name: string;
  /** TypeScript. */
  readonly script: string;
  /** HTML of the page with the buttons. */
  readonly page: string;
  /** What it needs that the library of 2022 has not; null: nothing. */
  readonly beyond: string | null;
}

/** The last set of functions that the library of 2022 knows. */
const lastSet = 1.15;

/** @param checkout a folder with the repository office-js-snippets */
export function readSamples(checkout: string): readonly Sample[] {
  const folder = join(checkout, 'samples', 'excel');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const [, kind = '', version = ''] = /^api_set:\n +(\w+): '?([\d.]+)/m.exec(text) ?? [];
      return {
        name: relative(folder, join(folder, file)).replace(/\.yaml$/, ''),
        script: blockOf(text, 'script'),
        page: blockOf(text, 'template'),
        beyond: kind === 'CustomFunctionsRuntime' || isLater(version) ? `${kind} ${version}` : null,
      };
    });
}

function isLater(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor > Number(String(lastSet).split('.')[1]);
}

/** The indented text under `key:` and `content:`, or the one line that stands there. */
function blockOf(yaml: string, key: string): string {
  const found = new RegExp(`^${key}:\\n {4}content: (.*)\\n((?: {8}.*\\n|\\s*\\n)*)`, 'm').exec(yaml);
  if (!found) return '';
  const [, first = '', block = ''] = found;
  return first.startsWith('|') ? block.replace(/^ {8}/gm, '') : first;
}
