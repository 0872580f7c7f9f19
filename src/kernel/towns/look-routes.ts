import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { etagOf, sendWithEtag } from '../http/conditional.ts';
import { placeOf } from '../http/permissions.ts';
import { problem } from '../http/problem.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import { lookCss } from './look-css.ts';

/**
 * `GET /api/towns/:ars/look.css`: the colour of a town as a style sheet of its own, so that pages need no inline style.
 * From memory; its address holds the version, and then it can be kept for ever.
 */
export function lookRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/towns/:ars/look.css',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['places'],
        summary: 'The colour of a town, as style sheet',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ v: z.string().max(12).optional() }),
      },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      const town = kernel.adoptions.isAdopted(place.ars) ? kernel.towns.own(place.ars) : undefined;
      if (town === undefined || town.colour === null)
        throw problem({ code: 'town-no-colour', status: 404, title: 'No colour' });
      const body = lookCss(town.colour);
      const isThisVersion = request.query.v === String(town.version);
      return sendWithEtag(request, reply, {
        ...{ body, etag: etagOf(body), type: 'text/css; charset=utf-8' },
        // Another version is not this one: what it was is not known any more, and must not be kept under its address.
        cacheControl: isThisVersion ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      });
    },
  );
}
