/** Photos of an own lot. In a room of their own: nothing else takes pictures as a body. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { takePictureBodies } from '../../../kernel/files/picture/picture-body.ts';
import { pictureProblem } from '../../../kernel/files/picture/picture-fault.ts';
import { PICTURE_LIMITS } from '../../../kernel/files/picture/take-picture.ts';
import { personOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { addPhoto, dropPhoto } from './change-photos.ts';
import { lotSchema } from './lot-schemas.ts';
import { viewOf } from './lot-view.ts';
import { config, oneLot, tags, versioned } from './route-shapes.ts';

const PATH = '/api/parking/lots/:id/photos';
const response = { 200: lotSchema };

export function photoRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.register(async (room) => {
    takePictureBodies(room);
    room.withTypeProvider<ZodTypeProvider>().post(
      PATH,
      {
        config: { permission: 'account:own', limit: 'upload' },
        bodyLimit: PICTURE_LIMITS.bytes,
        schema: {
          ...{ tags, params: oneLot, querystring: versioned, response },
          summary: 'A photo of the lot: encoded anew, without place, time and camera',
        },
      },
      async (asked) => {
        const { body, params, query } = asked;
        if (!(body instanceof Uint8Array)) throw pictureProblem('picture-empty');
        const key = { person: personOf(asked).id, id: params.id, version: query.version };
        return viewOf(await addPhoto(kernel, key, body), query.lang, kernel);
      },
    );
  });
  instance.withTypeProvider<ZodTypeProvider>().delete(
    `${PATH}/:photo`,
    {
      config,
      schema: {
        ...{ tags, params: oneLot.extend({ photo: z.uuid() }), querystring: versioned, response },
        summary: 'Take a photo away',
      },
    },
    async (asked) => {
      const { params, query } = asked;
      const key = { person: personOf(asked).id, ...params, version: query.version };
      return viewOf(await dropPhoto(kernel, key), query.lang, kernel);
    },
  );
}
