import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ownersAt } from '../at-place.ts';
import { services } from '../catalogue/catalogue.ts';
import { servicesByName } from './notes-store.ts';

/** `GET /api/services/names?ars=`: what the services of a place are called, for forms that name one. */
export function noteRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/services/names',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['services'],
        summary: 'Names of the services of a place, by the alphabet; those of the base catalogue in German',
        querystring: z.object({ ars: z.string().max(40), lang: languageParameter }),
        response: { 200: z.object({ names: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.query.ars);
      const units = new Set(ownersAt(place, kernel).flatMap(({ keys }) => keys));
      const found = await servicesByName(units, kernel.db);
      const names = new Set([...services.map(({ name }) => name.de), ...found.map(({ name }) => name)]);
      reply.header('cache-control', 'public, max-age=300');
      return { names: [...names].sort(new Intl.Collator(LOCALE[request.query.lang]).compare) };
    },
  );
}
