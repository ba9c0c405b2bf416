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
  'sheet-plan': ['model', 'workbook'],
  report: ['sheet-plan', 'evaluation', 'text', 'model', 'workbook'],
  proofreading: ['report', 'sheet-plan', 'recognition', 'evaluation', 'text', 'model', 'workbook'],
  requests: ['xlsx', 'report', 'sheet-plan', 'rounds', 'rules', 'evaluation', 'recognition', 'text', 'model', 'workbook'],
  xlsx: ['sheet-plan', 'model', 'workbook'],
  excel: ['report', 'sheet-plan', 'model', 'workbook'],
};
/** Single files between the folders that a folder may look at besides. */
const mayImportFiles = {
  excel: ['host.ts'],
  requests: ['host.ts', 'review.ts', 'publication-check.ts'],
};
/**
 * Inside a folder: rooms from bottom to top. A room may look at the rooms before it; files at the folder's door are for all rooms and
 * may look at any (no circle of files is allowed anywhere).
 */
const rooms = {
  recognition: ['headings', 'items', 'layouts', 'office', 'counts'],
  rules: [
    'reading',
    'structure',
    'identity',
    'classification',
    'target',
    'actual',
    'evaluation',
    'fiscal-year',
    'narrative',
    'publication',
    'round',
  ],
  report: ['items', 'result', 'round', 'office', 'publication'],
  xlsx: ['package', 'reading', 'legacy', 'writing'],
  excel: ['reading', 'writing', 'repairs', 'result-table', 'self-test'],
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
      to: {
        path: '^src/',
        pathNot: `^src/((${[folder, ...allowed].join('|')})/|(${(mayImportFiles[folder] ?? ['-']).map((file) => file.replace('.', '\\.')).join('|')})$)`,
      },
    })),
    ...Object.entries(rooms).flatMap(([folder, names]) =>
      names.map((room, index) => ({
        name: `${folder}-${room}-looks-only-down`,
        severity: 'error',
        from: { path: `^src/${folder}/${room}/` },
        to: { path: `^src/${folder}/(${names.slice(index + 1).join('|') || '-'})/` },
      })),
    ),
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
      from: {
        path: '^src/(workbook|model|text|recognition|rules|evaluation|rounds|sheet-plan|report|proofreading|review\\.ts|publication-check\\.ts|host\\.ts)',
      },
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
