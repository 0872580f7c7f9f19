import { civilDate } from '../../../kernel/clock.ts';
import { wilson } from '../../../kernel/figures/wilson.ts';
import type { Measure } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { landHolidays } from '../lots/land-holidays.ts';
import { baysOf, lotsAt } from '../lots/lot-store.ts';
import { openSpans } from '../lots/open-spans.ts';
import { isTooFew } from './few.ts';
import { type Between, countBooked } from './figures-store.ts';

/** Civil dates, both included, as the instants between which they lie. */
function spanOf(from: string, to: string): Between {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime('Europe/Berlin').toInstant().toString();
  return {
    from: midnight(Temporal.PlainDate.from(from.slice(0, 10))),
    until: midnight(Temporal.PlainDate.from(to.slice(0, 10)).add({ days: 1 })),
  };
}

const minutes = (instant: string) => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 60_000);

/** Hours in which bays are open to bookings, by the windows as they are now; a lot counts from the day it was declared. */
export const offeredHours: Measure = {
  id: 'parking-offered',
  unit: 'h',
  better: 'higher',
  past: 'now',
  async query(ars, from, to, { db, places, sources, clock }) {
    const span = spanOf(from, to);
    const without = new Set(sourcesLeftOut('no', sources));
    const lots = (await lotsAt(db, places.keys(ars), ['listed'])).filter(
      ({ source }) => source === null || !without.has(source),
    );
    const counted = Map.groupBy(
      (await baysOf(db, lots)).filter(({ state, record }) => state !== 'withdrawn' && !record.isRequired),
      ({ lot }) => lot,
    );
    const isHoliday = landHolidays(ars);
    const now = civilDate(clock.now()).toString();
    let sum = 0;
    for (const lot of lots) {
      const since = minutes(lot.declaredAt ?? lot.createdAt);
      const range = { from: Math.max(minutes(span.from), since), until: minutes(span.until) };
      const open = openSpans(lot.record, range, isHoliday);
      const each = open.reduce((all, one) => all + one.until - one.from, 0);
      sum += each * (counted.get(lot.id)?.length ?? 0);
    }
    // Nobody asks today about windows that may still change.
    const isOver = from.slice(0, 10) <= now;
    return { value: isOver ? Math.round(sum / 60) : null, n: lots.length, interval: null };
  },
};

export const bookedHours: Measure = {
  id: 'parking-booked',
  unit: 'h',
  better: 'higher',
  past: 'kept',
  async query(ars, from, to, { db, places }) {
    const found = await countBooked(db, places.keys(ars), spanOf(from, to));
    return { value: isTooFew(found) ? null : Math.round(found.hours), n: found.bookings, interval: null };
  },
};

/** Share of bookings whose promise held: the owner did not take them back, or another bay was found. Percent. */
export const keptPromises: Measure = {
  id: 'parking-kept',
  unit: '%',
  better: 'higher',
  past: 'kept',
  async query(ars, from, to, { db, places }) {
    const found = await countBooked(db, places.keys(ars), spanOf(from, to));
    const { bookings, broken } = found;
    const interval = wilson(bookings - broken, bookings);
    if (isTooFew(found) || interval === null) return { value: null, n: bookings, interval: null };
    const percent = (share: number) => Math.round(share * 1_000) / 10;
    return {
      ...{ value: percent((bookings - broken) / bookings), n: bookings },
      interval: [percent(interval[0]), percent(interval[1])],
    };
  },
};
