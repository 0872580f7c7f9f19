/** "Wanted by n towns with m inhabitants": pure, from keys of any age. */

import { townOf } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Ars } from '../../../kernel/places/place.ts';

export interface WantedBy {
  /** Each once, however many keys it had: the town that described it, and those that joined. */
  towns: number;
  /** Of those whose number is known; null: of none. */
  inhabitants: number | null;
  /** How many towns these inhabitants live in. */
  known: number;
}

export function wantedBy(keys: Iterable<Ars>, places: Pick<PlaceDirectory, 'resolve'>): WantedBy {
  const towns = new Map<Ars, number | null>();
  for (const key of keys) {
    const place = townOf(key, places);
    towns.set(place?.ars ?? key, place?.population ?? null);
  }
  const known = [...towns.values()].filter((one) => one !== null);
  return {
    towns: towns.size,
    inhabitants: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
    known: known.length,
  };
}
