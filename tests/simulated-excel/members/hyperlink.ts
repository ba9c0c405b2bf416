import { HostError, invalidArgument } from '../engine/host-error';
import { blankCell, hasContent } from '../model/cell';
import type { RangeObject } from '../model/range-object';
import { hyperlinkKey, look } from '../model/style-keys';
import { textOf } from '../model/cell-text';
import { announceWrite, checkAllowed } from './cell-writes';

interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** The link of the range, with the text its first cell shows; null where there is none or the links differ. */
export function hyperlink({ sheet, area }: RangeObject): Hyperlink | null {
  const link = sheet.painted.read(area, hyperlinkKey, null) as Hyperlink | null;
  return link && { ...link, textToDisplay: textOf(sheet.cell(area.top, area.left)) };
}

/**
 * Exactly one of address and documentReference makes a link (doc: @types RangeHyperlink). Excel shows the text to display,
 * an empty cell shows the target, and the cell gets the look of a link.
 */
export function setHyperlink({ sheet, area }: RangeObject, value: unknown): void {
  const location = 'Range.hyperlink';
  checkAllowed(sheet, 'allowInsertHyperlinks', location);
  if (typeof value !== 'object' || value === null) throw invalidArgument(location);
  const { textToDisplay, ...link } = value as Hyperlink;
  const target = link.address ?? link.documentReference;
  if (!target) throw invalidArgument(location);
  if (link.address && link.documentReference) throw new HostError('InvalidArgument', 'A link has one target.', location);
  sheet.painted.paint(area, hyperlinkKey, link);
  sheet.painted.paint(area, look('Font.Color'), '#0563C1');
  sheet.painted.paint(area, look('Font.Underline'), 'Single');
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      const shown = textToDisplay ?? (hasContent(cell) ? null : target);
      if (shown !== null) sheet.put(row, column, { ...blankCell, format: cell.format, content: shown });
    }
  }
  announceWrite(sheet, area);
}
