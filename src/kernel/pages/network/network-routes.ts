import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../../http/conditional.ts';
import { languageParameter } from '../../http/request-language.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import type { View } from '../page-data.ts';
import { NETWORK_PATH } from '../paths.ts';

const PUBLIC = { permission: 'public' } as const;

interface NetworkPages {
  view(path: string, language: Language): Promise<View>;
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { language: Language; path: string; view: View },
  ): FastifyReply;
}

/** `/netzwerk` and what lies below it, as pages and for the app: readable by everybody, without a place. */
export function networkRoutes(app: FastifyInstance, { view, show }: NetworkPages): void {
  for (const language of LANGUAGES) {
    const front = PREFIX[language] + NETWORK_PATH;
    app.get(front, { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
      show(request, reply, { language, path: NETWORK_PATH, view: await view('', language) }),
    );
    app.get(`${front}/*`, { config: PUBLIC, schema: { hide: true } }, async (request, reply) => {
      const below = (request.params as { '*': string })['*'].replace(/\/+$/, ''); // the route's own pattern
      const path = below === '' ? NETWORK_PATH : `${NETWORK_PATH}/${below}`;
      return show(request, reply, { language, path, view: await view(below, language) });
    });
  }
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/network/page',
    {
      config: PUBLIC,
      schema: {
        tags: ['pages'],
        summary: 'A page of the network of towns as content, for the app',
        querystring: z.object({
          path: z.string().max(200).describe("Below /netzwerk; '' for its front page"),
          lang: languageParameter,
        }),
      },
    },
    async (request, reply) => {
      const { path, lang } = request.query;
      const body = JSON.stringify(await view(path, lang));
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/json; charset=utf-8',
        cacheControl: 'public, no-cache',
      });
    },
  );
}
