import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { foldStreet } from '../street-store.ts';
import { streetPath } from './paths.ts';

/** `GET /api/waste/street`: from the field of a form to the page of the streets that begin so. */
export function streetFormRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/waste/street',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['waste'],
        summary: 'Leads to the page of the streets that begin so',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits'),
          street: z.string().max(200).describe('First letters of the street, without a number'),
          lang: languageParameter,
        }),
        response: { 303: z.string().describe('The page to go to stands in `location`') },
      },
    },
    async (request, reply) => {
      const { ars, street, lang } = request.query;
      const home = placePath(requirePlace(kernel.places, ars), lang);
      // A number that was typed along is of no use here, and is not written into an address.
      const folded = foldStreet(street.replace(/\s+\d.*$/, ''));
      const page = folded === '' ? PATH : streetPath(encodeURIComponent(folded));
      return reply.header('cache-control', 'no-store').redirect(`${home}/${page}`, 303);
    },
  );
}
