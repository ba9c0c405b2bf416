/** Prints the true totals alone on the last line, in the one form that every tool reads. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const broken = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`\n${results.numPassedTests} passed, ${broken} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  }
};
