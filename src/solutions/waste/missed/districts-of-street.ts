import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtsFor } from '../address/districts-for.ts';
import { parseHouseNumber } from '../address/house-number.ts';
import { foldStreet, streetsFrom } from '../street-store.ts';

/**
 * Districts of one provider to which an address may belong: those of its number, else of its whole street; null: the
 * street is in no table, so that all may be meant.
 */
export async function districtsOfStreet(
  { ars }: Place,
  address: { street: string; number: string; provider: ReadonlySet<string> },
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<string[] | null> {
  const { street, number, provider } = address;
  const begin = foldStreet(street);
  if (begin === '') return null;
  const found = await streetsFrom([...places.keys(ars)], db, { begin, limit: 500 });
  const parts = found
    .filter((one) => foldStreet(one.record.street) === begin && provider.has(one.provider))
    .map((one) => ({ ...one, range: one.record.range, fractions: one.record.fractions }));
  if (parts.length === 0) return null;
  const known = districtsFor(parts, parseHouseNumber(number));
  return known.kind === 'unknown' ? [...new Set(parts.map(({ slug }) => slug))] : known.slugs;
}
