import type { Settings } from '../../model/settings';
import type { Sheet } from '../../workbook/workbook';
import { viewOf } from '../sheet-view';
import { headingRowsFingerprint } from './heading-block';

/** Forms have up to five heading rows; more are no headings. */
const mostRows = 5;

/**
 * The settings with the rows of a sheet that a person pointed out as the headings of its items; rows with the same texts are
 * headings from then on. The settings stay as they are where nothing stands in the rows, or they are more than five.
 * @param rows 0-based, first and last
 */
export function withHeadingRows(settings: Settings, sheet: Sheet, rows: { readonly from: number; readonly to: number }): Settings {
  const view = viewOf(sheet);
  const count = rows.to - rows.from + 1;
  if (count < 1 || count > mostRows || view.filled(rows.from).length === 0) return settings;
  const fingerprint = headingRowsFingerprint(view, rows.from, count);
  if (settings.headings.some((known) => known.fingerprint === fingerprint && known.rows === count)) return settings;
  return { ...settings, headings: [...settings.headings, { fingerprint, rows: count }] };
}
