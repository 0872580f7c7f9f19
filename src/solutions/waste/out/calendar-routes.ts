import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { OPEN_TO_PAGES } from '../../../kernel/http/headers/open-to-pages.ts';
import { FEED_TYPES } from '../../../kernel/outward/feeds/feed.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtsOf } from '../collection-store.ts';
import { keysAt } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { calendarFile, calendarPage } from './calendar-choice.ts';
import { calendarTitle } from './calendar-title.ts';
import { alarmQuery, choiceIn, choiceQuery, districtsFile, districtsQuery, slugsOf } from './choice-query.ts';
import { requireDaysOut } from './days-out.ts';
import { arsOf, CACHE, CONFIG, houseOf } from './outgoing.ts';
import { sourceLines } from './source-lines.ts';
import { writeWasteCalendar } from './write-calendar.ts';

/** Days back stay, so that a device that was off does not lose yesterday; ahead as far as rhythms are written out. */
const DAYS_BACK = 30;
const MONTHS_AHEAD = 14;

/** Days of districts for the calendars of people. */
export function calendarRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const querystring = z.object({ ...choiceQuery, alarm: alarmQuery });

  app.get(
    '/api/waste/calendar/:ars/:file',
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Days of collection of one or more districts as iCalendar, to subscribe to',
        description: `From ${DAYS_BACK} days back to ${MONTHS_AHEAD} months ahead. Each bin on each day keeps its UID when it is moved, and its SEQUENCE is raised. Without example data.`,
        params: z.object({ ars: arsOf, file: districtsFile('ics') }),
        querystring,
        response: { 200: z.string().describe('text/calendar') },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const { lang: language, ...asked } = request.query;
      const choice = choiceIn(slugsOf(request.params.file), asked);
      const today = civilDate(kernel.clock.now());
      const days = await requireDaysOut(
        place,
        {
          slugs: choice.slugs,
          from: today.subtract({ days: DAYS_BACK }).toString(),
          until: today.add({ months: MONTHS_AHEAD }).toString(),
          ...(choice.bins && { bins: choice.bins }),
        },
        kernel,
      );
      const house = houseOf(request);
      const body = writeWasteCalendar({
        title: calendarTitle(days, { place, language }),
        description: sayIn(language)('out_about', { place: place.name }),
        ...{ language, days, alarm: choice.alarm ?? null, sourceLine: sourceLines(language, kernel) },
        self: house + calendarFile(place.ars, choice, language),
        home: `${house}${placePath(place, language)}/${calendarPage({ slugs: choice.slugs })}`,
      });
      return sendWithEtag(request, reply.headers(OPEN_TO_PAGES), {
        ...{ body, etag: etagOf(body), type: FEED_TYPES.ics, cacheControl: CACHE },
      });
    },
  );

  const asked = z.object({ ars: arsOf, districts: districtsQuery, ...querystring.shape });

  app.get(
    '/api/waste/subscribe',
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Leads to the address of a calendar as webcal://, which phones and programs subscribe to',
        querystring: asked,
        response: { 302: z.string().describe('The address stands in `location`') },
      },
    },
    async (request, reply) => {
      const { ars, districts = [], lang, ...rest } = request.query;
      const place = requirePlace(kernel.places, ars);
      const file = calendarFile(place.ars, choiceIn(districts, rest), lang);
      return reply.header('cache-control', 'no-store').redirect(`webcal://${request.host}${file}`, 302);
    },
  );

  app.get(
    '/api/waste/calendar-choice',
    {
      config: CONFIG,
      schema: {
        tags: ['waste'],
        summary: 'Leads from the form of bins and alarm to the page of that calendar',
        querystring: asked.extend({
          alarm: z.union([alarmQuery, z.literal('').transform(() => undefined)]),
        }),
        response: { 303: z.string().describe('The page stands in `location`') },
      },
    },
    async (request, reply) => {
      const { ars, districts = [], lang, bins = [], alarm } = request.query;
      const place = requirePlace(kernel.places, ars);
      const from = civilDate(kernel.clock.now()).subtract({ days: DAYS_BACK }).toString();
      const known = await districtsOf(keysAt(place, kernel.places), kernel.db, { from, slugs: districts });
      const keys = new Set(known.flatMap((one) => one.bins.map(({ key }) => key)));
      // All of them: then also those that come later.
      const isAll = [...keys].every((key) => bins.includes(key));
      const page = calendarPage(choiceIn(districts, { alarm, ...(!isAll && { bins }) }));
      return reply.header('cache-control', 'no-store').redirect(`${placePath(place, lang)}/${page}`, 303);
    },
  );
}
