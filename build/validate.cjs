/**
 * Checks a built manifest: by our own rules, which need no network, then by Microsoft's service, which does.
 *
 *   npm run validate                 dist/addin, after npm run build
 *   npm run validate -- FOLDER       another folder with manifest.xml and the site's files
 *
 * Ends with 1 when something is wrong; that the service can't be reached is said and is no fault.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { OfficeAddinManifest, validateManifest } = require('office-addin-manifest');
const { channels } = require('./channels.cjs');
const { manifestFaults } = require('./manifest-rules.cjs');
const { builtSite } = require('./manifest-site.cjs');
const { productOf } = require('./version.cjs');

async function main([folder = 'dist/addin']) {
  const file = path.join(folder, 'manifest.xml');
  const { id, displayName, version, defaultSettings } = await OfficeAddinManifest.readManifestFile(file);
  const channel = Object.keys(channels).find((each) => channels[each].id === id) ?? 'production';
  const address = new URL('.', defaultSettings.sourceLocation).href;
  console.log(`${file}: ${displayName} ${version}, ${channel}, ${address}`);

  const faults = manifestFaults(readFileSync(file, 'utf8'), builtSite(folder, { address, channel, version: productOf().version }));
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(
    faults.length > 0 ? `自分の規則: ${faults.length}件の誤りがあります。` : '自分の規則: 誤りはありません。 / Our own rules: no fault.',
  );

  const accepted = await askMicrosoft(file, channel !== 'development');
  return faults.length === 0 && accepted ? 0 : 1;
}

/** @returns false only when the service answered and refused */
async function askMicrosoft(file, forProduction) {
  let answer;
  try {
    answer = await validateManifest(file, forProduction);
  } catch (error) {
    console.log('Microsoftの検査サービス: ネットワークにつながらないため、確かめていません。');
    console.log(`Microsoft's service: not asked, there is no network. (${error.message.split('\n').at(-1)})`);
    return true;
  }
  if (!answer.report) {
    console.log(
      `Microsoftの検査サービス: 検査の結果が返らないため、確かめていません。 / It gave no result: ${answer.status} ${answer.statusText}`,
    );
    return true;
  }
  for (const { title, content } of answer.report.errors ?? []) console.log(`  ${title}: ${content}`);
  console.log(
    answer.isValid
      ? 'Microsoftの検査サービス: 受け付けられました。 / accepted'
      : 'Microsoftの検査サービス: 受け付けられませんでした。 / refused',
  );
  return answer.isValid;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
