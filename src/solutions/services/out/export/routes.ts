import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { XzufiService } from '../../../../connectors/xzufi/model.ts';
import { writeXzufi } from '../../../../connectors/xzufi/write/write-message.ts';
import { civilDate } from '../../../../kernel/clock.ts';
import { etagOf, sendWithEtag } from '../../../../kernel/http/conditional.ts';
import { OPEN_TO_PAGES } from '../../../../kernel/http/headers/open-to-pages.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import { requirePlace } from '../../../../kernel/places/require-place.ts';
import { slugOf } from '../../../../kernel/places/slug.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { CATALOGUE_STATE, services as catalogue } from '../../catalogue/catalogue.ts';
import { notesOn } from '../../notes/notes-store.ts';
import { sourceSchema } from '../schemas.ts';
import { asXzufi } from './own-edits.ts';
import { exportedOffices, exportedServices, exportedSources } from './services-here.ts';
import { asJson, CATALOGUE_LICENCE, TO_VERIFY, writeCatalogueCsv } from './write-catalogue.ts';
import { COLUMNS_IN_WORDS, writeServicesCsv } from './write-csv.ts';
import { writeJsonLd } from './write-json-ld.ts';

const querystring = z.object({ ars: z.string().max(40).describe('ARS of the place, 12 digits') });
const FILE = { 200: z.string().describe('A file, piece by piece') };
const CACHE = 'public, max-age=300';
/** A walk through all records of a place and above it. */
const CONFIG = { permission: 'public', limit: 'search' } as const;

/** The base catalogue, and what counts at a place, as open data. */
export function exportRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  catalogueRoutes(app);

  app.get(
    '/api/services/export',
    {
      config: CONFIG,
      schema: {
        tags: ['services'],
        summary: 'What the exports of a place hold: sources with their licences, and which are left out',
        querystring,
        response: {
          200: z.object({
            files: z.object({ csv: z.string(), jsonld: z.string(), xzufi: z.string() }),
            sources: z.array(
              z.object({
                source: sourceSchema,
                services: z.number(),
                offices: z.number(),
                isPassedOn: z
                  .boolean()
                  .describe('False: the licence does not let others use it, so its records are in no export'),
              }),
            ),
          }),
        },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const file = (ending: string) => `/api/services/export.${ending}?ars=${place.ars}`;
      reply.headers({ ...OPEN_TO_PAGES, 'cache-control': CACHE });
      return {
        files: { csv: file('csv'), jsonld: file('jsonld'), xzufi: file('xml') },
        sources: await exportedSources(place, kernel),
      };
    },
  );

  app.get(
    '/api/services/export.csv',
    {
      config: CONFIG,
      schema: {
        tags: ['services'],
        summary: 'Services that feeds brought for a place, as table',
        description: `Semicolons, UTF-8 with mark; several values of a cell stand between " | ". A cell that a spreadsheet would take for a formula begins with an apostrophe. Columns: ${COLUMNS_IN_WORDS}.`,
        querystring,
        response: FILE,
      },
    },
    (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      send(reply, writeServicesCsv(exportedServices(place, kernel)), {
        ...{ type: 'text/csv; charset=utf-8', name: `dienste-${slugOf(place.name)}.csv` },
      });
    },
  );

  app.get(
    '/api/services/export.jsonld',
    {
      config: CONFIG,
      schema: {
        tags: ['services'],
        summary: 'Services and offices that feeds brought for a place, in terms of schema.org',
        querystring,
        response: FILE,
      },
    },
    (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const graph = {
        services: exportedServices(place, kernel),
        offices: exportedOffices(place, kernel),
      };
      send(reply, writeJsonLd(graph, { place, language: 'de' }), {
        ...{ type: 'application/ld+json; charset=utf-8', name: `dienste-${slugOf(place.name)}.jsonld` },
      });
    },
  );

  app.get(
    '/api/services/export.xml',
    {
      config: CONFIG,
      schema: {
        tags: ['services'],
        summary: 'What a town itself noted beside official texts, as XZuFi 2.3',
        description:
          'Each note is the text module 16 of a service that is named by its service key (LeiKa). Notes about services without a key are left out. For the editorial system of the Land, and for moving to another house.',
        querystring,
        response: FILE,
      },
    },
    (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const message = writeXzufi(ownEdits(place), {
        ...{ id: randomUUID(), createdAt: kernel.clock.now().toString(), sender: place.officialName },
        product: 'Hierzulande',
      });
      send(reply, message, {
        ...{ type: 'application/xml; charset=utf-8', name: `hinweise-${slugOf(place.name)}.xml` },
      });
    },
  );

  async function* ownEdits(place: Place): AsyncGenerator<XzufiService> {
    const now = kernel.clock.now();
    for (const note of await notesOn(kernel.places.keys(place.ars), kernel.db, civilDate(now))) {
      const info = kernel.sources.info(note.source, note.seenAt, now);
      const edit = info === null || info.example ? null : asXzufi(note, place);
      if (edit !== null) yield edit;
    }
  }
}

function catalogueRoutes(instance: FastifyInstance): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const json = JSON.stringify({
    licence: CATALOGUE_LICENCE,
    state: CATALOGUE_STATE,
    toVerify: TO_VERIFY,
    services: catalogue.map(asJson),
  });
  const files = [
    { ending: 'json', type: 'application/json; charset=utf-8', body: json },
    { ending: 'csv', type: 'text/csv; charset=utf-8', body: writeCatalogueCsv(catalogue) },
  ];
  for (const { ending, type, body } of files) {
    const answer = { body, etag: etagOf(body), type, cacheControl: 'public, max-age=3600' };
    app.get(
      `/api/services/catalogue.${ending}`,
      {
        config: { permission: 'public' },
        schema: {
          tags: ['services'],
          summary: `The base catalogue of services in German and English (${CATALOGUE_LICENCE}); what is to be verified is marked`,
          response: FILE,
        },
      },
      (request, reply) => {
        sendWithEtag(request, reply.headers(OPEN_TO_PAGES), answer);
      },
    );
  }
}

function send(
  reply: Pick<FastifyReply, 'headers'>,
  pieces: AsyncIterable<string>,
  { type, name }: { type: string; name: string },
): void {
  reply
    .headers({
      ...OPEN_TO_PAGES,
      'cache-control': CACHE,
      'content-disposition': `attachment; filename="${name}"`,
    })
    .type(type)
    .send(Readable.from(pieces));
}
