import type { Block, Kernel, SourceInfo } from '../../kernel/solution.ts';

/** What OpenStreetMap's licence (ODbL) wants to stand beside its data. */
const OSM_ATTRIBUTION = '© OpenStreetMap contributors';
/** The intake whose records are derived from OpenStreetMap and nothing else. */
export const OSM_POINTS = 'osm-points';

export interface Sourced {
  source: string;
  seenAt: string | null;
  licence: string | null;
}

/** Where a record comes from; null for one whose source is no longer configured: it is not shown. */
export function sourceOf(record: Sourced, kernel: Kernel): SourceInfo | null {
  const info = kernel.sources.info(record.source, record.seenAt, kernel.clock.now());
  if (info === null) return null;
  const isOsm = kernel.sources.get(record.source)?.intake === OSM_POINTS;
  return {
    ...info,
    // The licence wants these words, whatever the feed was called when it was entered.
    ...(isOsm && !/openstreetmap/i.test(info.name) && { name: `${info.name}, ${OSM_ATTRIBUTION}` }),
    ...(record.licence !== null && { licence: record.licence }),
  };
}

/** Whether it is invented. */
export function isExample({ source }: Pick<Sourced, 'source'>, kernel: Kernel): boolean {
  return kernel.sources.get(source)?.kind === 'sample';
}

/** Each source of a list once, the oldest state first, in a block of its own. */
export function sourceBlocks(records: readonly Sourced[], kernel: Kernel): Block[] {
  const found = new Map<string, SourceInfo>();
  for (const record of records) {
    const info = sourceOf(record, kernel);
    if (info === null) continue;
    const key = `${info.name} ${info.licence} ${info.url}`;
    const known = found.get(key);
    if (known === undefined || info.time < known.time) found.set(key, info);
  }
  return [...found.values()].map((source): Block => ({ type: 'source', source }));
}
