/** npm run bench:rules: how many seeded faults the rules find, and how many they tell of that are none. */
const { join } = require('node:path');
const { bundle } = require('./bundle-reader.cjs');

async function main() {
  const { benchRules } = require(await bundle('rules'));
  const held = await benchRules(join(__dirname, '..', '..', 'assets', 'samples'));
  process.exitCode = held ? 0 : 1;
}

main();
