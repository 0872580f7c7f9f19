import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { districtNames } from './district-names-store.ts';
import { keysOfUnit } from './overlay-of.ts';

const MOST = 500;

/** Names to choose from where a district is typed, so that one is not written in two ways. */
export function districtNamesRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/district-names',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['waste'],
        summary: 'Names of the districts of a place',
        querystring: z.object({ ars: z.string().max(40), lang: languageParameter }),
        response: { 200: z.object({ names: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const place = requirePlace(kernel.places, request.query.ars);
      return { names: await districtNames(keysOfUnit(place.ars, kernel.places), kernel.db, { limit: MOST }) };
    },
  );
}
