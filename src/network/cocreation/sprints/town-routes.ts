import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PROPOSE, SPEAK } from '../permissions.ts';
import { answerInvitation, endFollowUp, logTest } from './sprint-acts.ts';
import * as shapes from './sprint-schemas.ts';
import { sprintWork, townList } from './sprint-work.ts';

const PATH = '/api/cocreation/desk/:ars/sprints';
const WRITES = { permission: PROPOSE.name, limit: 'desk' } as const;
const SPEAKS = { permission: SPEAK.name, limit: 'desk' } as const;

/** Sprints that a town was asked to take part in: its answer, its tests, what it has to do afterwards. */
export function townSprintRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const workOf = (request: FastifyRequest, id: string) => {
    const maySpeak = request.ways.some(({ by }) => SPEAK.roles.includes(by.role));
    return sprintWork(kernel, id, { ars: placeOf(request, kernel.places).ars, maySpeak });
  };
  const one = {
    ...{ tags: ['cocreation'], params: oneAtPlace, querystring: shapes.language },
    response: { 200: shapes.sprintWork },
  };

  app.get(
    PATH,
    {
      config: WRITES,
      schema: {
        ...{ tags: one.tags, summary: 'Sprints of a town', params: atPlace, querystring: shapes.language },
        response: { 200: shapes.sprintList },
      },
    },
    async (request) => townList(kernel, placeOf(request, kernel.places).ars),
  );

  app.get(
    `${PATH}/:id`,
    { config: WRITES, schema: { ...one, summary: 'One that the town was asked to take part in' } },
    async (request) => workOf(request, request.params.id),
  );

  app.post(
    `${PATH}/:id/answer`,
    { config: SPEAKS, schema: { ...one, summary: 'Takes part, or does not', body: shapes.townAnswer } },
    async (request) => {
      const { id } = request.params;
      const { ars } = placeOf(request, kernel.places);
      await answerInvitation(kernel, actorOf(request), { id, ars, takesPart: request.body.takesPart });
      return workOf(request, id);
    },
  );

  app.post(
    `${PATH}/:id/tests`,
    {
      config: WRITES,
      schema: { ...one, summary: 'A user of the town tried the prototype', body: shapes.ownTest },
    },
    async (request) => {
      const { id: sprint } = request.params;
      const { ars } = placeOf(request, kernel.places);
      await logTest(kernel, actorOf(request), { ...request.body, ars, sprint });
      return workOf(request, sprint);
    },
  );

  app.put(
    `${PATH}/:id/follow-ups/:item`,
    {
      config: WRITES,
      schema: {
        ...{ ...one, summary: 'What the town had to do: done, handed over, open again' },
        ...{ params: shapes.oneItem, body: shapes.followUpEnd },
      },
    },
    async (request) => {
      const { id: sprint, item: id } = request.params;
      const { ars } = placeOf(request, kernel.places);
      await endFollowUp(kernel, actorOf(request), { ...request.body, id, sprint, ars });
      return workOf(request, sprint);
    },
  );
}
