/** Records of waste as small as they may be, for tests. */
import type { Fraction } from '../fractions.ts';
import type { Bin, SeriesRecord, StreetRecord, ToldDate } from '../model.ts';

export function aBin(fraction: Fraction = 'residual', more: Partial<Bin> = {}): Bin {
  return { key: fraction, fraction, name: fraction, ...more };
}

/** One day; its key is the regular day. */
export function aToldDate(date: string, more: Partial<ToldDate> = {}): ToldDate {
  return {
    key: more.planned ?? date,
    date,
    ...{ planned: null, isCancelled: false, window: null, stop: null, note: null },
    ...more,
  };
}

/** Residual waste in the whole unit, on these days. */
export function aSeries(dates: readonly string[], more: Partial<SeriesRecord> = {}): SeriesRecord {
  return {
    ...{ district: '', bins: [aBin()], dates: dates.map((date) => aToldDate(date)) },
    ...{ rhythm: null, window: null, stop: null, note: null },
    ...more,
  };
}

/** All numbers of a street, for all fractions. */
export function aStreet(street: string, district: string, more: Partial<StreetRecord> = {}): StreetRecord {
  return {
    ...{ street, locality: null, range: { from: null, until: null, parity: 'all' as const } },
    ...{ district, fractions: [] },
    ...more,
  };
}
