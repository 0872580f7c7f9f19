import type { FastifyBaseLogger } from 'fastify';
import type { Epochs } from '../bundle/epochs.ts';
import type { Language } from '../i18n/language.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';
import type { Registry } from '../registry.ts';
import type { Kernel } from '../solution.ts';
import { collectPoints } from './collect-points.ts';
import type { PlacePoints } from './place-points.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** The points of a place in one language, as list and as tiles. */
export interface PlaceMap extends PlacePoints {
  index: PointIndex;
  /** Milliseconds since 1970 until which it is believed. */
  expires: number;
}

export interface PlaceMaps {
  get(place: Place, language: Language): Promise<PlaceMap>;
}

/** Longest time in seconds that points are believed without asking the solutions again. */
const FRESH_SECONDS = 300;
/** A layer that failed is asked again sooner. */
const RETRY_SECONDS = 30;
/** How much is kept. A point takes about 600 bytes with its share of the clusters. */
const CAPACITY = { maps: 300, points: 60_000 };

interface Kept {
  map: Promise<PlaceMap>;
  stamp: number;
  /** The directory it was made with: a new one makes it old. */
  places: PlaceDirectory;
  expires: number;
  points: number;
}

/**
 * Maps per place and language, made once for all who ask at the same time. Old after five minutes, after a raised
 * epoch of the place or a level above, and with a new directory of places. The longest unused leave first.
 */
export function createPlaceMaps(input: {
  registry: Registry;
  kernel: Kernel;
  epochs: Epochs;
  log: Pick<FastifyBaseLogger, 'warn'>;
}): PlaceMaps {
  const { registry, kernel, epochs, log } = input;
  const kept = new Map<string, Kept>();

  async function make(place: Place, language: Language): Promise<PlaceMap> {
    const found = await collectPoints(registry.solutions, { place, language }, kernel, log);
    const seconds = found.incomplete.length > 0 ? RETRY_SECONDS : FRESH_SECONDS;
    return {
      ...found,
      index: createPointIndex(found.points),
      expires: kernel.clock.milliseconds() + seconds * 1000,
    };
  }

  function remove(key: string, entry: Kept): void {
    if (kept.get(key) === entry) kept.delete(key);
  }

  function makeRoom(): void {
    let points = [...kept.values()].reduce((sum, one) => sum + one.points, 0);
    for (const [key, one] of kept) {
      if (kept.size <= CAPACITY.maps && points <= CAPACITY.points) return;
      kept.delete(key);
      points -= one.points;
    }
  }

  return {
    get(place, language) {
      const key = place.ars + language;
      const { places } = kernel;
      const stamp = epochs.stamp([place.ars, ...places.ancestors(place.ars).map(({ ars }) => ars)]);
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        const isTrue =
          known.stamp === stamp && known.places === places && known.expires > kernel.clock.milliseconds();
        if (isTrue) {
          kept.set(key, known);
          return known.map;
        }
      }
      const entry: Kept = { map: make(place, language), stamp, places, expires: Infinity, points: 0 };
      kept.set(key, entry);
      entry.map.then(
        (map) => {
          entry.expires = map.expires;
          entry.points = map.points.length;
          makeRoom();
        },
        () => remove(key, entry),
      );
      return entry.map;
    },
  };
}
