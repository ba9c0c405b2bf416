/** Bundles the reader as the products are bundled, so that a fresh process loads it as it would a release. */
const { join } = require('node:path');
const webpack = require('webpack');

const root = join(__dirname, '..', '..');

/** Writes out/bench/reader.cjs; resolves to its path. */
function bundleReader() {
  const path = join(root, 'out', 'bench');
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    context: root,
    entry: join(__dirname, 'reader.ts'),
    output: { path, filename: 'reader.cjs', chunkFilename: '[name].cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }] },
    optimization: { minimize: false },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve(join(path, 'reader.cjs')));
    });
  });
}

module.exports = { bundleReader };
