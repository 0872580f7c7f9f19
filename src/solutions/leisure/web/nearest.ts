/** All places of a kind from our own server, of which the device takes the nearest. The position is never sent. */
import { distance, type Point } from './distance.ts';

export interface NearPlace extends Point {
  id: string;
  name: string;
  /** Language of the name where it is not that of the page. */
  lang?: string;
  /** Invented for trying out. */
  example?: true;
}

const MOST = 20;

/** Throws where the server does not answer as it should. */
export async function loadNearest(address: string, from: Point): Promise<(NearPlace & { away: number })[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for places`);
  const { places } = (await response.json()) as { places: NearPlace[] }; // our own server's shape
  return nearest(places, from);
}

export function nearest(places: readonly NearPlace[], from: Point): (NearPlace & { away: number })[] {
  return places
    .map((place) => ({ ...place, away: distance(place, from) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST);
}
