import type { FastifyBaseLogger } from 'fastify';
import { nextMidnight } from '../clock.ts';
import type { Language } from '../i18n/language.ts';
import type { Place } from '../places/place.ts';
import type { Registry } from '../registry.ts';
import type { Kernel } from '../solution.ts';
import type { Bundle } from './bundle.ts';
import { type CachedBundle, createBundleCache } from './cache.ts';
import { collectCards } from './collect.ts';
import type { Epochs } from './epochs.ts';
import { summarize } from './place-summary.ts';

export interface BundleService {
  /** The bundle of a place as text ready to be sent, from the cache if it is still true. */
  get(place: Place, language: Language, now: number): Promise<CachedBundle> | CachedBundle;
  /** After a lost connection or a changed directory nothing is believed any more. */
  dropAll(): void;
  /** Bundles that are kept, and how many had to be built since the start. */
  readonly load: { kept: number; built: number };
}

/** Bundles expire at the earliest `validUntil` of their cards and at local midnight. */
export function createBundleService(input: {
  registry: Registry;
  kernel: Kernel;
  epochs: Epochs;
  log: Pick<FastifyBaseLogger, 'warn'>;
}): BundleService {
  const { registry, kernel, epochs, log } = input;
  const cache = createBundleCache();
  let built = 0;

  async function make(place: Place, language: Language): Promise<{ body: string; expires: number }> {
    built += 1;
    const cards = await collectCards(registry.solutions, { place, language }, kernel, log);
    const bundle: Bundle = { place: summarize(place, kernel), cards };
    const now = kernel.clock.now();
    const expires = cards
      .map((card) => Temporal.Instant.from(card.validUntil).epochMilliseconds)
      .reduce((a, b) => Math.min(a, b), nextMidnight(now).epochMilliseconds);
    return { body: JSON.stringify(bundle), expires };
  }

  return {
    get(place, language, now) {
      const key = place.ars + language;
      const known = cache.peek(key);
      // The usual case, some hundred thousand times a second: nothing was raised since it was last looked at.
      if (known !== undefined && known.checkedAt === epochs.count && known.expires > now) return known;
      const chain = [place.ars, ...kernel.places.ancestors(place.ars).map((one) => one.ars)];
      const stamp = epochs.stamp(chain);
      const fresh = cache.get(key, now, stamp);
      if (fresh === undefined) return cache.build(key, stamp, () => make(place, language));
      fresh.checkedAt = epochs.count;
      return fresh;
    },
    dropAll: () => cache.dropAll(),
    get load() {
      return { kept: cache.size, built };
    },
  };
}
