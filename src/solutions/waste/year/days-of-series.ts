/** Days of series by district and bin, before holiday rules and changes of the desk are laid over them. Pure. */
import { districtSlug } from '../district-slug.ts';
import type { Bin, SeriesRecord } from '../model.ts';
import { daysOfRhythm } from '../rules/days-of-rhythm.ts';

export interface BinDays {
  district: string;
  slug: string;
  bin: Bin;
  /** Civil dates in order; a day that was told twice stands there twice. */
  days: string[];
}

export interface BinDayBook {
  add(record: SeriesRecord): void;
  /** By district, then bin. */
  all(): BinDays[];
}

/** `horizon`: civil dates between which rhythms are written out. Cancelled days are none. */
export function createBinDayBook(horizon: { from: string; until: string }): BinDayBook {
  const found = new Map<string, BinDays>();
  return {
    add(record) {
      const { district, bins, dates, rhythm } = record;
      const days = [
        ...dates.filter(({ isCancelled }) => !isCancelled).map(({ date }) => date),
        ...(rhythm === null ? [] : daysOfRhythm(rhythm, horizon)),
      ];
      for (const bin of bins) {
        const key = JSON.stringify([district, bin.key]);
        const known = found.get(key) ?? { district, slug: districtSlug(district), bin, days: [] };
        for (const day of days) known.days.push(day);
        found.set(key, known);
      }
    },
    all: () =>
      [...found.values()]
        .filter(({ days }) => days.length > 0)
        .map((one) => ({ ...one, days: one.days.toSorted() }))
        .sort((one, other) => compare(one.district, other.district) || compare(one.bin.key, other.bin.key)),
  };
}

const order = new Intl.Collator('de', { numeric: true });
function compare(one: string, other: string): number {
  return order.compare(one, other);
}
