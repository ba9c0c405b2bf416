const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/**
 * The version stands in package.json and nowhere else; when it was released, in the first heading of CHANGELOG.md. That day is the
 * date of every file of a release, so that the same sources give the same bytes.
 *
 * @returns { name, version, date: YYYY-MM-DD }
 * @throws Error where the change log does not begin with this version
 */
function productOf() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [, logged, date] = /^## (\S+) \((\d{4}-\d{2}-\d{2})\)$/m.exec(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  if (logged !== version) throw new Error(`CHANGELOG.md begins with ${logged ?? 'no version'}, package.json has ${version}`);
  return { name, version, date };
}

/**
 * Tells two builds apart: the version, and a hash of the sources and of how it was built. The same sources give the same text.
 *
 * @param options of the build that end up in its files
 */
function buildId(options) {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const files = [
    'package.json',
    'package-lock.json',
    ...readdirSync(path.join(root, 'src'), { recursive: true }).map((name) => path.join('src', name)),
  ];
  for (const file of files.sort()) {
    if (statSync(path.join(root, file)).isFile()) hash.update(file.split(path.sep).join('/')).update(readFileSync(path.join(root, file)));
  }
  return `${productOf().version}+${hash.digest('hex').slice(0, 8)}`;
}

module.exports = { productOf, buildId };
