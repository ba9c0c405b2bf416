/** Days between the first days of the 1900 and the 1904 date system. */
export const DAYS_1900_TO_1904 = 1462;

const DAY = 86_400_000;
/** Serial 60 is the 29 February 1900 that never was: from 1 March 1900 on, days count from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** "2025-03-31", "2025-03-31T12:30:00", "12:30:00" → Excel's serial in the 1900 system; null when it is none of these. */
export function serialOfIsoDate(text: string): number | null {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?Z?$/.test(text)) return null;
  const moment = Date.parse(text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text);
  if (Number.isNaN(moment)) return null;
  const days = (moment - EPOCH) / DAY;
  return days > 60 ? days : days - 1;
}
