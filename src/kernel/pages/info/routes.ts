import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../http/conditional.ts';
import { languageParameter } from '../../http/request-language.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { View } from '../page-data.ts';
import { infoView } from './info-view.ts';
import { INFO_NAMES, isInfoName } from './names.ts';

const PUBLIC = { permission: 'public' } as const;
const REVALIDATE = 'public, no-cache';

/** Shows a view at an own path that is the same in every language but for its beginning. */
export type ShowInfo = (input: {
  request: FastifyRequest;
  reply: FastifyReply;
  language: Language;
  path: string;
  search: string;
  view: View;
  place: Place | null;
}) => FastifyReply;

/**
 * `/hilfe`, `/en/hilfe`, `/leicht/hilfe` …: pages that belong to no place. `?ars=` says where the reader came
 * from: the place stays in the header, and the statement of accessibility shows its Land.
 */
export function infoRoutes(app: FastifyInstance, kernel: Kernel, show: ShowInfo): void {
  for (const language of LANGUAGES) {
    for (const name of INFO_NAMES) {
      app.get(`${PREFIX[language]}/${name}`, { config: PUBLIC, schema: { hide: true } }, (request, reply) => {
        const place = placeOfQuery(kernel.places, (request.query as { ars?: unknown }).ars); // any query string may come
        const view = infoView({ name, language, place, kernel });
        const search = place === null ? '' : `?ars=${place.ars}`;
        return show({ request, reply, language, path: `/${name}`, search, view, place });
      });
    }
  }
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/info/:page',
    {
      config: PUBLIC,
      schema: {
        tags: ['pages'],
        summary: 'A page without a place (help, accessibility, privacy, imprint) as content, for the app',
        params: z.object({ page: z.enum(INFO_NAMES) }),
        querystring: z.object({
          lang: languageParameter,
          ars: z.string().max(20).optional().describe('Key of the place that the reader came from'),
        }),
      },
    },
    async (request, reply) => {
      const { lang, ars } = request.query;
      const place = placeOfQuery(kernel.places, ars);
      const body = JSON.stringify(infoView({ name: request.params.page, language: lang, place, kernel }));
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/json; charset=utf-8',
        cacheControl: REVALIDATE,
      });
    },
  );
}

/** "/<place>/hilfe" means the page without a place, seen from there; null: not one of them. */
export function infoPathOf(path: string, ars: string, language: Language): string | null {
  return isInfoName(path) ? `${PREFIX[language]}/${path}?ars=${ars}` : null;
}

/** Help must never fail: an unknown or divided key is as good as none. */
function placeOfQuery(places: PlaceDirectory, ars: unknown): Place | null {
  if (typeof ars !== 'string' || !/^\d{12}$/.test(ars)) return null;
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}
