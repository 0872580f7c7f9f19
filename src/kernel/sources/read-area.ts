/** An area on the ground with what is said about it, as `geojson-areas` reads it. Types only. */

/** Degrees WGS 84; closed: the last is the first. */
export type ReadRing = readonly (readonly [lon: number, lat: number])[];

export interface ReadArea {
  /** Our field → text as the source has it, trimmed; empty ones are left out. */
  fields: Readonly<Record<string, string>>;
  /** At least one; of each the outer ring first, then holes. Not checked against any border. */
  polygons: readonly (readonly ReadRing[])[];
  /** A point inside. */
  point: { lon: number; lat: number };
}
