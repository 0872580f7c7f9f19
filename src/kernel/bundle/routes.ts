import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendWithEtag } from '../http/conditional.ts';
import { languageParameter } from '../http/request-language.ts';
import { requirePlace } from '../places/require-place.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import type { BundleService } from './service.ts';

/** Longest time in seconds that a phone or cache may believe a bundle without asking again. */
const FRESH_SECONDS = 300;

/** `GET /api/places/{ars}/here`: the cards of a place. */
export function bundleRoutes(instance: FastifyInstance, kernel: Kernel, bundles: BundleService): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/places/:ars/here',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['bundle'],
        summary: 'What there is at a place now: its cards, most important first',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const { body, etag, expires } = await bundles.get(place, request.query.lang);
      return sendWithEtag(request, reply, {
        body,
        etag,
        type: 'application/json; charset=utf-8',
        cacheControl: freshUntil(expires, kernel.clock.now().epochMilliseconds),
      });
    },
  );
}

/** Cache-Control for something that is true until `expires`, both in milliseconds since 1970. */
export function freshUntil(expires: number, now: number): string {
  const seconds = Math.max(0, Math.min(FRESH_SECONDS, Math.floor((expires - now) / 1000)));
  return `public, max-age=${seconds}, must-revalidate`;
}
