import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isShownAt } from '../adoptions/is-shown.ts';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { fullLanguage } from '../i18n/language.ts';
import { solutionTitle } from '../i18n/solution-title.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { arsParameter } from '../places/schemas.ts';
import { embeddedPage, embedPath, isEmbeddable } from './embed/embed-routes.ts';
import { feedKinds, feedPath } from './feeds/make-feed.ts';
import type { OutwardAnswer } from './outward-api.ts';
import type { OutwardHouse } from './outward-house.ts';

/** `GET /api/desk/:ars/outward`: what a town may put onto its own site, with addresses to copy. */
export function deskOutwardRoutes(instance: FastifyInstance, house: OutwardHouse): void {
  const { kernel, registry, publicUrl } = house;
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/desk/:ars/outward',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'Addresses of embeds and feeds of a place',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    async (request): Promise<OutwardAnswer> => {
      const place = placeOf(request, kernel.places);
      const language = fullLanguage(request.query.lang);
      const shown = registry.solutions.filter((solution) => isShownAt(solution, place, kernel));
      const solutions = await Promise.all(
        shown.map(async (solution) => ({
          id: solution.id,
          title: solutionTitle(solution, language),
          isAdopted: isEmbeddable(solution, place, kernel),
          card: publicUrl + embedPath(place.ars, solution.id, 'card', language),
          list: publicUrl + embedPath(place.ars, solution.id, 'list', language),
          frames: ((await solution.embeds?.({ place, language }, kernel)) ?? []).map(({ page, title }) => ({
            title,
            address: publicUrl + embeddedPage(place.ars, solution.id, page, language),
          })),
          feeds: feedKinds(solution).map((kind) => ({
            kind,
            address: publicUrl + feedPath(place.ars, solution.id, kind, language),
          })),
          data: (solution.openData?.(place.ars) ?? []).map(({ id, path }) => ({
            id,
            title: text(textsIn(solution.i18n, language), language, `data_${id}`),
            address: publicUrl + path,
          })),
        })),
      );
      return { solutions };
    },
  );
}
