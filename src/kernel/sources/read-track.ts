/** A line on the ground with what is said about it, as `gpx` and `geojson-tours` read it. Types only. */

/** Degrees WGS 84, and metres above the sea where the source says them. */
export type Fix = readonly [lon: number, lat: number, height: number | null];

export interface ReadTrack {
  /** Our field → text as the source has it, trimmed; empty ones are left out. */
  fields: Readonly<Record<string, string>>;
  /** In the order of walking where the source has one; at least one, each of at least two. Not checked against any border. */
  parts: readonly (readonly Fix[])[];
  /** Named points on the way, in the order in which one comes past them. */
  stops: readonly TrackStop[];
}

export interface TrackStop {
  lon: number;
  lat: number;
  name: string;
  /** '' for none. */
  description: string;
}
