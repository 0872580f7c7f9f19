import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block, Kernel, SourceInfo } from '../../../kernel/solution.ts';
import { blocksOfSources, isExample, sourceOfRecord } from '../../../kernel/sources/sources-of-records.ts';
import { sayIn } from '../texts.ts';
import type { ListedLot } from './free-store.ts';

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
  const { source, seenAt, licence } = lot;
  return sourceOfRecord({ source, seenAt, licence }, kernel);
}

/** Each source of a list once, the oldest state first. */
export function sourceBlocks(lots: readonly ListedLot[], language: Language, kernel: Kernel): Block[] {
  return blocksOfSources(lots.map((lot) => sourceOf(lot, language, kernel)));
}
