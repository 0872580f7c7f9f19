/** The picture of the own account. */
import type { FastifyInstance } from 'fastify';
import { keepFile } from '../../files/keep-file.ts';
import { takePictureBodies } from '../../files/picture/picture-body.ts';
import { pictureProblem } from '../../files/picture/picture-fault.ts';
import { PICTURE_LIMITS, takePicture } from '../../files/picture/take-picture.ts';
import { sendPersonalFile } from '../../files/send-file.ts';
import { deleteFileRow, readFileRow } from '../../files/store.ts';
import { removeUnnamed } from '../../files/sweep-files.ts';
import { personOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import type { Kernel } from '../../solution.ts';

const PATH = '/api/account/picture';
const PURPOSE = 'profile-picture';
const config = { permission: 'account:own', limit: 'upload' } as const;
const schema = { hide: true } as const;

/** Edge of the picture in dots. */
const EDGE = 256;

/** `GET`, `PUT` and `DELETE /api/account/picture`. In a room of their own: nothing else takes pictures as a body. */
export function pictureRoutes(app: FastifyInstance, kernel: Kernel): void {
  app.get(PATH, { config, schema }, async (request, reply) => {
    const row = await readFileRow(kernel.db, personOf(request).id, PURPOSE);
    const bytes = row === null ? null : await kernel.files.read(row.sha256);
    if (row === null || bytes === null) throw noPicture();
    return sendPersonalFile(reply, { bytes, type: row.type });
  });

  app.delete(PATH, { config, schema }, async (request, reply) => {
    const gone = await deleteFileRow(kernel.db, personOf(request).id, PURPOSE);
    if (gone !== null) await removeUnnamed(kernel, [gone]);
    return reply.code(204).header('cache-control', 'no-store').send();
  });

  app.register(async (room) => {
    takePictureBodies(room);
    room.put(PATH, { config, schema, bodyLimit: PICTURE_LIMITS.bytes }, async (request, reply) => {
      const { body } = request;
      if (!(body instanceof Uint8Array)) throw pictureProblem('picture-empty');
      const picture = await takePicture(body, { format: { square: EDGE } });
      await keepFile(kernel, {
        ...{ ...picture, person: personOf(request).id },
        purpose: PURPOSE,
        now: kernel.clock.now(),
      });
      return reply.code(204).header('cache-control', 'no-store').send();
    });
  });
}

function noPicture() {
  return problem({ code: 'picture-none', status: 404, title: 'No picture' });
}
