/** Pictures of a desk's entries. In a room of their own: nothing else takes pictures as a body. */
import type { FastifyInstance } from 'fastify';
import { takePictureBodies } from '../../files/picture/picture-body.ts';
import { pictureProblem } from '../../files/picture/picture-fault.ts';
import { PICTURE_LIMITS, takePicture } from '../../files/picture/take-picture.ts';
import { placeFilePath } from '../../files/place-file-routes.ts';
import { keepPlaceFile } from '../../files/place-files.ts';
import { placeOf } from '../../http/permissions.ts';
import type { EntriesHouse } from './entries-house.ts';
import { atPlace, TAGS } from './shapes.ts';

/** Dots that a page needs at most; a picture is never made larger. */
const WITHIN = 1600;

export function pictureRoutes(instance: FastifyInstance, { kernel }: Pick<EntriesHouse, 'kernel'>): void {
  instance.register(async (room) => {
    takePictureBodies(room);
    room.post(
      '/api/desk/:ars/pictures',
      {
        config: { permission: 'entries:write', limit: 'upload' },
        bodyLimit: PICTURE_LIMITS.bytes,
        schema: {
          tags: TAGS,
          summary: 'Keep a picture for an entry: encoded anew, without place, time and camera',
          params: atPlace,
        },
      },
      async (request) => {
        const { ars } = placeOf(request, kernel.places);
        const { body } = request;
        if (!(body instanceof Uint8Array)) throw pictureProblem('picture-empty');
        const picture = await takePicture(body, { format: { within: WITHIN } });
        const kept = await keepPlaceFile(kernel, {
          ...{ ars, purpose: 'content', picture, now: kernel.clock.now() },
        });
        const { id, width, height } = kept;
        return { id, width, height, path: placeFilePath(ars, id) };
      },
    );
  });
}
