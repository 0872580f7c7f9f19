/** A town in a list of the network, as the map beside it needs it. */
export interface TownOnMap {
  /** Current key. */
  id: string;
  name: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  isExample: boolean;
  /** What there is to say of it, ready to show. */
  what: string;
}
