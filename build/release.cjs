/**
 * Makes what an administrator puts up, as one zip; or looks at what he has put up.
 *
 *   npm run release -- --url https://intra.example.lg.jp/shinchoku/
 *       --channel pilot            for those who try it, beside the one in use
 *       --officejs local           for closed networks; --officejs-folder FOLDER: where office.js is taken from
 *       --legacy off               .xls, .xlsb and .ods are not read
 *       --previous LAST.zip        keeps the parts of the last release for panes that are open during the change
 *       --out FOLDER               otherwise out/
 *   npm run release -- --check https://intra.example.lg.jp/shinchoku/ [--trust AUTHORITY.pem]
 */
const { execFileSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { checkSite } = require('./check-site.cjs');
const { manifestFaults } = require('./manifest-rules.cjs');
const { builtSite } = require('./manifest-site.cjs');
const { readOptions } = require('./options.cjs');
const { hash, releaseFiles, zipOf } = require('./release-files.cjs');
const { productOf } = require('./version.cjs');

const root = path.join(__dirname, '..');
const text = { type: 'string' };
const known = {
  url: text,
  channel: text,
  officejs: text,
  'officejs-folder': text,
  legacy: text,
  previous: text,
  out: text,
  check: text,
  trust: text,
};

async function main(words) {
  const { values } = parseArgs({ args: words, options: known, strict: true });
  if (values.check !== undefined) return check(values);
  if (values.url === undefined)
    throw new Error('--url https://…/ : 置き場所の指定が必要です。 / the address that the add-in will be served from is needed');
  const env = {
    product: 'addin',
    url: values.url,
    channel: values.channel,
    officejs: values.officejs,
    officejsFolder: values['officejs-folder'],
    legacy: values.legacy,
  };
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
  const { address, channel, officejs, legacy } = readOptions(given);
  if (channel === 'development') throw new Error('--channel development: 配布するものではありません。 / nothing to be released');

  const product = productOf();
  const previous = values.previous === undefined ? null : readFileSync(values.previous);
  const built = mkdtempSync(path.join(tmpdir(), 'shinchoku-release-'));
  try {
    build(given, built);
    const faults = manifestFaults(
      readFileSync(path.join(built, 'manifest.xml'), 'utf8'),
      builtSite(built, { address, channel, version: product.version }),
    );
    if (faults.length > 0) throw new Error(`manifest.xml:\n${faults.join('\n')}`);
    const zip = zipOf(await releaseFiles(built, { address, channel, officejs, product, previous }), product.date);
    const out = values.out ?? path.join(root, 'out');
    mkdirSync(out, { recursive: true });
    const file = path.join(out, `${product.name}-${product.version}-${channel}-${officejs}${legacy ? '' : '-xlsx'}.zip`);
    writeFileSync(file, zip);
    console.log(`${file}\n${zip.length} bytes\nSHA-256 ${hash(zip)}`);
    return 0;
  } finally {
    rmSync(built, { recursive: true });
  }
}

function build(given, folder) {
  const webpack = require.resolve('webpack/bin/webpack.js');
  const options = Object.entries(given).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  execFileSync(process.execPath, [webpack, '--mode', 'production', ...options, '--output-path', folder], { cwd: root, stdio: 'inherit' });
}

async function check({ check: address, trust }) {
  const { lines, faulty } = await checkSite(address, trust === undefined ? undefined : readFileSync(trust));
  console.log(lines.join('\n'));
  return faulty ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 2;
  },
);
