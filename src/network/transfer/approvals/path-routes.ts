import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { atPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { approvalList } from './approval-list.ts';
import * as shapes from './approval-schemas.ts';
import type { ApprovalList, ApprovalPath } from './approvals-api.ts';
import { requireTemplate } from './path-templates.ts';
import { addStep, beginPath, orderSteps } from './plan-path.ts';
import { PATHS, PLANS, pathFor, tags, targetOf } from './route-parts.ts';

/** Which approvals a project needs: all projects, one path, its steps and their order. */
export function pathRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { querystring } = shapes;
  const one = { tags, querystring, params: shapes.onePath, response: { 200: shapes.approvalPath } };

  app.get(
    PATHS,
    {
      config: PLANS,
      schema: {
        ...{ tags, params: atPlace, querystring: shapes.listQuery, response: { 200: shapes.approvalList } },
        summary: 'Projects of a town with how their approvals stand, and days by kind',
      },
    },
    async (request): Promise<ApprovalList> =>
      approvalList(kernel, placeOf(request, kernel.places), request.query),
  );

  app.get(
    `${PATHS}/:id`,
    { config: PLANS, schema: { ...one, summary: 'The path of approvals of one project' } },
    async (request): Promise<ApprovalPath> =>
      pathFor(kernel, request, { id: request.params.id, language: request.query.lang }),
  );

  app.post(
    `${PATHS}/:id/begin`,
    {
      config: PLANS,
      schema: { ...one, body: shapes.beginning, summary: 'Begin a path with the steps of a template' },
    },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      const { version, template } = request.body;
      const language = request.query.lang;
      const target = targetOf(kernel, request, { id, version });
      const keys = kernel.places.keys(target.place.ars);
      await beginPath(kernel, target, await requireTemplate(kernel.db, keys, { id: template, language }));
      return pathFor(kernel, request, { id, language });
    },
  );

  app.post(
    `${PATHS}/:id/steps`,
    { config: PLANS, schema: { ...one, body: shapes.newStep, summary: 'Add a step at the end' } },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      const { version, ...words } = request.body;
      await addStep(kernel, targetOf(kernel, request, { id, version }), words);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.put(
    `${PATHS}/:id/order`,
    { config: PLANS, schema: { ...one, body: shapes.order, summary: 'All steps in another order' } },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      const { version, steps } = request.body;
      await orderSteps(kernel, targetOf(kernel, request, { id, version }), steps);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );
}
