/**
 * A civil day as feeds write it ("20260105", "2026-01-05", "05.01.2026", also with a time behind it) → "2026-01-05".
 * null: no day, or one that does not exist, or lies outside the years 1990 to 2099. Pure.
 */
export function civilDayOf(text: string): string | null {
  const found = ISO.exec(text) ?? SHORT.exec(text) ?? GERMAN.exec(text);
  const { year, month, day } = found?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The calendar alone knows how long a month is.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
  return isDay && year >= '1990' && year <= '2099' ? date : null;
}

const ISO = /^\s*(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]|\s*$)/;
const SHORT = /^\s*(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T ]|\s*$)/;
const GERMAN = /^\s*(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:\s|$)/;
