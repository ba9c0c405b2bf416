import type { FiscalYear } from '../model/fiscal-year';
import { eraOf, eras, yearInEra } from '../workbook/era';

const MS_PER_DAY = 86_400_000;
/** Excel's 1900 system counts a 29 February 1900 that never was: serials up to 59 lie one day later than the rest. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_SERIAL_BEFORE_GHOST_DAY = 59;
const GHOST_DAY = 60;

/** A serial of the 1900 system (time of day ignored) → ISO date. 45747 → "2025-03-31". */
export function isoDate(serial: number): string {
  const day = Math.floor(serial);
  if (day === GHOST_DAY) return '1900-02-29';
  const days = day <= LAST_SERIAL_BEFORE_GHOST_DAY ? day + 1 : day;
  return new Date(DAY_ZERO + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** ISO date → serial of the 1900 system. */
export function serialOf(iso: string): number {
  if (iso === '1900-02-29') return GHOST_DAY;
  const days = Math.round((Date.parse(`${iso}T00:00:00Z`) - DAY_ZERO) / MS_PER_DAY);
  return days <= GHOST_DAY ? days - 1 : days;
}

/** "2025-03-31" → 2024: a fiscal year begins on 1 April. */
export function fiscalYearOf(iso: string): FiscalYear {
  const year = Number(iso.slice(0, 4));
  return iso.slice(5, 7) < '04' ? year - 1 : year;
}

/** 2024 → "2025-03-31". */
export function endOfFiscalYear(fiscalYear: FiscalYear): string {
  return `${fiscalYear + 1}-03-31`;
}

/** 2024 → "令和6年度", 2019 → "令和元年度": the era in which the fiscal year ends. */
export function fiscalYearLabel(fiscalYear: FiscalYear): string {
  const era = eras.find(({ from }) => Number(from.slice(0, 4)) <= fiscalYear);
  return era ? `${era.name}${eraYearText(yearInEra(era, fiscalYear))}年度` : `${fiscalYear}年度`;
}

/** "2025-03-31" → "令和7年3月31日". */
export function japaneseDate(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const era = eraOf(iso);
  return `${era ? era.name + eraYearText(yearInEra(era, year)) : String(year)}年${month}月${day}日`;
}

const hoursAheadOfGreenwich = 9;

/**
 * The moment at which a file was saved, in Japanese time: "2025-05-20T01:30:00Z" → "令和7年5月20日 10:30". A time without a zone is
 * taken as it stands; a date alone stays one. What is no date comes back as it is.
 */
export function japaneseMoment(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})\S*)?$/.exec(iso);
  if (!parts) return iso;
  const [, date = '', time] = parts;
  if (time === undefined) return japaneseDate(date);
  const moment = Date.parse(iso);
  if (!/(Z|[+-]\d{2}:?\d{2})$/.test(iso) || Number.isNaN(moment)) return `${japaneseDate(date)} ${time}`;
  const inJapan = new Date(moment + hoursAheadOfGreenwich * 3_600_000).toISOString();
  return `${japaneseDate(inJapan.slice(0, 10))} ${inJapan.slice(11, 16)}`;
}

function eraYearText(year: number): string {
  return year === 1 ? '元' : String(year);
}

/** ISO date, null when the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Last day of a month. */
export function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
