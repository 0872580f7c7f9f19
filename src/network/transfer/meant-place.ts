import { fold } from '../../kernel/places/fold.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** Towns that are offered where a name may mean several. */
const MOST = 10;

/** The one place that a name means: the only one of exactly this name, or the only one found at all; null: ask. */
export function meantPlace(name: string, places: Kernel['places']): Place | null {
  const found = places.search(name, MOST);
  const same = found.filter(({ place }) => fold(place.name) === fold(name));
  const [only] = same.length === 1 ? same : found.length === 1 ? found : [];
  return only?.place ?? null;
}
