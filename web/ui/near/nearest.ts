/** All rows of a list from our own server, of which the device takes the nearest. The position is never sent. */
import { distance, type Point } from './distance.ts';

export interface NearRow extends Point {
  /** Below the place. */
  page: string;
  name: string;
  /** When and where it is. */
  note?: string;
  /** Language of the name where it is not that of the page. */
  lang?: string;
  /** Invented for trying out. */
  example?: true;
}

const MOST = 20;

/** Throws where the server does not answer as it should. */
export async function loadNearest(address: string, from: Point): Promise<(NearRow & { away: number })[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for rows`);
  const { rows } = (await response.json()) as { rows: NearRow[] }; // our own server's shape
  return nearest(rows, from);
}

export function nearest(rows: readonly NearRow[], from: Point): (NearRow & { away: number })[] {
  return rows
    .map((row) => ({ ...row, away: distance(row, from) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, MOST);
}
