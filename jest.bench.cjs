/** Measurements that need the tests' Chromium: run one at a time, never in CI. */
const { reporters: _none, ...config } = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = { ...config, testMatch: ['<rootDir>/tests/bench/**/*.bench.ts'], maxWorkers: 1 };
