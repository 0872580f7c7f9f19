import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../../kernel/http/conditional.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { examplesParameter, sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { keysAt } from '../scope.ts';
import { foldStreet } from '../street-store.ts';
import { streetsAnswer } from './answers.ts';
import { type FoundStreet, findStreets } from './street-search-store.ts';
import { unitName } from './whose.ts';

/** Streets at once; whoever looks for one types on. */
const MOST_STREETS = 20;
const CACHE = 'public, max-age=300';

/**
 * `GET /api/waste/streets`: streets by their beginning, each with all of its ranges of numbers. There is no parameter
 * for a house number, so that the server never learns an address.
 */
export function streetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/streets',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['waste'],
        summary: 'Streets that begin so, with the district of every range of house numbers',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits'),
          begin: z.string().max(100).describe('First letters of the street, in any spelling'),
          examples: examplesParameter,
        }),
        response: { 200: streetsAnswer },
      },
    },
    async (request, reply) => {
      const { ars, begin, examples } = request.query;
      const place = requirePlace(kernel.places, ars);
      const letters = foldStreet(begin);
      const found =
        letters === ''
          ? []
          : await findStreets(keysAt(place, kernel.places), kernel.db, {
              ...{ begin: letters, limit: MOST_STREETS + 1 },
              without: sourcesLeftOut(examples, kernel.sources),
            });
      const answer: z.infer<typeof streetsAnswer> = {
        streets: found.slice(0, MOST_STREETS).map((one) => streetAnswer(one, kernel)),
        more: found.length > MOST_STREETS,
      };
      const body = JSON.stringify(answer);
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: 'application/json; charset=utf-8', cacheControl: CACHE },
      });
    },
  );
}

function streetAnswer({ street, locality, parts }: FoundStreet, kernel: Kernel) {
  return {
    ...{ street, locality },
    parts: parts.map(({ slug, provider, record: { range, district, fractions } }) => ({
      ...{ range, district, slug, provider, fractions },
    })),
    units: [...new Set(parts.map(({ provider }) => unitName(provider, kernel)))],
    ...(parts.some((one) => isExample(one, kernel)) && { example: true as const }),
  };
}
