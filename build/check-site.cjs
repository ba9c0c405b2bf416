const https = require('node:https');
const { judgeAnswer } = require('../assets/check/judge-answers.js');
const { addressOf } = require('./options.cjs');
const { hash } = require('./release-files.cjs');

const daysLeft = 30;

/**
 * Asks a server for the files of a release, below the given address and nowhere else; no answer leads it to another.
 *
 * @param address where the site stands
 * @param trust certificates to trust besides those of Node, as PEM; Node doesn't know those of the office's own authority
 * @returns lines for people; faulty: something is wrong
 */
async function checkSite(address, trust) {
  const base = addressOf(address, 'development');
  const ask = (path) => answerOf(new URL(path, base), path, trust);
  const first = await ask('release.json');
  const certificate = certificateFaults(first.certificate);
  if (first.status !== 200)
    return told(base, [
      ['release.json', judgeAnswer({}, first)],
      ['', certificate],
    ]);
  const release = JSON.parse(first.body.toString('utf8'));
  const found = [
    ['', certificate],
    ['release.json', judgeAnswer(release, first)],
  ];
  for (const path of Object.keys(release.files)) found.push([path, judgeAnswer(release, await ask(path))]);
  const listing = await ask(`${release.hashedFolder}/`);
  if (listing.status === 200)
    found.push([`${release.hashedFolder}/`, [{ ja: 'フォルダーの一覧が見えます。止めてください。', en: 'The server lists the folder.' }]]);
  return told(`${base} 版 ${release.version}`, found);
}

function told(title, found) {
  const faulty = found.filter(([, faults]) => faults.length > 0);
  const lines = faulty.flatMap(([path, faults]) => faults.map(({ ja, en }) => `  ${path ? `${path}: ` : ''}${ja} / ${en}`));
  const count = lines.length;
  const end = count === 0 ? '誤りはありません。 / No fault.' : `${count}件の誤りがあります。 / ${count} faults.`;
  return { lines: [title, ...lines, end], faulty: count > 0 };
}

function certificateFaults({ fault, validTo }) {
  const days = Math.floor((new Date(validTo) - Date.now()) / 86_400_000);
  return [
    ...(fault
      ? [
          {
            ja: `証明書を信頼できません(${fault})。庁内の認証局の証明書なら、--trust で渡してください。Excelを使うパソコンには、認証局の証明書が入っている必要があります。`,
            en: `The certificate is not trusted (${fault}). Give the certificate of your own authority with --trust.`,
          },
        ]
      : []),
    ...(days < daysLeft ? [{ ja: `証明書の期限まで${days}日です。`, en: `The certificate ends in ${days} days.` }] : []),
  ];
}

function answerOf(url, path, ca) {
  return new Promise((resolve, reject) => {
    // A bad certificate is a finding, and the rest is looked at all the same.
    const request = https.get(url, { rejectUnauthorized: false, ca, agent: false, timeout: 20_000 }, (response) => {
      const { authorizationError } = response.socket;
      const certificate = {
        fault: authorizationError ? String(authorizationError) : null,
        validTo: response.socket.getPeerCertificate().valid_to,
      };
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
        resolve({ path, status: response.statusCode, headers, sha256: hash(body), body, certificate });
      });
    });
    request.on('timeout', () => request.destroy(new Error(`${url.host}: 20秒待っても答えがありません。 / no answer in 20 seconds`)));
    request.on('error', reject);
  });
}

module.exports = { checkSite };
