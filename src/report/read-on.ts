import type { Review } from '../model/review';
import { japaneseDate } from '../text/fiscal-years';

/** The day on which a file with this content was read first; "" when no record is kept. */
export function readOn(sha256: string, { earlier, run }: Pick<Review, 'earlier' | 'run'>): string {
  const before = sha256 === '' ? undefined : earlier?.files.find((file) => file.sha256 === sha256)?.readOn;
  const day = before ?? run?.on;
  return day === undefined ? '' : japaneseDate(day);
}
