/** Where a search begins while nobody has said where to: the middle of an area says nothing about where one parks. */
import { metresBetween } from '../../../kernel/places/metres.ts';

/** The walk that a search begins with, metres. */
const AROUND = 500;

interface Spot {
  lon: number;
  lat: number;
  bays: number;
}

/** The spot that has most bays around it, the first of those that are alike; null: there is none. Pure. */
export function whereMost(spots: readonly Spot[]): { lon: number; lat: number } | null {
  let best: Spot | null = null;
  let most = 0;
  for (const spot of spots) {
    const around = spots.reduce((sum, one) => {
      const metres = metresBetween([spot.lon, spot.lat], [one.lon, one.lat]);
      return metres <= AROUND ? sum + one.bays : sum;
    }, 0);
    if (around > most) [best, most] = [spot, around];
  }
  return best === null ? null : { lon: best.lon, lat: best.lat };
}
