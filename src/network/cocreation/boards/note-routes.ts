import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kernel } from '../../../kernel/solution.ts';
import {
  changesModel,
  done,
  dotsForm,
  language,
  newNote,
  notePlace,
  ofDay,
  ofOne,
  ofSprint,
  shownForm,
  since,
  textForm,
  writtenModel,
} from './board-schemas.ts';
import { changesAfter } from './changes.ts';
import { giveDots, showDots } from './give-dots.ts';
import { createPace } from './pace.ts';
import { requireSeat } from './require-seat.ts';
import { dropNote, makeNote, moveNote, writeNote } from './write-note.ts';

const tags = ['cocreation'];
const PATH = '/api/cocreation/boards/:sprint';

/** What is done at the boards, by whoever has a place there. */
export function noteRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const config = { permission: 'public', limit: 'boards' } as const;
  const pace = createPace(kernel.clock);
  const seatOf = (request: FastifyRequest & { params: { sprint: string } }) =>
    requireSeat(kernel, request, request.params.sprint);
  const atWork = async (request: Parameters<typeof seatOf>[0]) => {
    const seat = await seatOf(request);
    pace.step(seat.id);
    return seat;
  };
  const one = { tags, params: ofOne, querystring: language };

  app.get(
    `${PATH}/changes`,
    {
      config: { permission: 'public' },
      schema: {
        ...{ tags, summary: 'Everything at the boards of a sprint after a number; after 0 everything' },
        ...{ params: ofSprint, querystring: since, response: { 200: changesModel } },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return changesAfter(kernel, await seatOf(request), request.query.since);
    },
  );

  app.post(
    `${PATH}/notes`,
    {
      config,
      schema: {
        ...{ tags, summary: 'A new note; the same id sent again changes nothing' },
        ...{ params: ofSprint, querystring: language, body: newNote, response: { 200: writtenModel } },
      },
    },
    async (request) => makeNote(kernel, await atWork(request), request.body),
  );

  app.put(
    `${PATH}/notes/:id/text`,
    {
      config,
      schema: {
        ...{
          ...one,
          summary: 'Another text or colour of a note',
          body: textForm,
          response: { 200: writtenModel },
        },
        description: 'Where somebody else was faster, the text becomes a note beside it; nothing is lost.',
      },
    },
    async (request) => writeNote(kernel, await atWork(request), request.params.id, request.body),
  );

  app.put(
    `${PATH}/notes/:id/place`,
    {
      config,
      schema: { ...one, summary: 'Move a note', body: notePlace, response: { 200: writtenModel } },
    },
    async (request) => moveNote(kernel, await atWork(request), request.params.id, request.body),
  );

  app.delete(
    `${PATH}/notes/:id`,
    { config, schema: { ...one, summary: 'Take a note away', response: { 200: done } } },
    async (request) => {
      await dropNote(kernel, await atWork(request), request.params.id);
      return { done: true as const };
    },
  );

  app.put(
    `${PATH}/notes/:id/dots`,
    {
      config,
      schema: {
        ...{ ...one, summary: 'So many own dots for a note on a board; 0 takes them back' },
        ...{ body: dotsForm, response: { 200: done } },
      },
    },
    async (request) => {
      await giveDots(kernel, await atWork(request), { note: request.params.id, ...request.body });
      return { done: true as const };
    },
  );

  app.put(
    `${PATH}/days/:day`,
    {
      config,
      schema: {
        ...{ tags, summary: 'Show the dots of a board to all, or hide them again' },
        ...{ params: ofDay, querystring: language, body: shownForm, response: { 200: done } },
      },
    },
    async (request) => {
      const { day } = request.params;
      await showDots(kernel, await atWork(request), { day, shown: request.body.shown });
      return { done: true as const };
    },
  );
}
