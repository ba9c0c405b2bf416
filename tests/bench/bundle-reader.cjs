/** Bundles an entry of the bench as the products are bundled, so that a fresh process loads it as it would a release. */
const { join } = require('node:path');
const webpack = require('webpack');

const root = join(__dirname, '..', '..');

/** Bundles tests/bench/NAME.ts into out/bench/NAME.cjs; resolves to its path. */
function bundle(name, plugins = []) {
  const path = join(root, 'out', 'bench');
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    context: root,
    entry: join(__dirname, `${name}.ts`),
    plugins,
    output: { path, filename: `${name}.cjs`, chunkFilename: '[name].cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }] },
    optimization: { minimize: false },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve(join(path, `${name}.cjs`)));
    });
  });
}

module.exports = { bundle, bundleReader: () => bundle('reader') };
