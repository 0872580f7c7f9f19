import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import { boardProblems } from './board-problems.ts';
import { ofSprint } from './board-schemas.ts';
import { boardTopic, lastSeq } from './clock-store.ts';
import { sprintOfBoard } from './sprint-of-board.ts';

/**
 * Rings when something changed at the boards of a sprint, and says nothing but the last number. What changed is asked
 * for with the right of who asks, so that whoever is shown out sees nothing more, and whoever was away asks from the
 * number that they know.
 */
export function boardStreamRoute(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  app.get(
    '/api/cocreation/boards/:sprint/stream',
    {
      exposeHeadRoute: false,
      config: { permission: 'public' },
      schema: {
        ...{ tags: ['cocreation'], summary: 'Last number of the boards of a sprint, as server-sent events' },
        ...{ params: ofSprint, response: { 200: z.string().describe('text/event-stream') } },
      },
    },
    async (request, reply) => {
      const { sprint } = request.params;
      if ((await sprintOfBoard(kernel.db, sprint)) === null) throw boardProblems.unknown();
      const say = (seq: number) => [{ event: 'seq', data: { seq } }];
      return kernel.streams.follow(request, reply, {
        topic: boardTopic(sprint),
        now: async () => say(await lastSeq(kernel.db, sprint)),
        changed: async (told) => say(Math.max(...told.map(Number))),
      });
    },
  );
}
