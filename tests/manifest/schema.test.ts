import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { copies, copyFor, source } from './copy';

const root = join(__dirname, '../..');

/** Microsoft's schemas of 2020, repaired; they are no part of the project. */
const folder = join(root, '../shared/platform/manifest-xsd');
const main = 'OfficeAppManifestV1_1.xsd';
const isThere = existsSync(folder);
if (!isThere) console.log(`Skipped: the manifest's schemas are not at ${folder}.`);

async function faultsOf(manifest: string): Promise<readonly string[]> {
  const files = readdirSync(folder).map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: files.filter(({ fileName }) => fileName === main),
    preload: files.filter(({ fileName }) => fileName !== main),
  });
  return valid ? [] : errors.map(({ message }) => message);
}

(isThere ? test : test.skip).each(copies)("the manifest for $channel keeps to Microsoft's schema", async (about) => {
  expect(await faultsOf(copyFor(about))).toEqual([]);
});

(isThere ? test : test.skip).each([
  ['a permission that there is not', 'ReadWriteDocument', 'ReadWriteAll'],
  ['elements in another order', '<Version>1.0.0.0</Version>', ''],
  ['an action that there is not', 'xsi:type="ShowTaskpane"', 'xsi:type="OpenPane"'],
])('the schema refuses %s', async (_, from, to) => {
  expect(await faultsOf(source.replace(from, to))).not.toEqual([]);
});
