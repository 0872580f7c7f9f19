import type { Ars, Level } from '../place.ts';

/** A unit as an imported file describes it; null where the file says nothing about it. */
export interface IncomingPlace {
  ars: Ars;
  ags: string | null;
  name: string;
  officialName: string | null;
  kind: string | null;
  /** Null: as known, or a municipality. */
  levels: Level[] | null;
  selectable: boolean | null;
  areaKm2: number | null;
  population: number | null;
  postcodes: string[] | null;
  validFrom: string | null;
}
