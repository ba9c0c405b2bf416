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
  testTimeout: 60000,
};
