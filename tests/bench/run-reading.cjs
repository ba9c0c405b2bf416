/**
 * npm run bench:reading [-- --seed N --count 2000 --run a --kind list --show OUTCOME]: random workbooks whose truth is known,
 * read by the review. --show prints the grids of workbooks with an outcome (wrong, lost, refusedBlindly …), at most --shown of them.
 */
const { bundle } = require('./bundle-reader.cjs');

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

async function main() {
  const seed = Number(option('seed', Date.now() % 1_000_000));
  const count = Number(option('count', 2000));
  const run = option('run', 'a');
  console.log(`seed ${seed}, ${count} workbooks, run ${run}`);
  const { drawWorkbooks, readAll, printTable, printGrid } = require(await bundle('reading'));
  const readings = readAll(drawWorkbooks(seed, count, option('kind', null)));
  printTable(readings);
  const show = option('show', null);
  const shown = readings.filter(
    ({ outcome, falselyFinal, alarms }) => outcome === show || (show === 'falselyFinal' && falselyFinal) || alarms.includes(show),
  );
  for (const { drawn, review, outcome } of shown.slice(0, Number(option('shown', 3)))) {
    console.log(`\n${outcome}: ${printGrid(drawn)}`);
    console.log('read:');
    for (const item of review.items) {
      const figures = item.indicators.map(({ comparator, target, actual }) => ` / ${comparator ?? ''}${target?.value} → ${actual?.value}`);
      console.log(
        `  ${[item.id, item.name, item.policy, item.department, item.rating].join(' / ')}${figures.join('')}${item.counted ? '' : ' (not counted)'}`,
      );
    }
    for (const { severity, rule, message } of review.findings) if (severity !== 'info') console.log(`  ${severity} ${rule}: ${message.ja}`);
    for (const { reason } of review.workbooks) if (reason) console.log(`  ${reason.ja}`);
  }
}

main();
