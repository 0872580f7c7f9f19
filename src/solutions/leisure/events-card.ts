import { civilDate, nextMidnight } from '../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { sourceOf } from './from-sources.ts';
import type { KnownDate } from './known.ts';
import { hasFeed } from './pages/empty.ts';
import { PATH, viewPath } from './paths.ts';
import type { Applying } from './scope.ts';
import { settingsOf } from './settings.ts';
import { nextDays, today } from './spans.ts';
import { countDates, datesIn } from './store.ts';
import { sayIn } from './texts.ts';
import { timeInWords, whenInWords } from './when.ts';

/** Dates that are looked through for one that takes place. */
const LOOK_AT = 20;

/** The next real date of today, or the next one at all. True until it begins, or until midnight. */
export async function eventsCard(
  { applying, whose }: Applying,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<Card> {
  const say = sayIn(language);
  const now = kernel.clock.now();
  const midnight = nextMidnight(now);
  const { cardDays, hiddenCategories: hidden } = settingsOf(place, kernel);
  const span = nextDays(now, cardDays);
  const firstOf = async (without: readonly string[]) =>
    firstThatHappens(
      await datesIn(applying, kernel.db, { ...span, hidden, without, limit: LOOK_AT, offset: 0 }),
      now,
    );
  // Invented dates are looked at only where there are no real ones, and never counted with them.
  const samples = sourcesLeftOut('no', kernel.sources);
  const real = await firstOf(samples);
  const next = real ?? (samples.length > 0 ? await firstOf([]) : undefined);
  const source = next === undefined ? null : sourceOf(next, kernel);
  if (next === undefined || source === null) {
    const key = hasFeed('events', { applying }, kernel) ? 'card_today_none' : 'card_no_feed';
    return {
      id: 'events',
      title: say('card_today_title', { place: place.name }),
      sentence: say(key, { place: place.name }),
      state: 'empty',
      priority: 30,
      validUntil: midnight.toString(),
      source: houseSource(kernel, say('house_source')),
      page: PATH,
    };
  }
  const { record, occurrence, starts } = next;
  const isToday = Temporal.Instant.compare(starts, midnight) < 0;
  const count = isToday
    ? (await countDates(applying, kernel.db, { ...today(now), hidden, without: real ? samples : [] })).all
    : 0;
  const day = civilDate(now);
  const where = occurrence.location ?? record.place.name ?? whose(next.ars)?.name ?? null;
  const title = occurrence.title ?? record.title;
  const begins = Temporal.Instant.from(starts);
  const changes = [begins, Temporal.Instant.from(next.until)].find(
    (one) => Temporal.Instant.compare(one, now) > 0,
  );
  return {
    id: 'events',
    title: isToday ? say('card_today_title', { place: place.name }) : say('card_next_title'),
    sentence: say('card_today', {
      when: (isToday ? timeInWords : whenInWords)(occurrence, language, day),
      title,
      where: where === null ? '' : say('card_today_where', { where }),
    }),
    quote: { text: title, lang: FEED_LANGUAGE },
    ...(isToday && { figure: count, unit: say('card_today_unit', { count }) }),
    state: source.stale ? 'stale' : 'ok',
    priority: isToday ? 70 : 55,
    validUntil:
      changes !== undefined && Temporal.Instant.compare(changes, midnight) < 0
        ? changes.toString()
        : midnight.toString(),
    source,
    page: isToday ? viewPath('heute') : PATH,
  };
}

/** What has yet to begin comes before what is under way; what was cancelled is no reason to go. */
function firstThatHappens(dates: readonly KnownDate[], now: Temporal.Instant): KnownDate | undefined {
  const happening = dates.filter(
    ({ record, occurrence }) => record.status !== 'cancelled' && occurrence.status !== 'cancelled',
  );
  const first = happening[0];
  if (first === undefined) return undefined;
  const sameDay = happening.filter(({ starts }) => Temporal.Instant.compare(starts, nextMidnight(now)) < 0);
  return sameDay.find(({ starts }) => Temporal.Instant.compare(starts, now) > 0) ?? first;
}

/** Of what the house itself says: that it knows nothing, as of now. */
export function houseSource(kernel: Kernel, name: string): Card['source'] {
  const midnight = civilDate(kernel.clock.now()).toZonedDateTime('Europe/Berlin').toInstant();
  return { name, licence: 'EUPL-1.2', url: null, time: midnight.toString() };
}
