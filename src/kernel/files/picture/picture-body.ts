import type { FastifyInstance } from 'fastify';
import { pictureProblem } from './picture-fault.ts';
import { PICTURE_LIMITS } from './take-picture.ts';

/**
 * A room of routes that take bytes of a picture as their body, and nothing else. What is none, or has too many bytes, is
 * refused before it is read, in the words for pictures.
 */
export function takePictureBodies(room: FastifyInstance): void {
  room.removeAllContentTypeParsers();
  room.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: PICTURE_LIMITS.bytes },
    (_request, body, done) => done(null, body),
  );
  // What is thrown here is answered by the one handler of the house.
  room.setErrorHandler<Error & { code?: unknown }>((error) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') throw pictureProblem('picture-too-large', error);
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') throw pictureProblem('picture-type', error);
    throw error;
  });
}
