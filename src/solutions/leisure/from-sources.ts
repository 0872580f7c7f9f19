import type { Block, Kernel, ListItem, SourceInfo } from '../../kernel/solution.ts';
import {
  blocksOfSources,
  isExample,
  type Sourced,
  sourceOfRecord,
} from '../../kernel/sources/sources-of-records.ts';

/** The intake whose records are derived from OpenStreetMap and nothing else. */
export const OSM_INTAKE = 'osm-places';

/** Where a record comes from; null for one whose source is no longer configured: it is not shown. */
export function sourceOf(record: Sourced, kernel: Kernel): SourceInfo | null {
  return sourceOfRecord(record, kernel, OSM_INTAKE);
}

/** Mark of invented records, to be spread into a row. */
export function exampleMark(record: Sourced, kernel: Kernel): Pick<ListItem, 'example'> {
  return isExample(record, kernel) ? { example: true } : {};
}

/** Each source of a list once, the oldest state first, in a block of its own. */
export function sourceBlocks(
  records: readonly (Sourced & { toldBy?: readonly Sourced[] })[],
  kernel: Kernel,
): Block[] {
  // What several sources tell is shown with all of them.
  const told = records.flatMap((one) => one.toldBy ?? [one]);
  return blocksOfSources(told.map((record) => sourceOf(record, kernel)));
}
