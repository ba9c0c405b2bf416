import { strToU8 } from 'fflate';
import { END, END_OF_PART, nameCode, START, TEXT, XmlScanner } from '../../src/xlsx/package/xml-scanner';
import { refusedAs } from './refused-as';

const names = new Map(['a', 'b', 'c', 'd'].map((name) => [nameCode(name), name]));

/** What a scanner finds, written as XML again without prefixes and references. */
function walk(xml: string): string {
  const scanner = new XmlScanner(strToU8(xml));
  let found = '';
  for (let kind = scanner.next(); kind !== END_OF_PART; kind = scanner.next()) {
    const name = names.get(scanner.name) ?? '?';
    if (kind === TEXT) found += scanner.text();
    else if (kind === END) found += `</${name}>`;
    else if (kind === START) {
      found += `<${name}`;
      while (scanner.nextAttribute()) found += ` ${names.get(scanner.attribute) ?? '?'}=[${scanner.text()}]`;
      found += '>';
    }
  }
  return found;
}

test.each([
  ['elements and text', '<a>一<b>二</b></a>', '<a>一<b>二</b></a>'],
  ['empty elements', '<a><b/><c /></a>', '<a><b></b><c></c></a>'],
  ['attributes in both quotes, with references', `<a b="1 &lt; '2'" c = '"'/>`, `<a b=[1 < '2'] c=["]></a>`],
  ['prefixes', '<p:a q:b="1"><p:b></p:b></p:a>', '<a b=[1]><b></b></a>'],
  ['greater-than signs in attributes and text', '<a b=">/>">></a>', '<a b=[>/>]>></a>'],
  ['comments, instructions, CDATA', '<?xml version="1.0"?><a><!-- <b> -- -->一<?x <b>?><![CDATA[<c>&amp;]]]]></a>', '<a>一<c>&amp;]]</a>'],
  ['white space around the root', '\n<a>\t</a>\n', '\n<a>\t</a>\n'],
])('%s', (_, xml, found) => {
  expect(walk(xml)).toBe(found);
});

test('attributes that nobody asks for are passed', () => {
  const scanner = new XmlScanner(strToU8('<a b="/>" c=\'>\'><d/>x</a>'));
  expect([scanner.next(), scanner.next(), scanner.name, scanner.next(), scanner.next()]).toEqual([START, START, nameCode('d'), END, TEXT]);
});

test.each([
  ['an element that is not closed', '<a><b></a>'],
  ['the end missing', '<a><b></b>'],
  ['an end without a start', '<a></a></b>'],
  ['an attribute without quotes', '<a b=1></a>'],
  ['an attribute without value', '<a b></a>'],
  ['an attribute that does not end', '<a b="1></a>'],
  ['a tag that does not end', '<a'],
  ['a tag without name', '<a>< b></a>'],
  ['a slash in a tag', '<a / b="1"></a>'],
  ['a comment that does not end', '<a><!-- </a>'],
  ['a CDATA section that does not end', '<a><![CDATA[ </a>'],
  ['an instruction that does not end', '<?xml '],
  ['elements nested too deep', '<a>'.repeat(300) + '</a>'.repeat(300)],
])('%s is damage', (_, xml) => {
  expect(() => walk(xml)).toThrow(refusedAs('damaged'));
});

test.each(['<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', '<a><!ELEMENT b ANY></a>'])(
  'a document type is refused as unsafe: %s',
  (xml) => {
    expect(() => walk(xml)).toThrow(refusedAs('unsafe'));
  },
);
