import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { pictureProblem } from '../files/picture/picture-fault.ts';
import { pictureKind } from '../files/picture/picture-kind.ts';
import { PICTURE_LIMITS, takePicture } from '../files/picture/take-picture.ts';
import { keepPlaceFile, removePlaceFile } from '../files/place-files.ts';
import { placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { actorOf } from '../identity/actor.ts';
import { arsParameter } from '../places/schemas.ts';
import type { Kernel } from '../solution.ts';
import { describeTown } from './describe-town.ts';
import { saveCrest } from './save-town.ts';
import { crestIsSvg } from './town-problems.ts';

/** Widest and highest, in dots. */
const EDGE = 512;
const PATH = '/api/desk/:ars/town/crest';
const TAGS = ['desk'];
const params = z.object({ ars: arsParameter });
const version = z.coerce.number().int().min(0).max(2_000_000_000);
const alt = z.string().trim().min(1).max(200).describe('What it shows, for those who do not see it');

/** The crest of a town: a picture with words for those who do not see it. */
export function crestRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.patch(
    PATH,
    {
      config: { permission: 'town:manage', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'Other words for the same crest',
        ...{ params, querystring: z.object({ lang: languageParameter }) },
        body: z.strictObject({ version, alt }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body } = request;
      const change = { place, version: body.version, crest: { alt: body.alt } };
      await saveCrest(kernel, actorOf(request), change);
      return describeTown(kernel, place, request.query.lang);
    },
  );

  app.delete(
    PATH,
    {
      config: { permission: 'town:manage', limit: 'desk' },
      schema: {
        tags: TAGS,
        summary: 'No crest any more',
        ...{ params, querystring: z.object({ version, lang: languageParameter }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const change = { place, version: request.query.version, crest: null };
      await saveCrest(kernel, actorOf(request), change);
      return describeTown(kernel, place, request.query.lang);
    },
  );

  // In a room of its own: nothing else takes pictures as a body.
  app.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser(
      /^image\//,
      { parseAs: 'buffer', bodyLimit: PICTURE_LIMITS.bytes },
      (_request, body, done) => done(null, body),
    );
    room.withTypeProvider<ZodTypeProvider>().put(
      PATH,
      {
        config: { permission: 'town:manage', limit: 'upload' },
        bodyLimit: PICTURE_LIMITS.bytes,
        schema: {
          tags: TAGS,
          summary: 'Another crest: the picture (PNG, JPEG, WebP) as body',
          ...{ params, querystring: z.object({ version, alt, lang: languageParameter }) },
        },
      },
      async (request) => {
        const place = placeOf(request, kernel.places);
        const { query, body } = request;
        if (!(body instanceof Uint8Array)) throw pictureProblem('picture-empty');
        requireCrestKind(Buffer.from(body));
        const picture = await takePicture(body, { format: { within: EDGE } });
        const now = kernel.clock.now();
        const { id: file } = await keepPlaceFile(kernel, { ars: place.ars, purpose: 'crest', picture, now });
        const change = { place, version: query.version, crest: { file, alt: query.alt } };
        try {
          await saveCrest(kernel, actorOf(request), change);
        } catch (error) {
          // Somebody else was first: no version names the picture.
          await removePlaceFile(kernel, kernel.places.keys(place.ars), file);
          throw error;
        }
        return describeTown(kernel, place, query.lang);
      },
    );
  });
}

/** A drawing (SVG) may hold programs, and is read by each browser otherwise: who brings one is told how to save it. */
function requireCrestKind(bytes: Buffer): void {
  const begin = bytes.subarray(0, 2_000).toString('latin1');
  if (/<svg[\s>]|<!DOCTYPE svg/i.test(begin)) throw crestIsSvg();
  if (pictureKind(bytes) === 'avif') throw pictureProblem('picture-type');
}
