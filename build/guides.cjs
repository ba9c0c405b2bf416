const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { marked } = require('marked');

const docs = path.join(__dirname, '..', 'docs');
/** Those who put the add-in up and use it read these; the others are for people who work on the program. */
const forOffices = [
  'user-guide.md',
  'README.md',
  'install.md',
  'update.md',
  'trouble.md',
  'excel-compatibility.md',
  'security.md',
  'handover.md',
  'known-limits.md',
];

/** @returns file name → page: the guides of docs/ as HTML that needs nothing but itself */
function guidePages() {
  const there = new Set(readdirSync(docs));
  return Object.fromEntries(
    forOffices.map((name) => {
      if (!there.has(name)) throw new Error(`docs/${name} is missing`);
      return [pageName(name), page(readFileSync(path.join(docs, name), 'utf8'))];
    }),
  );
}

const pageName = (name) => name.replace(/\.md$/, '.html');

function page(text) {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? '進捗評価';
  // A link to what is no guide leads nowhere in the zip: its words stay.
  const linked = text.replace(/\[([^\]]*)\]\(([^):]+\.md)(#[^)]*)?\)/g, (_, words, name, anchor = '') =>
    forOffices.includes(name) ? `[${words}](${pageName(name)}${anchor})` : words,
  );
  // A line that ends within Japanese goes on without a blank, and the page needs nothing but itself.
  const joined = linked.replace(/([^\p{ASCII}])\n(?=[^\p{ASCII}\s])/gu, '$1');
  const withPictures = joined.replace(
    /\]\(([^)]+\.png)\)/g,
    (_, name) => `](data:image/png;base64,${readFileSync(path.join(docs, name), 'base64')})`,
  );
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body>
${marked.parse(withPictures, { gfm: true })}  </body>
</html>
`;
}

const style = `
      body { max-width: 50em; margin: 2em auto; padding: 0 1em; color: #1b1b1b; font: 16px/1.8 'Yu Gothic UI', Meiryo, 'Noto Sans CJK JP', sans-serif; }
      h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; } h3 { font-size: 1em; }
      img { max-width: 100%; }
      table { border-collapse: collapse; width: 100%; } th, td { padding: 4px 8px; border: 1px solid #8a8a8a; text-align: left; vertical-align: top; }
      th { background: #eef3f8; } pre { padding: 8px; border: 1px solid #8a8a8a; white-space: pre-wrap; overflow-wrap: anywhere; }
      code { font-family: Consolas, 'Noto Sans Mono CJK JP', monospace; font-size: 0.9em; overflow-wrap: anywhere; }
      blockquote { margin: 1em 0; padding: 0 1em; border-left: 4px solid #8a8a8a; color: #444; }
      @page { size: A4; margin: 11mm 14mm; } @media print { body { max-width: none; margin: 0; padding: 0; font-size: 9pt; line-height: 1.4; } h1 { margin: 0; } h2 { margin: 0.8em 0 0; }
        p, ul, ol, blockquote { margin: 0.5em 0; } table { font-size: 8pt; line-height: 1.3; } th, td { padding: 1px 6px; } img { max-height: 75mm; } tr, pre { break-inside: avoid; } h2, h3 { break-after: avoid; } }
    `;

module.exports = { guidePages };
