import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productVersion } from '../../src/model/product';

test('the version that is printed is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
  expect(productVersion).toBe(version);
});
