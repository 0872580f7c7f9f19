import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { atPlace, oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE } from '../permissions.ts';
import { editSprint, inviteTown, moveSprint, planSprint, uninviteTown } from './plan-sprint.ts';
import * as shapes from './sprint-schemas.ts';
import { officeList, sprintWork } from './sprint-work.ts';

export const OFFICE_PATH = '/api/cocreation/desk/:ars/office/sprints';
const CONFIG = { permission: CARE.name, limit: 'desk' } as const;
const TAGS = ['cocreation'];

/** Sprints at the office of the network: planned, prepared, led from day to day, closed. */
export function officeSprintRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const actor = (request: FastifyRequest) => {
    requireOffice(request, kernel.places);
    return actorOf(request);
  };
  const list = { 200: shapes.sprintList };
  const work = { 200: shapes.sprintWork };
  const one = { tags: TAGS, params: oneAtPlace, querystring: shapes.language, response: work };

  app.get(
    OFFICE_PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'All sprints, and what a new one may be about' },
        ...{ params: atPlace, querystring: shapes.language, response: list },
      },
    },
    async (request) => {
      requireOffice(request, kernel.places);
      return officeList(kernel);
    },
  );

  app.post(
    OFFICE_PATH,
    {
      config: CONFIG,
      schema: {
        ...{ tags: TAGS, summary: 'Plans a sprint; the same id twice is one', params: atPlace },
        ...{ querystring: shapes.language, body: shapes.newSprint, response: work },
      },
    },
    async (request) => {
      await planSprint(kernel, actor(request), request.body);
      return sprintWork(kernel, request.body.id, null);
    },
  );

  app.get(
    `${OFFICE_PATH}/:id`,
    { config: CONFIG, schema: { ...one, summary: 'One of them, with all that belongs to it' } },
    async (request) => {
      requireOffice(request, kernel.places);
      return sprintWork(kernel, request.params.id, null);
    },
  );

  app.put(
    `${OFFICE_PATH}/:id`,
    {
      config: CONFIG,
      schema: { ...one, summary: 'What it is about, its days, what is prepared', body: shapes.sprintEdit },
    },
    async (request) => {
      await editSprint(kernel, actor(request), request.params.id, request.body);
      return sprintWork(kernel, request.params.id, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/state`,
    {
      config: CONFIG,
      schema: { ...one, summary: 'The next state, with its guard', body: shapes.sprintStep },
    },
    async (request) => {
      const { id } = request.params;
      await moveSprint(kernel, actor(request), { id, ...request.body });
      return sprintWork(kernel, id, null);
    },
  );

  app.put(
    `${OFFICE_PATH}/:id/towns/:town`,
    { config: CONFIG, schema: { ...one, summary: 'Asks a town to take part', params: shapes.oneTown } },
    async (request) => {
      const { id, town } = request.params;
      await inviteTown(kernel, actor(request), id, town);
      return sprintWork(kernel, id, null);
    },
  );

  app.delete(
    `${OFFICE_PATH}/:id/towns/:town`,
    { config: CONFIG, schema: { ...one, summary: 'Leaves a town out', params: shapes.oneTown } },
    async (request) => {
      const { id, town } = request.params;
      await uninviteTown(kernel, actor(request), id, town);
      return sprintWork(kernel, id, null);
    },
  );
}
