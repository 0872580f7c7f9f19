import type { Block, Kernel, SourceInfo } from '../../../kernel/solution.ts';
import type { ListedLot } from './free-store.ts';

type Sourced = Pick<ListedLot, 'source' | 'seenAt' | 'licence'>;

/** Whether it is invented. */
export function isExample({ source }: Pick<ListedLot, 'source'>, kernel: Pick<Kernel, 'sources'>): boolean {
  return source !== null && kernel.sources.get(source)?.kind === 'sample';
}

/** Where a lot comes from; null for one that a person offers, and for one whose source is gone. */
export function sourceOf(lot: Sourced, kernel: Kernel): SourceInfo | null {
  if (lot.source === null) return null;
  const info = kernel.sources.info(lot.source, lot.seenAt, kernel.clock.now());
  return info === null ? null : { ...info, ...(lot.licence !== null && { licence: lot.licence }) };
}

/** Each source of a list once, the oldest state first. */
export function sourceBlocks(lots: readonly Sourced[], kernel: Kernel): Block[] {
  const found = new Map<string, SourceInfo>();
  for (const lot of lots) {
    const info = sourceOf(lot, kernel);
    if (info === null) continue;
    const key = `${info.name} ${info.licence} ${info.url}`;
    const known = found.get(key);
    if (known === undefined || info.time < known.time) found.set(key, info);
  }
  return [...found.values()].map((source): Block => ({ type: 'source', source }));
}
