import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const guides = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'src/README.md', ...guides];

/** Cells of a table's rows, below its heading. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test.each(papers)('links of %s lead to files', (file) => {
  const links = Array.from(read(file).matchAll(/\]\(([^)#]+)/g), ([, link = '']) => link).filter((link) => !/^https?:/.test(link));
  expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
});

test('every statement of the page for the security office names a test that is there', () => {
  const named = Array.from(read('docs/security.md').matchAll(/`(tests\/[\w/.-]+)`: ([^|]+?) *\|/g), ([, file = '', title = '']) => [
    file,
    title,
  ]);
  const statements = rowsOf(read('docs/security.md')).slice(2);
  expect(named.length).toBe(statements.length);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([file = '', title = '']) => !existsSync(join(root, file)) || !read(file).includes(title))).toEqual([]);
});

test('commands that the papers name are there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = papers.flatMap((file) => Array.from(read(file).matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => [file, name] as const));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(([, name]) => !(name in scripts))).toEqual([]);
});

test('files of the sources that the papers name are there', () => {
  const named = papers.flatMap((file) =>
    Array.from(read(file).matchAll(/`((?:src|tests|build|docs|assets)\/[\w/.-]*\w\.\w+)`/g), ([, name = '']) => [file, name] as const),
  );
  expect(named.filter(([, name]) => !existsSync(join(root, name)))).toEqual([]);
});

test('every decision is on their list', () => {
  const list = read('docs/decisions/README.md');
  const pages = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  expect(pages.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});

test('every package that goes into the product has its reason', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };
  const page = read('docs/decisions/dependencies.md');
  expect(Object.keys(dependencies).filter((name) => !page.includes(name))).toEqual([]);
});

test('the guides have English beside the Japanese', () => {
  const plain = guides.filter((name) => /[ぁ-ん]/.test(read(name)) && !name.includes('decisions'));
  expect(plain.length).toBeGreaterThan(6);
  expect(plain.filter((name) => !/^> [A-Z(]/m.test(read(name)))).toEqual([]);
});

test('what the user guide prints in bold is a word of the pane or of the ribbon', () => {
  const sources = readdirSync(join(root, 'src/taskpane'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const shown = [...sources.map((name) => read(join('src/taskpane', name))), read('manifest.xml')].join('\n');
  const headings = ['直せる指摘', '正しい記入', '読み取りの確認'];
  const bold = Array.from(read('docs/user-guide.md').matchAll(/\*\*([^*]+)\*\*/g), ([, word = '']) => word);
  expect(bold.length).toBeGreaterThan(20);
  expect(bold.filter((word) => !headings.includes(word) && !shown.includes(`'${word}'`) && !shown.includes(`"${word}"`))).toEqual([]);
});
