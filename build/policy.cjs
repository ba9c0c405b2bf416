/** Microsoft's own place for office.js. */
const officeCdn = 'https://appsforoffice.microsoft.com';

/** Whom Excel on the web frames the pane in. Only a header can say it; a desktop Excel frames nothing. */
const excelOnTheWeb = ['https://*.officeapps.live.com', 'https://*.office.com', 'https://*.cloud.microsoft', 'https://*.sharepoint.com'];

/**
 * What the pages may load and reach: their own folder, and office.js from where it is taken. Nothing may be sent to another host.
 * Fluent UI sets its styles at run time, hence 'unsafe-inline' for them.
 *
 * @param officejs 'cdn' | 'local'
 * @param more directives to add
 */
function contentPolicy(officejs, more = []) {
  const scripts = officejs === 'local' ? "'self'" : `'self' ${officeCdn}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join('; ');
}

/** Headers of every answer of the release's server. */
function siteHeaders(officejs) {
  const ancestors = officejs === 'local' ? "'self'" : ["'self'", ...excelOnTheWeb].join(' ');
  return {
    'Content-Security-Policy': contentPolicy(officejs, [`frame-ancestors ${ancestors}`]),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Names with a hash of the content stand in this folder of the site; nothing else does. */
const hashedFolder = 'static';

/** The webviews of Office keep files for long: only what can never change under its name may be kept. */
const caching = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

module.exports = { officeCdn, contentPolicy, siteHeaders, hashedFolder, caching };
