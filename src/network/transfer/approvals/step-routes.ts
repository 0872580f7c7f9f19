import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kernel } from '../../../kernel/solution.ts';
import * as shapes from './approval-schemas.ts';
import type { ApprovalPath } from './approvals-api.ts';
import { noteStep } from './note-step.ts';
import { editStep, removeStep } from './plan-path.ts';
import { PATHS, PLANS, pathFor, tags, targetOf } from './route-parts.ts';

const STEP = `${PATHS}/:id/steps/:step`;

/** One step: what it says, that it is asked for, that it goes. */
export function stepRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const one = {
    ...{ tags, querystring: shapes.querystring, params: shapes.oneStep },
    response: { 200: shapes.approvalPath },
  };

  app.put(
    STEP,
    { config: PLANS, schema: { ...one, body: shapes.stepEdit, summary: 'Change what a step says' } },
    async (request): Promise<ApprovalPath> => {
      const { id, step } = request.params;
      const { version, ...words } = request.body;
      await editStep(kernel, targetOf(kernel, request, { id, version }), { step, ...words });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${STEP}/remove`,
    { config: PLANS, schema: { ...one, body: shapes.seen, summary: 'Remove a step never asked for' } },
    async (request): Promise<ApprovalPath> => {
      const { id, step } = request.params;
      await removeStep(kernel, targetOf(kernel, request, { id, version: request.body.version }), step);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${STEP}/ask`,
    {
      config: PLANS,
      schema: { ...one, body: shapes.request, summary: 'Note that it was asked for, or no longer is' },
    },
    async (request): Promise<ApprovalPath> => {
      const { id, step } = request.params;
      const { version, ...note } = request.body;
      const target = targetOf(kernel, request, { id, version });
      await noteStep(kernel, target, { ...note, step, conditions: '', isAsking: true });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );
}
