/** What the bench `import` measures of a connector. Types only. */
import type { Item } from '../../src/kernel/sources/connector.ts';

export type Bytes = AsyncIterable<Uint8Array>;

export interface ImportCase {
  /** Ending of the file: `csv`, `osm.gz` (is unpacked while it is read). */
  ending: string;
  /** Writes the file; the same bytes each time. */
  write(path: string): Promise<void>;
  /** The connector with the settings of a source; `file` is where the bytes come from. */
  read(bytes: Bytes, file: string): Promise<AsyncIterable<Item<unknown>>>;
  /** What the connector cannot be faster than: the bare library over the same bytes. Returns its records. */
  library: { name: string; read(bytes: Bytes): Promise<number> };
  /** Values that must come out; faults count as wrong. */
  records: number;
  /** Least share of the library's speed. */
  target: number;
}

/** A year: connectors without dates ignore it. */
export const HORIZON = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};
