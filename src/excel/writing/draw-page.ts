import type { PrintSetup } from '../../sheet-plan/sheet-plan';
import { printMargins } from '../../sheet-plan/sheet-plan';
import type { Span } from '../../workbook/workbook';
import type { Drawing } from './drawing';
import type { Stroke } from './stroke';
import { callBytes } from './stroke';

/** Frozen panes and grid lines. */
export function viewStroke({ freeze: { rows, columns }, gridLines }: Drawing): Stroke {
  return {
    bytes: 3 * callBytes,
    paint: (sheet) => {
      sheet.showGridlines = gridLines;
      if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
      else if (rows > 0) sheet.freezePanes.freezeRows(rows);
      else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    },
  };
}

/** Print set-up, with the rows that begin a page. */
export function printStroke({ pageBreaks, print, columnWidths }: Drawing): Stroke {
  return {
    bytes: (8 + pageBreaks.length) * callBytes,
    paint: (sheet) => {
      const layout = sheet.pageLayout;
      layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      layout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
      layout.setPrintMargins('Centimeters', marginsInCentimetres);
      // A desktop Excel may take no notice of "one page wide" (office-js issue 1860): then this scale stays.
      layout.zoom = { scale: scaleToPage(print, columnWidths) };
      // As many pages high as it takes.
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      if (print.repeatRows) layout.setPrintTitleRows(rowsAddress(print.repeatRows));
      const pages = layout.headersFooters.defaultForAllPages;
      pages.leftFooter = print.footer.replace(/&/g, '&&');
      pages.rightFooter = '&P / &N ページ';
      // It may be the second try.
      if (pageBreaks.length > 0) sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
    },
  };
}

const marginsInCentimetres: Excel.PageLayoutMarginOptions = {
  top: printMargins.top / 10,
  bottom: printMargins.bottom / 10,
  left: printMargins.left / 10,
  right: printMargins.right / 10,
  header: printMargins.footer / 10,
  footer: printMargins.footer / 10,
};

/** Millimetres, upright. */
const widthsOfPaper = { A4: 210, A3: 297 } as const;
const heightsOfPaper = { A4: 297, A3: 420 } as const;
const pointsPerMillimetre = 72 / 25.4;
/** What Excel takes. */
const smallestScale = 10;

/** The percentage at which the columns are one page wide, 100 at most. @param columnWidths points */
function scaleToPage({ paper, orientation }: PrintSetup, columnWidths: readonly number[]): number {
  const page = (orientation === 'landscape' ? heightsOfPaper : widthsOfPaper)[paper];
  const room = (page - printMargins.left - printMargins.right) * pointsPerMillimetre;
  const wanted = columnWidths.reduce((sum, width) => sum + width, 0);
  return wanted <= room ? 100 : Math.max(smallestScale, Math.floor((100 * room) / wanted));
}

function rowsAddress({ from, to }: Span): string {
  return `$${from + 1}:$${to + 1}`;
}
