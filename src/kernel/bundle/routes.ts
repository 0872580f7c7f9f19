import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendWithEtag } from '../http/conditional.ts';
import { languageParameter } from '../http/request-language.ts';
import { requirePlace } from '../places/require-place.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import type { CachedBundle } from './cache.ts';
import type { BundleService } from './service.ts';

/** Longest time in seconds that a phone or cache may believe a bundle without asking again. */
const FRESH_SECONDS = 300;

/** `GET /api/places/{ars}/here`: the cards of a place. */
export function bundleRoutes(instance: FastifyInstance, kernel: Kernel, bundles: BundleService): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/places/:ars/here',
    {
      config: { permission: 'public' },
      // Compressed once a bundle, below.
      compress: false,
      schema: {
        tags: ['bundle'],
        summary: 'What there is at a place now: its cards, most important first',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ lang: languageParameter }),
      },
    },
    (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const now = kernel.clock.milliseconds();
      const found = bundles.get(place, request.query.lang, now);
      // A promise costs a turn of the event loop: only for what has to be built.
      return found instanceof Promise
        ? found.then((made) => send(request, reply, made, now))
        : send(request, reply, found, now);
    },
  );
}

function send(request: FastifyRequest, reply: FastifyReply, bundle: CachedBundle, now: number): FastifyReply {
  const { body, etag, expires } = bundle;
  const accepted = request.headers['accept-encoding'];
  const isZipped = typeof accepted === 'string' && /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(accepted);
  if (isZipped) {
    bundle.gzip ??= gzipSync(body);
    reply.header('content-encoding', 'gzip');
  }
  reply.header('vary', 'accept-encoding');
  return sendWithEtag(request, reply, {
    body: isZipped && bundle.gzip !== undefined ? bundle.gzip : body,
    // The bytes differ, so their strong validators do.
    etag: isZipped ? `${etag.slice(0, -1)}-gzip"` : etag,
    type: 'application/json; charset=utf-8',
    cacheControl: freshUntil(expires, now),
  });
}

/** Cache-Control for something that is true until `expires`, both in milliseconds since 1970. */
export function freshUntil(expires: number, now: number): string {
  const seconds = Math.max(0, Math.min(FRESH_SECONDS, Math.floor((expires - now) / 1000)));
  return `public, max-age=${seconds}, must-revalidate`;
}
