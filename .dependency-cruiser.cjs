/**
 * The walls of src/, read from bottom to top: a folder may import itself and what stands above it in its line.
 * tests/boundaries.test.ts runs this; so does `npm run lint`.
 */
const mayImport = {
  workbook: [],
  model: ['workbook'],
  text: ['model', 'workbook'],
  recognition: ['text', 'model', 'workbook'],
  evaluation: ['text', 'model', 'workbook'],
  rules: ['evaluation', 'text', 'model', 'workbook'],
  rounds: ['evaluation', 'text', 'model', 'workbook'],
  report: ['evaluation', 'text', 'model', 'workbook'],
  xlsx: ['report', 'model', 'workbook'],
  excel: ['report', 'model', 'workbook'],
};
const edges = ['cli', 'commands', 'taskpane'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-looks-only-down`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/${folder === 'excel' ? '|^src/host\\.ts$' : ''}` },
    })),
    {
      name: 'nobody-imports-the-edges',
      severity: 'error',
      from: { pathNot: `^src/(${edges.join('|')})/` },
      to: { path: `^src/(${edges.join('|')})/` },
    },
    {
      name: 'edges-keep-apart',
      severity: 'error',
      from: { path: '^src/(cli|commands|taskpane)/' },
      to: { path: '^src/(cli|commands|taskpane)/', pathNot: '^src/$1/' },
    },
    { name: 'node-only-in-cli', severity: 'error', from: { pathNot: '^src/cli/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pure-folders-take-numfmt-only',
      severity: 'error',
      from: { path: '^src/(workbook|model|text|recognition|rules|evaluation|rounds|report|review\\.ts|host\\.ts)' },
      to: { path: 'node_modules', pathNot: 'node_modules/numfmt' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
  },
};
