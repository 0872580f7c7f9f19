import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../http/permissions.ts';
import type { Language } from '../../i18n/language.ts';
import { actorOf } from '../../identity/actor.ts';
import {
  answerCorrection,
  closeCorrection,
  reopenCorrection,
  requireCorrection,
} from '../change-corrections.ts';
import { correctionsOf } from '../desk-store.ts';
import { lineOf, viewOf } from './correction-words.ts';
import type { CorrectionsHouse } from './corrections-house.ts';
import {
  ANSWER,
  answerBody,
  atPlace,
  closeBody,
  inLanguage,
  listAnswer,
  listQuery,
  oneAtPlace,
  reopenBody,
  TAGS,
  viewAnswer,
} from './shapes.ts';

const PATH = '/api/desk/:ars/corrections';

/** What visitors asked and corrected, at the desk that answers for it. Ids of another place are unknown here. */
export function correctionDeskRoutes(
  instance: FastifyInstance,
  { kernel, solutions }: Pick<CorrectionsHouse, 'kernel' | 'solutions'>,
): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const words = (language: Language) => ({ kernel, solutions, language });
  const schema = { tags: TAGS, params: oneAtPlace, querystring: inLanguage, response: { 200: viewAnswer } };

  app.get(
    PATH,
    {
      config: ANSWER,
      schema: {
        tags: TAGS,
        summary: 'What visitors asked and corrected, the last changed first',
        params: atPlace,
        querystring: listQuery,
        response: { 200: listAnswer },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const { state, after, limit } = request.query;
      // One more than is shown tells whether there are more.
      const found = await correctionsOf(kernel.db, kernel.places.keys(ars), {
        ...{ state, after: cursorOf(after), limit: limit + 1 },
      });
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      return {
        corrections: shown.map((one) => lineOf(one, words(request.query.lang))),
        next: last === undefined ? null : `${last.changedAt}_${last.id}`,
      };
    },
  );

  app.get(
    `${PATH}/:id`,
    { config: ANSWER, schema: { ...schema, summary: 'One of them' } },
    async (request) => {
      const found = await requireCorrection(kernel, placeOf(request, kernel.places), request.params.id);
      return viewOf(found, words(request.query.lang));
    },
  );

  app.post(
    `${PATH}/:id/answer`,
    {
      config: ANSWER,
      schema: { ...schema, summary: 'Answer by mail, or keep a note for colleagues', body: answerBody },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const ask = { ...request.body, place, id: request.params.id };
      return viewOf(await answerCorrection(kernel, actorOf(request), ask), words(request.query.lang));
    },
  );

  app.post(
    `${PATH}/:id/close`,
    {
      config: ANSWER,
      schema: { ...schema, summary: 'Done, or not right with the reason', body: closeBody },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { body } = request;
      const reason = body.outcome === 'refused' ? body.reason : null;
      const ask = { place, id: request.params.id, version: body.version, outcome: body.outcome, reason };
      return viewOf(await closeCorrection(kernel, actorOf(request), ask), words(request.query.lang));
    },
  );

  app.post(
    `${PATH}/:id/reopen`,
    { config: ANSWER, schema: { ...schema, summary: 'Open it again', body: reopenBody } },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const ask = { place, id: request.params.id, version: request.body.version };
      return viewOf(await reopenCorrection(kernel, actorOf(request), ask), words(request.query.lang));
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
