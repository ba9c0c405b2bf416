import { strToU8, zipSync } from 'fflate';

/** The smallest document of Word with these lines. */
export function wordOf(
  text: string,
  given: { readonly comments?: true; readonly deleted?: string; readonly hidden?: true } = {},
): Uint8Array {
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const hidden = given.hidden ? '<w:rPr><w:vanish/></w:rPr>' : '';
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r>${hidden}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  const deleted =
    given.deleted === undefined ? '' : `<w:p><w:del w:id="1"><w:r><w:delText>${escaped(given.deleted)}</w:delText></w:r></w:del></w:p>`;
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${paragraphs.join('')}${deleted}</w:body></w:document>`,
    ...(given.comments && { 'word/comments.xml': `<w:comments xmlns:w="${main}"><w:comment w:id="1"/></w:comments>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
