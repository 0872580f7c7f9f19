import { civilDate } from '../../../kernel/clock.ts';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { Block, Kernel, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { datesBeginning } from '../elsewhere-store.ts';
import { exampleMark, sourceBlocks } from '../from-sources.ts';
import type { KnownDate, KnownEvent } from '../known.ts';
import type { EventOccurrence } from '../model.ts';
import { eventPath } from '../paths.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { whenInWords } from '../when.ts';

/**
 * Own choice: what begins up to so many minutes before or after. Who finds this event full, or off, can still go there.
 */
const AROUND_MINUTES = 90;
/**
 * Own estimate for 30 minutes by car: there is no router in the house, and 40 km/h as the crow flies are usual between
 * towns. The screen says that it is an estimate.
 */
const REACH_METRES = 20_000;
/** A municipality whose centre lies so much farther may reach into the circle. */
const LARGEST_RADIUS = 15_000;
const LOOK_AT = 300;
const MOST = 6;

/** What begins around the same time in municipalities nearby, nearest first; nothing where there is none. */
export async function elsewhereBlocks(
  event: KnownEvent,
  shown: EventOccurrence | undefined,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<Block[]> {
  if (shown === undefined || shown.allDay) return [];
  const own = kernel.places.keys(event.ars);
  const here = event.record.point ?? centreOf(event.ars, kernel);
  if (here === null) return [];
  const around = kernel.places
    .around(event.ars, REACH_METRES + LARGEST_RADIUS)
    .filter(({ place: one }) => !own.has(one.ars));
  const start = Temporal.Instant.from(shown.start);
  const found = await datesBeginning(
    around.flatMap(({ place: one }) => [...kernel.places.keys(one.ars)]),
    kernel.db,
    {
      from: start.subtract({ minutes: AROUND_MINUTES }),
      until: start.add({ minutes: AROUND_MINUTES }),
      hidden: settingsOf(place, kernel).hiddenCategories,
      // Invented ones stand beside invented ones alone.
      without: isExample(event, kernel) ? [] : sourcesLeftOut('no', kernel.sources),
      limit: LOOK_AT,
    },
  );
  const nearest = found
    .flatMap((one) => {
      const there = one.record.point ?? centreOf(one.ars, kernel);
      const away = there === null ? Infinity : metresBetween([here.lon, here.lat], [there.lon, there.lat]);
      return away <= REACH_METRES ? [{ one, away }] : [];
    })
    .sort((a, b) => a.away - b.away || (a.one.starts < b.one.starts ? -1 : 1))
    .slice(0, MOST);
  if (nearest.length === 0) return [];
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('elsewhere_heading') },
    { type: 'list', items: nearest.map(({ one, away }) => itemOf(one, away)) },
    {
      type: 'text',
      text: say('elsewhere_note', { minutes: AROUND_MINUTES, km: REACH_METRES / 1000 }),
      tone: 'note',
    },
    ...sourceBlocks(
      nearest.map(({ one }) => one),
      kernel,
    ),
  ];

  function itemOf(one: KnownDate, away: number): ListItem {
    const { record, occurrence } = one;
    const town = kernel.places.resolve(one.ars);
    const name = town.kind === 'current' || town.kind === 'moved' ? town.place.name : null;
    const km = new Intl.NumberFormat(LOCALE[language], {
      ...{ style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 },
    }).format(Math.max(1, away / 1000));
    return {
      text: occurrence.title ?? record.title,
      lang: FEED_LANGUAGE,
      note: [
        whenInWords(occurrence, language, civilDate(kernel.clock.now())),
        occurrence.location ?? record.place.name,
        name === null ? null : say('in_neighbour', { name }),
        say('elsewhere_away', { distance: km }),
      ]
        .filter((part) => part !== null)
        .join(' · '),
      ...{ ars: one.ars, page: eventPath(one.id) },
      ...exampleMark(one, kernel),
    };
  }
}

function centreOf(ars: string, kernel: Kernel): { lon: number; lat: number } | null {
  const found = kernel.places.resolve(ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : undefined;
  // Somewhere in a county says nothing about how far it is.
  if (place?.centre === undefined || place.centre === null || !place.levels.includes('municipality'))
    return null;
  const [lon, lat] = place.centre;
  return { lon, lat };
}
