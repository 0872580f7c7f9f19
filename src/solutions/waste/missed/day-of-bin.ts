import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { collectionsOf } from '../collection-store.ts';
import { districtsOfStreet } from './districts-of-street.ts';

/** What is known of a bin at an address on a day. */
export type DayOfBin =
  | { kind: 'collected' }
  /** It was to be collected, and was moved to this civil date, or called off. */
  | { kind: 'moved'; to: string }
  | { kind: 'cancelled' }
  | { kind: 'none' };

/** `ars`: the unit that answers for the bin; `day`: civil date. Where the street is in no table, any district counts. */
export async function dayOfBin(
  place: Place,
  {
    ars,
    bin,
    day,
    street,
    number,
  }: { ars: string; bin: string; day: string; street: string; number: string },
  kernel: Pick<Kernel, 'db' | 'places'>,
): Promise<DayOfBin> {
  const provider = kernel.places.keys(ars);
  const slugs = await districtsOfStreet(place, { street, number, provider }, kernel);
  const date = Temporal.PlainDate.from(day);
  const around = { from: date.subtract({ days: 31 }).toString(), until: date.add({ days: 31 }).toString() };
  const days = await collectionsOf([...provider], kernel.db, { slugs, ...around, bins: [bin] });
  if (days.some((one) => one.date === day && one.state !== 'cancelled')) return { kind: 'collected' };
  const moved = days.find((one) => one.planned === day && one.date !== day && one.state !== 'cancelled');
  if (moved !== undefined) return { kind: 'moved', to: moved.date };
  return days.some((one) => one.planned === day || one.date === day)
    ? { kind: 'cancelled' }
    : { kind: 'none' };
}
