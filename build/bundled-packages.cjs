const fs = require('node:fs');
const path = require('node:path');

/**
 * The packages that a compilation really put into its files, by the modules that ended up in a chunk.
 *
 * @returns sorted by name and version: { name, version, license, text, homepage }; license is an SPDX expression, text the licence in full
 * @throws Error where a package does not say under which licence it stands
 */
function bundledPackages(compilation, more = []) {
  const folders = new Set(more);
  const visit = (module) => {
    for (const inner of module.modules ?? []) visit(inner);
    const folder = module.resource ? packageFolder(module.resource.replace(/[?#].*$/, '')) : null;
    if (folder) folders.add(folder);
  };
  for (const chunk of compilation.chunks) for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) visit(module);
  // What loads the chunks is webpack's own code.
  folders.add(path.dirname(require.resolve('webpack/package.json')));
  const packages = [...folders].map(describe);
  const found = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return [...found.values()].sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/** Null: the file is our own. */
function packageFolder(file) {
  const parts = file.split(path.sep);
  const last = parts.lastIndexOf('node_modules');
  if (last < 0) return null;
  return parts.slice(0, last + (parts[last + 1].startsWith('@') ? 3 : 2)).join(path.sep);
}

const ownLicences = { '@microsoft/office-js': 'LicenseRef-Microsoft-Office-JS' };

function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // Licences that are on no list are named by their owner.
  const named = ownLicences[name] ?? license;
  if (typeof named !== 'string') throw new Error(`${name} ${version} names no licence`);
  const file = fs
    .readdirSync(folder)
    .sort()
    .find((each) => /^(licen[cs]e|copying)/i.test(each));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim() : null;
  return { name, version, license: named, homepage: homepage ?? null, text };
}

module.exports = { bundledPackages };
