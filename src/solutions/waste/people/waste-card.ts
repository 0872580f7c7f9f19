import { civilDate, nextMidnight, ZONE } from '../../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { daysAt } from '../days-at.ts';
import { kindOf } from '../fractions.ts';
import { sourceOf } from '../from-sources.ts';
import type { Collection } from '../model.ts';
import { PATH } from '../paths.ts';
import { keysAt } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { dayInFull } from './civil.ts';
import { districtPath } from './paths.ts';
import { hasStreets } from './street-search-store.ts';
import { anyDistrict } from './units-store.ts';

/** Farther away nothing is next. */
const LOOK_AHEAD = 60;

/** The server does not know anybody's street: it says what is the same for all, or where to choose. */
export async function wasteCard(request: PlaceRequest, kernel: Kernel): Promise<Card> {
  const { place } = request;
  const keys = keysAt(place, kernel.places);
  const now = kernel.clock.now();
  const today = civilDate(now).toString();
  const until = civilDate(now).add({ days: LOOK_AHEAD }).toString();
  const wanted = { slugs: [], from: today, until, limit: 200 };
  const [forAll, district] = await Promise.all([
    daysAt(place, wanted, kernel),
    anyDistrict(keys, kernel.db, today),
  ]);
  const real = new Set(sourcesLeftOut('no', kernel.sources));
  const collected = forAll.filter(
    ({ bin, state }) => kindOf(bin.fraction) === 'collection' && state !== 'cancelled',
  );
  // What is invented is told only where nothing real is known.
  const told = collected.filter(({ source }) => !real.has(source));
  const days = told.length > 0 ? told : collected;
  if (district !== null)
    return chooseCard(district, await hasStreets(keys, kernel.db), days, request, kernel);
  const next = days[0];
  return next === undefined ? noneCard(request, kernel) : nextCard(next, days, request, kernel);
}

/** Everybody here has the same days. */
function nextCard(
  next: Collection,
  days: readonly Collection[],
  request: PlaceRequest,
  kernel: Kernel,
): Card {
  const { place, language } = request;
  const say = sayIn(language);
  const now = kernel.clock.now();
  const today = civilDate(now);
  const tomorrow = today.add({ days: 1 }).toString();
  const source = sourceOf(next, kernel);
  if (source === null) return noneCard(request, kernel);
  const { cardFromHour } = settingsOf(place, kernel);
  const turns = today.toZonedDateTime({ timeZone: ZONE, plainTime: { hour: cardFromHour } }).toInstant();
  const isEarly = Temporal.Instant.compare(now, turns) < 0;
  const isToday = next.date === today.toString();
  // Whoever has put out today's bin wants to know of tomorrow's from the hour that the town chose.
  const ofTomorrow = days.filter(({ date }) => date === tomorrow);
  const shown =
    ofTomorrow.length > 0 && !isEarly ? ofTomorrow : days.filter(({ date }) => date === next.date);
  const date = shown[0]?.date ?? next.date;
  const isTomorrow = date === tomorrow;
  const bins = [...new Set(shown.map(({ bin }) => bin.name))].join(', ');
  const sentence =
    isTomorrow || date === today.toString()
      ? say(isTomorrow ? 'card_tomorrow' : 'card_today', { bins })
      : say('card_next', { day: dayInFull(date, language, today.toString()), bins });
  return {
    ...{ id: 'next', title: say('card_title'), sentence, quote: { text: bins, lang: FEED_LANGUAGE } },
    state: source.stale ? 'stale' : 'ok',
    priority: (isTomorrow && !isEarly) || isToday ? 80 : 45,
    validUntil: (isEarly ? turns : nextMidnight(now)).toString(),
    source,
    page: districtPath(['alle']),
  };
}

/** Days differ by street: the card leads to where one's own is chosen. */
function chooseCard(
  district: { source: string },
  hasStreets: boolean,
  days: readonly Collection[],
  request: PlaceRequest,
  kernel: Kernel,
): Card {
  const say = sayIn(request.language);
  const now = kernel.clock.now();
  const today = civilDate(now).toString();
  const tomorrow = civilDate(now).add({ days: 1 }).toString();
  const source = sourceOf({ source: district.source, seenAt: null, licence: null }, kernel);
  if (source === null) return noneCard(request, kernel);
  const soon = days.filter(({ date }) => date === tomorrow);
  const bins = [...new Set(soon.map(({ bin }) => bin.name))].join(', ');
  const choose = say(hasStreets ? 'card_choose' : 'card_choose_district');
  return {
    ...{ id: 'choose', title: say('card_title'), page: PATH, source },
    ...(bins === ''
      ? { sentence: choose }
      : {
          sentence: `${say('card_tomorrow', { bins })}. ${say('card_part', { place: request.place.name })}`,
          quote: { text: bins, lang: FEED_LANGUAGE },
        }),
    state: source.stale ? 'stale' : 'ok',
    priority: bins === '' || days[0]?.date === today ? 35 : 60,
    validUntil: nextMidnight(now).toString(),
  };
}

/** What is missing, and who could add it. */
function noneCard({ place, language }: PlaceRequest, kernel: Kernel): Card {
  const say = sayIn(language);
  const now = kernel.clock.now();
  const midnight = civilDate(now).toZonedDateTime(ZONE).toInstant();
  return {
    ...{ id: 'none', title: say('card_title'), sentence: say('card_none', { place: place.name }) },
    ...{ state: 'empty', priority: 30, page: PATH, validUntil: nextMidnight(now).toString() },
    source: { name: say('house_source'), licence: 'EUPL-1.2', url: null, time: midnight.toString() },
  };
}
