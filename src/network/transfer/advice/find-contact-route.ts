import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import { fold } from '../../../kernel/places/fold.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { meantPlace } from '../meant-place.ts';
import { ROOMS } from '../paths.ts';
import { wordsInAddress } from '../town-choice.ts';
import { SEARCH_PATH } from './pages/find-page.ts';

/** Where the field of the public page leads: to the offices of a town, or to those that may be meant. */
export function findContactRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/contacts/find',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['transfer'],
        summary: 'The page of the town that is meant, with its contacts',
        querystring: z.strictObject({
          ...{ q: plainLine(200), ars: arsParameter.optional(), lang: languageParameter },
        }),
        response: { 303: z.string().describe('The address stands in `location`') },
      },
    },
    async (request, reply) => {
      const { q, ars, lang } = request.query;
      const room = `${networkPath(lang)}/${ROOMS.contacts}`;
      const meant = meantPlace({ words: q, ars }, kernel.places);
      const below = meant?.ars ?? (fold(q) === '' ? null : `${SEARCH_PATH}/${wordsInAddress(q)}`);
      return reply
        .header('cache-control', 'no-store')
        .redirect(below === null ? room : `${room}/${below}`, 303);
    },
  );
}
