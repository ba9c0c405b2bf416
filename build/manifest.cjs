const { channels } = require('./channels.cjs');
const { developmentUrl } = require('./options.cjs');

/**
 * manifest.xml is the one for development. This is the copy for another address, channel and version.
 *
 * @param text manifest.xml
 * @param copy { address: ends with a slash; channel; version: of the package, such as 1.2.0 }
 * @throws Error where the text has not what is to be changed
 */
function manifestFor(text, { address, channel, version }) {
  const { id, suffix } = channels[channel];
  const development = channels.development;
  const changes = [
    [developmentUrl, escapeXml(address)],
    [new URL(developmentUrl).origin, new URL(address).origin],
    [development.id, id],
    [development.suffix.ja, suffix.ja],
    [development.suffix.en, suffix.en],
    [/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`],
    [/ *<!-- For development\.[^]*?-->\n/, channel === 'development' ? null : ''],
  ];
  return changes.reduce((changed, [from, to]) => {
    if (to === null) return changed;
    if (typeof from === 'string' ? !changed.includes(from) : !from.test(changed)) throw new Error(`manifest.xml: ${from} is not there`);
    // A function, because an address may hold what replace() takes for a pattern.
    return typeof from === 'string' ? changed.split(from).join(to) : changed.replace(from, () => to);
  }, text);
}

/** Four numbers, as Office wants; Microsoft's service refuses what is below 1.0. */
function manifestVersion(version) {
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){2}$/.test(version)) throw new Error(`package.json: version ${version} can't be that of a manifest`);
  return `${version}.0`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
function escapeXml(text) {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]);
}

module.exports = { manifestFor, manifestVersion, escapeXml };
