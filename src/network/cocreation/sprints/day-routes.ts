import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CARE } from '../permissions.ts';
import { makeResult } from './make-result.ts';
import { OFFICE_PATH } from './office-routes.ts';
import {
  agreeFollowUp,
  beginAgenda,
  decideSomething,
  endFollowUp,
  logCompany,
  logTest,
  moveAgenda,
} from './sprint-acts.ts';
import * as shapes from './sprint-schemas.ts';
import { sprintWork } from './sprint-work.ts';

const CONFIG = { permission: CARE.name, limit: 'desk' } as const;

/** What the office does on the days of a sprint and afterwards. Each answers with the sprint as it is then. */
export function sprintDayRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const actor = (request: FastifyRequest) => {
    requireOffice(request, kernel.places);
    return actorOf(request);
  };
  const one = {
    ...{ tags: ['cocreation'], params: oneAtPlace, querystring: shapes.language },
    response: { 200: shapes.sprintWork },
  };
  const ofItem = { ...one, params: shapes.oneItem };

  app.post(
    `${OFFICE_PATH}/:id/companies`,
    { config: CONFIG, schema: { ...one, summary: 'A company works along', body: shapes.newCompany } },
    async (request) => {
      const { id: sprint } = request.params;
      await logCompany(kernel, actor(request), { ...request.body, sprint });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.put(
    `${OFFICE_PATH}/:id/agenda/:item`,
    { config: CONFIG, schema: { ...ofItem, summary: 'Another time for an item', body: shapes.itemTimes } },
    async (request) => {
      const { id: sprint, item } = request.params;
      actor(request);
      await moveAgenda(kernel, { sprint, id: item, ...request.body });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/agenda/:item/begin`,
    { config: CONFIG, schema: { ...ofItem, summary: 'Lets the time of an item run' } },
    async (request) => {
      const { id: sprint, item } = request.params;
      actor(request);
      await beginAgenda(kernel, { sprint, item });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/tests`,
    { config: CONFIG, schema: { ...one, summary: 'A user tried the prototype', body: shapes.anyTest } },
    async (request) => {
      const { id: sprint } = request.params;
      const { town, ...test } = request.body;
      await logTest(kernel, actor(request), { ...test, ars: town, sprint });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/decisions`,
    { config: CONFIG, schema: { ...one, summary: 'Writes into the decision log', body: shapes.newDecision } },
    async (request) => {
      const { id: sprint } = request.params;
      await decideSomething(kernel, actor(request), { ...request.body, sprint });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/decisions/:item/result`,
    {
      config: CONFIG,
      schema: { ...ofItem, summary: 'Makes an idea of a decision, or moves one on', body: shapes.newResult },
    },
    async (request) => {
      const { id: sprint, item: decision } = request.params;
      await makeResult(kernel, actor(request), { sprint, decision, result: request.body });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.post(
    `${OFFICE_PATH}/:id/follow-ups`,
    { config: CONFIG, schema: { ...one, summary: 'Something to do afterwards', body: shapes.newFollowUp } },
    async (request) => {
      const { id: sprint } = request.params;
      const { town, ...wanted } = request.body;
      await agreeFollowUp(kernel, actor(request), { ...wanted, ars: town, sprint });
      return sprintWork(kernel, sprint, null);
    },
  );

  app.put(
    `${OFFICE_PATH}/:id/follow-ups/:item`,
    {
      config: CONFIG,
      schema: { ...ofItem, summary: 'Done, handed over, open again', body: shapes.followUpEnd },
    },
    async (request) => {
      const { id: sprint, item: id } = request.params;
      await endFollowUp(kernel, actor(request), { ...request.body, id, sprint, ars: null });
      return sprintWork(kernel, sprint, null);
    },
  );
}
