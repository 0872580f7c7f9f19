import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { templateUnknown } from './approval-problems.ts';
import * as shapes from './approval-schemas.ts';
import type { ApprovalPath } from './approvals-api.ts';
import { keepPath } from './path-templates.ts';
import { PATHS, PLANS, pathFor, tags } from './route-parts.ts';
import { deleteTemplate } from './template-store.ts';

/** Paths that a town keeps for its next project. */
export function templateRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { querystring } = shapes;
  const response = { 200: shapes.approvalPath };

  app.put(
    `${PATHS}/:id/template`,
    {
      config: PLANS,
      schema: {
        ...{ tags, querystring, params: shapes.onePath, body: shapes.ownTemplate, response },
        summary: 'Keep the steps of a path under a name; the same name again takes its place',
      },
    },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      await keepPath(kernel, placeOf(request, kernel.places), { id, name: request.body.name });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.delete(
    `${PATHS}/:id/templates/:template`,
    {
      config: PLANS,
      schema: {
        ...{ tags, querystring, params: shapes.oneTemplate, response },
        summary: 'Throw a kept path away',
      },
    },
    async (request): Promise<ApprovalPath> => {
      const { id, template } = request.params;
      const { ars } = placeOf(request, kernel.places);
      if (!(await deleteTemplate(kernel.db, kernel.places.keys(ars), template))) throw templateUnknown();
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );
}
