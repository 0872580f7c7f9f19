import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate, ZONE } from '../../kernel/clock.ts';
import { etagOf, sendWithEtag } from '../../kernel/http/conditional.ts';
import { languageParameter } from '../../kernel/http/request-language.ts';
import { foreignTo } from '../../kernel/i18n/foreign.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { OSM_ATTRIBUTION } from '../../kernel/sources/sources-of-records.ts';
import { eventAnswer, eventsSchema, nearSchema, placeAnswer, placesSchema } from './answers.ts';
import { daysRoute } from './days-route.ts';
import { exampleMark } from './from-sources.ts';
import type { PlaceTable } from './known.ts';
import { PLACE_CATEGORIES } from './model.ts';
import { nearDatesRoute } from './near-dates-route.ts';
import { calendarRoutes } from './out/calendar-routes.ts';
import { openDataRoutes } from './out/open-data/open-data-routes.ts';
import { placePath } from './paths.ts';
import { placesAfter, placesOf } from './place-store.ts';
import { nameLanguage, placeName } from './rows.ts';
import { applyingAt, scopeOf } from './scope.ts';
import { eventsAfter } from './store.ts';
import { sayIn } from './texts.ts';
import { tourRoutes } from './tours/tour-routes.ts';

const CACHE = 'public, max-age=300';
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Days of events at once, and those that are meant where nobody says. */
const LONGEST_SPAN = 366;
const USUAL_SPAN = 30;
/** More are left out: nobody sorts them on a phone. */
const MOST_NEAR = 5000;

const paging = {
  ars: z.string().max(40).describe('ARS of the place, 12 digits; what lies above it applies too'),
  after: z.uuid().default(FIRST).describe('Id of the last record of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  examples: examplesParameter,
};

/** `GET /api/leisure/events`, `/api/leisure/places` and `/api/leisure/osm-places` (ODbL, a feed of its own). */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  calendarRoutes(instance, kernel);
  openDataRoutes(instance, kernel);
  daysRoute(instance, kernel);
  nearDatesRoute(instance, kernel);

  app.get(
    '/api/leisure/events',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['leisure'],
        summary: 'Events with a date in a span of days, each with those dates',
        querystring: z.object({
          ...paging,
          from: z.iso.date().optional().describe('First day in Germany; today where left out'),
          until: z.iso.date().optional().describe(`Last day, at most ${LONGEST_SPAN} days later`),
        }),
        response: { 200: eventsSchema },
      },
    },
    async (request, reply) => {
      const { ars, after, limit, from, until, examples } = request.query;
      const scope = applyingAt(requirePlace(kernel.places, ars), kernel.places);
      const first = from === undefined ? civilDate(kernel.clock.now()) : Temporal.PlainDate.from(from);
      const latest = first.add({ days: LONGEST_SPAN });
      const asked = until === undefined ? first.add({ days: USUAL_SPAN }) : Temporal.PlainDate.from(until);
      const last = Temporal.PlainDate.compare(asked, latest) > 0 ? latest : asked;
      const span = { from: midnight(first), until: midnight(last.add({ days: 1 })) };
      const found = await eventsAfter(scope.applying, kernel.db, {
        ...{ ...span, after, limit },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      const events = found.flatMap((one) => eventAnswer(one, span, kernel));
      return send(request, reply, { events, next: nextOf(found, limit) });
    },
  );

  tourRoutes(app, kernel);
  placesRoute('places', 'town', 'Places that towns publish themselves');
  placesRoute(
    'osm-places',
    'osm',
    'Places from OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0), apart from all others',
  );

  app.get(
    '/api/leisure/near',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['leisure'],
        summary:
          'All places of a kind here and next to it, few words each: the caller sorts them by distance',
        querystring: z.object({
          ars: paging.ars,
          category: z.enum(PLACE_CATEGORIES),
          examples: paging.examples,
          lang: languageParameter,
        }),
        response: { 200: nearSchema },
      },
    },
    async (request, reply) => {
      const { ars, category, lang, examples } = request.query;
      const { keys } = scopeOf(requirePlace(kernel.places, ars), kernel.places);
      const found = await placesOf(keys, kernel.db, {
        ...{ category, limit: MOST_NEAR },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      const say = sayIn(lang);
      const rows = found.map(({ id, name, source, lon, lat }) => ({
        ...{ page: placePath(id), lon, lat },
        ...spokenIn(name, lang),
        ...exampleMark({ source, seenAt: null, licence: null }, kernel),
        name: placeName({ name: name === '' ? null : name, category }, say),
      }));
      return send(request, reply, { rows });
    },
  );

  function placesRoute(path: string, table: PlaceTable, summary: string): void {
    app.get(
      `/api/leisure/${path}`,
      {
        config: { permission: 'public' },
        schema: {
          tags: ['leisure'],
          summary,
          querystring: z.object({ ...paging, category: z.enum(PLACE_CATEGORIES).optional() }),
          response: { 200: placesSchema },
        },
      },
      async (request, reply) => {
        const { ars, after, limit, category, examples } = request.query;
        const scope = applyingAt(requirePlace(kernel.places, ars), kernel.places);
        const found = await placesAfter(scope.applying, kernel.db, {
          ...{ table, category, after, limit },
          without: sourcesLeftOut(examples, kernel.sources),
        });
        const places = found.flatMap((one) => placeAnswer(one, kernel));
        const attribution = table === 'osm' ? `${OSM_ATTRIBUTION}, ODbL 1.0` : null;
        return send(request, reply, { places, next: nextOf(found, limit), attribution });
      },
    );
  }
}

/** The language of a name where it is not the wanted one: most answers need no word about it. */
function spokenIn(name: string, wanted: Language): { lang?: string } {
  const lang = foreignTo(nameLanguage({ name }).lang, wanted);
  return lang === undefined ? {} : { lang };
}

function nextOf(found: readonly { id: string }[], limit: number): string | null {
  return found.length === limit ? (found.at(-1)?.id ?? null) : null;
}

function send(request: FastifyRequest, reply: FastifyReply, answer: unknown): FastifyReply {
  const body = JSON.stringify(answer);
  return sendWithEtag(request, reply, {
    body,
    etag: etagOf(body),
    type: 'application/json; charset=utf-8',
    cacheControl: CACHE,
  });
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(ZONE).toInstant();
}
