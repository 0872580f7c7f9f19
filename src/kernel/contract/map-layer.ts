/** What a solution shows on the map of a place. */
import type { MapCategory } from '../map/categories.ts';
import type { Kernel, PlaceRequest } from './kernel.ts';

/** Points of one kind. Its title is the text `layer_<id>` of the solution. */
export interface MapLayer {
  /** Unique within the solution: lower case letters, digits and hyphens, at most 30. */
  id: string;
  /** One of six; the map switches by it. */
  category: MapCategory;
  /**
   * What belongs to the place (rows of `kernel.places.keys(place.ars)`) and lies in the box: that of the place and
   * 2 km around it. At most 20,000 points within 2 s; what lies outside the box is left out, what comes late or
   * beyond costs the layer its points and the page says so. Believed for 5 minutes, or until an epoch is raised.
   */
  features(box: Box, request: PlaceRequest, kernel: Kernel): Promise<MapPoint[]>;
}

/** A thing on the map and in the list beside it. Texts are ready to show in the wanted language. */
export interface MapPoint {
  /** Unique within its layer and place, the same in every language, at most 100 characters. */
  id: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  /** What people call it, at most 200 characters, never empty. */
  title: string;
  /** Language of the title; see `Block`. */
  lang?: string;
  /** Page of the solution below the place, as in `Card`; '' for none. */
  page: string;
  /** Invented for trying out, marked as such. */
  example?: true;
}

/** [west, south, east, north] in degrees WGS 84. */
export type Box = readonly [number, number, number, number];
