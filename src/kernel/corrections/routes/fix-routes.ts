import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../http/permissions.ts';
import { actorOf } from '../../identity/actor.ts';
import { requireCorrection } from '../change-corrections.ts';
import { confirmCorrection, keepFix, takeBackFix } from '../fixes/change-fixes.ts';
import { choicesFor, fixesAt } from '../fixes/read-fixes.ts';
import { viewOf } from './correction-words.ts';
import type { CorrectionsHouse } from './corrections-house.ts';
import { confirmBody, fixBody, fixChoices, fixList } from './fix-shapes.ts';
import { ANSWER, atPlace, inLanguage, oneAtPlace, TAGS, viewAnswer } from './shapes.ts';

const ONE = '/api/desk/:ars/corrections/:id';
const FIXES = '/api/desk/:ars/fixes';
/** What is confirmed is published. */
const PUBLISH = { permission: 'entries:write', limit: 'desk' } as const;

/** What a desk confirms of messages, so that it stays when the feed is read again. Ids of another place are unknown. */
export function fixRoutes(
  instance: FastifyInstance,
  house: Pick<CorrectionsHouse, 'kernel' | 'solutions'>,
): void {
  const { kernel, solutions } = house;
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const schema = { tags: TAGS, params: oneAtPlace, querystring: inLanguage };

  app.get(
    `${ONE}/fixes`,
    {
      config: ANSWER,
      schema: {
        ...{ ...schema, response: { 200: fixChoices } },
        summary: 'The record of a message as it stands, and what of it can be confirmed',
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const found = await requireCorrection(kernel, place, request.params.id);
      return choicesFor(house, found, { place, language: request.query.lang });
    },
  );

  app.post(
    `${ONE}/confirm`,
    {
      config: PUBLISH,
      schema: {
        ...{ ...schema, body: confirmBody, response: { 200: viewAnswer } },
        summary: 'Confirm a message: what it says is shown from now on',
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { lang: language } = request.query;
      const ask = { place, id: request.params.id, language, ...request.body };
      const closed = await confirmCorrection(house, actorOf(request), ask);
      return viewOf(closed, { kernel, solutions, language });
    },
  );

  app.get(
    FIXES,
    {
      config: ANSWER,
      schema: {
        ...{ ...schema, params: atPlace, response: { 200: fixList } },
        summary: 'What a desk has put right and still counts, what is to be asked first',
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      return { fixes: await fixesAt(house, { place, language: request.query.lang }) };
    },
  );

  app.post(
    `${FIXES}/:id/take-back`,
    {
      config: PUBLISH,
      schema: { ...schema, body: fixBody, summary: 'Show again what the source tells' },
    },
    async (request, reply) => {
      const ask = { place: placeOf(request, kernel.places), id: request.params.id, ...request.body };
      await takeBackFix(house, actorOf(request), ask);
      return reply.code(204).send();
    },
  );

  app.post(
    `${FIXES}/:id/keep`,
    {
      config: PUBLISH,
      schema: { ...schema, body: fixBody, summary: 'It is still so, whatever the source tells by now' },
    },
    async (request, reply) => {
      const ask = { place: placeOf(request, kernel.places), id: request.params.id, ...request.body };
      await keepFix(house, actorOf(request), ask);
      return reply.code(204).send();
    },
  );
}
