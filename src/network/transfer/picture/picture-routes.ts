import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { meantPlace } from '../meant-place.ts';
import { ROOMS } from '../paths.ts';
import { wordsInAddress } from '../town-choice.ts';
import { SEARCH_PATH } from './search-page.ts';

/** `/api/transfer/town`: from the form to the page of a town, or to those that may be meant. */
export function pictureRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/town',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['transfer'],
        summary: 'Leads from a name to the page of a town in the network',
        querystring: z.object({
          q: z.string().max(200).default('').describe('Name, part of it or postcode'),
          ars: arsParameter.optional(),
          lang: languageParameter,
        }),
        response: { 303: z.string().describe('The page, or a list of those that may be meant') },
      },
    },
    async (request, reply) => {
      const { q, ars, lang } = request.query;
      const words = q.trim();
      const room = `${networkPath(lang)}/${ROOMS.picture}`;
      if (fold(words) === '') return reply.redirect(room, 303);
      const meant = meantPlace({ words, ars }, kernel.places);
      return reply.redirect(
        meant !== null ? `${room}/${meant.ars}` : `${room}/${SEARCH_PATH}/${wordsInAddress(words)}`,
        303,
      );
    },
  );
}
