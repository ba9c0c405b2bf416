/** Named looks of cells. Every look names its font, because a cell without one falls back to Calibri. */

const FONT = '游ゴシック';
const BODY_SIZE = 10;
const ENTRY_FILL = 'FFF8E1';

const side = (style) => ({ style, color: { rgb: '595959' } });
const BOX = { top: side('thin'), right: side('thin'), bottom: side('thin'), left: side('thin') };
const filled = (rgb) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const font = (size, bold = false) => ({ name: FONT, size, bold });
const aligned = (horizontal) => ({ horizontal, vertical: 'center', wrapText: true });
const text = { font: font(BODY_SIZE), border: BOX, alignment: { ...aligned('left'), indent: 1 } };

/** A form's looks; `headingFill` is the colour of its headings. */
export function looksOf(headingFill) {
  const heading = { font: font(BODY_SIZE, true), border: BOX, fill: filled(headingFill), alignment: aligned('center') };
  return {
    title: { font: font(14, true), alignment: { horizontal: 'center', vertical: 'center' } },
    plain: { font: font(BODY_SIZE), alignment: { vertical: 'center' } },
    plainRight: { font: font(BODY_SIZE), alignment: { horizontal: 'right', vertical: 'center' } },
    strong: { font: font(12, true), alignment: { vertical: 'center' } },
    heading,
    text,
    centre: { ...text, alignment: aligned('center') },
    // Kept as text, so that 2-1 does not become a date when somebody edits the cell.
    code: { ...text, alignment: aligned('center'), numFmt: '@' },
    figure: { ...text, alignment: { horizontal: 'right', vertical: 'center', indent: 1 } },
    band: { ...text, font: font(BODY_SIZE, true), fill: filled('F2F2F2') },
    total: { ...text, font: font(BODY_SIZE, true), fill: filled('F2F2F2'), alignment: aligned('center') },
  };
}

/** The same look as a cell that the department fills in. */
export const asEntry = (look) => ({ ...look, fill: filled(ENTRY_FILL) });

export const withFormat = (look, numFmt) => ({ ...look, numFmt });
