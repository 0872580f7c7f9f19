import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { summarize } from '../bundle/place-summary.ts';
import { languageParameter } from '../http/request-language.ts';
import { requirePlace } from '../places/require-place.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Registry } from '../registry.ts';
import type { Kernel } from '../solution.ts';
import { searchAll } from './search-all.ts';

/** `GET /api/search`: everything that the solutions of a place know about a few words. */
export function searchRoutes(instance: FastifyInstance, kernel: Kernel, registry: Registry): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/search',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['search'],
        summary: 'Search in all solutions of a place',
        querystring: z.object({ ars: arsParameter, q: z.string().max(200), lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const { ars, q, lang } = request.query;
      const place = requirePlace(kernel.places, ars);
      const hits = await searchAll(registry.solutions, q, { place, language: lang }, kernel, request.log);
      reply.header('cache-control', 'public, max-age=60');
      return { place: summarize(place, kernel), hits };
    },
  );
}
