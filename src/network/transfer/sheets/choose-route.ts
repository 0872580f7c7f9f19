import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { meantPlace } from '../meant-place.ts';
import { ROOMS } from '../paths.ts';
import { FITTING } from './pages/fitting-page.ts';
import { CHOOSE } from './pages/place-form.ts';
import { slugOfWords } from './sheets-for.ts';

/** From the name of a town, and a few words, to the page of what fits: pages of the network have no query. */
export function chooseRoute(instance: FastifyInstance, { places }: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    CHOOSE,
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        ...{ tags: ['transfer'], summary: 'Leads to the fact sheets that fit a town' },
        querystring: z.strictObject({
          ...{
            lang: languageParameter,
            ars: arsParameter.optional(),
            place: plainLine(120).default(''),
            words: plainLine(120).default(''),
          },
        }),
        response: { 303: z.string().describe('To the page') },
      },
    },
    async (request, reply) => {
      const { lang, ars, place, words } = request.query;
      const begin = `${networkPath(lang)}/${ROOMS.sheets}/${FITTING}`;
      const wanted = slugOfWords(words);
      const below = wanted === '' ? '' : `/worte-${wanted}`;
      reply.header('cache-control', 'no-store');
      const name = slugOfWords(place);
      const meant = meantPlace({ words: place, ars }, places);
      const at = meant?.ars ?? (name === '' ? null : `suche-${name}`);
      return reply.redirect(at === null ? begin : `${begin}/${at}${below}`, 303);
    },
  );
}
