import type { Block, Kernel, SourceInfo } from '../../kernel/solution.ts';
import { blocksOfSources, type Sourced, sourceOfRecord } from '../../kernel/sources/sources-of-records.ts';

/** The intake whose records are derived from OpenStreetMap and nothing else. */
export const OSM_POINTS = 'osm-points';

/** Where a record comes from; null for one whose source is no longer configured: it is not shown. */
export function sourceOf(record: Sourced, kernel: Kernel): SourceInfo | null {
  return sourceOfRecord(record, kernel, OSM_POINTS);
}

/** Each source of a list once, the oldest state first, in a block of its own. */
export function sourceBlocks(records: readonly Sourced[], kernel: Kernel): Block[] {
  return blocksOfSources(records.map((record) => sourceOf(record, kernel)));
}
