import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../http/permissions.ts';
import { actorOf } from '../../identity/actor.ts';
import { publish, requireEntry, withdraw } from '../change-entries.ts';
import { previewOf, reachedBy, requireRecord, similarTo } from '../check-entry.ts';
import { editorialProblem } from '../editorial-problem.ts';
import { editableOf } from '../editors.ts';
import type { EntriesHouse } from './entries-house.ts';
import { viewOf, withPaths } from './entry-words.ts';
import {
  atPlace,
  content,
  inLanguage,
  kindOf,
  oneAtPlace,
  previewAnswer,
  TAGS,
  version,
  viewAnswer,
  WRITE,
} from './shapes.ts';

const PATH = '/api/desk/:ars/entries/:id';
/** Of a form that has no entry yet; nothing is kept under it. */
const NO_ENTRY = '00000000-0000-7000-8000-000000000000';

/** What people see: looked at before, published, withdrawn. */
export function publishRoutes(instance: FastifyInstance, { kernel, solutions }: EntriesHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const schema = { tags: TAGS, params: oneAtPlace, querystring: inLanguage };
  const answer = { response: { 200: viewAnswer } };
  const editor = (wanted: { solution: string; intake: string }) => {
    const found = editableOf(solutions, wanted);
    if (found === undefined) throw editorialProblem('entry-kind-unknown');
    return found;
  };

  app.post(
    '/api/desk/:ars/entries/preview',
    {
      config: WRITE,
      schema: {
        ...{
          ...schema,
          params: atPlace,
          summary: 'The page as it would be, what may be the same, and whom it would reach',
        },
        body: z.strictObject({ ...kindOf, content }),
        response: { 200: previewAnswer },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const language = request.query.lang;
      const ask = { editable: editor(request.body), place, language, id: NO_ENTRY };
      const record = await requireRecord(kernel, request.body.content, ask);
      const [similar, reach] = await Promise.all([
        similarTo(kernel, record, ask),
        reachedBy(kernel, record, ask),
      ]);
      return { page: { ...(await previewOf(kernel, record, ask)) }, similar: withPaths(similar, ask), reach };
    },
  );

  app.post(
    `${PATH}/publish`,
    {
      config: WRITE,
      schema: {
        ...{ ...schema, ...answer, summary: 'Publish; refused once where something may be the same' },
        body: z.strictObject({ version, content, anyway: z.boolean().default(false) }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body, params, query } = request;
      const editable = editor(await requireEntry(kernel, place, params.id));
      const ask = { editable, place, language: query.lang, id: params.id };
      const record = await requireRecord(kernel, body.content, ask);
      const similar = await similarTo(kernel, record, ask);
      if (similar.length > 0 && !body.anyway)
        throw editorialProblem('entry-similar', { more: { similar: withPaths(similar, ask) } });
      const entry = await publish(kernel, actorOf(request), {
        ...{ place, id: params.id, version: body.version, content: body.content, editable, similar },
      });
      const words = { kernel, solutions, place, language: query.lang, now: kernel.clock.now() };
      return viewOf(entry, words);
    },
  );

  app.post(
    `${PATH}/withdraw`,
    {
      config: WRITE,
      schema: {
        ...{ ...schema, ...answer, summary: 'Take back; its page says that it is no longer there' },
        body: z.strictObject({ version }),
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body, params, query } = request;
      const editable = editor(await requireEntry(kernel, place, params.id));
      const known = { place, id: params.id, version: body.version, editable };
      const entry = await withdraw(kernel, actorOf(request), known);
      const words = { kernel, solutions, place, language: query.lang, now: kernel.clock.now() };
      return viewOf(entry, words);
    },
  );
}
