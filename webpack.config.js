const path = require('node:path');
const { swcMinify } = require('minimizer-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

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
    optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify, extractComments: false })], ...settings.optimization },
  };
}

/** The command-line program: one file for Node, readable, with the legacy reader beside it. */
function commandLine(mode) {
  return product('cli', mode, {
    target: 'node20',
    entry: { shinchoku: './src/cli/shinchoku.ts' },
    output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].cjs', chunkFilename: '[name].cjs' },
    optimization: { minimize: false },
  });
}

const products = { cli: commandLine };

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const wanted = env.product ? [env.product] : Object.keys(products);
  return wanted.map((name) => products[name](mode));
};
