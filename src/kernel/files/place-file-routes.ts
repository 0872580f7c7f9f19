import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../http/permissions.ts';
import { problem } from '../http/problem.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import { readPlaceFile } from './place-files.ts';

/** Own path of a picture of a place. */
export function placeFilePath(ars: string, id: string): string {
  return `/api/files/${ars}/${id}`;
}

/** `GET /api/files/:ars/:id`: a picture of a place, for everybody; an id never names other bytes. */
export function placeFileRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/files/:ars/:id',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['places'],
        summary: 'A picture of a place: its crest, or one of its contents',
        params: z.object({ ars: arsParameter, id: z.uuid() }),
      },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      const file = await readPlaceFile(kernel.db, kernel.places.keys(place.ars), request.params.id);
      const bytes = file === null ? null : await kernel.files.read(file.sha256);
      if (file === null || bytes === null)
        throw problem({ code: 'picture-none', status: 404, title: 'No picture' });
      return reply
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
          'content-disposition': 'inline',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        })
        .type(file.type)
        .send(bytes);
    },
  );
}
