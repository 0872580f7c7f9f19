import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../http/permissions.ts';
import { actorOf } from '../../identity/actor.ts';
import { createDraft, remove, requireEntry, saveDraft, undoTo } from '../change-entries.ts';
import { editorialProblem } from '../editorial-problem.ts';
import { editableOf } from '../editors.ts';
import { versionsOf } from '../version-store.ts';
import type { EntriesHouse } from './entries-house.ts';
import { viewOf } from './entry-words.ts';
import {
  atPlace,
  content,
  inLanguage,
  kindOf,
  oneAtPlace,
  TAGS,
  version,
  versionsAnswer,
  viewAnswer,
  WRITE,
} from './shapes.ts';

const PATH = '/api/desk/:ars/entries/:id';

/** Drafts: what is saved and undone, and seen by nobody but the desk. Ids of another place are unknown here. */
export function draftRoutes(instance: FastifyInstance, { kernel, solutions }: EntriesHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const words = () => ({ kernel, solutions, now: kernel.clock.now() });
  const schema = { tags: TAGS, params: oneAtPlace, querystring: inLanguage };
  const answer = { response: { 200: viewAnswer } };

  app.post(
    '/api/desk/:ars/entries',
    {
      config: WRITE,
      schema: {
        ...{ ...schema, ...answer, params: atPlace, summary: 'Begin an entry as a draft' },
        body: z.strictObject({ ...kindOf, content }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      if (editableOf(solutions, request.body) === undefined) throw editorialProblem('entry-kind-unknown');
      const entry = await createDraft(kernel, { place, ...request.body });
      return viewOf(entry, { ...words(), place, language: request.query.lang });
    },
  );

  app.get(
    PATH,
    { config: WRITE, schema: { ...schema, ...answer, summary: 'One entry with its form' } },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const entry = await requireEntry(kernel, place, request.params.id);
      return viewOf(entry, { ...words(), place, language: request.query.lang });
    },
  );

  app.put(
    PATH,
    {
      config: WRITE,
      schema: {
        ...{ ...schema, ...answer, summary: 'Save what was typed; what people see stays as it is' },
        body: z.strictObject({ version, content }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body, params, query } = request;
      const known = { place, id: params.id, version: body.version };
      const entry = await saveDraft(kernel, known, body.content);
      return viewOf(entry, { ...words(), place, language: query.lang });
    },
  );

  app.delete(
    PATH,
    {
      config: WRITE,
      schema: {
        ...{ ...schema, summary: 'Delete an entry that nobody sees, with all its versions' },
        querystring: inLanguage.extend({ version: z.coerce.number().int().positive() }),
      },
    },
    async (request, reply) => {
      const place = placeOf(request, kernel.places);
      const known = { place, id: request.params.id, version: request.query.version };
      await remove(kernel, actorOf(request), known);
      return reply.code(204).send();
    },
  );

  app.post(
    `${PATH}/copy`,
    { config: WRITE, schema: { ...schema, ...answer, summary: 'A new draft with the same form' } },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { solution, intake, content } = await requireEntry(kernel, place, request.params.id);
      const entry = await createDraft(kernel, { place, solution, intake, content });
      return viewOf(entry, { ...words(), place, language: request.query.lang });
    },
  );

  app.get(
    `${PATH}/versions`,
    {
      config: WRITE,
      schema: { ...schema, summary: 'Saved versions, the newest first', response: { 200: versionsAnswer } },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const entry = await requireEntry(kernel, place, request.params.id);
      const versions = await versionsOf(kernel.db, entry);
      return { versions: versions.map(({ content: _, ...line }) => line) };
    },
  );

  app.post(
    `${PATH}/undo`,
    {
      config: WRITE,
      schema: {
        ...{ ...schema, ...answer, summary: 'Make an older version the draft again' },
        body: z.strictObject({ version, to: version }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body, params, query } = request;
      const entry = await undoTo(kernel, { place, id: params.id, version: body.version }, body.to);
      return viewOf(entry, { ...words(), place, language: query.lang });
    },
  );
}
