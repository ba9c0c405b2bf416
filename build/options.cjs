const { channels } = require('./channels.cjs');

/** Where manifest.xml has the add-in: the computer of the person who works on it. */
const developmentUrl = 'https://localhost:3000/';

const choices = {
  product: ['addin', 'cli', 'preview'],
  officejs: ['cdn', 'local'],
  channel: Object.keys(channels),
  legacy: ['on', 'off'],
};
const free = ['url', 'officejsFolder'];

/**
 * What a build was told, checked: a misspelt choice is refused by name and never taken for the default.
 *
 * Without an address the build is one for development, and its manifest says so. An address makes it one for production, or for the pilot.
 *
 * @param env webpack's `--env`; its own entries begin with WEBPACK_
 * @returns { product: string | null, officejs: 'cdn' | 'local', officejsFolder: string | null, channel, address, legacy: boolean }
 * @throws Error with what is wrong and what may stand there
 */
function readOptions(env) {
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('WEBPACK_')) continue;
    const known = choices[name];
    if (known ? !known.includes(value) : !free.includes(name) || typeof value !== 'string' || value === '')
      throw new Error(refusal(name, value));
  }
  const channel = env.channel ?? (env.url === undefined ? 'development' : 'production');
  if (channel !== 'development' && env.url === undefined)
    throw new Error(`--env channel=${channel} needs --env url=https://…/, the address that the add-in is served from`);
  if (env.officejsFolder !== undefined && env.officejs !== 'local') throw new Error('--env officejsFolder=… needs --env officejs=local');
  return {
    product: env.product ?? null,
    officejs: env.officejs ?? 'cdn',
    officejsFolder: env.officejsFolder ?? null,
    channel,
    legacy: (env.legacy ?? 'on') === 'on',
    address: addressOf(env.url ?? developmentUrl, channel),
  };
}

function refusal(name, value) {
  if (choices[name]) return `--env ${name}=${value}: may be ${choices[name].join(', ')}`;
  if (free.includes(name)) return `--env ${name} needs a value: --env ${name}=…`;
  return `--env ${name}: there is no such option; there are ${[...Object.keys(choices), ...free].join(', ')}`;
}

/**
 * The folder that the add-in is served from, as an address that ends with a slash.
 *
 * @throws Error unless Office can open it: https, a host other computers reach (but for development), nothing after the path
 */
function addressOf(text, channel) {
  const refuse = (why) => {
    throw new Error(`--env url=${text}: ${why}`);
  };
  if (!/^https:\/\//i.test(text)) refuse('an add-in needs an address that starts with https://');
  if (/\s/.test(text) || !URL.canParse(text)) refuse('this is no address');
  const url = new URL(text);
  if (url.username || url.password) refuse('a name or a password does not belong into the address');
  if (url.search || url.hash) refuse('the address of a folder has no ? and no #');
  if (channel !== 'development' && /^(localhost|127\.|\[::1\])/.test(url.hostname)) refuse('only this computer reaches that address');
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

module.exports = { readOptions, addressOf, developmentUrl };
