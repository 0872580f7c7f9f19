import type { Block, Kernel, SourceInfo } from '../../kernel/solution.ts';

export interface Sourced {
  source: string;
  seenAt: string | null;
  licence: string | null;
}

/** Where a record comes from; null for one whose source is no longer configured: it is not shown. */
export function sourceOf(record: Sourced, kernel: Kernel): SourceInfo | null {
  const info = kernel.sources.info(record.source, record.seenAt, kernel.clock.now());
  return info && { ...info, ...(record.licence !== null && { licence: record.licence }) };
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
