import { nextMidnight } from '../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { isInForce, type Notice } from './model.ts';
import { scopeOf } from './scope.ts';
import { settingsOf } from './settings.ts';
import { noticesAt } from './store.ts';
import { sayIn } from './texts.ts';
import { warningCards } from './warnings/card.ts';
import { whenOf } from './when.ts';

const MOST = 50;

/** Official warnings first, then what is disrupted. */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const found = await Promise.all([warningCards(request, kernel), noticeCards(request, kernel)]);
  return found.flat();
}

/**
 * A card while something is disrupted, or will be before midnight, or in as many days as the town wants: it comes before all others. None otherwise, for
 * nothing is not worth a card.
 */
async function noticeCards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const now = kernel.clock.now();
  const midnight = nextMidnight(now);
  const { daysAhead, quietKinds } = settingsOf(place, kernel);
  const known = await noticesAt(scopeOf(place, kernel), kernel.db, { at: now, limit: MOST });
  const all = known.filter(({ kind }) => !quietKinds.includes(kind));
  const soon = midnight.add({ hours: 24 * daysAhead });
  const inForce = all.filter((notice) => isInForce(notice, now.epochMilliseconds));
  const today = all.filter(({ from }) => Date.parse(from) < soon.epochMilliseconds);
  // The last that began is what people notice; what comes today only where nothing is disrupted yet.
  const shown = inForce.at(-1) ?? today.find((notice) => !inForce.includes(notice));
  const source = shown && kernel.sources.info(shown.source, shown.seenAt, now);
  if (shown === undefined || source === null || source === undefined) return [];
  const say = sayIn(language);
  const isNow = inForce.includes(shown);
  const others = today.length - 1;
  const sentence = say('card_sentence', {
    area: shown.area ?? place.name,
    when: whenOf(shown, now, language),
  });
  return [
    {
      id: 'notice',
      title: say(isNow ? `card_${shown.kind}` : 'card_soon', { title: shown.title }),
      sentence: others === 0 ? sentence : say('card_more', { sentence, count: others }),
      quote: { text: shown.title, lang: FEED_LANGUAGE },
      state: source.stale ? 'stale' : 'ok',
      priority: isNow ? 95 : 70,
      validUntil: nextChange(today, now, midnight).toString(),
      source,
      page: others === 0 ? `hinweise/${shown.id}` : 'hinweise',
    },
  ];
}

/** When one of them begins or ends, at the latest at midnight. */
function nextChange(
  notices: readonly Notice[],
  now: Temporal.Instant,
  midnight: Temporal.Instant,
): Temporal.Instant {
  const changes = notices
    .flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
    .map((instant) => Temporal.Instant.from(instant))
    .filter((instant) => Temporal.Instant.compare(instant, now) > 0);
  return [...changes, midnight].reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b));
}
