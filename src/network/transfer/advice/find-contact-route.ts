import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { ROOMS } from '../paths.ts';

/** Where the field of the public page leads: to the offices of a town, or back where there is no such town. */
export function findContactRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/contacts/find',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['transfer'],
        summary: 'The page of the town that is meant, with its contacts',
        querystring: z.strictObject({ q: plainLine(200), lang: languageParameter }),
        response: { 303: z.string().describe('The address stands in `location`') },
      },
    },
    async (request, reply) => {
      const { q, lang } = request.query;
      const [found] = kernel.places.search(q, 1);
      const path = found === undefined ? ROOMS.contacts : `${ROOMS.contacts}/${found.place.ars}`;
      return reply.header('cache-control', 'no-store').redirect(`${networkPath(lang)}/${path}`, 303);
    },
  );
}
