const { readFileSync } = require('node:fs');
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

module.exports = { productOf };
