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
/**
 * Edge → the other edges that it may load. The ribbon's functions run in the pane's page (shared runtime), and the page asks
 * the worker; a worker is told what to do by messages.
 */
const edges = { cli: [], worker: [], commands: [], taskpane: ['commands', 'worker'] };
const everyEdge = Object.keys(edges).join('|');

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
      from: { pathNot: `^src/(${everyEdge})/` },
      to: { path: `^src/(${everyEdge})/` },
    },
    ...Object.entries(edges).map(([edge, loaded]) => ({
      name: `${edge}-keeps-apart`,
      severity: 'error',
      from: { path: `^src/${edge}/` },
      to: { path: `^src/(${everyEdge})/`, pathNot: `^src/(${[edge, ...loaded].join('|')})/` },
    })),
    { name: 'node-only-in-cli', severity: 'error', from: { pathNot: '^src/cli/' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pure-folders-take-numfmt-only',
      severity: 'error',
      from: { path: '^src/(workbook|model|text|recognition|rules|evaluation|rounds|report|review\\.ts|publication-check\\.ts|host\\.ts)' },
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
