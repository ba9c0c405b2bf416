const { escapeXml } = require('./manifest.cjs');
const { caching, hashedFolder, siteHeaders } = require('./policy.cjs');

/**
 * web.config for IIS: lies in the site's folder and needs no other module than static content.
 *
 * @param officejs 'cdn' | 'local'
 */
function webConfig(officejs) {
  const header = ([name, value]) => [`<remove name="${name}" />`, `<add name="${name}" value="${escapeXml(value)}" />`];
  const kind = ([extension, type]) => [
    `<remove fileExtension="${extension}" />`,
    `<mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 進捗評価: 配布物の設定です。書き換えないでください。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
        ${Object.entries(siteHeaders(officejs)).flatMap(header).join('\n        ')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
      ${Object.entries(mimeTypes).flatMap(kind).join('\n      ')}
    </staticContent>
  </system.webServer>
  <location path="${hashedFolder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

const mimeTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.md': 'text/plain',
};

/**
 * What an nginx server block includes.
 *
 * @param officejs 'cdn' | 'local'
 * @param address of the site; its path becomes that of the locations
 */
function nginxConfig(officejs, address) {
  const path = decodeURI(new URL(address).pathname);
  const folder = '/srv/shinchoku/site/';
  const headers = Object.entries(siteHeaders(officejs)).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const location = (below, cache, { match = '^~', more = '' } = {}) => `location ${match} ${quoted(path + below)} {
  alias ${folder}${below};
  limit_except GET { deny all; }
  autoindex off;${more}
  charset utf-8;
${headers.join('\n')}
  add_header Cache-Control "${cache}" always;
}`;
  return `# 進捗評価: serverブロックの中でincludeしてください。${folder} は、siteフォルダーを置いた場所に書き換えてください(3か所)。
# To be included in a server block; ${folder} is where the folder "site" lies. settings.json, the office's settings, need not be there.
${location('', caching.others)}
${location('settings.json', caching.others, { match: '=', more: '\n  if (!-f $request_filename) { return 204; }' })}
${location(`${hashedFolder}/`, caching.hashed)}
`;
}

const quoted = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;

module.exports = { webConfig, nginxConfig };
