const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const { gzipSync, unzipSync, zipSync } = require('fflate');
const { guidePages } = require('./guides.cjs');
const { guidePdfs } = require('./guides-pdf.cjs');
const { caching, hashedFolder, siteHeaders } = require('./policy.cjs');
const { nginxConfig, webConfig } = require('./server-files.cjs');

const root = path.join(__dirname, '..');
/** Of the build, what is for the administrator and not for the site. */
const beside = ['manifest.xml', 'sbom.spdx.json'];
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Every file of a release.
 *
 * @param built folder of the add-in's production build
 * @param about { address, channel, officejs, product: { name, version, date }, previous: bytes of the last release's zip, or null }
 * @returns path → bytes
 */
async function releaseFiles(built, about) {
  const files = {};
  for (const name of filesBelow(built)) files[beside.includes(name) ? name : `site/${name}`] = readFileSync(path.join(built, name));
  const kept = keptFiles(about.previous, files);
  Object.assign(files, kept);
  files['site/release.json'] = bytesOf(siteDescription(files, about));
  files['site/web.config'] = bytesOf(webConfig(about.officejs));
  files['server/nginx.conf'] = bytesOf(nginxConfig(about.officejs, about.address));
  const guides = guidePages();
  for (const [name, page] of Object.entries(guides)) files[`guides/${name}`] = bytesOf(page);
  for (const [name, pdf] of Object.entries(await guidePdfs(guides))) files[`guides/${name}`] = pdf;
  files['README.txt'] = bytesOf(firstWords);
  for (const name of ['LICENSE', 'CHANGELOG.md']) files[name] = readFileSync(path.join(root, name));
  files['THIRD-PARTY-NOTICES.txt'] = files['site/THIRD-PARTY-NOTICES.txt'];
  files['KEPT.txt'] = bytesOf(
    Object.keys(kept)
      .map((name) => `${name}\n`)
      .join(''),
  );
  files['SIZES.txt'] = bytesOf(sizes(files));
  files['SHA256SUMS.txt'] = bytesOf(lines(files, (name, bytes) => `${hash(bytes)}  ${name}`));
  return files;
}

const firstWords = `進捗評価の配布物です。guides/README.html を開いてください。
This is a release of Shinchoku. Please open guides/README.html.
`;

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** A pane that was opened before the change may still ask for the last release's parts; those of the one before are gone. */
function keptFiles(previous, files) {
  if (!previous) return {};
  const earlier = unzipSync(previous);
  const keptBefore = new Set(new TextDecoder().decode(earlier['KEPT.txt'] ?? new Uint8Array()).split('\n'));
  const names = Object.keys(earlier).filter((name) => name.startsWith(`site/${hashedFolder}/`) && !keptBefore.has(name) && !files[name]);
  return Object.fromEntries(names.map((name) => [name, earlier[name]]));
}

/** What the check compares the server's answers with. web.config itself is served by no server. */
function siteDescription(files, { channel, officejs, product }) {
  const site = Object.entries(files).filter(([name]) => name.startsWith('site/'));
  const description = {
    version: product.version,
    channel,
    officejs,
    headers: siteHeaders(officejs),
    hashedFolder,
    caching,
    files: Object.fromEntries(site.map(([name, bytes]) => [name.slice('site/'.length), hash(bytes)]).sort()),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function sizes(files) {
  const table = lines(
    files,
    (name, bytes) => `${String(bytes.length).padStart(10)} ${String(gzipSync(bytes).length).padStart(10)}  ${name}`,
  );
  return `     bytes       gzip  file\n${table}`;
}

function lines(files, line) {
  return Object.keys(files)
    .sort()
    .map((name) => `${line(name, files[name])}\n`)
    .join('');
}

const bytesOf = (text) => new TextEncoder().encode(text);

/**
 * The same files give the same bytes, on every computer.
 *
 * @param date YYYY-MM-DD, of every file
 */
function zipOf(files, date) {
  const [year, month, day] = date.split('-').map(Number);
  // The format knows local time only, so the clock's own fields are what is written.
  const mtime = new Date(year, month - 1, day);
  const sorted = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, [files[name], { level: 9, mtime, os: 3, attrs: 0o100644 << 16 }]]),
  );
  return zipSync(sorted);
}

module.exports = { releaseFiles, zipOf, hash };
