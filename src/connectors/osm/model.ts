/** What the connectors of OpenStreetMap yield: a thing with a place and tags. Types only. */
export interface OsmElement {
  type: 'node' | 'way' | 'relation';
  id: number;
  /** Degrees WGS 84; for a way the middle of its area or line. */
  lon: number;
  lat: number;
  /** As mapped, without any change. */
  tags: Readonly<Record<string, string>>;
  /** Instant of the last edit, if said. */
  changedAt: string | null;
}
