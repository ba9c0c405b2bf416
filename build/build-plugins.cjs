const { createHash } = require('node:crypto');
const { bundledPackages } = require('./bundled-packages.cjs');
const { noticesOf, sbomOf } = require('./notices.cjs');
const { productOf } = require('./version.cjs');

/** Writes beside the files what is in them: THIRD-PARTY-NOTICES.txt and sbom.spdx.json. */
class BundledPackagesPlugin {
  /** @param copied folders of packages that are copied and not bundled, by the name of their own licence if they have one */
  constructor(copied = []) {
    this.copied = copied;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('BundledPackages', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'BundledPackages', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const packages = bundledPackages(compilation, this.copied);
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(noticesOf(packages)));
        compilation.emitAsset('sbom.spdx.json', new sources.RawSource(sbomOf(productOf(), packages)));
      });
    });
  }
}

/**
 * Lets every part know of which build it is (SHINCHOKU_BUILD), and puts version.js beside the page, which says of which build the site is.
 * Its name is fixed, so that it is asked for anew: parts of two builds notice each other by it.
 */
class BuildIdPlugin {
  constructor(id) {
    this.id = id;
  }

  apply(compiler) {
    const { Compilation, DefinePlugin, sources } = compiler.webpack;
    new DefinePlugin({ SHINCHOKU_BUILD: JSON.stringify(this.id) }).apply(compiler);
    compiler.hooks.thisCompilation.tap('BuildId', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'BuildId', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const script = `self.shinchokuOnSite = ${JSON.stringify(this.id)};\n`;
        compilation.emitAsset('version.js', new sources.RawSource(script), { minimized: true });
      });
    });
  }
}

/** For the closed network: lists the copied files of office.js with their hashes, and says how it stands with them. */
class OfficeCopiesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    let list = '';
    compiler.hooks.thisCompilation.tap('OfficeCopies', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'OfficeCopies', stage }, (assets) => {
        const names = Object.keys(assets).filter((name) => name.startsWith('office/'));
        const hash = (name) => createHash('sha256').update(compilation.getAsset(name).source.buffer()).digest('hex');
        list = names
          .sort()
          .map((name) => `${hash(name)}  ${name}\n`)
          .join('');
        compilation.emitAsset('office/SHA256SUMS.txt', new sources.RawSource(list));
      });
    });
    compiler.hooks.done.tap('OfficeCopies', () => {
      console.log(`${notSupported}\n${list}`);
    });
  }
}

const notSupported =
  'Office.jsを、Microsoftの置き場所ではなく、このフォルダーから読み込みます。閉じた網のための形で、Microsoftの保証外です。\n' +
  'office.js is loaded from this folder and not from Microsoft. It is meant for closed networks, and Microsoft does not support it.';

module.exports = { BuildIdPlugin, BundledPackagesPlugin, OfficeCopiesPlugin };
