import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { pointInside } from '../../../kernel/sources/sample/point-inside.ts';
import { seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import { type PlaceRecord, placeSchema } from '../model.ts';
import templates from './places.json' with { type: 'json' };

const STREETS = ['Beispielstraße', 'Beispielweg', 'Beispielplatz', 'Beispielallee', 'Am Beispielufer'];

/** Invented places of a municipality by key. The same key stands at the same point on every day. */
export function samplePlaces(
  place: Place,
  places: Pick<PlaceDirectory, 'locate'>,
): ReadonlyMap<string, PlaceRecord> {
  return new Map(
    templates.map(({ key, description, ...template }) => {
      const random = seededRandom(`${place.ars} ${key}`);
      const record = placeSchema.parse({
        ...template,
        description: [{ type: 'paragraph', text: description }],
        point: pointInside(place, places, random),
        address: `${random.pick(STREETS)} ${random.whole(1, 90)}, ${place.name}`,
        website: null,
        phone: null,
      });
      return [key, record] as const;
    }),
  );
}
