import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { markName } from '../../workbook/own-sheets';

interface Change {
  readonly part: string;
  readonly from: string;
  readonly to: string;
}

/** The calculation engine of Excel 2019 and later; a file that names it is not calculated anew when it is opened. */
const calculationEngine = 191029;

/** What hucre writes and cannot be told to write otherwise. */
const changes: readonly Change[] = [
  // All results are stored. Calculated on opening, Excel would ask to save a file that nobody changed.
  { part: 'xl/workbook.xml', from: '<calcPr calcId="0" fullCalcOnLoad="1"/>', to: `<calcPr calcId="${calculationEngine}"/>` },
  { part: 'docProps/app.xml', from: '<Application>hucre</Application>', to: '<Application>Shinchoku</Application>' },
];

const hiddenMark: Change = {
  part: 'xl/workbook.xml',
  from: `<definedName name="${markName}"`,
  to: `<definedName name="${markName}" hidden="1"`,
};

/**
 * The package with these changes, and with fixed dates in the archive, so that equal plans make equal bytes.
 * @throws Error when a part is not as expected, which a new version of hucre may bring
 */
export function finishPackage(bytes: Uint8Array, { marked }: { readonly marked: boolean }): Uint8Array {
  const parts = unzipSync(bytes);
  for (const { part, from, to } of marked ? [...changes, hiddenMark] : changes) {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    if (!xml.includes(from)) throw new Error(`${part} of the written workbook does not hold ${from}`);
    parts[part] = strToU8(xml.replaceAll(from, to));
  }
  const styles = 'xl/styles.xml';
  parts[styles] = strToU8(withFontsInOrder(strFromU8(parts[styles] ?? new Uint8Array())));
  for (const part of Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))) {
    parts[part] = strToU8(namedByCells(strFromU8(parts[part] ?? new Uint8Array())));
  }
  return zipSync(parts, { mtime: '1980-01-01T00:00:00', level: 6 });
}

/** hucre writes the name of a series as words; ours are cells, so that a chart follows its sheet. */
function namedByCells(chart: string): string {
  return chart.replace(/<c:tx><c:v>([^<]*)<\/c:v><\/c:tx>/g, '<c:tx><c:strRef><c:f>$1</c:f></c:strRef></c:tx>');
}

/** What stands in a font, in the order of the schema (ECMA-376 18.8.22, CT_Font as Office writes it). */
const inFont = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** hucre writes the size first, which Excel forgives and the schema does not. */
function withFontsInOrder(styles: string): string {
  return styles.replace(/<font>([^]*?)<\/font>/g, (_, inside: string) => {
    const children = inside.match(/<\w+[^>]*\/>/g) ?? [];
    if (children.join('') !== inside) throw new Error(`a font of the written workbook is not as expected: ${inside}`);
    return `<font>${children.toSorted((one, other) => placeInFont(one) - placeInFont(other)).join('')}</font>`;
  });
}

function placeInFont(element: string): number {
  return inFont.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
}
