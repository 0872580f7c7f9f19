/** Invented tours of a municipality: round its invented places, over hills that are not there. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { metresPerDegree } from '../../../kernel/places/metres.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';
import { seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import type { PlaceRecord } from '../model.ts';
import type { TourRecord } from '../tours/tour-model.ts';
import { tourOfTrack } from '../tours/tour-of-track.ts';
import templates from './tours.json' with { type: 'json' };

/** Points between two places. */
const BETWEEN = 24;

/** By key; the same stands at the same points on every day. `venues`: the invented places. */
export function sampleTours(
  place: Place,
  venues: ReadonlyMap<string, PlaceRecord>,
  places: Pick<PlaceDirectory, 'locate'>,
): ReadonlyMap<string, TourRecord> {
  return new Map(
    templates.flatMap(({ key, title, kind, description, duration, stops: keys, isLoop, base }) => {
      const stops = keys.flatMap((name) => venues.get(name) ?? []);
      const corners = stops.map(({ point }) => point);
      const [first] = corners;
      const way = isLoop && first !== undefined ? [...corners, first] : corners;
      const parts = [wavyLine(way, `${place.ars} ${key}`, base)];
      const fields = { title, kind, description, duration };
      const named = stops.map(({ name, point }) => ({ ...point, name: name ?? '', description: '' }));
      const mapped = tourOfTrack({ value: { fields, parts, stops: named } }, { places });
      // Invented tours stay at home, wherever the line between two places runs.
      return 'fault' in mapped ? [] : [[key, { ...mapped.record, passes: [place.ars] }] as const];
    }),
  );
}

/** From corner to corner with some bends; up to `base` metres high and a hill. */
function wavyLine(corners: readonly { lon: number; lat: number }[], seed: string, base: number): Fix[] {
  const random = seededRandom(seed);
  const [turn, hill] = [random.next() * Math.PI, 40 + random.whole(0, 80)];
  return corners.flatMap((from, leg) => {
    const to = corners[leg + 1];
    if (to === undefined) return leg === corners.length - 1 ? [[from.lon, from.lat, base] satisfies Fix] : [];
    const [x, y] = metresPerDegree(from.lat);
    const metres = Math.hypot((to.lon - from.lon) * x, (to.lat - from.lat) * y);
    const bend = Math.min(120, metres / 12);
    return Array.from({ length: BETWEEN }, (_, step): Fix => {
      const part = step / BETWEEN;
      // No bend at the corners themselves: a stop lies on the line.
      const aside = bend * Math.sin(part * Math.PI) * Math.sin(part * 3 * Math.PI + turn + leg);
      const all = (leg + part) / (corners.length - 1);
      const height = base + hill * Math.sin(all * Math.PI) ** 2 + 12 * Math.sin(all * 9 * Math.PI);
      return [
        from.lon + (to.lon - from.lon) * part + aside / x,
        from.lat + (to.lat - from.lat) * part + aside / y,
        Math.round(height * 10) / 10,
      ];
    });
  });
}
