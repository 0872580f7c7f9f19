/** Routes of the sorting guide. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { requirePlace } from '../../../kernel/places/require-place.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { foundPath, GUIDE_PATH } from './guide-paths.ts';
import { ITEMS } from './items.ts';

const ars = z.string().max(40).describe('ARS of the place, 12 digits');

/** `GET /api/waste/sorting/find`: from the field of a form to the page of what was found. */
export function guideRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/api/waste/sorting/find',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['waste'],
        summary: 'Leads to what the sorting guide of a place says about a word',
        querystring: z.object({
          ars,
          q: z.string().max(200).describe('What is to be thrown away'),
          lang: languageParameter,
        }),
        response: { 303: z.string().describe('The page to go to stands in `location`') },
      },
    },
    async (request, reply) => {
      const { q, lang } = request.query;
      const place = requirePlace(kernel.places, request.query.ars);
      const words = q
        .replaceAll(/[/\\?#]+/g, ' ')
        .trim()
        .slice(0, 100);
      const page = words === '' ? GUIDE_PATH : foundPath(words);
      return reply.header('cache-control', 'no-store').redirect(`${placePath(place, lang)}/${page}`, 303);
    },
  );

  app.get(
    '/api/waste/sorting-names',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['waste'],
        summary: 'Names of the entries of the sorting guide, for a form',
        querystring: z.object({ ars: ars.optional(), lang: languageParameter }),
        response: { 200: z.object({ names: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=3600');
      const language = fullLanguage(request.query.lang);
      return { names: ITEMS.map(({ name }) => name[language]).toSorted() };
    },
  );
}
