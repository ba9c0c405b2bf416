import { chartStrokes } from './chart-strokes';
import { printStroke, viewStroke } from './draw-page';
import { linkStrokes, sizeStrokes, tableLookStrokes } from './draw-parts';
import type { Drawing } from './drawing';
import { lookStrokes } from './look-strokes';
import type { Stroke } from './stroke';
import { callBytes } from './stroke';

/**
 * What a sheet may do without: its figures and words are complete before. In the order in which Excel needs them (links change looks,
 * charts cover rows of their size), what is missed most first. calculation: where the user calculates by hand, formulas show what they
 * were worth when they were entered.
 */
export const decorations = ['calculation', 'links', 'looks', 'sizes', 'view', 'charts', 'print'] as const;

export type Decoration = (typeof decorations)[number];

export function strokesOf(decoration: Decoration, drawing: Drawing): readonly Stroke[] {
  switch (decoration) {
    case 'calculation':
      return [
        {
          bytes: callBytes,
          paint: (sheet) => {
            sheet.calculate(true);
          },
        },
      ];
    case 'links':
      return linkStrokes(drawing.blocks);
    case 'looks':
      return [...tableLookStrokes(drawing.tables), ...lookStrokes(drawing.blocks)];
    case 'sizes':
      return sizeStrokes(drawing);
    case 'view':
      return [viewStroke(drawing)];
    case 'charts':
      return chartStrokes(drawing.charts);
    case 'print':
      return [printStroke(drawing)];
  }
}
