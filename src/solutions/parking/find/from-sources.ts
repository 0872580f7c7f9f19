import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block, Kernel, SourceInfo } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import type { ListedLot } from './free-store.ts';

/** Whether it is invented. */
export function isExample({ source }: Pick<ListedLot, 'source'>, kernel: Pick<Kernel, 'sources'>): boolean {
  return source !== null && kernel.sources.get(source)?.kind === 'sample';
}

/** What is invented is counted only where nothing real is known. */
export function realOrExamples(
  all: readonly ListedLot[],
  kernel: Pick<Kernel, 'sources'>,
): { lots: readonly ListedLot[]; isExample: boolean } {
  const real = all.filter((lot) => !isExample(lot, kernel));
  return real.length > 0 || all.length === 0
    ? { lots: real, isExample: false }
    : { lots: all, isExample: true };
}

/** Where a lot comes from: a source, or the person who offers it; null where the source is gone. */
export function sourceOf(lot: ListedLot, language: Language, kernel: Kernel): SourceInfo | null {
  if (lot.source === null) {
    const say = sayIn(language);
    return {
      ...{ name: say('find_source_owners'), licence: say('find_licence_owners'), url: null },
      time: lot.changedAt,
    };
  }
  const info = kernel.sources.info(lot.source, lot.seenAt, kernel.clock.now());
  return info === null ? null : { ...info, ...(lot.licence !== null && { licence: lot.licence }) };
}

/** Each source of a list once, the oldest state first. */
export function sourceBlocks(lots: readonly ListedLot[], language: Language, kernel: Kernel): Block[] {
  const found = new Map<string, SourceInfo>();
  for (const lot of lots) {
    const info = sourceOf(lot, language, kernel);
    if (info === null) continue;
    const key = `${info.name} ${info.licence} ${info.url}`;
    const known = found.get(key);
    if (known === undefined || info.time < known.time) found.set(key, info);
  }
  return [...found.values()].map((source): Block => ({ type: 'source', source }));
}
