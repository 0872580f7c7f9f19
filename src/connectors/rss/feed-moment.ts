/** Times of feeds, in the three ways in which they are written. Pure. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822, section 5. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ ut: '+00:00', utc: '+00:00', gmt: '+00:00', z: '+00:00' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00' },
  ...{ mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
  // Not in the norm, but what programs in Germany write.
  ...{ cet: '+01:00', mez: '+01:00', cest: '+02:00', mesz: '+02:00' },
};
const RFC_822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{2}|\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?$/i;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2}))?$/;

/**
 * "Tue, 24 Nov 2026 10:00:00 +0100" (RFC 822), "2026-11-24T10:00:00Z" (RFC 3339), "2026-11-24" (a day: its beginning in
 * Germany) as instant with seconds; null for what is none. A time without zone counts as UTC, as RFC 822 readers do.
 */
export function feedMoment(text: string): string | null {
  const trimmed = text.trim().slice(0, 100);
  try {
    if (ISO.test(trimmed)) return ofIso(trimmed);
    const found = RFC_822.exec(trimmed);
    return found === null ? null : ofRfc822(found);
  } catch (error) {
    if (error instanceof RangeError) return null; // the 31st of February
    throw error;
  }
}

function ofIso(text: string): string {
  if (text.length === 10)
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
      .toZonedDateTime('Europe/Berlin')
      .toInstant()
      .toString();
  return Temporal.Instant.from(text.replace(' ', 'T')).toString({ smallestUnit: 'second' });
}

function ofRfc822([
  ,
  day = '',
  month = '',
  year = '',
  hour = '',
  minute = '',
  second = '0',
  zone = 'GMT',
]: RegExpExecArray) {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : (ZONES[zone.toLowerCase()] ?? null);
  if (number === 0 || offset === null) return null;
  // Two digits are of the time of RFC 822: of this century up to 49, as RFC 2822 says.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const local = Temporal.PlainDateTime.from(
    // A leap second has no instant of its own.
    {
      year: full,
      month: number,
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Math.min(59, Number(second)),
    },
    { overflow: 'reject' },
  );
  return Temporal.Instant.from(`${local.toString()}${offset}`).toString({ smallestUnit: 'second' });
}
