import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { ownersAt } from '../at-place.ts';
import { SITUATIONS } from '../catalogue/model.ts';
import { officeSchema, serviceSchema, sourceSchema } from '../out/schemas.ts';
import { findServicesAt } from '../search/search-services.ts';
import { officesAfter } from '../store.ts';
import { catalogueSource } from '../texts.ts';
import { asGeneral, asOffice, asOwn } from './answers.ts';
import { listServices } from './list-services.ts';

const ars = z.string().max(40).describe('ARS of the place, 12 digits');
const CACHE = 'public, max-age=300';

/** `GET /api/services?ars=` and `GET /api/services/offices?ars=`. */
export function listRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/services',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary:
          'Services as they count at a place: of feeds of the place or a unit above it, else of the base catalogue (general information, to be verified)',
        querystring: z.object({
          ars,
          q: z.string().max(200).optional(),
          situation: z.enum(SITUATIONS).optional(),
          offset: z.coerce.number().int().min(0).max(10_000).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          examples: examplesParameter,
          lang: languageParameter,
        }),
        response: {
          200: z.object({ total: z.number(), services: z.array(serviceSchema), source: sourceSchema }),
        },
      },
    },
    async (request, reply) => {
      const { q, situation, offset, limit, examples, lang: language } = request.query;
      const asked = { place: requirePlace(kernel.places, request.query.ars), language };
      const withExamples = examples === 'yes';
      const { total, services } =
        q === undefined || q.trim() === ''
          ? await listServices(asked.place, kernel, { situation, offset, limit, withExamples })
          : await findServicesAt(q, asked, kernel, {
              ...{ offset, limit, withExamples },
              wanted: (general) => situation === undefined || general?.situation === situation,
            });
      reply.header('cache-control', CACHE);
      return {
        total,
        services: services.map((one) =>
          'own' in one ? asOwn(one.own) : asGeneral(one.general, asked, kernel),
        ),
        source: catalogueSource(language),
      };
    },
  );

  app.get(
    '/api/services/offices',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary: 'Offices of a place and of the units above it, as feeds say it',
        querystring: z.object({
          ars,
          after: z.uuid().optional().describe('Id of the last office of the page before'),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          examples: examplesParameter,
        }),
        response: { 200: z.object({ offices: z.array(officeSchema), next: z.string().nullable() }) },
      },
    },
    async (request, reply) => {
      const { after, limit, examples } = request.query;
      const place = requirePlace(kernel.places, request.query.ars);
      const owners = new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
      const offices = await officesAfter(owners, kernel.db, {
        ...{ after, limit },
        without: sourcesLeftOut(examples, kernel.sources),
      });
      reply.header('cache-control', CACHE);
      return {
        offices: offices.flatMap((row) => asOffice(row, kernel) ?? []),
        next: offices.length === limit ? (offices.at(-1)?.id ?? null) : null,
      };
    },
  );
}
