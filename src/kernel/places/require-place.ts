import { problem } from '../http/problem.ts';
import type { PlaceDirectory } from './directory.ts';
import type { Place } from './place.ts';

/**
 * The place that a key means today: a moved key leads to its successor.
 * Throws what to tell somebody whose key is malformed, unknown, divided or retired.
 */
export function requirePlace(places: PlaceDirectory, ars: string): Place {
  const current = places.get(ars);
  if (current !== undefined) return current;
  if (!/^\d{12}$/.test(ars)) {
    throw problem({
      code: 'place-key-malformed',
      status: 400,
      title: 'Malformed key',
      values: { ars: ars.slice(0, 40), length: ars.length },
    });
  }
  const found = places.resolve(ars);
  switch (found.kind) {
    case 'current':
    case 'moved':
      return found.place;
    case 'split':
      throw problem({
        code: 'place-split',
        status: 409,
        title: 'Divided',
        values: { ars, places: found.places.map(({ place }) => `${place.name} (${place.ars})`).join(', ') },
      });
    case 'retired':
      throw problem({ code: 'place-retired', status: 410, title: 'Retired', values: { ars } });
    case 'unknown':
      throw problem({ code: 'place-unknown', status: 404, title: 'Unknown place', values: { ars } });
  }
}
