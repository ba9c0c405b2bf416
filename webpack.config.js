const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { BuildIdPlugin, BundledPackagesPlugin, OfficeCopiesPlugin } = require('./build/build-plugins.cjs');
const { manifestFor } = require('./build/manifest.cjs');
const { developmentUrl, readOptions } = require('./build/options.cjs');
const { contentPolicy, hashedFolder, officeCdn } = require('./build/policy.cjs');
const { buildId, productOf } = require('./build/version.cjs');

const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
  },
};

/** Settings that every product shares. */
function product(name, mode, settings) {
  return {
    name,
    mode,
    devtool: false,
    module: { rules: [scripts] },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    performance: { hints: false },
    stats: 'errors-warnings',
    ...settings,
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
      ...settings.optimization,
    },
  };
}

/** The command-line program: one file for Node, readable, with the legacy reader beside it. */
function commandLine(mode, { legacy }) {
  return product('cli', mode, {
    target: 'node20',
    entry: { shinchoku: './src/cli/shinchoku.ts' },
    output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', chunkFilename: '[name].cjs' },
    // The program starts itself once more to read in threads.
    node: { __filename: false },
    plugins: [legacyFormats(legacy), new BundledPackagesPlugin()],
    optimization: { minimize: false },
  });
}

/** @param legacy false: the reader of .xls, .xlsb and .ods is left out, and such files are refused with a sentence */
function legacyFormats(legacy) {
  return new DefinePlugin({ SHINCHOKU_LEGACY: legacy });
}

const officeFolder = path.dirname(require.resolve('@microsoft/office-js/package.json'));
/** Keeps a copied file out of the minifier: Microsoft's licence wants it in its original form. */
const unchanged = { minimized: true };
/** What Excel on Windows, Mac and the web asks for in Japanese and English. */
const officeFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];
/**
 * @param from the folder of office.js as Microsoft's CDN has it
 * @throws Error that names what is missing there
 */
function officeCopies(from) {
  const missing = officeFiles.filter((file) => !fs.existsSync(path.join(from, file)));
  if (missing.length > 0) throw new Error(`${from} is not the folder of office.js: ${missing.join(', ')} is missing`);
  return [
    ...officeFiles.map((file) => ({ from: path.join(from, file), to: `office/${file}`, info: unchanged })),
    { from: path.join(officeFolder, 'LICENSE.md'), to: 'office/LICENSE.md', info: unchanged },
  ];
}

/**
 * The add-in: one page for the pane and the ribbon's functions (they share a runtime), and the worker.
 *
 *   --env url=https://intra.example.lg.jp/shinchoku/   the address it is served from; without it the build is one for development
 *   --env channel=pilot                                another identity and name, to be tried beside the one in use
 *   --env officejs=local                               office.js from this folder and not from Microsoft's CDN, for closed networks
 *   --env officejsFolder=FOLDER                        where that office.js is taken from; otherwise from the package of the lock file
 *   --env legacy=off                                   .xls, .xlsb and .ods are not read
 */
function addIn(mode, { address, channel, officejs, officejsFolder, legacy }) {
  const local = officejs === 'local';
  return product('addin', mode, {
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    // Names change with the content: the webviews of Office keep files for long.
    output: { path: path.resolve(__dirname, 'dist/addin'), filename: `${hashedFolder}/[name].[contenthash:8].js`, clean: true },
    plugins: [
      panePage({
        policy: mode === 'production' ? policyTag(contentPolicy(officejs)) : '',
        scripts: ['start-check.js', 'version.js', local ? 'office/office.js' : `${officeCdn}/lib/1/hosted/office.js`],
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (text) => manifestFor(String(text), { address, channel, version: productOf().version }) },
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/support.html' },
          { from: 'assets/check', info: unchanged },
          startCheck,
          ...(local ? officeCopies(officejsFolder ?? path.join(officeFolder, 'dist')) : []),
        ],
      }),
      legacyFormats(legacy),
      new BundledPackagesPlugin(local ? [officeFolder] : []),
      new BuildIdPlugin(buildId({ officejs, legacy })),
      ...(local ? [new OfficeCopiesPlugin()] : []),
    ],
    devServer: {
      // Only this computer; the default is everybody on the network.
      host: 'localhost',
      port: new URL(developmentUrl).port,
      server: { type: 'https', options: certificate() },
      headers: { 'Access-Control-Allow-Origin': '*' },
      client: { overlay: false },
    },
  });
}

/** The add-in without Excel: its own page, behind it the simulated Excel of the tests, beside it the sheets. For trying and for tests. */
function preview(mode) {
  const policy = policyTag(contentPolicy('local', ["frame-src 'self'"]));
  return product('preview', mode, {
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/taskpane.tsx', attach: './tests/preview/attach.ts', preview: './tests/preview/preview.tsx' },
    output: { path: path.resolve(__dirname, 'dist/preview'), filename: '[name].js', clean: true },
    plugins: [
      new HtmlPlugin({
        filename: 'index.html',
        template: './tests/preview/preview.html',
        chunks: ['preview'],
        scriptLoading: 'defer',
        templateParameters: { policy },
      }),
      panePage({ policy, scripts: ['start-check.js', 'version.js', 'attach.js', 'office/office.js'] }),
      new BuildIdPlugin(buildId({ product: 'preview' })),
      new CopyPlugin({
        patterns: [
          startCheck,
          { from: '**/*.xlsx', context: 'assets/samples', to: 'samples/' },
          { from: 'assets/icons/icon-32.png', to: 'icon.png' },
          ...officeCopies(path.join(officeFolder, 'dist')),
        ],
      }),
    ],
    devServer: {
      host: 'localhost',
      port: 3210,
      // The page keeps to the policy of the product: no socket back to the server.
      client: false,
      hot: false,
      liveReload: false,
    },
  });
}

/** @param parameters policy: the tag; scripts: what is loaded before the pane's own */
function panePage(parameters) {
  return new HtmlPlugin({
    filename: 'taskpane.html',
    template: './src/taskpane/taskpane.html',
    chunks: ['taskpane'],
    inject: 'body',
    scriptLoading: 'blocking',
    templateParameters: parameters,
  });
}

const startCheck = { from: 'src/taskpane/start-check.js', info: unchanged };

function policyTag(policy) {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

/**
 * The certificate that `office-addin-dev-certs install` makes and that Windows and macOS then trust (`npm start` does it).
 * Without one the server makes its own, which a browser has to be told to accept.
 */
function certificate() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((file) => path.join(folder, file));
  return fs.existsSync(cert) ? { key, cert, ca } : {};
}

const products = { addin: addIn, cli: commandLine, preview };
/** What `npm run build` makes. */
const delivered = ['addin', 'cli'];

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const options = readOptions(env);
  const wanted = options.product ? [options.product] : delivered;
  return wanted.map((name) => products[name](mode, options));
};
