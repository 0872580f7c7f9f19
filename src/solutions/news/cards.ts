import { nextMidnight } from '../../kernel/clock.ts';
import { momentValues } from '../../kernel/pages/format-moment.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { scopeOf } from './scope.ts';
import { newsAt } from './store.ts';
import { sayIn } from './texts.ts';

/** Days after which the newest is no longer worth a card. */
const FRESH_DAYS = 14;

/** The newest piece of news, as long as it is fresh; none otherwise. */
export async function cards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const now = kernel.clock.now();
  const scope = scopeOf(place, kernel);
  const samples = sourcesLeftOut('no', kernel.sources);
  const [real] = await newsAt(scope, kernel.db, { limit: 1, without: samples });
  // Invented ones are looked at only where there are no real ones.
  const [newest = undefined] =
    real !== undefined || samples.length === 0 ? [real] : await newsAt(scope, kernel.db, { limit: 1 });
  const source = newest && kernel.sources.info(newest.source, newest.seenAt, now);
  if (newest === undefined || source === null || source === undefined) return [];
  const gone = Temporal.Instant.from(newest.published).add({ hours: 24 * FRESH_DAYS });
  if (Temporal.Instant.compare(gone, now) <= 0) return [];
  const say = sayIn(language);
  const midnight = nextMidnight(now);
  return [
    {
      id: 'news',
      title: say('card_title', { place: place.name }),
      sentence: say('card_sentence', { title: newest.title, ...momentValues(newest.published, language) }),
      quote: { text: newest.title, lang: newest.lang },
      state: source.stale ? 'stale' : 'ok',
      priority: 35,
      validUntil: (Temporal.Instant.compare(gone, midnight) < 0 ? gone : midnight).toString(),
      source,
      page: 'aktuelles',
    },
  ];
}
