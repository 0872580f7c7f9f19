import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mayPassOn } from '../../../../kernel/attribution/may-pass-on.ts';
import { OPEN_TO_PAGES } from '../../../../kernel/http/headers/open-to-pages.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import { requirePlace } from '../../../../kernel/places/require-place.ts';
import { placePath, slugOf } from '../../../../kernel/places/slug.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../../kernel/sources/examples.ts';
import { OSM_ATTRIBUTION } from '../../../../kernel/sources/sources-of-records.ts';
import { sourceSchema } from '../../answers.ts';
import { sourceOf } from '../../from-sources.ts';
import { OPEN_FILES } from './open-data.ts';
import { openEvents, openPlaces, openScope } from './open-records.ts';
import { countOpen } from './open-store.ts';
import { writeEventRows, writePlaceRows } from './write-csv.ts';
import { writeDataFeed } from './write-data-feed.ts';
import { writeEventFeatures, writePlaceFeatures } from './write-geojson.ts';

const CACHE = 'public, max-age=300';
const ODBL = 'ODbL-1.0';
/** A walk through all records of a place. */
const CONFIG = { permission: 'public', limit: 'search' } as const;
const querystring = z.object({ ars: z.string().max(40).describe('ARS of the place, 12 digits') });
const FILE = { 200: z.string().describe('A file, piece by piece') };
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;

interface Output {
  summary: string;
  /** Beginning of the file's name. */
  name: string;
  type: keyof typeof TYPES;
  write(place: Place, about: { house: string; pages: string }): AsyncIterable<string>;
}

/** Events and places of a town and its members as open data: each record with its source and licence. */
export function openDataRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const mixed = (pages: string) => ({ pages, attribution: null, licence: null });
  const outputs: Readonly<Record<keyof typeof OPEN_FILES, Output>> = {
    jsonld: {
      summary: 'All events to come and all own places as one feed of schema.org (DataFeed)',
      ...{ name: 'freizeit', type: 'jsonld' },
      write: (place, { house }) =>
        writeDataFeed(
          { events: openEvents(place, kernel), places: openPlaces(place, 'town', kernel) },
          { place, house },
        ),
    },
    events_csv: {
      summary: 'All dates to come as a table',
      ...{ name: 'termine', type: 'csv' },
      write: (place) => writeEventRows(openEvents(place, kernel)),
    },
    events_geojson: {
      summary: 'All events to come with their next date as GeoJSON',
      ...{ name: 'termine', type: 'geojson' },
      write: (place, { pages }) => writeEventFeatures(openEvents(place, kernel), mixed(pages)),
    },
    places_csv: {
      summary: 'Places that towns publish themselves as a table',
      ...{ name: 'orte', type: 'csv' },
      write: (place) => writePlaceRows(openPlaces(place, 'town', kernel)),
    },
    places_geojson: {
      summary: 'Places that towns publish themselves as GeoJSON',
      ...{ name: 'orte', type: 'geojson' },
      write: (place, { pages }) => writePlaceFeatures(openPlaces(place, 'town', kernel), mixed(pages)),
    },
    osm_geojson: {
      summary: `Places from OpenStreetMap as GeoJSON, apart from all others (${OSM_ATTRIBUTION}, ${ODBL})`,
      ...{ name: 'orte-openstreetmap', type: 'geojson' },
      write: (place, { pages }) =>
        writePlaceFeatures(openPlaces(place, 'osm', kernel), {
          ...{ pages, attribution: OSM_ATTRIBUTION, licence: ODBL },
        }),
    },
  };

  for (const [id, path] of Object.entries(OPEN_FILES)) {
    // The keys of both are the same.
    const { summary, name, type, write } = outputs[id as keyof typeof OPEN_FILES];
    app.get(
      path,
      {
        config: CONFIG,
        schema: {
          tags: ['leisure'],
          summary,
          description:
            'Without example data, and without records whose licence does not let others use them (see /api/leisure/open-data).',
          querystring,
          response: FILE,
        },
      },
      (request, reply) => {
        const place = requirePlace(kernel.places, request.query.ars);
        const house = houseOf(request);
        const file = `${name}-${slugOf(place.name)}.${type}`;
        send(reply, write(place, { house, pages: house + placePath(place, 'de') }), { type, file });
      },
    );
  }

  app.get(
    '/api/leisure/open-data',
    {
      config: CONFIG,
      schema: {
        tags: ['leisure'],
        summary:
          'What the open data of a place hold: files, sources with their licences, and which are left out',
        querystring,
        response: {
          200: z.object({
            files: z.record(z.string(), z.string()),
            sources: z.array(
              z.object({
                source: sourceSchema,
                ...{ events: z.number(), places: z.number(), osmPlaces: z.number() },
                isPassedOn: z
                  .boolean()
                  .describe('False: the licence does not let others use them, so they are in no file'),
              }),
            ),
          }),
        },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const counted = await countOpen(openScope(place, kernel), kernel.db, {
        from: kernel.clock.now(),
        without: sourcesLeftOut('no', kernel.sources),
      });
      reply.headers({ ...OPEN_TO_PAGES, 'cache-control': CACHE });
      return {
        files: Object.fromEntries(
          Object.entries(OPEN_FILES).map(([id, path]) => [id, `${path}?ars=${place.ars}`]),
        ),
        sources: counted.flatMap(({ source: id, licence, ...counts }) => {
          const source = sourceOf({ source: id, licence, seenAt: null }, kernel);
          return source === null ? [] : [{ source, ...counts, isPassedOn: mayPassOn(source.licence) }];
        }),
      };
    },
  );
}

/** Where the house was asked. */
function houseOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}

function send(
  reply: Pick<FastifyReply, 'headers'>,
  pieces: AsyncIterable<string>,
  { type, file }: { type: keyof typeof TYPES; file: string },
): void {
  reply
    .headers({
      ...OPEN_TO_PAGES,
      'cache-control': CACHE,
      'content-disposition': `attachment; filename="${file}"`,
    })
    .type(TYPES[type])
    .send(Readable.from(pieces));
}
