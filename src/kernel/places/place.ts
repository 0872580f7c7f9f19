/** A unit of the administrative hierarchy as the house knows it. Types only. */

/** Levels from the ground up. One place may stand on several (Hamburg is town, county and state). */
export type Level = 'municipality' | 'association' | 'county' | 'region' | 'state' | 'federal';

export const LEVELS: readonly Level[] = [
  'municipality',
  'association',
  'county',
  'region',
  'state',
  'federal',
];

/** Twelve digits, Amtlicher Regionalschlüssel. Always a string: the leading zero is real. */
export type Ars = string;

/** Key of the federation: what belongs to no place below it. */
export const FEDERATION: Ars = '000000000000';

export interface Place {
  ars: Ars;
  /** Eight digits; null above the municipality where the source has none. */
  ags: string | null;
  /** Short name for the screen ("Köln"). */
  name: string;
  /** As the source writes it ("Köln, Stadt"). */
  officialName: string;
  /** The source's own designation ("Stadt", "Markt", "Landkreis", "Verbandsgemeinde"). */
  kind: string;
  /** Lowest first, never empty. Data, never read from zeros. */
  levels: readonly Level[];
  /** Next unit above that exists as a place of its own; null for the federation. */
  parent: Ars | null;
  /** False for uninhabited unincorporated areas and coastal keys: hidden in pickers, kept in point tests. */
  selectable: boolean;
  areaKm2: number | null;
  population: number | null;
  /** [west, south, east, north] in degrees WGS 84. */
  bbox: readonly [number, number, number, number] | null;
  /** A point inside the place, [lon, lat] in degrees WGS 84. */
  centre: readonly [number, number] | null;
  postcodes: readonly string[];
  /** Civil date; null where the source says nothing. */
  validFrom: string | null;
  /** Civil date from which the key no longer exists; null while it does. */
  validTo: string | null;
  /** Key of `kernel.attribution`: where name and key come from. */
  source: string;
}

/** How an old key became a new one. `share` is the part of the old area, 0..1, where known. */
export interface PlaceChange {
  from: Ars;
  /** null: what became of it is unknown. */
  to: Ars | null;
  kind: 'rekeyed' | 'merged' | 'split' | 'vanished';
  share: number | null;
  /** 'table': from a table of changes; 'derived': from overlap of areas; 'ags': same AGS, other ARS; 'unknown'. */
  evidence: 'table' | 'derived' | 'ags' | 'unknown';
}
