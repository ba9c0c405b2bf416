import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const attributes = (xml: string, tag: string, attribute: string) =>
  [...xml.matchAll(new RegExp(`<${tag}\\b[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!);

/** Children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
  'tableParts',
];

/** What Excel would offer to repair; empty when all is in order. */
export function faultsOfPackage(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  return [
    ...faultsOfContentTypes(parts),
    ...Object.entries(parts).flatMap(([name, xml]) => [
      ...(name.endsWith('.rels') ? faultsOfRelations(name, xml, parts) : []),
      ...(/worksheets\/sheet\d+\.xml$/.test(name) ? faultsOfWorksheet(name, xml) : []),
    ]),
  ];
}

function faultsOfContentTypes(parts: Readonly<Record<string, string>>): readonly string[] {
  const types = parts['[Content_Types].xml'] ?? '';
  const extensions = attributes(types, 'Default', 'Extension');
  const named = attributes(types, 'Override', 'PartName');
  return [
    ...Object.keys(parts)
      .filter((name) => name !== '[Content_Types].xml' && !named.includes(`/${name}`) && !extensions.includes(name.split('.').at(-1)!))
      .map((name) => `${name} has no content type`),
    ...Object.keys(parts)
      .filter((name) => name.startsWith('xl/') && name.endsWith('.xml') && !named.includes(`/${name}`))
      .map((name) => `${name} has only the content type of any XML`),
    ...named.filter((name) => !(name.slice(1) in parts)).map((name) => `${name} is typed but absent`),
  ];
}

function faultsOfRelations(name: string, xml: string, parts: Readonly<Record<string, string>>): readonly string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const ids = attributes(xml, 'Relationship', 'Id');
  return [
    ...attributes(xml, 'Relationship', 'Target')
      .map((target) => new URL(target, `package:/${folder}`).pathname.slice(1))
      .filter((target) => !(target in parts))
      .map((target) => `${name} leads to ${target}, which is absent`),
    ...(new Set(ids).size === ids.length ? [] : [`${name} uses an id twice`]),
  ];
}

function faultsOfWorksheet(name: string, xml: string): readonly string[] {
  const children = [...xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').matchAll(/<([a-zA-Z]+)/g)]
    .map(([, tag]) => tag!)
    .filter((tag) => worksheetOrder.includes(tag));
  const inOrder = [...children].sort((a, b) => worksheetOrder.indexOf(a) - worksheetOrder.indexOf(b));
  const cells = attributes(xml, 'c', 'r');
  return [
    ...(children.join() === inOrder.join() ? [] : [`${name} has its children in the order ${children.join()}`]),
    ...(new Set(cells).size === cells.length ? [] : [`${name} has a cell twice`]),
  ];
}
