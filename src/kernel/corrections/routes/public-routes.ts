import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { limitKey } from '../../http/limits/limit-key.ts';
import { placeOf } from '../../http/permissions.ts';
import { languageParameter } from '../../http/request-language.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { correctablePage } from '../correctable-page.ts';
import { hasDesk } from '../has-desk.ts';
import { takeCorrection } from '../take-correction.ts';
import type { CorrectionsHouse } from './corrections-house.ts';
import { atPlace, inLanguage, sentBody, TAGS } from './shapes.ts';

const PUBLIC = { permission: 'public', limit: 'corrections' } as const;

/** What a visitor sends from a page. No cookie, no position; who answers for the page is looked up, never believed. */
export function correctionPublicRoutes(instance: FastifyInstance, { kernel, views }: CorrectionsHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/places/:ars/corrections',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Whom a message about a page reaches',
        params: atPlace,
        querystring: z.object({ path: z.string().min(1).max(200), lang: languageParameter }),
        response: { 200: z.object({ unit: z.string(), hasDesk: z.boolean() }) },
      },
    },
    async (request) => {
      const { path, lang: language } = request.query;
      const place = placeOf(request, kernel.places);
      const { ars } = await correctablePage(views, { place, path, language });
      const unit = kernel.places.get(ars);
      return {
        unit: unit === undefined ? ars : fullNameOf(unit),
        hasDesk: await hasDesk(kernel.db, kernel.places, ars),
      };
    },
  );

  app.post(
    '/api/places/:ars/corrections',
    {
      config: PUBLIC,
      schema: {
        tags: TAGS,
        summary: 'Ask about a page, or say what is wrong with it',
        params: atPlace,
        querystring: inLanguage,
        body: sentBody,
      },
    },
    async (request, reply) => {
      const { path, ...sent } = request.body;
      const language = request.query.lang;
      const place = placeOf(request, kernel.places);
      const page = await correctablePage(views, { place, path, language });
      const sender = limitKey({ person: null, ip: request.ip });
      await takeCorrection(kernel, sent, { page, language, sender });
      return reply.code(204).send();
    },
  );
}
