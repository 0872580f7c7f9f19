import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../kernel/http/problem.ts';
import { languageParameter } from '../../kernel/http/request-language.ts';
import { fullLanguage, type Language } from '../../kernel/i18n/language.ts';
import type { Place } from '../../kernel/places/place.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { documentsOf, serviceOf, services } from './catalogue.ts';
import { SERVICE_LEVELS, type Service, SITUATIONS } from './model.ts';
import { responsibleFor } from './responsible.ts';
import { findServices } from './search-services.ts';
import { catalogueSource } from './texts.ts';

const place = z.string().max(40).describe('ARS of the place, 12 digits');
const serviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  situation: z.enum(SITUATIONS),
  level: z.enum(SERVICE_LEVELS).describe('Usually responsible; to be verified'),
  responsible: z.object({ ars: z.string(), name: z.string(), kind: z.string() }).nullable(),
  online: z.enum(['mostly', 'partly', 'rarely']).describe('Usually possible online; to be verified'),
  documents: z.array(z.string()).describe('Usually needed; to be verified'),
  leika: z.string().nullable(),
});
const sourceSchema = z.object({
  name: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
  time: z.iso.datetime(),
});
const CACHE = 'public, max-age=3600';

/** `GET /api/services?ars=` and `GET /api/services/{id}?ars=`. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/services',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary:
          'Services of the base catalogue as they stand at a place: general information, to be verified',
        querystring: z.object({
          ars: place,
          q: z.string().max(200).optional(),
          situation: z.enum(SITUATIONS).optional(),
          offset: z.coerce.number().int().min(0).max(10_000).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          lang: languageParameter,
        }),
        response: {
          200: z.object({ total: z.number(), services: z.array(serviceSchema), source: sourceSchema }),
        },
      },
    },
    async (request, reply) => {
      const { ars, q, situation, offset, limit, lang } = request.query;
      const here = requirePlace(kernel.places, ars);
      const found =
        q === undefined || q.trim() === '' ? services : findServices(q, lang).map(({ service }) => service);
      const wanted = found.filter((service) => situation === undefined || service.situation === situation);
      reply.header('cache-control', CACHE);
      return {
        total: wanted.length,
        services: wanted.slice(offset, offset + limit).map((service) => asAnswer(service, here, lang)),
        source: catalogueSource(lang),
      };
    },
  );

  app.get(
    '/api/services/:id',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary: 'One service as it stands at a place: general information, to be verified',
        params: z.object({ id: z.string().max(80) }),
        querystring: z.object({ ars: place, lang: languageParameter }),
        response: { 200: serviceSchema.extend({ source: sourceSchema }) },
      },
    },
    async (request, reply) => {
      const { ars, lang } = request.query;
      const here = requirePlace(kernel.places, ars);
      const service = serviceOf(request.params.id);
      if (service === undefined) throw problem({ code: 'not-found', status: 404, title: 'No such service' });
      reply.header('cache-control', CACHE);
      return { ...asAnswer(service, here, lang), source: catalogueSource(lang) };
    },
  );

  function asAnswer(service: Service, here: Place, language: Language) {
    const { id, name, about, situation, level, online, leika } = service;
    const { unit } = responsibleFor(level, here, kernel.places.ancestors(here.ars));
    return {
      id,
      name: name[fullLanguage(language)],
      about: about[fullLanguage(language)],
      situation,
      level,
      responsible: unit === null ? null : { ars: unit.ars, name: unit.name, kind: unit.kind },
      online,
      documents: documentsOf(service, language),
      leika: leika ?? null,
    };
  }
}
