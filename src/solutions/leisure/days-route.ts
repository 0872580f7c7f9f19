import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../kernel/http/problem.ts';
import { languageParameter } from '../../kernel/http/request-language.ts';
import { requirePlace } from '../../kernel/places/require-place.ts';
import { placePath } from '../../kernel/places/slug.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { dateList, isSpan, LONGEST_DAYS, listOf } from './lists.ts';
import { listPath } from './paths.ts';

/** `GET /api/leisure/days`: from the two dates of a form to the list of the days between them. */
export function daysRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/leisure/days',
    {
      config: { permission: 'public', limit: 'search' },
      schema: {
        tags: ['leisure'],
        summary: 'Leads to the list of the dates of some days',
        querystring: z.object({
          ars: z.string().max(40).describe('ARS of the place, 12 digits'),
          from: z.iso.date().describe('First day'),
          until: z.iso.date().describe('Last day; before the first one: the two are changed over'),
          list: z
            .string()
            .max(100)
            .default('termine')
            .describe('What the list is narrowed by, as in its address'),
          lang: languageParameter,
        }),
        response: { 303: z.string().describe('The page to go to stands in `location`') },
      },
    },
    async (request, reply) => {
      const { ars, from, until, list, lang } = request.query;
      const place = requirePlace(kernel.places, ars);
      const [first, last] = from <= until ? [from, until] : [until, from];
      if (!isSpan({ first, last }))
        throw problem({
          ...{ code: 'span-too-long', status: 422, title: 'The span of days is too long' },
          values: { days: LONGEST_DAYS },
        });
      const narrowed = listOf(list) ?? dateList('termine');
      const page = listPath({ ...narrowed, span: { first, last }, page: 1 });
      return reply.header('cache-control', 'no-store').redirect(`${placePath(place, lang)}/${page}`, 303);
    },
  );
}
