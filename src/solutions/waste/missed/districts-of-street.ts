import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { foldStreet, streetsFrom } from '../street-store.ts';

/**
 * Districts of one provider to which an address may belong; null: the street is in no table, so that all may be meant.
 */
export async function districtsOfStreet(
  { ars }: Place,
  { street, provider }: { street: string; provider: ReadonlySet<string> },
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<string[] | null> {
  const begin = foldStreet(street);
  if (begin === '') return null;
  const found = await streetsFrom([...places.keys(ars)], db, { begin, limit: 500 });
  const parts = found.filter((one) => foldStreet(one.record.street) === begin && provider.has(one.provider));
  return parts.length === 0 ? null : [...new Set(parts.map(({ slug }) => slug))];
}
