import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../http/permissions.ts';
import { languageOf } from '../../http/request-language.ts';
import { keepUpload, UPLOAD_BYTES, uploadTooLarge } from './keep-upload.ts';
import { requireOwnSource } from './require-source.ts';
import { atPlace, columnsQuestion, inLanguage, trialQuestion } from './schemas.ts';
import type { SourceDesk } from './source-desk.ts';
import { inWords, sourceProblem } from './source-problem.ts';
import type { FoundColumnLine, TrialAnswer } from './sources-api.ts';
import { findColumns, tryDraft } from './try-draft.ts';

const TAGS = ['desk'];

/** Trying before saving, by address or by a file that was handed over. Nothing is written but the file. */
export function trialRoutes(instance: FastifyInstance, house: SourceDesk): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel, feeds } = house;
  const config = { permission: 'sources:manage', limit: 'desk' } as const;

  app.post(
    '/api/desk/:ars/sources/columns',
    {
      config,
      schema: {
        tags: TAGS,
        summary: 'Columns or properties of a feed, with examples, for a mapping',
        params: atPlace,
        querystring: inLanguage,
        body: columnsQuestion,
      },
    },
    async (request): Promise<{ columns: FoundColumnLine[] }> => {
      const place = placeOf(request, kernel.places);
      const language = request.query.lang;
      return inWords(language, async () => ({
        columns: await findColumns(request.body, { place, language, house }),
      }));
    },
  );

  app.post(
    '/api/desk/:ars/sources/trial',
    {
      config,
      schema: {
        tags: TAGS,
        summary:
          'What a feed would bring: the first 20 records beside ours, counts and faults; writes nothing',
        params: atPlace,
        querystring: inLanguage,
        body: trialQuestion,
      },
    },
    async (request): Promise<TrialAnswer> => {
      const place = placeOf(request, kernel.places);
      const { id } = request.body;
      const language = request.query.lang;
      const known = id === null ? null : (await requireOwnSource(request, house, id)).known;
      return inWords(language, async () => {
        const answer = await tryDraft(request.body, known, { place, language, house });
        house.tried.keep({ ...request.body, ars: place.ars });
        return answer;
      });
    },
  );

  // A room of its own: here a body is a stream and nothing else.
  app.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', (request, payload, done) => {
      const said = Number(request.headers['content-length'] ?? 0);
      if (said > UPLOAD_BYTES) done(uploadTooLarge(languageOf(request.url)));
      else done(null, payload);
    });
    room.post(
      '/api/desk/:ars/sources/uploads',
      {
        config: { permission: 'sources:manage', limit: 'upload' },
        schema: {
          tags: TAGS,
          summary:
            'Hand a file over (its bytes as body, at most 64 MB); kept for two hours unless it is saved',
          params: atPlace,
        },
      },
      async (request, reply): Promise<{ upload: string; bytes: number }> => {
        const { ars } = placeOf(request, kernel.places);
        const language = languageOf(request.url);
        const { body } = request;
        if (!(body instanceof Readable)) throw sourceProblem('upload-gone', language);
        // Stopping must not end the connection: the answer has to go out on it.
        const bytes = body.iterator({ destroyOnReturn: false });
        try {
          return await keepUpload(bytes, {
            ...{ ars, language },
            folder: feeds.folder,
            now: kernel.clock.now(),
          });
        } catch (error) {
          // What is still on its way would keep the connection busy.
          reply.header('connection', 'close');
          throw error;
        }
      },
    );
  });
}
