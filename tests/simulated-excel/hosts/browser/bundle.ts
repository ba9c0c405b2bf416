import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

/** The simulator as one script for a page; its functions are on the global `simulatedExcel`. */
export async function bundleForPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'simulated-excel-'));
  try {
    await build(folder);
    return await readFile(join(folder, 'simulated-excel.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function build(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'none',
    entry: join(__dirname, '..', 'in-page.ts'),
    output: { path: folder, filename: 'simulated-excel.js', library: { name: 'simulatedExcel', type: 'var' } },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }] },
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
  await new Promise((resolve) => {
    compiler.close(resolve);
  });
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
}
