import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { personOf, placeOf } from '../../../kernel/http/permissions.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE, PROPOSE } from '../permissions.ts';
import { boardProblems } from './board-problems.ts';
import {
  atDesk,
  done,
  guestForm,
  invited,
  language,
  linkLook,
  nameForm,
  ofOne,
  ofSprint,
  seat,
} from './board-schemas.ts';
import { changeBoard } from './change-board.ts';
import { requireSeat } from './require-seat.ts';
import { endParticipant, renameParticipant } from './seat-store.ts';
import { storableText } from './storable-text.ts';
import { guestSeat, hostSeat, requireLink, townSeat } from './take-seat.ts';

const tags = ['cocreation'];
const byLink = { permission: 'public', limit: 'boards' } as const;

/** Coming to the boards, and going. */
export function seatRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/cocreation/desk/:ars/boards/:sprint/seat',
    {
      config: { permission: PROPOSE.name, limit: 'desk' },
      schema: {
        ...{ tags, summary: 'Come to the boards of a sprint for a town that takes part' },
        ...{ params: atDesk, querystring: language, body: nameForm, response: { 200: seat } },
      },
    },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      const name = storableText(request.body.name);
      return townSeat(kernel, { sprint: request.params.sprint, ars, person: personOf(request).id, name });
    },
  );

  app.post(
    '/api/cocreation/desk/:ars/boards/:sprint/host',
    {
      config: { permission: CARE.name, limit: 'desk' },
      schema: {
        ...{ tags, summary: 'Come to the boards of a sprint as its facilitator' },
        ...{ params: atDesk, querystring: language, body: nameForm, response: { 200: seat } },
      },
    },
    async (request) => {
      requireOffice(request, kernel.places);
      const name = storableText(request.body.name);
      return hostSeat(kernel, { sprint: request.params.sprint, person: personOf(request).id, name });
    },
  );

  app.post(
    '/api/cocreation/boards/:sprint/look',
    {
      config: byLink,
      schema: {
        ...{ tags, summary: 'To what a link of a guest leads' },
        ...{ params: ofSprint, querystring: language, body: linkLook, response: { 200: invited } },
      },
    },
    async (request) => {
      const { title, lang, company } = await requireLink(kernel, { ...request.params, ...request.body });
      return { title, lang, company };
    },
  );

  app.post(
    '/api/cocreation/boards/:sprint/seat',
    {
      config: byLink,
      schema: {
        ...{ tags, summary: 'Come to the boards of a sprint by a link' },
        ...{ params: ofSprint, querystring: language, body: guestForm, response: { 200: seat } },
      },
    },
    async (request) => {
      const { token, name } = request.body;
      return guestSeat(kernel, { sprint: request.params.sprint, token, name: storableText(name) });
    },
  );

  app.put(
    '/api/cocreation/boards/:sprint/me',
    {
      config: byLink,
      schema: {
        ...{ tags, summary: 'Another name at the boards' },
        ...{ params: ofSprint, querystring: language, body: nameForm, response: { 200: done } },
      },
    },
    async (request) => {
      const { id, sprint } = await requireSeat(kernel, request, request.params.sprint);
      await changeBoard(kernel, sprint, (turn) =>
        renameParticipant(turn, id, storableText(request.body.name)),
      );
      return { done: true as const };
    },
  );

  app.delete(
    '/api/cocreation/boards/:sprint/people/:id',
    {
      config: byLink,
      schema: {
        ...{ tags, summary: 'Go, or show somebody out as the facilitator' },
        ...{ params: ofOne, querystring: language, response: { 200: done } },
      },
    },
    async (request) => {
      const seat = await requireSeat(kernel, request, request.params.sprint);
      const { id } = request.params;
      if (id !== seat.id && seat.kind !== 'host') throw boardProblems.hostOnly();
      await changeBoard(kernel, seat.sprint, (turn) => endParticipant(turn, id), 'always');
      return { done: true as const };
    },
  );
}
