import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { OPEN_TO_PAGES } from '../../../kernel/http/headers/open-to-pages.ts';
import { problem } from '../../../kernel/http/problem.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FEED_TYPES, type Feed } from '../../../kernel/outward/feeds/feed.ts';
import { REFRESH } from '../../../kernel/outward/feeds/make-feed.ts';
import { writeCalendar } from '../../../kernel/outward/feeds/write-calendar.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { placePath, slugOf } from '../../../kernel/places/slug.ts';
import type { FeedItem, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { AHEAD } from '../feed.ts';
import { PATH } from '../paths.ts';
import { applyingAt, scopeOf } from '../scope.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { calendarPath, choiceParameters, eventFilePath } from './calendar-choice.ts';
import { choiceOf, choiceQuery } from './calendar-query.ts';
import { datesChosen, datesOfEvent } from './calendar-store.ts';
import { calendarName } from './calendar-words.ts';
import { feedItems } from './feed-items.ts';

/** Dates of one calendar: programs take them all in, each time. */
const MOST_DATES = 1000;
const CACHE = 'public, max-age=300';
const CONFIG = { permission: 'public', limit: 'search' } as const;
const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.ics$/;
const ars = z.string().max(40).describe('ARS of the place, 12 digits; what lies above it applies too');
const CALENDAR = { 200: z.string().describe('text/calendar, without example data') };

/** Calendars that programs subscribe to, by place and choice, and single events as a file. */
export function calendarRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const querystring = z.object({ ars, ...choiceQuery });

  app.get(
    '/api/leisure/calendar.ics',
    {
      config: CONFIG,
      schema: {
        tags: ['leisure'],
        summary: `Events of the next ${AHEAD} days as iCalendar, to subscribe to; narrowed by kind, time, answers and words`,
        description: `At most ${MOST_DATES} dates. Each date keeps its UID as long as it is known, also when it is moved or cancelled. Sources and licences stand in DESCRIPTION.`,
        querystring,
        response: CALENDAR,
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const { lang: language } = request.query;
      const choice = choiceOf(request.query);
      const from = kernel.clock.now();
      const scope = choice.neighbours
        ? scopeOf(place, kernel.places).keys
        : applyingAt(place, kernel.places).applying;
      const dates = await datesChosen(scope, kernel.db, {
        ...{ from, until: from.add({ hours: 24 * AHEAD }), choice, limit: MOST_DATES },
        hidden: settingsOf(place, kernel).hiddenCategories,
        without: sourcesLeftOut('no', kernel.sources),
      });
      const feed = asFeed(feedItems(dates, { language, withDate: false }, kernel), {
        ...{ request, asked: { place, language }, refresh: REFRESH },
        title: calendarName(place, choice, language),
        self: calendarPath(place.ars, choice, language),
      });
      return send(request, reply, feed);
    },
  );

  app.get(
    '/api/leisure/subscribe',
    {
      config: CONFIG,
      schema: {
        tags: ['leisure'],
        summary: 'Leads to the address of a calendar as webcal://, which phones and programs subscribe to',
        querystring,
        response: { 302: z.string().describe('The address stands in `location`') },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const query = choiceParameters(place.ars, choiceOf(request.query), request.query.lang);
      return reply
        .header('cache-control', 'no-store')
        .redirect(`webcal://${request.host}/api/leisure/calendar.ics?${query}`, 302);
    },
  );

  app.get(
    '/api/leisure/events/:file',
    {
      config: CONFIG,
      schema: {
        tags: ['leisure'],
        summary: 'One event as iCalendar: "<id>.ics", all its dates to come or the one that is asked for',
        params: z.object({ file: z.string().regex(FILE) }),
        querystring: z.object({
          ars,
          date: z
            .string()
            .max(100)
            .optional()
            .describe('Key of one date, as the answers for programs name it'),
          lang: languageParameter,
        }),
        response: CALENDAR,
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const { lang: language, date } = request.query;
      const id = FILE.exec(request.params.file)?.[1] ?? '';
      const dates = await datesOfEvent(scopeOf(place, kernel.places).keys, kernel.db, {
        ...{ id, key: date, from: kernel.clock.now(), limit: MOST_DATES },
        without: sourcesLeftOut('no', kernel.sources),
      });
      const items = feedItems(dates, { language, withDate: false }, kernel);
      const [only] = items;
      if (only === undefined) throw problem({ code: 'not-found', status: 404, title: 'Not found' });
      const feed = asFeed(items, {
        ...{ request, asked: { place, language }, title: only.title },
        self: eventFilePath({ id, ars: place.ars, ...(date !== undefined && { date }) }, language),
      });
      reply.header('content-disposition', `attachment; filename="${slugOf(only.title, 'termin')}.ics"`);
      return send(request, reply, feed);
    },
  );
}

function asFeed(
  items: readonly FeedItem[],
  about: {
    request: FastifyRequest;
    asked: PlaceRequest;
    title: string;
    self: string;
    refresh?: string;
  },
): Feed {
  const { request, asked, title, self, refresh } = about;
  const { place, language } = asked;
  const house = `${request.protocol}://${request.host}`;
  const home = house + placePath(place, language);
  return {
    ...{ title, language, home: `${home}/${PATH}`, self: house + self },
    description: sayIn(language)('calendar_about', { place: place.name }),
    ...(refresh !== undefined && { refresh }),
    items: items.map((item) => ({ ...item, address: `${home}/${item.page}` })),
  };
}

function send(request: FastifyRequest, reply: FastifyReply, feed: Feed): FastifyReply {
  const body = writeCalendar(feed);
  return sendWithEtag(request, reply.headers(OPEN_TO_PAGES), {
    ...{ body, etag: etagOf(body), type: FEED_TYPES.ics, cacheControl: CACHE },
  });
}
