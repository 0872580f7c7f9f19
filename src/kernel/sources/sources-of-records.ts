/** Where records of feeds come from, for what is shown beside them. */
import type { Block, Kernel, SourceInfo } from '../solution.ts';

/** What OpenStreetMap's licence (ODbL) wants to stand beside its data. */
export const OSM_ATTRIBUTION = '© OpenStreetMap contributors';

/** What a row of a record says of it. */
export interface Sourced {
  source: string;
  /** Instant of its own; null: the last look at the source confirmed it. */
  seenAt: string | null;
  /** Its own, where it differs from that of the source. */
  licence: string | null;
}

/**
 * Null for a record whose source is no longer configured: it is not shown. `osmIntake` is the intake of the solution
 * whose records are derived from OpenStreetMap and nothing else.
 */
export function sourceOfRecord(
  record: Sourced,
  kernel: Pick<Kernel, 'sources' | 'clock'>,
  osmIntake?: string,
): SourceInfo | null {
  const info = kernel.sources.info(record.source, record.seenAt, kernel.clock.now());
  if (info === null) return null;
  const isOsm = osmIntake !== undefined && kernel.sources.get(record.source)?.intake === osmIntake;
  return {
    ...info,
    // The licence wants these words, whatever the feed was called when it was entered.
    ...(isOsm && !/openstreetmap/i.test(info.name) && { name: `${info.name}, ${OSM_ATTRIBUTION}` }),
    ...(record.licence !== null && { licence: record.licence }),
  };
}

/** Whether it is invented. A record without a source was entered by somebody. */
export function isExample({ source }: { source: string | null }, kernel: Pick<Kernel, 'sources'>): boolean {
  return source !== null && kernel.sources.get(source)?.kind === 'sample';
}

/** Each source of a list once, the oldest state first, in a block of its own. */
export function blocksOfSources(sources: readonly (SourceInfo | null)[]): Block[] {
  const found = new Map<string, SourceInfo>();
  for (const info of sources) {
    if (info === null) continue;
    // Two feeds of one name and licence are one source to whoever reads it.
    const key = `${info.name} ${info.licence} ${info.url}`;
    const known = found.get(key);
    if (known === undefined || info.time < known.time) found.set(key, info);
  }
  return [...found.values()].map((source): Block => ({ type: 'source', source }));
}
