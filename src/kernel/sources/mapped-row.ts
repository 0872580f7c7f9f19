/** A row or feature whose columns were given our names by the source's mapping. Yielded by `csv` and `geojson`. */
export interface MappedRow {
  /** Our field → text as the source has it, trimmed; empty ones are left out. */
  fields: Readonly<Record<string, string>>;
  /** Degrees WGS 84; null where the row has none. Not checked against any border. */
  point: { lon: number; lat: number } | null;
}
