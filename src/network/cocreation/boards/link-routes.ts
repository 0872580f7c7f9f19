import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { boardProblems } from './board-problems.ts';
import { companyForm, done, language, linksModel, newLink, ofOne, ofSprint } from './board-schemas.ts';
import { changeBoard } from './change-board.ts';
import { endLink, linksOf, saveLink } from './link-store.ts';
import { isGuest, requireSeat } from './require-seat.ts';
import type { SeatRow } from './seat-store.ts';
import { storableText } from './storable-text.ts';

const tags = ['cocreation'];
const MOST_LINKS = 60;

/** Links for guests: made and ended by towns and the facilitator. */
export function linkRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const path = '/api/cocreation/boards/:sprint/links';
  const config = { permission: 'public', limit: 'boards' } as const;
  const staff = async (request: FastifyRequest, sprint: string): Promise<SeatRow> => {
    const seat = await requireSeat(kernel, request, sprint);
    if (isGuest(seat)) throw boardProblems.staffOnly();
    return seat;
  };

  app.get(
    path,
    {
      config,
      schema: {
        ...{ tags, summary: 'Links for guests of a sprint, the newest first' },
        ...{ params: ofSprint, querystring: language, response: { 200: linksModel } },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { sprint } = await staff(request, request.params.sprint);
      return { links: await linksOf(kernel.db, sprint) };
    },
  );

  app.post(
    path,
    {
      config,
      schema: {
        ...{ tags, summary: 'A link for guests; its token is told this once' },
        ...{ params: ofSprint, querystring: language, body: companyForm, response: { 200: newLink } },
      },
    },
    async (request) => {
      const { sprint } = await staff(request, request.params.sprint);
      const { company } = request.body;
      const [id, token] = [randomUUIDv7(), newToken()];
      await changeBoard(kernel, sprint, async (turn) => {
        if ((await linksOf(turn.trx, sprint)).filter(({ isEnded }) => !isEnded).length >= MOST_LINKS)
          throw boardProblems.linksMost(MOST_LINKS);
        await saveLink(turn, { id, digest: digestOf(token), company: company && storableText(company) });
      });
      return { id, token };
    },
  );

  app.delete(
    `${path}/:id`,
    {
      config,
      schema: {
        ...{ tags, summary: 'End a link: who came by it is out at once' },
        ...{ params: ofOne, querystring: language, response: { 200: done } },
      },
    },
    async (request) => {
      const { sprint } = await staff(request, request.params.sprint);
      const { id } = request.params;
      await changeBoard(kernel, sprint, (turn) => endLink(turn, id), 'always');
      return { done: true as const };
    },
  );
}
