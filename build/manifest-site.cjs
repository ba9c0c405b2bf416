const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/**
 * What a manifest has to agree with, read from a built folder.
 *
 * @param folder where taskpane.html stands
 * @param about { address, channel, version }
 */
function builtSite(folder, about) {
  const ribbon = readFileSync(path.join(root, 'src/commands/ribbon.ts'), 'utf8');
  return {
    ...about,
    has: (file) => existsSync(path.join(folder, file)),
    iconSize: (file) => sizeOfPng(path.join(folder, file)),
    functions: [...ribbon.matchAll(/Office\.actions\.associate\(\s*'(\w+)'/g)].map(([, name]) => name),
  };
}

/** Width and height from the header of a PNG file. */
function sizeOfPng(file) {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

module.exports = { builtSite };
