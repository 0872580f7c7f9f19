import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { recordAudit } from '../../audit/store.ts';
import { personOf, placeOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { arsParameter } from '../../places/schemas.ts';
import { slugOf } from '../../places/slug.ts';
import type { OutwardHouse } from '../outward-house.ts';
import { writeArchive } from './write-archive.ts';

/** Archives that wait while one is written: each reads much and fills the disk for a while. */
const MOST_WAITING = 50;

/**
 * `GET /api/desk/:ars/archive`: everything of a town as .tar.gz. It is written whole to the disk first, so that a slow
 * line holds no transaction, and what goes wrong is told before the first byte.
 */
export function archiveRoutes(
  instance: FastifyInstance,
  { kernel, registry, publicUrl }: OutwardHouse,
): void {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/desk/:ars/archive',
    {
      config: { permission: 'archive:take', limit: 'upload' },
      compress: false,
      // To ask for its headers would write it.
      exposeHeadRoute: false,
      schema: {
        tags: ['desk'],
        summary: 'Everything of a place in open formats, as .tar.gz',
        params: z.object({ ars: arsParameter }),
      },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      if (waiting >= MOST_WAITING) throw problem({ code: 'archive-busy', status: 503, title: 'Busy' });
      waiting += 1;
      const before = last;
      const { promise, resolve: done } = Promise.withResolvers<void>();
      last = promise;
      await before;
      let folder: string | null = null;
      const clear = async () => {
        if (folder !== null) await rm(folder, { recursive: true, force: true });
      };
      try {
        folder = await mkdtemp(join(tmpdir(), 'hier-archive-'));
        const now = kernel.clock.now();
        const file = join(folder, 'archive.tar.gz');
        const manifest = await writeArchive(file, place, {
          kernel,
          solutions: registry.solutions,
          publicUrl,
        });
        await recordAudit(
          kernel.db,
          {
            ...{ ars: place.ars, person: personOf(request).id, action: 'archive.taken', request: request.id },
            ...{ subject: `archive ${place.ars}`, detail: { files: manifest.files.length } },
          },
          now,
        );
        const { size } = await stat(file);
        const stream = createReadStream(file);
        stream.once('close', () => void clear());
        const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
        return await reply
          .headers({
            'cache-control': 'no-store',
            'content-length': size,
            'content-disposition': `attachment; filename="${slugOf(place.name)}-${day}.tar.gz"`,
          })
          .type('application/gzip')
          .send(stream);
      } catch (error) {
        await clear();
        throw error;
      } finally {
        waiting -= 1;
        done();
      }
    },
  );
}
