import type { Box } from '../solution.ts';
import type { MapCategory } from './categories.ts';

/** A point as it travels: whose it is, and its page as an own, absolute path. */
export interface PlacePoint {
  /** "<solution>/<layer>/<id>": unique in the house. */
  key: string;
  category: MapCategory;
  /** Title of its layer, ready to show. */
  layer: string;
  title: string;
  /** Language of a title in words of others; see `MapPoint`. */
  lang?: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  /** null where it has no page. */
  link: string | null;
  /** Invented for trying out, marked as such. */
  example?: true;
}

/** All points of a place in one language. */
export interface PlacePoints {
  /** By category in the order of the closed list, then by title, then by key: the order of the list. */
  points: PlacePoint[];
  /** Titles of the layers that failed, were late, or had more points than fit. */
  incomplete: string[];
}

/** All of Germany with its islands: for places without a boundary, and the end of the base map. */
export const GERMANY: Box = [5.5, 47.1, 15.3, 55.2];
