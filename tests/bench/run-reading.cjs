/**
 * npm run bench:reading [-- --seed N --count 2000 --run a|b|c|d --kind list,turned]: random workbooks whose truth is known,
 * read by the review. Run b to d load the program anew for each set of words that is taken out of its dictionary.
 *   --show OUTCOME    prints workbooks with an outcome (wrong, lost …), with a false alarm of a rule, falselyFinal, or with wrong policies or departments
 *   --shown N         so many of them (3)
 *   --write FOLDER    writes the workbooks as .xlsx
 *   --smallest OUTCOME  prints the smallest workbook of each kind with that outcome
 */
const { NormalModuleReplacementPlugin } = require('webpack');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { bundle } = require('./bundle-reader.cjs');
const { writeDrawn } = require('./write-drawn.cjs');

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

/** Everything in src reads the dictionary of the run; the drawing has the whole one. */
const dictionaryOfRun = new NormalModuleReplacementPlugin(/heading-words$/, (resource) => {
  if (resource.contextInfo.issuer.includes(`${join('src', 'recognition')}`)) resource.request = join(__dirname, 'heading-words-left.ts');
});

/** The bundle with these words taken out of its dictionary. */
function loadWithout(path, takenOut) {
  globalThis.headingWordsTakenOut = takenOut;
  Reflect.deleteProperty(require.cache, require.resolve(path));
  return require(path);
}

async function main() {
  const seed = Number(option('seed', Date.now() % 1_000_000));
  const count = Number(option('count', 2000));
  const run = option('run', 'a');
  console.log(`seed ${seed}, ${count} workbooks, run ${run}`);
  const path = await bundle('reading', [dictionaryOfRun]);
  const { groupsOf, printTable, printEffects, printReading } = loadWithout(path, []);
  const groups = groupsOf(run, seed, count, option('kind', null));
  const readings = groups.flatMap((group) => loadWithout(path, group.takenOut).readGroup(group));
  printTable(readings);
  printEffects(readings);
  const folder = option('write', null);
  if (folder !== null) {
    mkdirSync(folder, { recursive: true });
    for (const [at, { drawn }] of readings.entries()) await writeDrawn(drawn, folder, at + 1);
  }
  const show = option('show', null);
  const shown = readings.filter(
    ({ outcome, falselyFinal, alarms, found }) =>
      outcome === show ||
      (show === 'falselyFinal' && falselyFinal) ||
      (show === 'policies' && found.wrongPolicies > 0) ||
      (show === 'departments' && found.wrongDepartments > 0) ||
      alarms.includes(show),
  );
  for (const reading of shown.slice(0, Number(option('shown', 3)))) console.log(`\n${printReading(reading)}`);
  const outcome = option('smallest', null);
  if (outcome === null) return;
  const group = groups[0];
  const { smallest } = loadWithout(path, group.takenOut);
  [...new Set(group.plans.map(({ kind }) => kind))].forEach((kind, at) => {
    const reading = smallest(kind, outcome, seed + at, group);
    if (reading) console.log(`\n${printReading(reading)}`);
  });
}

main();
