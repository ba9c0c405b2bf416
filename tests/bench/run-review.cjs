/** npm run bench:review: what recognising and checking cost, and whether the cost of a row stays the same as lists grow. */
const { bundle } = require('./bundle-reader.cjs');

async function main() {
  const { benchReview } = require(await bundle('review'));
  benchReview();
}

main();
