/** The zone as the IANA database names it; null if it is none. */
export function zoneOf(name: string | null): string | null {
  if (name === null || !/^[A-Za-z][A-Za-z0-9_+/-]{1,50}$/.test(name)) return null;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    // RangeError: no zone of that name.
    return null;
  }
}

/** "19:00", with seconds only where there are some: as in `DayTime`. */
export function clockIn(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
}
