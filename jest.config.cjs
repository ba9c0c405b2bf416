/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  transform: {
    '^.+\\.(ts|tsx|mjs)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  // hucre ships ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  reporters: ['default', '<rootDir>/tests/closing-line.cjs'],
  // Jest would leave one processor idle; many tests wait for programs of others.
  maxWorkers: '100%',
  testTimeout: 60000,
};
