import type { Feature, MultiPolygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Ars, Level, Place, PlaceChange } from './place.ts';
import type { SearchResult } from './search.ts';

/** What `keys(ars)` found: where an address leads today. */
export type Resolution =
  | { kind: 'current'; place: Place }
  | { kind: 'moved'; place: Place; change: PlaceChange }
  | { kind: 'split'; from: Ars; places: { place: Place; share: number | null }[] }
  | { kind: 'retired'; from: Ars; name: string | null }
  | { kind: 'unknown' };

export interface Located {
  place: Place;
  ancestors: Place[];
  neighbours: { place: Place; distance: number }[];
  nearBorder: boolean;
}

/**
 * Everything about places, in memory, read-only. Built from the database at start
 * and built anew after an import (notification `hier_places`).
 */
export interface PlaceDirectory {
  /** Number of current places of each level. */
  readonly counts: Readonly<Record<Level, number>>;
  /** State of the boundaries and names, for "Gebietsstand" and attribution. */
  readonly edition: { boundaries: string; register: string | null; attribution: SourceNote };
  get(ars: Ars): Place | undefined;
  /** What an address of any age means today. */
  resolve(ars: Ars): Resolution;
  /** The current key with all its predecessors: every scoped query takes this set. */
  keys(ars: Ars): ReadonlySet<Ars>;
  /** From the next level up to the federation, without the place itself. */
  ancestors(ars: Ars): Place[];
  /** Direct members of a place, by name. */
  children(ars: Ars): Place[];
  /** True if something attached to `itemArs` is valid for `placeArs`: same unit or one above, of any age. */
  applies(itemArs: Ars, placeArs: Ars): boolean;
  /** lon/lat in degrees WGS 84; null outside every area. */
  locate(lon: number, lat: number): Located | null;
  /** Municipalities within 2,000 m, nearest first; 0 if touching. */
  neighbours(ars: Ars): { place: Place; distance: number }[];
  /** Municipalities whose centres lie within so many metres of that of the place, itself included, nearest first. */
  around(ars: Ars, metres: number): { place: Place; distance: number }[];
  search(query: string, limit?: number): SearchResult[];
  /** Whether a register with postcodes has been imported. */
  readonly hasPostcodes: boolean;
  boundary(ars: Ars): Feature<MultiPolygon> | null;
  /** Sub-topology of all areas touching the tile of zoom 9; null for an impossible tile. */
  cell(x: number, y: number): Topology | null;
}

export interface SourceNote {
  name: string;
  licence: string;
  url: string;
  /** Civil date or year of the data. */
  state: string;
}
