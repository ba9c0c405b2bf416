import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = join(__dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, LockedPackage>> };
const wanted = read('package.json') as {
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
};

test('every version is exact', () => {
  const versions = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file holds what package.json asks for', () => {
  const versions = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies });
  expect(versions.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test('the lock file is whole for every platform: npm ci stops where an optional package is missing', () => {
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});

test('what goes into the product stands under a licence that lets it be given on', () => {
  const given = Object.entries(packages).filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true);
  expect(given.length).toBeGreaterThan(20);
  const free = /^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0)$/;
  expect(given.filter(([, { license }]) => !free.test(license ?? '')).map(([path]) => path)).toEqual([]);
});

test('nothing is run that the lock file does not hold', () => {
  expect(Object.entries(wanted.scripts).filter(([, script]) => /\bnpx\b.*(--yes|-y|@\d)/.test(script))).toEqual([]);
});
