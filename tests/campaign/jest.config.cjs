/** Long searches for what nobody has thought of: run by hand before a release, never with the tests. */
const config = require('../../jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...config,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/campaign/**/*.campaign.ts'],
  testTimeout: 3_600_000,
};
