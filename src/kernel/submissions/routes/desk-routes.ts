import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../http/permissions.ts';
import { actorOf } from '../../identity/actor.ts';
import {
  markAsSeen,
  markAsSpam,
  publishSubmission,
  refuseSubmission,
  reopenSubmission,
  requireSubmission,
} from '../decide-submission.ts';
import { submissionNeeds, submissionsOf } from '../store.ts';
import {
  atPlace,
  inLanguage,
  listAnswer,
  listQuery,
  MODERATE,
  oneAtPlace,
  publishBody,
  refuseBody,
  TAGS,
  versionBody,
  viewAnswer,
} from './shapes.ts';
import { lineOf, viewOf } from './submission-words.ts';
import type { SubmissionsHouse } from './submissions-house.ts';

const PATH = '/api/desk/:ars/submissions';
const MOST_COUNTED = 50;

/** What clubs and companies sent in, at the desk that looks at it. Ids of another place are unknown here. */
export function submissionDeskRoutes(
  instance: FastifyInstance,
  { kernel, solutions }: SubmissionsHouse,
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const schema = { tags: TAGS, params: oneAtPlace, querystring: inLanguage, response: { 200: viewAnswer } };

  app.get(
    PATH,
    {
      config: MODERATE,
      schema: {
        tags: TAGS,
        summary: 'What clubs and companies sent in, the last changed first',
        params: atPlace,
        querystring: listQuery,
        response: { 200: listAnswer },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const keys = kernel.places.keys(ars);
      const { list, after, limit } = request.query;
      // One more than is shown tells whether there are more.
      const [found, needs] = await Promise.all([
        submissionsOf(kernel.db, keys, { list, after: cursorOf(after), limit: limit + 1 }),
        submissionNeeds(kernel.db, keys, MOST_COUNTED),
      ]);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        submissions: shown.map(lineOf),
        next: last === undefined ? null : `${last.changedAt}_${last.id}`,
        counts: { waiting: needs.waiting.length, held: needs.held },
      };
    },
  );

  app.get(
    `${PATH}/:id`,
    { config: MODERATE, schema: { ...schema, summary: 'One of them, with what may be the same' } },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const found = await requireSubmission(kernel, place, request.params.id);
      return viewOf(found, { kernel, solutions, place, language: request.query.lang });
    },
  );

  app.post(
    `${PATH}/:id/publish`,
    {
      config: MODERATE,
      schema: { ...schema, summary: 'Publish as an entry of the desk, also changed', body: publishBody },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const language = request.query.lang;
      const ask = { ...request.body, place, id: request.params.id, language };
      const one = await publishSubmission({ kernel, solutions }, actorOf(request), ask);
      return viewOf(one, { kernel, solutions, place, language });
    },
  );

  app.post(
    `${PATH}/:id/refuse`,
    {
      config: MODERATE,
      schema: { ...schema, summary: 'Refuse with a reason, which is mailed', body: refuseBody },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const ask = { ...request.body, place, id: request.params.id };
      const one = await refuseSubmission(kernel, actorOf(request), ask);
      return viewOf(one, { kernel, solutions, place, language: request.query.lang });
    },
  );

  const marks = {
    spam: { act: markAsSpam, summary: 'It is spam: nobody is told' },
    reopen: { act: reopenSubmission, summary: 'It is none, or the refusal was a mistake: it waits again' },
    seen: { act: markAsSeen, summary: 'Somebody has looked at what went without anybody' },
  };
  for (const [below, { act, summary }] of Object.entries(marks))
    app.post(
      `${PATH}/:id/${below}`,
      { config: MODERATE, schema: { ...schema, summary, body: versionBody } },
      async (request) => {
        const place = placeOf(request, kernel.places);
        const known = { place, id: request.params.id, version: request.body.version };
        const one = await act(kernel, actorOf(request), known);
        return viewOf(one, { kernel, solutions, place, language: request.query.lang });
      },
    );
}

/** A name of a page that nobody made begins at the beginning. */
function cursorOf(after: string | undefined): { changedAt: string; id: string } | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    after ?? '',
  );
  const [, changedAt, id] = found ?? [];
  return changedAt === undefined || id === undefined ? null : { changedAt, id };
}
